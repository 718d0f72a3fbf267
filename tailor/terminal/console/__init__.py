"""A screen in a terminal: the one door to questionary and rich."""

from tailor.terminal.console.terminal import Terminal, open_terminal

__all__ = ["Terminal", "open_terminal"]
