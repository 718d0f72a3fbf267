"""What can be done about something that was found: another answer, accept it, have somebody find it out."""

from __future__ import annotations

from collections.abc import Sequence

from tailor.check import RULES, Finding, Level
from tailor.interview.answer import in_words
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed


def can_be_accepted(finding: Finding) -> bool:
    """Return whether a lawyer may accept it: its rule allows that, and it is no mere information."""
    return RULES[finding.rule].acceptable and finding.level > Level.INFO


def can_be_found_out(interview: Interview, finding: Finding) -> bool:
    """Return whether its answer can become "not known yet", with who finds it out."""
    return finding.answer is not None and interview.can_become_unknown(finding.answer)


def remark_of(interview: Interview, finding: Finding) -> str:
    """Return what stands ready as a remark when somebody finds it out: what stood there, and why it is asked.

    Raises:
        LookupError: It is about no answer.
    """
    if finding.answer is None:
        raise LookupError(f"{finding.rule} is about no answer")
    was = in_words(finding.answer.find(interview.antwoorden), interview.antwoorden)
    return f"Er stond: {was}. {finding.message}"


def still_found(interview: Interview, group: Sequence[Finding]) -> list[Finding]:
    """Return which of these still stand: another answer may have solved them, or somebody accepted them."""
    now = {(one.rule, one.message) for one in interview.found}
    return [one for one in group if (one.rule, one.message) in now]


def explained(finding: Finding) -> str:
    """Return what its rule looks for, and why that matters, as marked text."""
    said, about = as_typed(finding.message), RULES[finding.rule].about
    return f"**{said}**\n\n{about}\n\nBron: {finding.source}"
