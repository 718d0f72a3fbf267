"""The rules that judge the answers and the finished text."""

from tailor.check import abbreviations, of_answers, rules
from tailor.check.finding import RULES, Finding, Level, findings

# Every module with rules: reading it puts them in the list.
MODULES = (rules, of_answers, abbreviations)

__all__ = ["MODULES", "RULES", "Finding", "Level", "findings"]
