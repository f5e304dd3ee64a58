"""The command line: a second front end of the engine, one file a command."""
