"""Themes: what a document is about, as SKOS concepts with evidence."""
