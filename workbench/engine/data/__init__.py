"""From a person's file to rows on the sides of a run."""
