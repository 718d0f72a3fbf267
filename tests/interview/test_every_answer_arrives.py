"""The law of the answers: what is asked lands in a document, and ``waar`` shows the very sentence or nothing.

Held against houses that together are asked every question; the list of what may stand nowhere is closed.
"""

import copy
import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tailor.answers import AnswerModel, Antwoorden, AskedQuestion, as_data, question_at, questions
from tailor.answers.questionnaire import choices_in, field_at, leaves, questions_by_path
from tailor.answers.questions.partijdelen import Vertrek
from tailor.answers.questions.toetreders import Toetreder
from tailor.answers.questions.wgs import Publicatie
from tailor.assemble import Document, Editie, assemble
from tailor.assemble.assemble import house_answers
from tailor.assemble.document import VERANTWOORDING
from tailor.assemble.find import named_clauses
from tailor.assemble.front import said_in_front
from tailor.dossier.documents import DOCUMENTS, AnswersFile, Ground
from tailor.errors import InputError
from tailor.interview.answer_places import AnswerPlaces, Landing, Spot
from tailor.path import Pad
from tests.everything import MODEL, change, everything, everything_under_wgs, text_leaves, written
from tests.houses import BASE, OM, POLITIE, RAAD, UNDER_WGS, ZORG, gemeente, person, put

NOWHERE = {
    "regime.radicalisering": "such cases stay out of this Protocol",
    "convenant.partijen_gelijk": "a confirmation; a rule looks at it",
    "convenant.artikelen_nagekeken": "a confirmation; a rule looks at it",
    "document.huisstijl": "how the documents look",
    "partijen[].sleutel": "a name inside the answers file",
    "partijen[].kvk": "for the house's own check, unless it is wanted in the text",
    "partijen[].wgs_college": "steers whether the party can take part under the WGS",
    "partijen[].wgs_opdracht": "steers whether the party can take part under the WGS",
    "partijen[].analyse": "a confirmation; a rule looks at it",
}
"""The answers that may stand in no text, each with why. Never a mandate, a decision, a date or a power."""
IN_THE_JUSTIFICATION = {
    "regime.reden",
    *(f"regime.getoetst_door.{name}" for name in ("naam", "functie", "datum", "kenmerk")),
    *(f"wgs.publicatie.{name}" for name in Publicatie.model_fields),
    "afwijkingen[].herstelt",
    "afwijkingen[].herstelt[]",
    "bewaren.motivering",
    "aansprakelijkheid.reden",
    "afwijkingen[].reden",
    "afwijkingen[].bron",
    "convenant.partijen[]",
    *(f"aanvaard[].{name}" for name in ("regel", "bij", "door", "functie", "datum", "reden", "kenmerk")),
}
"""Reasons, and what a lawyer accepted or has to compare: they stand in the justification only."""
IN_A_PACK = {
    *(f"toetreders[].{name}" for name in Toetreder.model_fields),
    *(f"partijen[].vertrek.{name}" for name in Vertrek.model_fields),
}
"""What is noted of who joins and who left: it stands in the pack of the accession, and in the letter."""
FOR_PEOPLE = re.compile(r"nog_niet_bekend")
"""The owner and the remark of an open point stand in the list of open points."""
EVERYWHERE = ("huis.aanduiding", "termen", "correcties", "aanpassingen", "afwijkingen", "regime.wet")
"""Answers that work through the whole text: ``waar`` says so, and names no single place."""
# A line of a text: its document, where it stands there, and its words.
Row = tuple[str, str, str]

_MANDATE = {"besluit": "het Mandaatbesluit", "orgaan": "de raad van bestuur", "datum": "2026-02-17"}
_SIGNED = {"datum": "2026-05-06", "plaats": "Zandstad"}


