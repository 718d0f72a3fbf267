"""Grammar follows the answers: every clause under all combinations of the answers that occur in it.

What comes out stands in ``golden/``, one file a clause, for a jurist to read. Beside that every sentence
must pass rules of good Dutch that need no reader.
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.houses import OM, POLITIE, RAAD, ZORG, clause, document, gemeente, person, text

GOLDEN = Path(__file__).parent / "golden"
UITVOERDERS = ["manager", "procesregisseur"]
ROLLEN = ["procesregisseur", "casusregisseur", "manager", "administratief_medewerker", "afgevaardigden"]
EIGEN_ROL = {"naam": "functionele beheerders", "lidwoord": "de", "meervoud": "ja"}
PARTIJEN = ["alderbroek", "politie", "om", "raad", "brug"]
INSTANTIES = [
    "stuurgroep",
    "partneroverleg",
    "alderbroek",
    "raad",
    "brug",
    {"naam": "college", "lidwoord": "het"},
]


def subsets(values: list[Any]) -> list[list[Any]]:
    """Return every choice of one or more."""
    return [list(c) for n in range(1, len(values) + 1) for c in itertools.combinations(values, n)]


TOEGANG = [*subsets(ROLLEN), [EIGEN_ROL], ["manager", EIGEN_ROL]]
EEN = [[gemeente("Alderbroek"), POLITIE, OM, RAAD, ZORG]]
MEER = [
    [gemeente("Alderbroek"), gemeente("Berkendam"), POLITIE, OM, RAAD, ZORG],
    [gemeente("Alderbroek"), gemeente("Berkendam"), gemeente("Coevelde"), RAAD],
]
FORMULES: list[dict[str, Any]] = [
    {"formule": "model"},
    {"formule": "artikel_171"},
    {"formule": "eigen", "formule_tekst": "handelend ter uitvoering van hun besluiten"},
]
VOORGANGERS = [
    [],
    [{"naam": "het Privacyprotocol Oostmark", "datum": "2019-05-03"}],
    [{"naam": "het Privacyprotocol Oostmark", "datum": "2019-05-03"}, {"naam": "het Reglement Westmark"}],
]
MEDEONDERTEKENAARS = [
    "voorzitter_stuurgroep",
    {"functie": "portefeuillehouder", "lidwoord": "de", "namens": "het bestuur"},
    {"functie": "hoofd van het bureau", "lidwoord": "het", "namens": "het bureau"},
]
TAKEN = {
    "9.4": "afschaling",
    "14.4": "datalekken",
    "14.5": "datalekken",
    "14.11": "datalekken",
    "15.1": "privacy_by_design",
    "16.3": "informatieverstrekking",
    "16.5 onder j": "informatieverstrekking",
    "19.1": "rechten",
    "19.4": "rechten",
    "20.2": "rechten",
    "20.3": "rechten",
    "20.4": "rechten",
    "23.1": "derden",
    "24.2": "register",
}

CLAUSES: dict[str, dict[str, list[Any]]] = {
    **{citation: {f"uitvoerder.{taak}": UITVOERDERS} for citation, taak in TAKEN.items()},
    "aanhef, alinea 2": {"partijen": EEN, "gemeenten": FORMULES},
    "aanhef, alinea 3": {"partijen": MEER, "gemeenten": FORMULES},
    "aanhef, gemeenten": {"partijen": MEER, "gemeenten": FORMULES},
    "aanhef, alinea 10": {"partijen": EEN + MEER},
    "3.2": {"partijen": EEN + MEER},
    "6.4 onder d": {"partijen": EEN + MEER[:1]},
    "9.6": {"toegang.rollen": TOEGANG},
    "11.2": {"bewaren.termijn_vernietiging_maanden": [1, 6, 12, 24]},
    "11.2 onder a": {
        "bewaren.houder_eerste_zes_maanden": TOEGANG,
        "bewaren.termijn_archief_maanden": [1, 3, 6],
    },
    "11.2 onder b": {"bewaren.houder_archief": TOEGANG, "bewaren.termijn_archief_maanden": [1, 3, 6]},
    "11.2 onder c": {"bewaren.termijn_vernietiging_maanden": [1, 6, 12, 24]},
    "11.3": {"bewaren.termijn_vernietiging_maanden": [1, 6, 12, 24]},
    "12.3": {"beveiliging.verantwoordelijke_partij": PARTIJEN},
    "12.4": {"beveiliging.verantwoordelijke_partij": PARTIJEN, "uitvoerder.beveiliging": UITVOERDERS},
    "14.2": {"datalekken.verantwoordelijke_partij": PARTIJEN, "uitvoerder.datalekken": UITVOERDERS},
    "14.3": {"datalekken.meldtermijn_uren": [1, 24, 48], "uitvoerder.datalekken": UITVOERDERS},
    "17.2": {
        "uitvoerder.rechten": UITVOERDERS,
        "rechten.ondersteund_door": ["procesregisseur", "administratief_medewerker"],
    },
    "22.1": {"verwerkers.toestemming_door": INSTANTIES},
    "22.2": {"verwerkers.overeenkomst_door": INSTANTIES},
    "22.3": {"verwerkers.toestemming_door": INSTANTIES, "uitvoerder.verwerkers": UITVOERDERS},
    "27.1": {"wijzigingen.besluit_door": ["stuurgroep", "partneroverleg"]},
    "28.3": {"toetreding.medeondertekenaar": MEDEONDERTEKENAARS},
    "Bijlage 1, slot, alinea 6": {"toetreding.medeondertekenaar": MEDEONDERTEKENAARS},
    "29.1": {
        "inwerkingtreding.moment": ["model", "laatste_handtekening", "vaste_datum", "per_partij"],
        "inwerkingtreding.datum": ["2027-01-01"],
    },
    "29.2": {"uitsluiting.besluit_door": INSTANTIES},
    "30.1": {"opvolging.voorgangers": VOORGANGERS},
    "31.2": {"evaluatie.termijn_jaren": [1, 2, 5]},
}


def combinations(answers: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    for values in itertools.product(*answers.values()):
        yield dict(zip(answers, values, strict=True))


def sentences(citation: str) -> list[str]:
    """Return what a clause says under every combination, each once, in order."""
    return list(dict.fromkeys(clause(c, citation) for c in combinations(CLAUSES[citation])))


def golden(citation: str) -> Path:
    """Return the file with all that a clause may say."""
    return GOLDEN / f"{citation.replace(',', '').replace(' ', '-')}.txt"


WRONG = re.compile(
    r"  | [,;.]|\b(?:[Dd]e|[Hh]et) (?:de|het|De|Het)\b|\b(?:door|van|aan|stellen|neemt|legt) (?:De|Het)\b"
    r"|[.] [a-z]"
    r"|\bde (?:Partneroverleg|Casusoverleg|Openbaar|college)\b|\bhet (?:Stuurgroep|Manager|politie)\b"
    r"|\ben en\b|,,|;;|\[(?!AVG)"
)
ALLOWED = re.compile(r"^[a-z][.] |t\.b\.v\. van")


@pytest.mark.parametrize("citation", CLAUSES)
def test_a_clause_reads_as_good_dutch_under_every_combination(citation: str, update_golden: bool) -> None:
    found = sentences(citation)
    path = golden(citation)
    if update_golden:
        path.write_text("\n".join(found) + "\n", "utf-8")
    assert found == path.read_text("utf-8").splitlines()
    assert [s for s in found if WRONG.search(ALLOWED.sub("", s))] == []


@pytest.mark.parametrize("citation", ["9.6", "11.2 onder a", "11.2 onder b"])
def test_the_verb_agrees_with_the_number_of_roles(citation: str) -> None:
    for sentence in golden(citation).read_text("utf-8").splitlines():  # what is said, as the test above holds
        people = re.split(r"[Ee]nkel (.*?) (?:heeft toegang|hebben toegang|toegang)", sentence)[1]
        several = " en " in people or people.startswith(("de afgevaardigden", "de functionele"))
        assert ("hebben" in sentence) == several, sentence


@pytest.mark.parametrize(
    ("roles", "whose"),
    [
        (["manager"], "zijn of haar rol"),
        (["manager", "procesregisseur"], "hun rol"),
        (["afgevaardigden"], "hun rol"),
        ([EIGEN_ROL], "hun rol"),
        ([{"naam": "bureau", "lidwoord": "het", "meervoud": "nee"}], "zijn rol"),
        (None, "hun rol"),  # not known yet: the word of the model
    ],
)
def test_whose_role_it_is_follows_the_number_of_roles(roles: Any, whose: str) -> None:
    assert f"noodzakelijk voor {whose} in een" in text(document({"toegang.rollen": roles}), "9.6")


# -- a party in the opening and under the signatures --

PARTY_ANSWERS: dict[str, list[Any]] = {
    "lidwoord": ["geen", "de", "het"],
    "afkorting": [None, "LVH"],
    "in_oprichting": ["nee", "ja"],
    "vertegenwoordigers": [
        [person("G. Lam", "voorzitter")],
        [person("G. Lam", "voorzitter"), person("H. Roos", "secretaris")],
        [
            person("G. Lam", "voorzitter"),
            person("H. Roos", "secretaris"),
            person("I. Prins", "penningmeester"),
        ],
    ],
    "bevoegdheid": ["gezamenlijk", "alleen"],
    "mandaat": [
        None,
        {"besluit": "mandaatbesluit 7", "orgaan": "de raad van toezicht", "datum": "2026-01-05"},
    ],
    "vestigingen": [
        [],
        [{"naam": "De Wilg", "adres": "Wal 3 te Berkendam"}],
        [
            {
                "naam": "De Wilg",
                "adres": "Wal 3 te Berkendam",
                "vertegenwoordiger": person("J. Mos", "teamleider"),
            },
            {"naam": "De Eik", "adres": "Pad 4 te Coevelde"},
        ],
    ],
}


def test_a_party_reads_as_good_dutch_in_the_opening_under_every_combination(update_golden: bool) -> None:
    found = []
    for combination in combinations(PARTY_ANSWERS):
        party = {**ZORG, **{k: v for k, v in combination.items() if v is not None}}
        found.append(clause({"partijen": [gemeente("Alderbroek"), party]}, "aanhef, alinea 9"))
    found = list(dict.fromkeys(found))
    path = GOLDEN / "partij-in-de-aanhef.txt"
    if update_golden:
        path.write_text("\n".join(found) + "\n", "utf-8")
    assert found == path.read_text("utf-8").splitlines()
    assert [s for s in found if WRONG.search(s)] == []
    assert len(found) == 3 * 2 * 2 * 5 * 2 * 3


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A"], "A,"),
        (["A", "B"], "A; en / B,"),
        (["A", "B", "C"], "A; / B; en / C,"),
    ],
)
def test_the_marks_between_parties_follow_the_list(names: list[str], expected: str) -> None:
    parties = [{**ZORG, "sleutel": n.lower(), "naam": n} for n in names]
    made = document(
        {"partijen": [gemeente("Alderbroek"), *parties], "beveiliging.verantwoordelijke_partij": "alderbroek"}
    )
    found = text(made, "aanhef, alinea 9").split(" / ")
    rest = ", statutair gevestigd te Alderbroek en kantoorhoudend te Kade 2 te Alderbroek, hierbij"
    rest += " rechtsgeldig vertegenwoordigd door F. Kok, bestuurder"
    assert " / ".join(line.replace(rest, "") for line in found) == expected
