"""The dialogs, one file each, named after the action that opens it."""
