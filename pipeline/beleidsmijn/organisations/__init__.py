"""Organisations: recognise every mention, name each organisation once, link it to its official identifier."""
