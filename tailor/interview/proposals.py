"""What is proposed as the answer to a question, by what other answers say, and the names that are known."""

from tailor.answers import AnswerModel, Antwoorden, Proposal, Surroundings, Vraag, question_at
from tailor.answers.known_names import KnownName, KnownNames
from tailor.interview.answer import Choice
from tailor.path import Pad

# Up to so many names they are all shown; of more, those that begin with the letters that are typed.
MOST_SHOWN = 9
# How many names are shown of those that begin with some letters.
_MOST_FOUND = 12


def surroundings_of(antwoorden: Antwoorden, pad: Pad) -> Surroundings:
    """Return where a question stands: the answers, and what holds it, from the outside in."""
    found = [holder.find(antwoorden) for holder in pad.holders]
    return Surroundings(antwoorden, tuple(one for one in reversed(found) if isinstance(one, AnswerModel)))


def following(vraag: Vraag, antwoorden: Antwoorden, pad: Pad) -> Proposal | None:
    """Return what follows from other answers as a proposal; None when nothing does."""
    return vraag.proposes(surroundings_of(antwoorden, pad)) if vraag.proposes else None


def names_of(vraag: Vraag, antwoorden: Antwoorden, pad: Pad) -> KnownNames | None:
    """Return the names that the answer to a question may be; None when they are not known."""
    return vraag.known(surroundings_of(antwoorden, pad)) if vraag.known else None


def asked_when_typed(antwoorden: Antwoorden, pad: Pad) -> tuple[str, ...]:
    """Return what was asked already when the answer at a path was typed, as the rules say it."""
    vraag, name = question_at(pad), pad.find(antwoorden)
    known = names_of(vraag, antwoorden, pad) if vraag else None
    return (known.said_of(name),) if known and isinstance(name, str) else ()


def hint(known: KnownNames | None) -> str:
    """Return that a few letters are enough, where there are many known names; else empty."""
    if not known or len(known.names) <= MOST_SHOWN:
        return ""
    return f"Een paar letters zijn genoeg: u kiest dan uit {known.source}. Een andere naam mag ook."


def to_choose_from(known: KnownNames | None) -> list[Choice]:
    """Return the known names when they can all be shown; empty when they are one, too many, or none."""
    names = known.names if known else ()
    return [_choice(one) for one in names] if 1 < len(names) <= MOST_SHOWN else []


def meant_by(known: KnownNames | None, typed: str) -> list[Choice]:
    """Return the names that may be meant by what was typed; empty when it is a name, or like none."""
    found = known.meant(typed) if known and typed else ()
    return [_choice(one) for one in found[:_MOST_FOUND]]


def _choice(one: KnownName) -> Choice:
    return Choice(one.name, one.name, one.remark)
