"""How Dutch is written (numbers, dates, words) and stretches of text: pure functions on strings, knowing nothing of documents."""
