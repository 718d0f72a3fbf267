"""Judge a house: make its text as it would be signed, and look at it with every rule."""

from dataclasses import dataclass

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.assemble.assemble import assemble
from tailor.assemble.document import Document, Editie
from tailor.check.finding import Finding
from tailor.check.references import LEADS_NOWHERE
from tailor.check.rule import findings, with_question
from tailor.errors import InputError
from tailor.model import Model


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of a house.

    Attributes:
        document: The text as it would be signed; None when it cannot be made.
        findings: What the rules found, the heaviest first.
    """

    document: Document | None
    findings: tuple[Finding, ...]


def judge(model: Model, antwoorden: Antwoorden) -> Judgement:
    """Return what the rules say of these answers, in the edition to sign.

    A text that cannot be made, since a reference leads to a clause that the house dropped, is a finding too;
    nothing else can be looked at then.
    """
    try:
        document = assemble(model, antwoorden, Editie.DEFINITIEF)
    except InputError as error:
        return Judgement(None, (with_question(_unmade(error), antwoorden),))
    return Judgement(document, findings(model, antwoorden, document))


def _unmade(error: InputError) -> Finding:
    rule = LEADS_NOWHERE
    message = " ".join(filter(None, (error.wat, error.waarom)))
    return Finding(rule.name, rule.level, (), AFWIJKINGEN, message, rule.source, error.nu, mark=rule.name)
