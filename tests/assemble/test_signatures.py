"""Who signs: a unit for each person, with what the answers know of it at the signature."""

import copy
from typing import Any

import pytest

from tailor.assemble import Clause, Document, Editie, read_model
from tailor.assemble.assemble import national, our_text
from tailor.assemble.document import Filled, Rule
from tailor.assemble.open_list import open_points
from tailor.assemble.origins import OriginKind, Origins
from tailor.assemble.signatures import HEADING
from tailor.model import Kind
from tailor.path import Pad
from tests.houses import OM, POLITIE, RAAD, TEMPLATES, ZORG, answers, document, gemeente, person

MODEL = read_model(TEMPLATES)
UNKNOWN = {"nog_niet_bekend": {"wie": "de secretaris"}}
MANDAAT = {
    "besluit": "het Mandaatbesluit Oost",
    "orgaan": "het algemeen bestuur",
    "datum": "2025-11-04",
}
UNDER_MANDATE = "krachtens het Mandaatbesluit Oost van het algemeen bestuur van 4 november 2025"
REPRESENTED = "in dezen rechtsgeldig vertegenwoordigd door:"
SIGN = "____"
JOINTLY = "gezamenlijk handelend:"


def party(**changes: Any) -> dict[str, Any]:
    """Return De Brug with other answers; None takes one away."""
    made = {**copy.deepcopy(ZORG), **changes}
    return {name: value for name, value in made.items() if value is not None}


def people(*names: str) -> list[dict[str, str]]:
    return [person(name, "bestuurder") for name in names]


def wing(naam: str, who: Any = None) -> dict[str, Any]:
    return {"naam": naam, "adres": f"{naam} 1 te Stad"} | ({"vertegenwoordiger": who} if who else {})


def signing(*parties: dict[str, Any], **changes: Any) -> list[list[str]]:
    """Return the signature blocks of these parties and a gemeente, a line for each clause; a line is ____."""
    made = document({"partijen": [*parties, gemeente("Alderbroek")], **changes})
    return [shown(block) for block in blocks(made)]


def blocks(made: Document) -> list[Clause]:
    return [clause for clause in made.walk() if clause.kind is Kind.HANDTEKENING]


def shown(block: Clause) -> list[str]:
    return [words(clause) for clause in block.walk() if clause.inlines]


def words(clause: Clause) -> str:
    found = (SIGN if isinstance(one, Rule) else getattr(one, "text", " ") for one in clause.inlines)
    return "".join(found)


def units(block: Clause) -> list[Clause]:
    return [child for child in block.children if child.kind is Kind.ONDERTEKENAAR]


BY_HAND = f"Datum en plaats: {SIGN} {SIGN}"


def test_under_the_line_stand_name_and_function_and_an_own_place_for_date_and_place() -> None:
    gemeente_block, brug = signing(party())
    assert brug == ["Stichting De Brug", REPRESENTED, SIGN, "F. Kok, bestuurder", BY_HAND]
    assert gemeente_block == [
        "Het college van burgemeester en wethouders en de burgemeester van de gemeente Alderbroek",
        "ter uitvoering van het besluit van burgemeester en wethouders van 3 maart 2026",
        REPRESENTED,
        SIGN,
        "A. van Alderbroek, burgemeester",
        BY_HAND,
    ]


@pytest.mark.parametrize(
    ("bevoegdheid", "before", "between"),
    [
        ("gezamenlijk", ["gezamenlijk handelend:"], []),
        ("alleen", [], ["of"]),
        (None, ["gezamenlijk handelend:"], []),
    ],
)
def test_two_people_of_a_party_sign_each_in_a_unit_as_their_power_is(
    bevoegdheid: str | None, before: list[str], between: list[str]
) -> None:
    _, brug = signing(party(vertegenwoordigers=people("F. Kok", "G. Lam"), bevoegdheid=bevoegdheid))
    one, two = ([SIGN, f"{name}, bestuurder", BY_HAND] for name in ("F. Kok", "G. Lam"))
    assert brug == ["Stichting De Brug", REPRESENTED, *before, *one, *between, *two]


