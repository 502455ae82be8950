"""Text mining for Dutch and Flemish policy documents: organisations, numbers and themes, each with its passage."""

__version__ = "0.1.0"
