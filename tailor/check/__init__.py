"""The rules that judge the answers and the finished text."""

from tailor.check.rules import RULES, Finding, Level, findings

__all__ = ["RULES", "Finding", "Level", "findings"]