def test_a_power_that_is_not_known_is_a_gap_at_the_signatures() -> None:
    _, brug = signing(party(vertegenwoordigers=people("F. Kok", "G. Lam"), bevoegdheid=UNKNOWN))
    assert "hoe de vertegenwoordigers bevoegd zijn" in brug[2]
    assert brug.count(SIGN) == 2


def test_between_three_people_who_may_each_sign_alone_stands_of_twice() -> None:
    _, brug = signing(party(vertegenwoordigers=people("A", "B", "C"), bevoegdheid="alleen"))
    assert [line for line in brug if line in ("of", "A, bestuurder", "B, bestuurder", "C, bestuurder")] == [
        "A, bestuurder",
        "of",
        "B, bestuurder",
        "of",
        "C, bestuurder",
    ]


@pytest.mark.parametrize(
    "who",
    [
        gemeente("Berkendam"),
        POLITIE,
        OM,
        {**OM, "om_aanduiding": "parket", "parket": "parket Oost"},
        RAAD,
        ZORG,
    ],
    ids=lambda who: str(who["soort"]),
)
def test_the_mandate_of_every_party_stands_at_its_signature_under_its_name(who: dict[str, Any]) -> None:
    found = next(
        block
        for block in signing({**who, "mandaat": MANDAAT}, RAAD | {"sleutel": "x"})
        if UNDER_MANDATE in block
    )
    assert found[found.index(UNDER_MANDATE) + 1] == REPRESENTED


def test_a_mandate_of_which_a_part_is_not_known_loses_nothing_else() -> None:
    _, brug = signing(party(mandaat={**MANDAAT, "orgaan": UNKNOWN}))
    assert "krachtens het Mandaatbesluit Oost van [nog niet bekend: het orgaan" in brug[1]
    assert "van 4 november 2025" in brug[1]


def test_a_gemeente_of_which_the_decision_is_not_known_signs_without() -> None:
    without = gemeente("Berkendam") | {"besluit_bw": None}
    block = next(one for one in signing(without, party()) if "Berkendam" in one[0])
    assert block[1] == REPRESENTED


def test_under_article_171_a_decision_that_is_missing_is_a_gap() -> None:
    parties = [gemeente("Alderbroek") | {"besluit_bw": None}, ZORG]
    given = {"partijen": parties, "gemeenten.formule": "artikel_171"}
    found = open_points(answers(given), document(given).parts)
    assert [(q.answer, q.where) for q in found] == [(Pad("partijen[0].besluit_bw"), ("aanhef",))]


def represented(**changes: Any) -> dict[str, Any]:
    name = {
        "sleutel": "buro",
        "naam": "Buro Zuid",
        "vertegenwoordigd_door": "brug",
        "vertegenwoordigers": None,
    }
    return party(**{**name, **changes})


def test_a_party_that_another_represents_is_signed_for_by_the_people_of_the_other() -> None:
    *_, buro = signing(party(), represented())
    assert buro == [
        "Buro Zuid",
        REPRESENTED,
        "Stichting De Brug, namens deze:",
        SIGN,
        "F. Kok, bestuurder",
        BY_HAND,
    ]


def test_both_mandates_stand_where_one_party_signs_for_another() -> None:
    other = {**MANDAAT, "besluit": "het Besluit van De Brug"}
    *_, buro = signing(party(mandaat=other), represented(mandaat=MANDAAT))
    assert buro[:4] == [
        "Buro Zuid",
        UNDER_MANDATE,
        REPRESENTED,
        "Stichting De Brug, namens deze, krachtens het Besluit van De Brug van het algemeen bestuur"
        " van 4 november 2025:",
    ]


def test_a_chain_of_parties_that_sign_for_each_other_names_them_all() -> None:
    last = represented(sleutel="kind", naam="Het Kind", vertegenwoordigd_door="buro")
    *_, kind = signing(party(), represented(), last)
    assert kind[2:5] == ["Buro Zuid, namens deze:", "Stichting De Brug, namens deze:", SIGN]


