"""Runs the command line with ``python -m tailor``."""

from tailor.start import main

if __name__ == "__main__":
    main()
