"""Readers: from the bytes of a file to text with blocks. One module per format; `registry` chooses by content."""
