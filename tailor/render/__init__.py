"""The renderers: each lays out a finished Document in one file format and computes no text."""