def test_a_party_that_should_sign_for_another_and_left_is_a_gap() -> None:
    *_, buro = signing(party(status="vertrokken"), represented())
    assert "de partij die deze partij vertegenwoordigt" in buro[3]
    assert buro.count(SIGN) == 1


def test_an_establishment_with_its_own_representative_gets_a_unit_with_its_name() -> None:
    places = [wing("De Wilg", person("J. Mos", "teamleider")), wing("De Eik")]
    _, brug = signing(party(vestigingen=places))
    assert brug.count(SIGN) == 2
    assert brug[-2] == "J. Mos, teamleider (De Wilg)"
    assert "De Eik" not in " ".join(brug)


def test_only_establishments_may_sign() -> None:
    places = [wing(naam, person(f"J. {naam}", "teamleider")) for naam in ("Wilg", "Eik")]
    given = {"partijen": [gemeente("Alderbroek"), party(vestigingen=places, vertegenwoordigers=None)]}
    assert not [q for q in open_points(answers(given), ()) if "vertegenwoordigers" in str(q.answer)]
    brug = shown(blocks(document(given))[1])
    assert [line for line in brug if line.startswith("J. ")] == [
        "J. Wilg, teamleider (Wilg)",
        "J. Eik, teamleider (Eik)",
    ]
    opening = next(c.text for c in document(given).walk() if "Stichting De Brug" in c.text)
    assert "vertegenwoordigd door J. Wilg, teamleider (Wilg), en J. Eik, teamleider (Eik)" in opening


@pytest.mark.parametrize("own", [None, UNKNOWN])
def test_a_representative_that_is_open_is_a_gap_and_takes_no_other_along(own: Any) -> None:
    places = [wing("Wilg", person("J. Mos", "teamleider")), wing("Eik")]
    _, brug = signing(party(vestigingen=places, vertegenwoordigers=own))
    assert "de vertegenwoordigers van de partij" in brug[3]
    assert brug[2:] == [SIGN, brug[3], BY_HAND, SIGN, "J. Mos, teamleider (Wilg)", BY_HAND]


def test_the_representative_of_an_establishment_that_is_open_is_a_gap_of_its_own() -> None:
    _, brug = signing(party(vestigingen=[wing("Wilg", UNKNOWN)]))
    assert "F. Kok, bestuurder" in brug
    assert "de vertegenwoordiger van de vestiging" in brug[-2]
    assert brug[-2].endswith(" (Wilg)")


def test_a_signature_that_was_given_fills_date_and_place_in_every_unit() -> None:
    signed = {"status": "getekend", "ondertekening": {"datum": "2026-12-01", "plaats": "Alderbroek"}}
    _, brug = signing(party(vertegenwoordigers=people("F. Kok", "G. Lam"), **signed))
    assert brug.count("Datum en plaats: 1 december 2026, Alderbroek") == 2


@pytest.mark.parametrize(
    ("signed", "line"),
    [
        ({"datum": "2026-12-01", "plaats": UNKNOWN}, "Datum en plaats: 1 december 2026, [nog niet bekend"),
        (UNKNOWN, "Datum en plaats: [nog niet bekend: de datum en plaats van ondertekening"),
    ],
)
def test_of_a_signature_that_is_known_in_part_the_rest_is_a_gap(signed: Any, line: str) -> None:
    _, brug = signing(party(ondertekening=signed))
    assert brug[-1].startswith(line)


def test_every_word_at_a_signature_that_the_model_does_not_have_names_its_answer() -> None:
    places = [wing("De Wilg", person("J. Mos", "teamleider"))]
    full = party(vertegenwoordigers=people("F. Kok", "G. Lam"), mandaat=MANDAAT, vestigingen=places)
    made = document({"partijen": [gemeente("Alderbroek"), full, represented(mandaat=MANDAAT)]})
    model_words = {REPRESENTED, "Datum en plaats: "}
    found = [one for block in blocks(made) for clause in block.walk() for one in clause.inlines]
    ours = [one for one in found if getattr(one, "text", "") and one.text not in model_words]
    assert ours and all(
        isinstance(one, Filled) and PARTIES.holds(one.answer) for one in ours if one.text.strip()
    )


