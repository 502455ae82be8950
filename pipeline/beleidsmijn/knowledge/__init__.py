"""The knowledge base: facts of one document as records, all documents together, files on disk."""
