"""Answering with the model of a run."""
