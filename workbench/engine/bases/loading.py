"""Loads what a base needs before there is a model: its tokenizer."""

from workbench.engine.models.pretrained import load_tokenizer

__all__ = ["load_tokenizer"]
