"""The parties of the Convenant against those of the Protocol: however they are written, and no further."""

import pytest

from tailor.answers.questions.partijdelen import Soort
from tailor.check.party_lists import PartyName, kind_of, unmatched

GEMEENTE, POLITIE, OM = Soort.GEMEENTE, Soort.POLITIE, Soort.OPENBAAR_MINISTERIE
RAAD, RECLASSERING, THUIS = Soort.RAAD_VOOR_DE_KINDERBESCHERMING, Soort.RECLASSERING, Soort.VEILIG_THUIS
SAME = [
    ("Gem. Utrecht", "Utrecht", GEMEENTE),
    ("gemeente Utrecht", "Utrecht", GEMEENTE),
    ("Utrecht", "Utrecht", GEMEENTE),
    ("UTRECHT (gemeente)", "Utrecht", GEMEENTE),
    ("Het college van burgemeester en wethouders van Utrecht", "Utrecht", GEMEENTE),
    ("College van B&W van de gemeente Utrecht", "Utrecht", GEMEENTE),
    ("de burgemeester van Utrecht", "Utrecht", GEMEENTE),
    ("Gemeente Den Haag", "’s-Gravenhage", GEMEENTE),
    ("gemeente Den Bosch", "'s-Hertogenbosch", GEMEENTE),
    ("Súdwest-Fryslân", "Sudwest Fryslan", GEMEENTE),
    ("Politie Eenheid Oost", "Oost-Nederland", POLITIE),
    ("politie, regionale eenheid Oost-Nederland", "Oost-Nederland", POLITIE),
    ("Nationale Politie", "Oost-Nederland", POLITIE),
    ("de Korpschef van politie", "Oost-Nederland", POLITIE),
    ("OM", "arrondissementsparket Oost-Nederland", OM),
    ("Openbaar Ministerie", "arrondissementsparket Oost-Nederland", OM),
    ("Openbaar Ministerie arrondissementsparket Oost-Nederland", "arrondissementsparket Oost-Nederland", OM),
    ("parket Oost-Nederland", "arrondissementsparket Oost-Nederland", OM),
    ("het College van procureurs-generaal", "Openbaar Ministerie", OM),
    ("RvdK", "Raad voor de Kinderbescherming", RAAD),
    ("de Raad voor de Kinderbescherming, regio Noord", "Raad voor de Kinderbescherming", RAAD),
    ("Kinderbescherming", "Raad voor de Kinderbescherming", RAAD),
    ("3RO", "Stichting Reclassering Nederland", RECLASSERING),
    ("RN", "Reclassering Nederland", RECLASSERING),
    ("Reclassering Nederland (RN)", "Stichting Reclassering Nederland", RECLASSERING),
    ("SVG", "Stichting Verslavingsreclassering", RECLASSERING),
    ("VT Gelderland-Zuid", "Veilig Thuis Gelderland Zuid", THUIS),
    ("Veilig Thuis", "Stichting Veilig Thuis Midden", THUIS),
    ("DJI", "Dienst Justitiële Inrichtingen", Soort.DJI),
    ("Slachtofferhulp", "Slachtofferhulp Nederland", Soort.SLACHTOFFERHULP),
    ("Leger des Heils", "Stichting Leger des Heils Jeugdbescherming & Reclassering", RECLASSERING),
    ("GGZ Oost B.V.", "Stichting GGZ Oost", Soort.GGZ),
    ("De Lindehorst", "GGZ De Lindehorst", Soort.GGZ),
    ("JB West", "Jeugdbescherming West", Soort.GECERTIFICEERDE_INSTELLING),
]
OTHER = [
    ("gemeente Bergen", "Bergen op Zoom", GEMEENTE),
    ("Gemeente Utrecht", "Utrecht", POLITIE),
    ("Politie Oost-Brabant", "Oost-Nederland", POLITIE),
    ("OM", "Oost-Nederland", POLITIE),
    ("arrondissementsparket Noord-Holland", "arrondissementsparket Oost-Nederland", OM),
    ("GGD Noord", "GGD Zuid", Soort.GGD),
    ("Veilig Thuis Noord", "Veilig Thuis Zuid", THUIS),
    ("Reclassering Nederland", "Stichting Verslavingsreclassering", RECLASSERING),
    ("Jeugdbescherming West", "Jeugdbescherming Noord", Soort.GECERTIFICEERDE_INSTELLING),
    ("Woonstichting De Kade", "Stichting De Kiem", Soort.GGZ),
    ("Raad voor de Kinderbescherming", "Reclassering Nederland", RECLASSERING),
    ("Zwolle", "Zwollerkerspel", GEMEENTE),
    ("Ministerie van Justitie", "Openbaar Ministerie", OM),
]


def ways(name: str, soort: Soort) -> list[PartyName]:
    return [PartyName.of(name, kind_of(soort))]


@pytest.mark.parametrize(("theirs", "ours", "soort"), SAME)
def test_another_way_to_write_a_party_is_that_party(theirs: str, ours: str, soort: Soort) -> None:
    assert unmatched([PartyName.of(theirs)], [ways(ours, soort)]) == ((), ())


@pytest.mark.parametrize(("theirs", "ours", "soort"), OTHER)
def test_another_party_is_not_taken_for_this_one(theirs: str, ours: str, soort: Soort) -> None:
    assert unmatched([PartyName.of(theirs)], [ways(ours, soort)]) == ((0,), (0,))


def test_a_name_stands_for_one_party_only() -> None:
    ours = [ways("Bergen", GEMEENTE), ways("Bergen", POLITIE)]
    assert unmatched([PartyName.of("Bergen")], ours) == ((), (1,))
    assert unmatched([PartyName.of("Bergen"), PartyName.of("politie Bergen")], ours) == ((), ())
    twice = [PartyName.of("gemeente Bergen"), PartyName.of("gem. Bergen")]
    assert unmatched(twice, [ways("Bergen", GEMEENTE)]) == ((1,), ())


def test_the_nearest_name_is_the_party() -> None:
    ours = [ways("GGD Noord en Oost", Soort.GGD), ways("GGD Noord", Soort.GGD)]
    theirs = [PartyName.of("GGD Noord"), PartyName.of("GGD Noord en Oost")]
    assert unmatched(theirs, ours) == ((), ())
    assert unmatched(theirs[:1], ours) == ((), (0,))


def test_a_name_for_all_of_a_kind_stands_for_each() -> None:
    ours = [ways("Reclassering Nederland", RECLASSERING), ways("Verslavingsreclassering", RECLASSERING)]
    assert unmatched([PartyName.of("3RO")], ours) == ((), ())
    assert unmatched([PartyName.of("Openbaar Ministerie")], ours) == ((0,), (0, 1))
