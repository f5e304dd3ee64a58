"""What packaging/build.py is made of."""
