"""The page that a person reads instead of JSON."""
