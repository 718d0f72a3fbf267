"""The rules that judge the answers and the finished text."""

from tailor.check.finding import Finding, Level
from tailor.check.rules import RULES, findings

__all__ = ["RULES", "Finding", "Level", "findings"]
