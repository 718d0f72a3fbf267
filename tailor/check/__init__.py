"""The rules that judge the answers and the finished text."""

from tailor.check import (
    abbreviations,
    adaptations,
    against_model,
    complete,
    consistent,
    convenant,
    dates,
    kinds_of_data,
    lapsed,
    leftovers,
    outdated,
    parties,
    references,
    regime,
    signatories,
    terms,
    toetreders,
    wgs,
)
from tailor.check.finding import Finding, Level
from tailor.check.judge import Judgement, judge
from tailor.check.rule import RULES, findings

# Every module with rules, in the order of the page about them: reading it puts them in the list.
MODULES = (
    complete,
    leftovers,
    parties,
    signatories,
    abbreviations,
    lapsed,
    consistent,
    convenant,
    references,
    terms,
    dates,
    toetreders,
    regime,
    adaptations,
    wgs,
    against_model,
    kinds_of_data,
    outdated,
)

__all__ = ["MODULES", "RULES", "Finding", "Judgement", "Level", "findings", "judge"]
