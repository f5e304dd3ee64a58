"""Widgets that know no project and no job."""
