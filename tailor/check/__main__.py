"""Print the page about the rules."""

import sys

from tailor.check.page import rules_page

sys.stdout.write(rules_page())
