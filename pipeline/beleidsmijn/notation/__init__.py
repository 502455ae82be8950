"""Dutch notation of numbers and dates: pure functions on strings, knowing nothing of documents."""
