"""Judge a house: make its text as it would be signed, and look at it with every rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.assemble.assemble import assemble, lost_references
from tailor.assemble.bind import LostReferenceError
from tailor.assemble.document import Document, Editie
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import layers
from tailor.check.finding import Finding
from tailor.check.references import LEADS_NOWHERE
from tailor.check.rule import findings, with_question
from tailor.check.where import dropped_by
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import capital, enumeration
from tailor.model import Model
from tailor.path import Pad

# So many references that lead nowhere are told in full.
_MOST = 5


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of a house.

    Attributes:
        document: The text as it would be signed; None when it cannot be made.
        findings: What the rules found, the heaviest first.
    """

    document: Document | None
    findings: tuple[Finding, ...]


def judge(model: Model, antwoorden: Antwoorden, *, by_model: bool = True) -> Judgement:
    """Return what the rules say of these answers, in the edition to sign.

    A text that cannot be made, since a reference leads to a clause that the house dropped, is a finding too;
    nothing else can be looked at then.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        by_model: Whether also what the model itself gives cause for.
    """
    try:
        document = assemble(model, antwoorden, Editie.DEFINITIEF)
    except LostReferenceError:
        return Judgement(None, (with_question(_lost(model, antwoorden), antwoorden),))
    except InputError as error:
        message = " ".join(filter(None, (error.wat, error.waarom)))
        return Judgement(None, (with_question(_unmade(message, error.nu), antwoorden),))
    return Judgement(document, findings(model, antwoorden, document, by_model=by_model))


def _lost(model: Model, antwoorden: Antwoorden) -> Finding:
    """Return what is said of all references that lead nowhere, at the answer that dropped or wrote one."""
    errors = lost_references(model, antwoorden, Editie.DEFINITIEF)
    pairs = [*dict.fromkeys((one.source, one.target) for one in errors)]
    (source, target), edits = pairs[0], layers(model, KnownAnswers(antwoorden)).edits
    answer = dropped_by(edits, target) or dropped_by(edits, source) or AFWIJKINGEN
    is_known = target in model.by_citation
    advice = "Verbeter de verwijzing."
    if is_known:
        advice = f"Neem {target.words} weer op, of pas ook aan wat daarnaar verwijst."
    return _unmade(_said(pairs), advice, answer, tuple(dict.fromkeys(source for source, _ in pairs)))


def _said(pairs: Sequence[tuple[Citatie, Citatie]]) -> str:
    source, target = pairs[0]
    if len(pairs) == 1:
        return f"{capital(source.words)} verwijst naar {target.words}; dat staat niet in uw Protocol."
    told = [f"{one} naar {other}" for one, other in pairs[:_MOST]]
    rest = [f"nog {len(pairs) - _MOST} andere"] if len(pairs) > _MOST else []
    return (
        f"Deze verwijzingen leiden nergens heen, met de nummers van het model: {enumeration([*told, *rest])}."
    )


def _unmade(
    message: str, advice: str, answer: Pad = AFWIJKINGEN, citations: tuple[Citatie, ...] = ()
) -> Finding:
    rule = LEADS_NOWHERE
    return Finding(rule.name, rule.level, citations, answer, message, rule.source, advice, mark=rule.name)
