"""The differences between stages of a text as one value, word for word. Knows no file format."""
