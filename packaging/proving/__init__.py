"""What packaging/prove.py is made of."""
