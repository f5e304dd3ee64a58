"""Fine-Tuning Workbench: turn a table of examples into a language model of your own."""