def _powers() -> dict[str, Any]:
    """Return a house with every kind of power: mandates, one party for another, two persons, decisions."""
    data = copy.deepcopy(BASE)
    data["partijen"] = [
        {**gemeente("Alderbroek"), "mandaat": dict(_MANDATE), "ondertekening": dict(_SIGNED)},
        {**gemeente("Berkendam"), "vertegenwoordigd_door": "alderbroek", "mandaat": dict(_MANDATE)},
        {
            **POLITIE,
            "mandaat": dict(_MANDATE),
            "vertegenwoordigers": [person("C. Vos", "chef"), person("N. Ko", "hoofd")],
        },
        {**OM, "mandaat": dict(_MANDATE)},
        {**RAAD, "vertegenwoordigd_door": "brug", "mandaat": dict(_MANDATE)},
        {
            **ZORG,
            "bevoegdheid": "alleen",
            "vertegenwoordigers": [person("F. Kok", "chef"), person("O. Bel", "hoofd")],
        },
    ]
    for party in data["partijen"]:
        if "vertegenwoordigd_door" in party:
            del party["vertegenwoordigers"]
    left = {"wijze": "opzegging", "datum": "2027-03-01"}
    data["partijen"].append({"sleutel": "weg", "soort": "ggz", "status": "vertrokken", "vertrek": left})
    data["gemeenten"] = {"formule": "artikel_171"}
    data["aanhef"] = {"kvk": "ja"}
    return data


def _under_wgs() -> dict[str, Any]:
    data = copy.deepcopy(BASE)
    for path, value in UNDER_WGS.items():
        put(data, path, copy.deepcopy(value))
    data["taken"] = {"artikel20_gevraagd": "ja", "artikel20_beslissing": "2026-06-01"}
    data["aanpassingen"] = {"keuze": "een_voor_een", "gekozen": [one.number for one in MODEL.aanpassingen]}
    return data


_GENITIVES = "Dat is de taak des [huis.aanduiding.genitief] en des [termen[0].genitief]."


def _deviating() -> dict[str, Any]:
    data = copy.deepcopy(BASE)
    data["inwerkingtreding"] = {"moment": "vaste_datum", "datum": "2026-09-09"}
    data["correcties"] = {"keuze": "een_voor_een", "gekozen": ["C02"]}
    reason = {"reden": "Zo werkt het hier."}
    data["afwijkingen"] = [
        {"bepaling": "32.1", "soort": "vervang_woorden", "woorden": "recht", "tekst": "regel", **reason},
        {"bepaling": "artikel 32", "soort": "verplaats_na", "na": "artikel 30", **reason},
        {"bepaling": "4.1", "soort": "voeg_toe_na", "tekst": _GENITIVES, **reason},
    ]
    data["toegang"] = {"rollen": [{"naam": "beheerder", "lidwoord": "de", "meervoud": "nee"}]}
    word = {"lidwoord": "de", "genitief": "kamers"}
    data["huis"]["aanduiding"] = {"enkelvoud": "Kamer", "meervoud": "Kamers", **word}
    data["termen"] = [{"term": "manager", "enkelvoud": "Leider", **word}]
    return data


HOUSES: Mapping[str, Callable[[], dict[str, Any]]] = {
    "small": lambda: copy.deepcopy(BASE),
    "everything": everything,
    "powers": _powers,
    "wgs": _under_wgs,
    "both": everything_under_wgs,
    "deviating": _deviating,
}


def source(given: Antwoorden) -> AnswersFile:
    return AnswersFile(Path("huis.yaml"), "huis.yaml", given)


def rows(given: Antwoorden) -> list[Row]:
    """Return every line of every document but the justification, with where it stands."""
    protocol = assemble(MODEL, given, Editie.CONCEPT)
    ground = Ground(MODEL, source(given), protocol)
    kinds = (kind for kind in DOCUMENTS if kind.name != VERANTWOORDING)
    made = [one for kind in kinds for one in kind.make(ground) if isinstance(one, Document)]
    found = [row for one in made for row in _lines(one)]
    front = said_in_front(protocol, house_answers(given))
    return [*(("Protocol", "voorblad", f"{name}: {words}") for name, words, _ in front), *found]


def _lines(made: Document) -> Iterator[Row]:
    if made.kind == "protocol":
        yield from (("Protocol", name, _tidy(c.text)) for c, name in named_clauses(made.parts))
    else:
        yield from ((made.titel, part.text, _tidy(c.text)) for part in made.parts for c in part.walk())


