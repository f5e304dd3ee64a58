"""What is found in the rows of a run's files before they are trained on; one family of findings a file."""
