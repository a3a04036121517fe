"""Documents and comparisons in formats that others can use."""
