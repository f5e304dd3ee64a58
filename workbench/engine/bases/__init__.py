"""Base models: which there are on this disk, and loading them."""
