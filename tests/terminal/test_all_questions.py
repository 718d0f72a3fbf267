"""Every question there is, also inside a party, a measure or an own body, as the coordinator meets it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from tailor.answers import Antwoorden, questions, save
from tailor.answers.questionnaire import questions_by_path
from tailor.answers.work_file import WorkingFile
from tailor.assemble import read_model
from tailor.assemble.find import landing
from tailor.citation import Citatie
from tailor.interview.answer import AnswerForm, answer_field
from tailor.model import Kind
from tailor.path import Pad
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import Sitting, open_sitting
from tests.everything import everything_under_wgs
from tests.houses import TEMPLATES, person, put
from tests.paths import zet
from tests.terminal.guide import Guide, above, pattern
from tests.terminal.script import Script, in_turn

MODEL = read_model(TEMPLATES)
VRAGEN = {str(pad): vraag for pad, vraag in questions_by_path().items()}
OWN_EDITOR = {
    f"{lijst}[].{deel}": "the editor of the list shows the words of the model and asks for those of the house"
    for lijst in ("overwegingen.lijst", "taken.lijst")
    for deel in ("model", "tekst")
}
OWN_EDITOR |= {"correcties.gekozen[]": "a correction is ticked in a list that shows its words, not typed"}
OWN_EDITOR |= dict.fromkeys(
    ("aanpassingen.gekozen[]", "afwijkingen[].herstelt[]"),
    "an adaptation is ticked in a list that shows what it changes, not typed",
)
OWN_EDITOR |= {
    pad: "only tailor writes it: at the finding that is accepted" for pad in VRAGEN if "aanvaard" in pad
}
OWN_EDITOR |= dict.fromkeys(
    ("toetreders", "toetreders[]"), "only tailor writes it: a list that comes at once when somebody joins"
)
OWN_EDITOR |= {
    pad: "an own word is one form, with its article in front; no screen asks for its genitive"
    for pad in VRAGEN
    if pad.startswith(("huis.aanduiding.", "termen[]."))
}
OF_OWN_NAME = (AnswerForm.BODY, AnswerForm.CHOICE_OR_OWN, AnswerForm.CHOICES)
OWN_EDITOR |= {
    pad: "an own body, role or co-signer is one form, with the article in front of its name"
    for pad in VRAGEN
    if any(answer_field(holder).form in OF_OWN_NAME for holder in Pad(pad).parent.holders)
}
OWN_EDITOR |= dict.fromkeys(("partijen", "partijen[]"), "the list of parties comes at once, in its own menu")
OWN_EDITOR |= {"regime.getoetst_door.kenmerk": "only tailor writes it: a mark of what was read"}
"""The questions that are not asked in their own words, with the reason."""


@cache
def whole_house() -> Antwoorden:
    """Return a house in which every question applies to some answer."""
    data = everything_under_wgs()
    put(data, "inwerkingtreding", {"moment": "vaste_datum", "datum": "2026-12-01"})
    put(data, "correcties", {"keuze": "een_voor_een", "gekozen": ["C05"]})
    put(data, "aanpassingen", {"keuze": "een_voor_een", "gekozen": ["W01"]})
    data["afwijkingen"] = [
        {
            "soort": "vervang_woorden",
            "bepaling": "13.1",
            "woorden": "Een ieder",
            "tekst": "Iedereen",
            "reden": "zo",
        },
        {"soort": "verplaats_na", "bepaling": "14.6", "na": "14.7", "reden": "zo"},
        {"soort": "voeg_toe_na", "bepaling": "13.2", "tekst": "Des [termen[0].genitief].", "reden": "zo"},
    ]
    data["afwijkingen"][0]["herstelt"] = ["W01"]
    data["toetreders"][0]["datum_ondertekening"] = "2026-12-02"
    data["partijen"][0]["vertegenwoordigers"] = [person("A. Bos", "wethouder"), person("B. Dam", "wethouder")]
    return Antwoorden.model_validate(data)


@cache
def without_proposals() -> Antwoorden:
    """Return that house while nothing was answered to the questions with a proposal."""
    data = everything_under_wgs()
    for pad, vraag in VRAGEN.items():
        if vraag.proposal and pad != "gemeenten.formule_tekst":
            groep, name = pad.split(".")
            data[groep].pop(name, None)
    data["gemeenten"] = {"formule": "eigen"}
    return Antwoorden.model_validate(data)


@cache
def under_the_wgs_alone() -> Antwoorden:
    """Return the house with the questions that only a house has that does not process outside the WGS."""
    return zet(whole_house(), {"regime.wet": "wgs"})


@cache
def after_a_party_left() -> Antwoorden:
    """Return the house with a party that left."""
    last = whole_house().known_parties[-1].sleutel
    left = "{wijze: opzegging, datum: 2027-03-01}"
    return zet(whole_house(), {f"partijen[{last}].status": "vertrokken", f"partijen[{last}].vertrek": left})


HOUSES = (whole_house, without_proposals, under_the_wgs_alone, after_a_party_left)


def house_of(pad: str) -> Callable[[], Antwoorden]:
    """Return the house in which the question behind a path is met."""
    if VRAGEN[pad].proposal:
        return without_proposals
    if pad.startswith("partijen[].vertrek"):
        return after_a_party_left
    return under_the_wgs_alone if pad == "taken.artikel20_gevraagd" else whole_house


def place_of(pad: str) -> str:
    """Return where the question behind a path is met: the path of an answer.

    An element of a list that is chosen, or made of parts, has no question of its own: it is that of the list.
    """
    if pad.endswith("[]") and not (
        answer_field(Pad(pad)).form is AnswerForm.LIST and answer_field(Pad(pad)).model is None
    ):
        pad = pad.removesuffix("[]")
    house = house_of(pad)()
    lijst = pad.removesuffix("[]")
    found = [str(q.pad) for q in questions(house) if q.applies and pattern(str(q.pad)) == lijst]
    assert found, f"{lijst} applies in no house of this test: give tests/everything.py an answer to it"
    return f"{found[0]}{'[0]' if pad.endswith('[]') else ''}"


@pytest.fixture(scope="module")
def sittings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Callable[[], Antwoorden], Sitting]]:
    """Return a sitting in each of the houses.

    Nothing is written: that an answer is saved is shown elsewhere, and here it would only take time.
    """
    with ExitStack() as stack:
        stack.enter_context(patch.object(WorkingFile, "save", lambda _, antwoorden: antwoorden))
        yield {
            house: stack.enter_context(_sitting(house(), tmp_path_factory.mktemp("huis") / "huis.yaml"))
            for house in HOUSES
        }


@contextmanager
def _sitting(house: Antwoorden, path: Path) -> Iterator[Sitting]:
    save(path, house)
    with open_sitting(in_turn(), path) as found:
        yield found


def go_to(pad: str, sitting: Sitting) -> Guide:
    """Let a coordinator go to the question at a path, and ask there what it means."""
    guide, before = Guide(pad), sitting.course.antwoorden
    sitting.screen = Script(guide)
    with pytest.raises(Stop):
        sitting.ask(next(step for step in sitting.course.steps if str(step.pad) in above(pad)))
    sitting.take(before)
    return guide


@pytest.mark.parametrize("pad", [pad for pad in VRAGEN if pad not in OWN_EDITOR])
def test_every_question_is_met_with_its_help_its_reason_and_what_the_model_says(
    pad: str, sittings: dict[Callable[[], Antwoorden], Sitting]
) -> None:
    vraag = VRAGEN[pad]
    guide = go_to(place_of(pad), sittings[house_of(pad)])
    asked = guide.asked
    assert asked is not None
    above, words = asked.above, (vraag.vraag, vraag.after_yes)
    if asked.kind == "form":
        above = asked.fields[asked.at].help
        assert any(one and one in above for one in words)
    else:
        assert asked.vraag in words or vraag.asked
        assert f"**{vraag.mark}\n{vraag.help}" in above
    assert vraag.help in above and f"Waarom: {vraag.why}" not in above
    assert vraag.proposal is None or f". {vraag.proposal.reason}" in above
    for text in (
        vraag.help,
        f"Waarom: {vraag.why}",
        vraag.why_no_place,
        *toelichtingen(landing(MODEL, Pad(pad))),
    ):
        assert text in guide.explanation


def toelichtingen(citaties: tuple[Citatie, ...]) -> list[str]:
    """Return the words of the notes on these clauses, also of our own annexes; those of the law have none."""
    ours = {block.citation: block for part in MODEL.added.values() for block in part.walk()}
    named = {**MODEL.by_citation, **ours}
    notes = [child for citatie in citaties if citatie in named for child in named[citatie].children]
    return [
        block.model_text.strip()
        for note in notes
        if note.kind is Kind.TOELICHTING
        for block in note.walk()
        if block.model_text.strip()
    ]
