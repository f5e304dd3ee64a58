"""The engine: reads data, tunes models, measures and predicts; knows no window."""
