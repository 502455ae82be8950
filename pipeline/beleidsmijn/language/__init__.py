"""The Dutch language model: loading, tokenisation, and what it says of a text. The only place that calls spaCy."""
