"""The window: a second front end of the engine, in Qt."""
