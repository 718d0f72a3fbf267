"""The terms of a text: how a lawyer writes a definition, and the forms in which Dutch uses a term."""

import pytest

from tailor.assemble import read_model
from tailor.citation import Citatie
from tailor.model.definitions import Glossary, TermText, form_of
from tests.houses import TEMPLATES

IN_ARTICLE_1 = {
    "Manager: de persoon die belast is": ["Manager"],
    "De Manager: degene die": ["Manager"],
    "‘Manager’: de persoon": ["Manager"],
    "manager: degene die": ["manager"],
    "Manager (ook: Ketenmanager): de persoon": ["Manager"],
    "Manager – de persoon die": ["Manager"],
    "De Manager is de persoon die": ["Manager"],
    "Aanmelding en Intake: het voordragen": ["Aanmelding en Intake"],
    "Verwerkingsverantwoordelijke(n): een natuurlijke persoon": ["Verwerkingsverantwoordelijke(n)"],
    "In dit artikel wordt verstaan onder:": [],
    "Aanvullend geldt het volgende: Partijen melden": [],
    "De Manager houdt een lijst bij.": [],
}
ANYWHERE = {
    "Onder ‘Manager’ wordt verstaan: de persoon": ["Manager"],
    "In dit Protocol wordt onder Manager verstaan de persoon": ["Manager"],
    "Met Manager wordt bedoeld de persoon": ["Manager"],
    "de persoon die leidt (hierna: Manager)": ["Manager"],
    "de persoon (hierna ‘de Manager’)": ["Manager"],
    "de persoon (hierna te noemen: “de Manager”), en": ["Manager"],
    "het stuk (verder te noemen ‘Handvat’)": ["Handvat"],
    "het stuk, voortaan aangeduid als ‘het Handvat’": ["Handvat"],
    "de leider (de ‘Manager’)": ["Manager"],
    "een natuurlijke persoon („de Betrokkene”)": ["Betrokkene"],
    "het huis (hierna: ‘het zorg- en veiligheidshuis’) hebben": ["zorg- en veiligheidshuis"],
    "Wet langdurige zorg (hierna: Wlz)": ["Wlz"],
    "verder aangehaald als ‘het Protocol’.": ["Protocol"],
    "bij het verstrekken en verder Verwerken van gegevens": [],
    "Manager: de persoon die belast is": [],
    "De Manager (of zijn vervanger) tekent.": [],
}


def defined(text: str, citation: str) -> list[str]:
    return list(Glossary([TermText(Citatie(citation), text)]).defined)


@pytest.mark.parametrize(("text", "terms"), IN_ARTICLE_1.items())
def test_a_lid_of_article_1_defines_the_word_it_begins_with(text: str, terms: list[str]) -> None:
    assert defined(text, "1.33a") == terms


@pytest.mark.parametrize(("text", "terms"), ANYWHERE.items())
def test_a_sentence_anywhere_gives_a_name(text: str, terms: list[str]) -> None:
    assert defined(text, "3.1") == terms


def test_an_own_article_with_definitions_defines_as_article_1_does() -> None:
    heading = TermText(Citatie("artikel 2a"), "Aanvullende begrippen")
    lid = TermText(Citatie("2a.1"), "Ketentafel: het overleg van alle houders")
    assert list(Glossary([heading, lid]).defined) == ["Ketentafel"]
    assert list(Glossary([lid]).defined) == []


def test_two_terms_in_one_lid_are_both_defined() -> None:
    text = Glossary([TermText(Citatie("1.24"), "Manager en Procesregisseur: de personen die sturen")])
    assert text.defines("Manager") and text.defines("Procesregisseur") and text.defines("Managers")
    assert not text.defines("Casusregisseur")


USES = {
    "Manager": (("Manager", "Managers", "manager", "Managersoverleg"), ("regiomanager", "Management")),
    "Protocol": (("protocollen", "Protocol’s", "Protocolpartijen"), ("Privacyprotocol",)),
    "Casus": (("Casussen", "casusinformatie", "casuïstiek"), ("Casusoverleg", "Casusregisseur")),
    "Landelijk Kader": (("Landelijk Kader", "Landelijke Kader"), ("kader",)),
    "Werkprocessen": (("Werkproces", "werkprocessen"), ("werkprocedure",)),
    "Persoonsgegevens": (("Persoonsgegeven", "persoonsgegevens"), ("gegevens",)),
    "Verwerkingsverantwoordelijke(n)": (
        ("Verwerkingsverantwoordelijken", "verwerkingsverantwoordelijke"),
        ("verantwoordelijke",),
    ),
    "Derde": (("Derden", "een derde"), ("het derde lid", "derde alinea")),
    "Jaarplan": (("Jaarplannen", "jaarplancyclus"), ("meerjarenplan",)),
    "Verwerker": (("Verwerkers", "verwerkersovereenkomst"), ("Verwerking",)),
    "Betrokkene": (("Betrokkenen",), ("betrokkenheid", "betrokken")),
    "Handvat": (("Handvatten",), ()),
    "AVG": (("AVG", "AVG-verzoek"), ("avg", "UAVG")),
    "Stuurgroep": (("Stuurgroepleden", "stuurgroepen"), ("bestuurgroep",)),
    "Partijen": (("Partij", "Partijen"), ("derdepartij",)),
    "zorg- en veiligheidshuis": (
        ("zorg- en veiligheidshuizen", "zorg- en veiligheidshuis"),
        ("veiligheidshuis",),
    ),
    "Verwerken": (("verwerkt", "Verwerking", "Verwerken"), ("bewerken", "uitwerking")),
    "Afschaling": (("afgeschaald", "Afschalen"), ("opschaling",)),
}


@pytest.mark.parametrize("term", USES)
def test_a_term_is_found_in_each_form_and_not_in_another_word(term: str) -> None:
    yes, no = USES[term]
    assert [word for word in yes if not form_of(term).search(f"x {word}, y")] == []
    assert [word for word in no if form_of(term).search(f"x {word}, y")] == []


def test_a_name_or_a_title_that_holds_a_term_does_not_use_it() -> None:
    names = (
        "het Landelijk Overleg Managers Veiligheidshuizen adviseert",
        "Wpg: Wet politiegegevens",
        "het ‘Handvat Gegevensuitwisseling in het zorg en veiligheidsdomein, versie 1.1’",
    )
    text = Glossary(TermText(Citatie("3.1"), name) for name in names)
    assert [term for term in ("Manager", "Politiegegevens", "Handvat") if [*text.uses(term)]] == []


def test_the_model_defines_its_terms_in_the_recitals_and_in_article_1() -> None:
    terms = read_model(TEMPLATES).glossary.defined
    assert [str(place) for place in terms["Protocol"]] == ["overweging 7", "overweging 10"]
    assert [str(place) for place in terms["Betrokkene"]] == ["1.1", "1.9"]
    assert {str(place) for places in terms.values() for place in places} >= {f"1.{n}" for n in range(1, 34)}
    assert set(terms) - {"Partij", "Partijen"} > {"Convenant", "Handvat", "Landelijk Kader", "Manager"}
    assert read_model(TEMPLATES).glossary.unused == {"Jaarplan", "Privacyadviseur"}