PARTIES = Pad("partijen")


def test_the_words_of_the_model_at_a_signature_stand_in_its_order() -> None:
    made = national(MODEL, MODEL.parts, answers(), Editie.CONCEPT)
    first = blocks(made)[0]
    assert shown(first) == [
        "[Naam Partij]",
        "in dezen rechtsgeldig vertegenwoordig door:",
        "[naam en functie]",
        "Datum en plaats: ",
    ]


def without(bepaling: str) -> dict[str, str]:
    return {"bepaling": bepaling, "soort": "vervalt", "reden": "Staat elders.", "bron": "jurist"}


def test_a_deviation_of_a_line_of_the_block_reaches_every_unit() -> None:
    other = {
        "bepaling": "ondertekening, alinea 4",
        "soort": "vervalt",
        "reden": "Staat elders.",
        "bron": "jurist",
    }
    made = document({"afwijkingen": [other]})
    assert all([words(line) for line in one.children][0] == SIGN for b in blocks(made) for one in units(b))
    assert "Datum en plaats" not in " ".join(line for block in blocks(made) for line in shown(block))


def test_without_the_line_with_the_names_date_and_place_stay() -> None:
    other = {
        "bepaling": "ondertekening, alinea 3",
        "soort": "vervalt",
        "reden": "Staat elders.",
        "bron": "jurist",
    }
    signed = party(ondertekening={"datum": "2026-12-01", "plaats": "Alderbroek"})
    made = document({"partijen": [gemeente("Alderbroek"), signed], "afwijkingen": [other]})
    assert shown(blocks(made)[1]) == ["Stichting De Brug", "Datum en plaats: 1 december 2026, Alderbroek"]
    assert shown(blocks(made)[0])[-1] == BY_HAND


def test_over_the_signatures_stands_a_heading_that_is_no_word_of_the_model() -> None:
    part = next(part for part in document().parts if part.kind is Kind.ONDERTEKENING)
    assert part.text == HEADING
    bare = next(
        p
        for p in national(MODEL, MODEL.parts, answers(), Editie.CONCEPT).parts
        if p.citation == part.citation
    )
    assert not bare.inlines


def test_what_stands_at_a_signature_says_where_it_comes_from() -> None:
    given = answers({"partijen": [gemeente("Alderbroek"), party(mandaat=MANDAAT)]})
    origins = Origins(MODEL, given, Editie.CONCEPT)
    part = next(part for part in origins.document.parts if part.kind is Kind.ONDERTEKENING)
    found = [one for clause in part.walk() for one in origins.stretches(clause)]
    model = "".join(one.text for one in found if one.kind is OriginKind.MODEL)
    assert not {"krachtens", "uitvoering", "Oost", HEADING} & set(model.split())
    assert "in dezen rechtsgeldig" in model
    assert (HEADING, "kop boven de handtekeningen") in {(one.text, one.origin) for one in found}


def forms(part: Clause) -> list[list[str]]:
    return [shown(block) for block in part.walk() if block.kind is Kind.FORMULIER]


def test_what_is_signed_on_the_form_of_bijlage_1_stays_together() -> None:
    bijlage = next(part for part in document().parts if str(part.citation) == "Bijlage 1")
    assert forms(bijlage) == [
        [
            f"Aldus ondertekend te {SIGN}, op datum {SIGN}",
            f"Naam organisatie: {SIGN}",
            f"Naam bevoegde functionaris: {SIGN}",
            SIGN,
        ],
        ["Namens Stuurgroep:", f"Naam: {SIGN}", SIGN],
    ]


def test_what_is_signed_on_our_own_declaration_stays_together() -> None:
    made = our_text(MODEL, answers(), document(), "geheimhoudingsverklaring")
    assert forms(made.parts[0]) == [[f"Plaats en datum: {SIGN}", f"Handtekening: {SIGN}"]]
