"""The bench: this tool against the plain way of doing it, and its growth with the number of parties."""
