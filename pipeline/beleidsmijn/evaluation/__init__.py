"""Scoring a knowledge base against documents annotated by hand."""
