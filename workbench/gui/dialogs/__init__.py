"""The dialogs, by the name of the action that opens them."""
