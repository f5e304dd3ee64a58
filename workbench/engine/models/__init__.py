"""What tasks build with torch: heads, features, probes."""
