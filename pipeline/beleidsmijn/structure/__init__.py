"""Structure: from the text of a document to what it is (kind, title, date, authors) and its sections."""
