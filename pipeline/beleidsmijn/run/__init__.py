"""Running: which inputs, in which processes, with what progress. Knows no linguistics."""
