"""Baselines and the report."""
