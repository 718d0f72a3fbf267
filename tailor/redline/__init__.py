"""The differences between texts, word for word: what every redline is rendered from. Knows no file format."""
