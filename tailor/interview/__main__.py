"""Print the table of words that the page about words has."""

import sys

from tailor.interview.begrippen import table

sys.stdout.write(table())
