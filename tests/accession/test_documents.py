"""The documents of a pack: their words for real cases, their numbers, and what stops them."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tailor.accession import NAMES, AccessionDocuments, accession_documents
from tailor.accession.joiner import joiner_of
from tailor.accession.passages import holding, passage_name
from tailor.answers import Antwoorden, load
from tailor.answers.acts import left
from tailor.answers.questions.partijdelen import Soort, WijzeVanVertrek
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Gap, Ref, lines
from tailor.assemble.find import Register
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Kind
from tests.golden import hold
from tests.houses import GGZ, SLACHTOFFERHULP, TEMPLATES, UNDER_WGS, ZORG, answers, gemeente, joining
from tests.test_plain_language import FORBIDDEN, too_long

GOLDEN = Path(__file__).parent / "golden"
MODEL = read_model(TEMPLATES)
SHN = {key: SLACHTOFFERHULP[key] for key in SLACHTOFFERHULP if key not in ("sleutel", "kvk")}
WOON = {
    **{key: ZORG[key] for key in ZORG if key not in ("sleutel", "kvk")},
    "soort": "overig",
    "naam": "Woonstichting Het Anker",
    "eigen_taak": "de uitvoering van taken op het gebied van sociale huisvesting",
    "eigen_grondslag": "artikel 45 Woningwet",
}
BOTH = {**UNDER_WGS, "regime.wet": "beide", "wgs.buiten": {"doelen": ["de aanpak van woonoverlast"]}}
ALL = {"taken.letters": "alle"}
REGIMES = {"buiten": ALL, "wgs": {**UNDER_WGS, **ALL, "aanpassingen.keuze": "alle"}, "beide": {**BOTH, **ALL}}


@cache
def house(name: str) -> Antwoorden:
    return load(TEMPLATES.parent / "answers" / f"{name}.yaml")


def pack(given: Antwoorden, editie: Editie = Editie.CONCEPT) -> dict[str, Document]:
    made = accession_documents(MODEL, given, assemble(MODEL, given, editie), 0)
    return {one.kind: one for one in made}


def words(made: Document) -> str:
    return "\n".join(lines(made, labels=True))


def of_kind(kind: Soort) -> dict[str, Any]:
    """Return an organisation of a kind, with all that is asked of it."""
    if kind is Soort.GEMEENTE:
        return {key: value for key, value in gemeente("Zandermeer").items() if key != "sleutel"}
    own = WOON if kind is Soort.OVERIG else {**GGZ, "soort": kind.value}
    return {**own, "wgs_soort": "privaat_e", "wgs_college": "berkendam", "wgs_opdracht": "wmo"}


@pytest.mark.parametrize("name", ["voorbeeld", "wgs"])
@pytest.mark.parametrize(("joiner", "party"), [("ggz", GGZ), ("slachtofferhulp", SHN)])
def test_a_pack_says_exactly_this(name: str, joiner: str, party: dict[str, Any], update_golden: bool) -> None:
    decided = {"staat": "toegelaten", "besluit_stuurgroep": "2026-10-05"} if joiner == "ggz" else {}
    made = pack(joining(house(name), party, **decided))
    shown = {kind: lines(one, labels=True) for kind, one in made.items()}
    hold(GOLDEN / f"{joiner}-{name}.txt", shown, update_golden)


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("kind", Soort)
def test_every_kind_of_party_has_its_documents_and_nothing_is_open_in_them(kind: Soort, regime: str) -> None:
    made = pack(joining(answers(REGIMES[regime]), of_kind(kind)), Editie.DEFINITIEF)
    assert [name for name in NAMES if name in made] == list(made)
    assert set(NAMES) - {"juridische-analyse"} <= set(made)
    for document in made.values():
        assert not [one.text for clause in document.walk() for one in clause.inlines if isinstance(one, Gap)]
        assert not [clause for clause in document.walk() if clause.kind is Kind.TOELICHTING]
        assert "als: " not in words(document)


def test_an_organisation_of_which_nothing_is_known_has_its_documents_too() -> None:
    made = pack(joining(answers(), {}))
    assert "Niet bekend is wat voor organisatie dit is." in words(made["toets"])
    assert "Taken van uw soort organisatie staan nog niet in artikel 6.4." in words(made["wat-tekent-u"])


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (
            WijzeVanVertrek.OPZEGGING,
            "heeft uw deelname aan het zorg- en veiligheidshuis schriftelijk opgezegd (artikel 27.3)",
        ),
        (WijzeVanVertrek.UITSLUITING, "Dat heeft de Stuurgroep besloten (artikel 29.2)"),
    ],
)
def test_who_left_gets_a_letter_with_its_day_and_what_stays(how: WijzeVanVertrek, said: str) -> None:
    given = left(house("voorbeeld"), "ggz", datetime.date(2027, 3, 1), how)
    letter = AccessionDocuments(MODEL, given, assemble(MODEL, given, Editie.DEFINITIEF)).on_leaving("ggz")
    text = words(letter)
    assert said in text
    assert "Aan: Stichting GGZ De Lindehorst" in text and "Vanaf 1 maart 2027 bent u geen partij meer" in text
    assert text.count("Lindehorst") == 1
    assert "blijven voor u gelden (artikel 29.3)" in text


def test_there_is_no_letter_to_a_party_that_did_not_leave() -> None:
    given = house("voorbeeld")
    made = AccessionDocuments(MODEL, given, assemble(MODEL, given, Editie.DEFINITIEF))
    with pytest.raises(InputError, match="geen vertrek vastgelegd"):
        made.on_leaving("ggz")


# -- the passages --


def _all_passages() -> set[str]:
    return {
        name
        for text in MODEL.accession.values()
        for block in text.walk()
        if (name := passage_name(block)) is not None
    }


def _cases() -> Iterator[Antwoorden]:
    for regime in REGIMES.values():
        yield from (joining(answers(regime), of_kind(kind)) for kind in Soort)
    no_place = {**WOON, "wgs_soort": "geen"}
    yield joining(answers(REGIMES["wgs"]), no_place, staat="toegelaten")
    yield joining(answers(REGIMES["wgs"]), WOON, staat="toegelaten", besluit_stuurgroep="2026-10-05")
    yield _only_outside()
    yield joining(answers(), GGZ)


def _only_outside() -> Antwoorden:
    """Return a house that does both, and who joins it outside the WGS alone."""
    given = joining(answers(BOTH), WOON)
    outside = given.wgs.buiten.model_copy(update={"partijen": ("nieuw",)})
    return given.model_copy(update={"wgs": given.wgs.model_copy(update={"buiten": outside})})


def test_every_passage_stands_for_somebody_and_no_name_is_of_a_passage_that_is_not_there() -> None:
    there = _all_passages()
    made = {
        one: Register(assemble(MODEL, answers({"taken.letters": one}), Editie.CONCEPT))
        for one in ("alle", "deelnemers")
    }
    found: set[str] = set()
    for given in _cases():
        found.update(holding(joiner_of(MODEL, given, made[str(given.taken.letters)], 0)))
    assert found | {one.value for one in WijzeVanVertrek} == there


# -- numbers --


def test_numbers_are_those_of_the_protocol_in_force() -> None:
    dropped = [{"bepaling": "16.2", "soort": "vervalt", "reden": "Elders geregeld.", "bron": "besluit"}]
    given = joining(answers({"afwijkingen": dropped}), GGZ)
    protocol = assemble(MODEL, given, Editie.CONCEPT)
    register = Register(protocol)
    made = accession_documents(MODEL, given, protocol, 0)
    assert "(artikel 16.3)" in words(made[1])
    for clause in (one for document in made for one in document.walk()):
        for ref in (one for one in clause.inlines if isinstance(one, Ref) and one.numeric):
            place = register.place(ref.target)
            assert place.removeprefix("artikel ").split(" onder ")[-1] == ref.text or place.endswith(ref.text)


def test_a_text_that_rests_on_a_clause_that_the_house_dropped_is_refused_by_name() -> None:
    dropped = [{"bepaling": "24.5", "soort": "vervalt", "reden": "Elders geregeld.", "bron": "besluit"}]
    with pytest.raises(InputError) as caught:
        pack(joining(answers({"afwijkingen": dropped}), GGZ))
    assert "wat-tekent-u" in caught.value.wat
    assert "artikel 24.5" in caught.value.waarom


def test_tasks_that_the_protocol_does_not_have_are_told_and_refer_to_nothing() -> None:
    made = pack(joining(answers(), GGZ))
    assert "Taken van uw soort organisatie staan nog niet in artikel 6.4." in words(made["wat-tekent-u"])
    assert "De taken van deze soort staan nog niet in artikel 6.4" in words(made["toets"])


def test_an_accession_of_nobody_is_refused() -> None:
    given = joining(answers(), GGZ).model_copy(update={"partijen": answers().partijen})
    with pytest.raises(InputError, match="toetreders\\[0\\].partij"):
        pack(given)


# -- words --


@pytest.mark.parametrize(
    "name", ["{artikel 3.2} & <b> #let x", "Stichting /../weg", "[[a]](b.c) {{ x }} 'q'", "N" * 400]
)
def test_a_hostile_name_stands_in_every_document_as_it_was_typed(name: str) -> None:
    made = pack(joining(answers(), {**WOON, "naam": name}))
    assert len(made) == len(NAMES)
    assert [kind for kind, one in made.items() if name not in words(one)] == []


def test_the_form_is_that_of_the_house_with_its_own_words() -> None:
    own = [{"term": "stuurgroep", "enkelvoud": "Kopgroep", "lidwoord": "de", "meervoud": "Kopgroepen"}]
    made = words(pack(joining(answers({"termen": own}), GGZ))["toetredingsformulier"])
    assert made.startswith("Bijlage 1 bij Privacy Protocol") or made.startswith("Bijvoegsel 1")
    assert "De Kopgroep positief heeft besloten" in made
    assert (
        "Stichting De Linde GGZ, statutair gevestigd te Vliethaven en kantoorhoudend aan Lindelaan 4" in made
    )
    assert "Naam bevoegde functionaris: mevrouw H. Bos" in made
    assert "Stuurgroep" not in made


@pytest.mark.parametrize("regime", REGIMES)
def test_our_own_texts_are_plain_dutch(regime: str) -> None:
    cases = [joining(answers(REGIMES[regime]), of_kind(kind)) for kind in Soort]
    made = [one for given in cases for one in pack(given).values() if one.kind != "toetredingsformulier"]
    found = {long for one in made for line in lines(one, labels=False) for long in too_long(line)}
    assert {one for one in found if not one.startswith("Nu zijn partij: ")} == set()
    said = "\n".join(map(words, made))
    assert {word for word in FORBIDDEN if re.search(word, said)} == set()


def fields(given: Antwoorden) -> list[tuple[str, str, bool]]:
    form = pack(given)["toetredingsformulier"]
    return [(one.name, one.spoken, one.signature) for one in form.fields]


SIGNED = [
    ("handtekening_organisatie", "Handtekening van de organisatie", True),
    ("naam_stuurgroep", "Naam van wie mede ondertekent", False),
    ("handtekening_medeondertekenaar", "Handtekening van wie mede ondertekent", True),
]


def test_what_is_still_blank_on_the_form_can_be_filled_in_and_signed() -> None:
    assert fields(joining(answers(), GGZ, datum_ondertekening="2026-11-02")) == [
        ("plaats_ondertekening", "Plaats van ondertekening", False),
        *SIGNED,
    ]
    found = fields(joining(answers(REGIMES["wgs"]), {"soort": "ggz"}))
    assert found == [
        ("naam", "Naam van de organisatie", False),
        ("gevestigd_te", "Plaats waar de organisatie statutair gevestigd is", False),
        ("adres", "Kantooradres van de organisatie", False),
        ("vertegenwoordiger", "Naam en functie van wie de organisatie vertegenwoordigt", False),
        ("plaats_ondertekening", "Plaats van ondertekening", False),
        ("datum_ondertekening", "Datum van ondertekening", False),
        ("naam_2", "Naam van de organisatie", False),
        ("naam_functionaris", "Naam van de bevoegde functionaris", False),
        *SIGNED,
    ]


@pytest.mark.parametrize(
    ("party", "place"),
    [
        (of_kind(Soort.GGZ), "lid 2, onderdeel d,"),
        (of_kind(Soort.GEMEENTE), "lid 1, onderdeel e en f,"),
        ({**GGZ, "soort": "ggd", "nevensoorten": ["veilig_thuis"]}, "lid , onderdeel ,"),
        ({**WOON, "wgs_soort": "geen"}, "lid , onderdeel ,"),
        ({**WOON, "wgs_soort": "privaat_e"}, "lid 2, onderdeel e,"),
    ],
)
def test_the_form_names_the_place_under_the_wgs_when_it_is_one(party: dict[str, Any], place: str) -> None:
    given = joining(answers(REGIMES["wgs"]), party)
    assert f"artikel 2.27, {place} WGS" in words(pack(given)["toetredingsformulier"])
    spoken = [one for _, one, _ in fields(given) if "2.27" in one]
    assert len(spoken) == (2 if place.startswith("lid ,") else 0)


def test_only_the_form_has_fields() -> None:
    made = pack(joining(answers(), WOON))
    assert [kind for kind, one in made.items() if one.fillable] == ["toetredingsformulier"]


def test_one_gemeente_and_several_are_called_as_such() -> None:
    one = answers({"partijen": [gemeente("Alderbroek"), *answers().model_dump(mode="json")["partijen"][2:4]]})
    assert "Nu zijn partij: de gemeente Alderbroek, de politie en het Openbaar Ministerie." in words(
        pack(joining(one, GGZ))["wat-tekent-u"]
    )
    assert "de gemeenten Alderbroek en Berkendam, de politie" in words(
        pack(joining(answers(), GGZ))["wat-tekent-u"]
    )


def test_all_parties_of_the_text_get_the_letter_and_who_joins_does_not() -> None:
    letter = pack(joining(answers(), GGZ))["kennisgeving"]
    items = [clause.text for clause in letter.walk() if clause.kind is Kind.OPSOMMING]
    assert items[:3] == ["Gemeente Alderbroek", "Gemeente Berkendam", "Politie, eenheid Oostmark"]
    assert len(items) == len(answers().deelnemers)
    assert "Stichting De Linde GGZ" not in items


def test_who_has_signed_by_now_is_not_told_of_its_own_accession() -> None:
    made = pack(joining(answers(), {**GGZ, "status": "getekend"}, staat="getekend"))
    assert words(made["kennisgeving"]).count("Stichting De Linde GGZ") == 1
    assert words(made["wat-tekent-u"]).count("Stichting De Linde GGZ") == 1


def test_what_is_shared_is_made_once_and_gives_the_same() -> None:
    given = joining(answers(), GGZ)
    protocol = assemble(MODEL, given, Editie.CONCEPT)
    many = AccessionDocuments(MODEL, given, protocol)
    assert many.of(0) == many.of(0) == accession_documents(MODEL, given, protocol, 0)


def test_the_facts_of_the_protocol_are_on_every_document() -> None:
    given = joining(answers(), WOON)
    protocol = assemble(MODEL, given, Editie.CONCEPT)
    for one in accession_documents(MODEL, given, protocol, 0):
        assert (one.versie, one.datum, one.huis) == (protocol.versie, protocol.datum, protocol.huis)
        assert one.open_points == ()


def test_every_paragraaf_of_the_handvat_stands_in_the_notes_of_article_6() -> None:
    notes = " ".join(
        block.model_text
        for citation, block in MODEL.by_citation.items()
        if citation.is_note and citation.part == Citatie("artikel 6")
    )
    assert {one for one in MODEL.facts.handbook.values() if f"§{one} van het Handvat" not in notes} == set()
    assert set(MODEL.facts.handbook) <= {kind.value for kind in Soort}
