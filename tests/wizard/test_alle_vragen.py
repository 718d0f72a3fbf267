"""Every question there is, also inside a party, a measure or an own body, as the coordinator meets it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from tailor.answers import Antwoorden, save, vragen
from tailor.answers.questionnaire import vragen_per_pad
from tailor.answers.work_file import Werkbestand
from tailor.assemble import read_model
from tailor.assemble.places import landing
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.path import Pad
from tailor.wizard.gesteld import Kader
from tailor.wizard.scherm import Stoppen
from tailor.wizard.velden import Vorm, veld
from tailor.wizard.zitting import Zitting, open_zitting
from tests.everything import everything
from tests.houses import TEMPLATES, person, put
from tests.wizard.gids import Gids, boven, patroon
from tests.wizard.script import Script, op_rij

MODEL = read_model(TEMPLATES)
VRAGEN = {str(pad): vraag for pad, vraag in vragen_per_pad().items()}
EIGEN_EDITOR = {
    f"{lijst}[].{deel}": "the editor of the list shows the words of the model and asks for those of the house"
    for lijst in ("overwegingen.lijst", "taken.lijst")
    for deel in ("model", "tekst")
} | {"correcties.gekozen[]": "a correction is ticked in a list that shows its words, not typed"}
"""The questions that are not asked in their own words, with the reason."""


@cache
def alles() -> Antwoorden:
    """Return a house in which every question applies to some answer."""
    data = everything()
    put(data, "regime.wet", "beide")
    put(data, "inwerkingtreding", {"moment": "vaste_datum", "datum": "2026-12-01"})
    put(data, "correcties", {"keuze": "een_voor_een", "gekozen": ["C05"]})
    data["afwijkingen"] = [
        {
            "soort": "vervang_woorden",
            "bepaling": "13.1",
            "woorden": "Een ieder",
            "tekst": "Iedereen",
            "reden": "zo",
        },
        {"soort": "verplaats_na", "bepaling": "14.6", "na": "14.7", "reden": "zo"},
    ]
    put(data, "toetreder.datum_ondertekening", "2026-12-02")
    data["partijen"][0]["vertegenwoordigers"] = [person("A. Bos", "wethouder"), person("B. Dam", "wethouder")]
    return Antwoorden.model_validate(data)


@cache
def zonder_voorstel() -> Antwoorden:
    """Return that house while nothing was answered to the questions with a proposal."""
    data = everything()
    for pad, vraag in VRAGEN.items():
        if vraag.voorstel and pad != "gemeenten.formule_tekst":
            groep, naam = pad.split(".")
            data[groep].pop(naam, None)
    data["gemeenten"] = {"formule": "eigen"}
    return Antwoorden.model_validate(data)


def plaats(pad: str) -> str:
    """Return where the question behind a path is met: the path of an answer.

    An element of a list that is chosen, or made of parts, has no question of its own: it is that of the list.
    """
    if pad.endswith("[]") and not (veld(Pad(pad)).vorm is Vorm.LIJST and veld(Pad(pad)).model is None):
        pad = pad.removesuffix("[]")
    house = zonder_voorstel() if VRAGEN[pad].voorstel else alles()
    lijst = pad.removesuffix("[]")
    found = [str(q.pad) for q in vragen(house) if q.van_toepassing and patroon(str(q.pad)) == lijst]
    assert found, f"{lijst} applies in no house of this test: give tests/everything.py an answer to it"
    return f"{found[0]}{'[0]' if pad.endswith('[]') else ''}"


@pytest.fixture(scope="module")
def zittingen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[bool, Zitting]]:
    """Return a sitting in each of the two houses: without a proposal made, and with one.

    Nothing is written: that an answer is saved is shown elsewhere, and here it would only take time.
    """
    with ExitStack() as stack:
        stack.enter_context(patch.object(Werkbestand, "bewaar", lambda _, antwoorden: antwoorden))
        yield {
            voorstel: stack.enter_context(_zitting(house, tmp_path_factory.mktemp("huis") / "huis.yaml"))
            for voorstel, house in ((False, alles()), (True, zonder_voorstel()))
        }


@contextmanager
def _zitting(house: Antwoorden, path: Path) -> Iterator[Zitting]:
    save(path, house)
    with open_zitting(op_rij(), path) as found:
        yield found


def ga_naar(pad: str, zitting: Zitting) -> Gids:
    """Let a coordinator go to the question at a path, and ask there what it means."""
    gids, before = Gids(pad), zitting.antwoorden
    zitting.kader = Kader(Script(gids), zitting.kader.bepalingen)
    with pytest.raises(Stoppen):
        zitting.stel(next(stap for stap in zitting.verloop.stappen if str(stap.pad) in boven(pad)))
    zitting.neem(before)
    return gids


@pytest.mark.parametrize("pad", [pad for pad in VRAGEN if pad not in EIGEN_EDITOR])
def test_every_question_is_met_with_its_help_its_reason_and_what_the_model_says(
    pad: str, zittingen: dict[bool, Zitting]
) -> None:
    vraag = VRAGEN[pad]
    gids = ga_naar(plaats(pad), zittingen[vraag.voorstel is not None])
    asked = gids.gevraagd
    assert asked is not None
    assert vraag.vraag == asked.vraag
    assert vraag.hulp in asked.boven and f"Waarom: {vraag.waarom}" in asked.boven
    assert vraag.voorstel is None or f". {vraag.voorstel.reden}" in asked.boven
    for text in (vraag.hulp, vraag.waarom, vraag.zonder_plaats, *toelichtingen(landing(MODEL, Pad(pad)))):
        assert text in gids.uitleg


def toelichtingen(citaties: tuple[Citatie, ...]) -> list[str]:
    """Return the words of the notes that the model has on these clauses."""
    named = {citation: block for citation, block in MODEL.by_citation.items()}
    notes = [child for citatie in citaties for child in named[citatie].children]
    return [
        block.model_text.strip()
        for note in notes
        if note.kind is Kind.TOELICHTING
        for block in note.walk()
        if block.model_text.strip()
    ]
