"""Qt item models: tables as Qt asks for them, no widgets."""