def _tidy(text: str) -> str:
    return " ".join(text.split())


def unmarked(spot: Spot) -> str:
    return spot.woorden.replace("«", "").replace("»", "")


def question_of(pad: Pad) -> str:
    return str(pad.question)


def is_everywhere(pad: Pad) -> bool:
    return any(Pad(name).holds(pad.question) for name in EVERYWHERE)


def must_stand(given: Antwoorden, pad: Pad) -> bool:
    """Return whether an answer must stand in a text: it is asked, and not on the closed list."""
    may_not = {*NOWHERE, *IN_THE_JUSTIFICATION, *IN_A_PACK} - (
        {"partijen[].kvk"} if given.aanhef.kvk is True else set()
    )
    applies = {asked.pad: asked.applies for asked in questions(given)}
    nearest = next(holder for holder in (pad, *pad.holders) if holder in applies)
    return applies[nearest] and question_of(pad) not in may_not


# -- words and dates --


@cache
def marked_house(name: str) -> tuple[Antwoorden, dict[str, str]]:
    """Return a house of which every text is another word, and those words by the path of their answer."""
    data, given = copy.deepcopy(HOUSES[name]()), {}
    for number, leaf in enumerate(text_leaves(data)):
        if not FOR_PEOPLE.search(written(leaf)):
            given[written(leaf)] = f"Woord{number}"
            change(data, leaf, f"Woord{number}")
    return Antwoorden.model_validate(data), given


@pytest.mark.parametrize("name", HOUSES)
def test_every_word_that_a_house_gives_stands_where_waar_shows_it_and_nowhere_else(name: str) -> None:
    given, words = marked_house(name)
    lines, places = rows(given), AnswerPlaces(source(given))
    wrong = {}
    for path, word in words.items():
        pad = Pad(path)
        if not must_stand(given, pad):
            continue
        pattern = re.compile(rf"(?<!\w){word}(?!\w)", re.IGNORECASE)
        stands = {(document, place) for document, place, text in lines if pattern.search(text)}
        shown = {(s.document, s.plaats) for s in places.of(pad).plaatsen}
        if not stands or (shown != stands and not is_everywhere(pad)):
            wrong[path] = (word, sorted(stands), sorted(shown))
    assert wrong == {}


@pytest.mark.parametrize("name", HOUSES)
def test_every_sentence_that_waar_shows_holds_the_answer_and_stands_in_that_place(name: str) -> None:
    given, words = marked_house(name)
    lines, places = rows(given), AnswerPlaces(source(given))
    wrong = []
    for path, word in words.items():
        for spot in places.of(Pad(path)).plaatsen:
            sentence = unmarked(spot)
            there = [
                text for document, place, text in lines if (document, place) == (spot.document, spot.plaats)
            ]
            if question_of(Pad(path)) in IN_THE_JUSTIFICATION | IN_A_PACK or is_everywhere(Pad(path)):
                continue
            if word not in sentence or not any(sentence in text for text in there):
                wrong.append((path, word, spot))
    assert wrong == []


# -- choices, dates and numbers --


def alternatives(asked: AskedQuestion) -> list[object]:
    """Return other answers to a question than a text: each other option, another day, another number."""
    value, annotation = asked.value, field_at(asked.pad).annotation
    others = [option.value for kind in choices_in(annotation) for option in kind if option != value]
    found: list[object] = [[one] if isinstance(value, tuple) else one for one in others]
    if bool in leaves(annotation):
        found.append(not value)
    if isinstance(value, datetime.date):
        found.append(datetime.date(2027, 1, 9))
    if isinstance(value, int) and not isinstance(value, bool):
        found += [value + 1, value + 5]
    return found


def with_answer(given: Antwoorden, pad: Pad, value: object) -> Antwoorden | None:
    """Return the answers with another one; None when that is refused."""
    data: Any = as_data(given)
    *way, last = pad.steps
    target = data
    for step in way:
        target = target[step]
    target[last] = value
    try:
        return Antwoorden.model_validate(data)
    except ValidationError:
        return None


