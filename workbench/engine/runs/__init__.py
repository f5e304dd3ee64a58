"""A run's folder: writing it, finding it."""
