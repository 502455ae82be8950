"""Numbers: every stated figure with its value, unit, qualifier, what is counted, and the time it is about."""
