"""The panes: one station of the window each, one file each."""
