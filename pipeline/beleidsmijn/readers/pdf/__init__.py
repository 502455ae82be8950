"""PDF: glyphs with positions (PDFium) become rows, rows become columns, tables, paragraphs, headings and footnotes."""
