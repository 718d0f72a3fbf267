"""Why a change of the answers is refused, in the words of a screen: no path and no key of the file."""

from tailor.answers import Antwoorden
from tailor.answers.change import RefusedAnswer
from tailor.answers.faults import Fault
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.text_behind import answer_name
from tailor.path import Pad, written


def on_screen(error: InputError, antwoorden: Antwoorden, pad: Pad) -> str:
    """Return why an answer is refused; what is wrong in another answer is told with the name of that one.

    Args:
        error: The refusal.
        antwoorden: The answers as they are.
        pad: The answer that was being changed: its question is on the screen.
    """
    if not isinstance(error, RefusedAnswer):
        return error.waarom
    return "\n".join(_line(fault, antwoorden, pad) for fault in error.faults)


def elsewhere(error: InputError, antwoorden: Antwoorden, pad: Pad) -> list[str]:
    """Return the names of the other answers that stand in the way of a change; empty when it is not they."""
    faults = error.faults if isinstance(error, RefusedAnswer) else ()
    names = [_elsewhere(fault, antwoorden, pad) for fault in faults]
    return list(dict.fromkeys(names)) if all(names) else []


def _line(fault: Fault, antwoorden: Antwoorden, pad: Pad) -> str:
    name = _elsewhere(fault, antwoorden, pad)
    return f"{capital(name)}: {fault.explanation}" if name else fault.explanation


def _elsewhere(fault: Fault, antwoorden: Antwoorden, pad: Pad) -> str:
    """Return how the answer with a fault is called; empty when it is the one on the screen, or no answer."""
    place = Pad.parse(written(fault.place))
    if place is None or place.question is pad.question or pad.question.holds(place.question):
        return ""
    return answer_name(place, antwoorden)
