"""Whether a function says that who has it may bind the party: only its head counts."""

import pytest

from tailor.answers.questions.partijen import Partij
from tailor.check.functions import is_deputy_mayor, is_function, is_name, stands_for


def party(soort: str, **more: str) -> Partij:
    return Partij.model_validate({"sleutel": "a", "soort": soort, **more})


GEMEENTE, ZORG, POLITIE = party("gemeente"), party("zorgaanbieder"), party("politie")
COLLEGE, PARKET = party("openbaar_ministerie"), party("openbaar_ministerie", om_aanduiding="parket")

MAYORS = (
    "burgemeester|Burgemeester|de burgemeester|waarnemend burgemeester|wnd. burgemeester|burgemeester a.i."
    "|burgemeester (wnd.)|burgemeester van Alderbroek|burgemeester/voorzitter Stuurgroep"
    "|voorzitter Stuurgroep en burgemeester"
)
DEPUTIES = (
    "loco-burgemeester|locoburgemeester|wethouder en loco-burgemeester|eerste loco-burgemeester"
    "|plaatsvervangend burgemeester|1e locoburgemeester|wethouder (loco-burgemeester)"
)
NO_MAYORS = (
    "wethouder|wethouder, namens de burgemeester|wethouder namens burgemeester|kabinetschef burgemeester"
    "|kabinetschef van de burgemeester|bestuursadviseur burgemeester|gemeentesecretaris|oud-burgemeester"
    "|voormalig burgemeester|secretaresse burgemeester|i.o. burgemeester|burgemeestersassistent|directeur"
    "|college van burgemeester en wethouders"
)
DIRECTORS = (
    "bestuurder|directeur|directeur-bestuurder|directeur/bestuurder|algemeen directeur|waarnemend directeur"
    "|adjunct-directeur|regiodirecteur|directeur publieke gezondheid|voorzitter|voorzitter van het bestuur"
    "|voorzitter raad van bestuur|Voorzitter Raad van Bestuur|lid van de raad van bestuur"
    "|lid raad van bestuur"
    "|secretaris|secretaris van het bestuur|secretaris-directeur|penningmeester|bestuursvoorzitter|vennoot"
    "|voorzitter van het dagelijks bestuur|eigenaar|directeur Zorg & Veiligheid|interim-directeur"
    "|lid van het dagelijks bestuur|directeur-generaal|directeur, tevens lid van de raad van bestuur"
)
NO_DIRECTORS = (
    "beleidsadviseur|bestuursadviseur|bestuurssecretaris|bestuursondersteuner|directiesecretaresse"
    "|directieassistent|assistent van de directeur|adviseur van de raad van bestuur"
    "|teammanager, namens de directeur|ambtelijk secretaris|voorzitter cliëntenraad"
    "|voorzitter van de ondernemingsraad|voorzitter raad van toezicht|lid raad van toezicht|proceseigenaar"
    "|regiomanager|teamleider|oprichter|algemeen medewerker|medewerker bestuurszaken|oud-directeur"
    "|beoogd directeur|hoofd bestuurszaken|maatschappelijk werker|bestuurskundige"
)


@pytest.mark.parametrize(
    ("functions", "partij", "right"),
    [
        (MAYORS, GEMEENTE, True),
        (DEPUTIES, GEMEENTE, True),
        (NO_MAYORS, GEMEENTE, False),
        (DIRECTORS, ZORG, True),
        (NO_DIRECTORS, ZORG, False),
        ("korpschef|politiechef|chef eenheid Oostmark|eenheidschef|chef van de eenheid", POLITIE, True),
        ("teamchef|adviseur van de korpschef|chef|districtschef|directeur", POLITIE, False),
        ("hoofdofficier van justitie|fungerend hoofdofficier|hoofdofficier", PARKET, True),
        ("officier van justitie|parketsecretaris|beleidsmedewerker", PARKET, False),
        ("procureur-generaal|voorzitter van het College", COLLEGE, True),
        ("hoofdofficier van justitie", COLLEGE, False),
    ],
)
def test_only_the_head_of_a_function_binds_a_party(functions: str, partij: Partij, right: bool) -> None:
    assert [one for one in functions.split("|") if stands_for(one, partij) is not right] == []


def test_of_a_party_of_an_unknown_kind_any_function_may_do() -> None:
    assert stands_for("klusjesman", Partij(sleutel="a"))


def test_a_deputy_is_told_from_who_is_the_burgemeester_for_the_time_being() -> None:
    assert [one for one in DEPUTIES.split("|") if not is_deputy_mayor(one)] == []
    assert [one for one in f"{MAYORS}|{NO_MAYORS}".split("|") if is_deputy_mayor(one)] == []


def test_a_function_in_the_place_of_a_name_is_seen_and_a_surname_that_is_one_is_not() -> None:
    functions = "burgemeester|directeur|de burgemeester|voorzitter van het bestuur|teamchef|regiomanager"
    names = (
        "A. Bos|mevrouw Bestuurder|J. Burgemeester|Burgemeester|de Vries|van den Berg|el Amrani|van der Maat"
    )
    assert [one for one in functions.split("|") if not is_function(one)] == []
    assert [one for one in names.split("|") if is_function(one)] == []


def test_a_name_in_the_place_of_a_function_is_seen() -> None:
    names = "mevrouw A. Bos|A. Bos|J.W. van den Berg|dhr. Bos|mr. Bos|A.B. de Vries|de heer Özdemir"
    functions = (
        "directeur|HR-directeur|B.V. bestuurder|hoofdofficier van justitie|P&O adviseur|CEO|H.R. manager"
    )
    assert [one for one in names.split("|") if not is_name(one)] == []
    assert [one for one in functions.split("|") if is_name(one)] == []