def first_change(
    given: Antwoorden, before: frozenset[Row], asked: AskedQuestion
) -> tuple[Antwoorden, frozenset[Row]] | None:
    """Return the answers with the first alternative that changes a text, and the lines it gives or takes."""
    for value in alternatives(asked):
        other = with_answer(given, asked.pad, value)
        try:
            changed = before.symmetric_difference(rows(other)) if other else frozenset()
        except InputError:  # an alternative that this house cannot have: an own list without its texts
            continue
        if other and changed:
            return other, changed
    return None


def is_choice(asked: AskedQuestion) -> bool:
    return asked.applies and bool(alternatives(asked))


def _seen_before(name: str) -> frozenset[str]:
    """Return the questions that an earlier house has shown; how a party may act is looked at in each kind."""
    if name == "powers":
        return frozenset()
    earlier = list(HOUSES)[: list(HOUSES).index(name)]
    return frozenset(
        question_of(Pad(path)) for one in earlier for path, made in landings(one).items() if made
    )


@cache
def landings(name: str) -> dict[str, tuple[Landing, frozenset[Row]] | None]:
    """Return for each choice, day and number of a house where it lands, and what changes with it."""
    given, seen = Antwoorden.model_validate(HOUSES[name]()), _seen_before(name)
    before = frozenset(rows(given))
    found: dict[str, tuple[Landing, frozenset[Row]] | None] = {}
    for asked in questions(given):
        if is_choice(asked) and question_of(asked.pad) not in seen:
            made = first_change(given, before, asked)
            found[str(asked.pad)] = made and (AnswerPlaces(source(made[0])).of(asked.pad), made[1])
    return found


@pytest.mark.parametrize("name", HOUSES)
def test_waar_shows_a_line_that_changes_with_the_answer(name: str) -> None:
    wrong = {}
    for path, made in landings(name).items():
        if made is None or is_everywhere(Pad(path)):
            continue
        landing, changed = made
        shown = [(s.document, s.plaats, unmarked(s)) for s in (*landing.plaatsen, *landing.weggelaten)]
        if not any(
            (document, place) == (one[0], one[1]) and one[2] in text
            for document, place, text in changed
            for one in shown
        ):
            wrong[path] = (shown[:3], sorted(changed)[:3])
    assert wrong == {}


def test_every_choice_day_and_number_changes_a_text_or_is_on_the_closed_list() -> None:
    arrived: dict[str, bool] = {}
    for name in HOUSES:
        for path, made in landings(name).items():
            question = question_of(Pad(path))
            arrived[question] = arrived.get(question, False) or made is not None
    assert {path for path, there in arrived.items() if not there} <= {
        *NOWHERE,
        *IN_THE_JUSTIFICATION,
        *IN_A_PACK,
    }


# -- the closed list --


@pytest.mark.parametrize("path", sorted({*NOWHERE, *IN_THE_JUSTIFICATION, *IN_A_PACK}))
def test_what_may_stand_nowhere_says_why_at_the_question(path: str) -> None:
    vraag = question_at(Pad(path))
    assert vraag is not None
    assert vraag.why_no_place.endswith(".")


def test_no_mandate_decision_date_or_power_may_stand_nowhere() -> None:
    held = re.compile(r"mandaat|besluit|datum|bevoegdheid|ondertekening|gesloten|artikel20|vertegenwoordig")
    assert [path for path in NOWHERE if held.search(path)] == []


def test_the_houses_are_asked_every_question() -> None:
    asked = {
        question_of(one.pad)
        for name in HOUSES
        for one in questions(Antwoorden.model_validate(HOUSES[name]()))
        if one.applies
    }
    single = {str(path) for path in questions_by_path() if not _is_group(path) and not path.is_element}
    assert single - asked == set()


def _is_group(path: Pad) -> bool:
    annotation = field_at(path).annotation
    return isinstance(annotation, type) and issubclass(annotation, AnswerModel)
