"""The loop, its batches, optimizer and checkpoints."""
