"""An answer that is tried: what would come of it, in one go."""

from collections.abc import Iterable

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import read_model
from tailor.assemble.assemble import Preview
from tailor.assemble.document import Clause
from tailor.citation import Citatie
from tailor.interview import inquiry as module
from tailor.interview.inquiry import Interview
from tailor.interview.text_behind import TextBehind
from tailor.interview.tried import Tried
from tailor.path import Pad
from tests.houses import TEMPLATES

HOUSE = load(TEMPLATES.parent / "answers" / "concept.yaml")
TEXT = TextBehind(read_model(TEMPLATES))
HOURS = Pad("datalekken.meldtermijn_uren")


@pytest.fixture
def interview() -> Interview:
    return Interview(TEXT, HOUSE)


def test_a_welcome_answer_gives_the_answers_with_it_and_its_clauses(interview: Interview) -> None:
    tried = interview.tried(HOURS, "30")
    assert tried.after == interview.with_answer(HOURS, "30")
    assert tried.refusal == interview.judge(HOURS, "30") == ""
    whole = {one.citation: one for one in TEXT.document(tried.after).walk()}
    assert tried.clauses == tuple(whole[citation] for citation in TEXT.places(HOURS))
    assert "30" in tried.clauses[0].text


@pytest.mark.parametrize(("pad", "answer"), [(HOURS, "vaak"), (Pad("huis.naam"), "ja")])
def test_what_is_refused_by_itself_changes_nothing(interview: Interview, pad: Pad, answer: str) -> None:
    tried = interview.tried(pad, answer)
    assert (tried.after, tried.clauses) == (None, ())
    assert tried.refusal == interview.judge(pad, answer) != ""


def test_an_answer_with_which_the_text_cannot_be_made_is_refused_and_has_no_clauses(
    interview: Interview,
) -> None:
    pad, answer = Pad("aansprakelijkheid.leden[0]"), "Zie {artikel 99.9}."
    house = Interview(TEXT, interview.with_answer(Pad("aansprakelijkheid.keuze"), "eigen"))
    tried = house.tried(pad, answer)
    assert tried.after is not None
    assert tried.clauses == ()
    assert tried.refusal == house.judge(pad, answer) != ""


def test_taking_an_answer_away_is_never_refused_by_the_text(
    interview: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextBehind, "clauses_or_refusal", lambda *_: "Dit past niet.")
    assert interview.tried(HOURS, "30") == Tried(interview.with_answer(HOURS, "30"), (), "Dit past niet.")
    assert interview.tried(HOURS, "") == Tried(interview.with_answer(HOURS, ""))


def test_answers_and_clauses_are_each_made_once(
    interview: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, bound = [], []
    setting, clauses = module.set_answers, Preview.clauses

    def counted_set(*words: object) -> Antwoorden:
        made.append(words)
        return setting(*words)

    def counted_clauses(
        self: Preview, antwoorden: Antwoorden, citations: Iterable[Citatie]
    ) -> tuple[Clause, ...]:
        bound.append(citations)
        return clauses(self, antwoorden, citations)

    monkeypatch.setattr(module, "set_answers", counted_set)
    monkeypatch.setattr(Preview, "clauses", counted_clauses)
    assert interview.tried(HOURS, "30").clauses
    assert (len(made), len(bound)) == (1, 1)
