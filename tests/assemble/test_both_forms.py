"""What a law changes, in a house of which only a part of the processing falls under it: both forms stand."""

import pytest

from tailor.assemble import Editie, assemble
from tailor.assemble.document import Document
from tailor.citation import Citatie
from tailor.model import Kind
from tests.houses import text
from tests.law import adaptation, change, lawful, model_with


def both(*changes: str, editie: Editie = Editie.CONCEPT, wet: str = "beide", **answers: object) -> Document:
    return assemble(model_with(adaptation(*changes)), lawful(wet, answers), editie)


def under(made: Document, citation: str) -> list[tuple[str, str]]:
    """Return the clauses right under one: kind and words."""
    holder = next(one for one in made.walk() if one.citation == Citatie(citation))
    return [(str(one.kind), one.text) for one in holder.children]


def test_a_lid_keeps_the_words_of_the_model_and_has_the_new_ones_in_a_paragraph_under_it() -> None:
    made = both(change("2.3", "vervang", "Het personeel staat onder gezag, zie {artikel 3}."))
    assert text(made, "2.3").startswith("2.3. Buiten de WGS: Verwerking van Persoonsgegevens in het zorg- en")
    new = "Onder de WGS: Het personeel staat onder gezag, zie artikel 3."
    assert under(made, "2.3") == [("alinea", new)]
    assert text(made, "2.3, onder de WGS") == new


def test_the_new_words_of_a_lid_stand_before_its_points() -> None:
    made = both(
        change("11.2", "vervang", "De toegang is beperkt tot:"),
        change("11.2", "voeg toe onder", "de toezichthouder;"),
    )
    kinds = [kind for kind, _ in under(made, "11.2")]
    assert kinds[0] == "alinea"
    assert set(kinds[1:]) == {"onderdeel"}
    assert under(made, "11.2")[0][1] == "Onder de WGS: De toegang is beperkt tot:"
    assert under(made, "11.2")[-1][1].startswith("onder de WGS: de toezichthouder")


def test_a_lid_with_a_note_has_them_before_the_note() -> None:
    made = both(change("2.2", "vervang"), editie=Editie.TOELICHTING)
    assert [kind for kind, _ in under(made, "2.2")] == ["alinea", "toelichting"]


@pytest.mark.parametrize(
    ("citation", "new", "expected"),
    [
        (
            "overweging 3",
            "de wet geldt;",
            "• buiten de WGS: voor de samenwerking in het zorg- en veiligheidshuis de uitwisseling van"
            " gegevens, waaronder Persoonsgegevens, tussen de Partijen noodzakelijk is; onder de WGS: de wet"
            " geldt;",
        ),
        (
            "18.1 onder b",
            "de soorten;",
            "b) buiten de WGS: de betrokken categorieën van Persoonsgegevens; onder de WGS: de soorten;",
        ),
        (
            "16.6 onder a",
            "De staat;",
            "a. Buiten de WGS: De veiligheid van de staat; onder de WGS: De staat;",
        ),
        (
            "16.6 onder e",
            "De bescherming.",
            "e. Buiten de WGS: De bescherming van de betrokkene of van de rechten en vrijheden van anderen."
            " Onder de WGS: De bescherming.",
        ),
        (
            "16.6 onder d",
            "Het toezicht, of;",
            "d. Buiten de WGS: Het toezicht op de naleving van wettelijke voorschriften die zijn gesteld"
            " ten behoeve van de belangen, bedoeld onder b en c; onder de WGS: Het toezicht, of;",
        ),
        (
            "1.10",
            "Derde: wie geen Partij is;",
            "1.10. Derde: buiten de WGS: een natuurlijk persoon of rechtspersoon, niet zijnde de betrokkene,"
            " noch één der Partijen; onder de WGS: wie geen Partij is;",
        ),
    ],
)  # fmt: skip
def test_a_point_of_a_list_and_a_definition_hold_both_in_one_sentence(
    citation: str, new: str, expected: str
) -> None:
    assert text(both(change(citation, "vervang", new)), citation) == expected


def test_a_definition_of_another_term_keeps_both_terms() -> None:
    made = both(change("1.10", "vervang", "Buitenstaander: wie geen Partij is;"))
    assert text(made, "1.10").startswith("1.10. buiten de WGS: Derde: een natuurlijk persoon")
    assert text(made, "1.10").endswith("; onder de WGS: Buitenstaander: wie geen Partij is;")


def test_a_paragraph_of_its_own_has_the_new_words_behind_it() -> None:
    made = both(change("Bijlage 4, alinea 1", "vervang", "Partijen Verwerken alleen:"))
    found = [one.text for one in made.walk() if str(one.citation).startswith("Bijlage 4, alinea 1")]
    assert found[0].startswith("Buiten de WGS: Partijen Verwerken ten behoeve van")
    assert found[1] == "Onder de WGS: Partijen Verwerken alleen:"


def test_a_heading_has_both_names() -> None:
    made = both(change("artikel 2", "vervang", "Wie verantwoordelijk is"))
    assert text(made, "artikel 2") == (
        "Artikel 2. Afzonderlijke en Gezamenlijke Verwerkingsverantwoordelijken (buiten de WGS) / Wie"
        " verantwoordelijk is (onder de WGS)"
    )


def test_words_that_are_replaced_stand_in_the_new_form_alone() -> None:
    made = both(
        change("2.1", "vervang woorden", "De Partijen", woorden="Partijen in het zorg- en veiligheidshuis"),
        change("2.1", "vervang woorden", "alle Partijen", woorden="Partijen in het kader"),
    )
    assert text(made, "2.1").startswith("2.1. Buiten de WGS: Partijen in het zorg- en veiligheidshuis zijn")
    assert text(made, "2.1, onder de WGS").startswith("Onder de WGS: De Partijen zijn Afzonderlijk")
    assert "aan alle Partijen van Triage" in text(made, "2.1, onder de WGS")


def test_words_that_hold_for_all_stand_in_both_forms() -> None:
    made = both(
        change("2.1", "vervang woorden", "De Partijen", woorden="Partijen in het zorg- en veiligheidshuis"),
        change(
            "2.1", "vervang woorden", "alle Partijen", woorden="Partijen in het kader", bij_beide="zelfde"
        ),
    )
    assert "aan alle Partijen van Triage" in text(made, "2.1")
    assert "aan alle Partijen van Triage" in text(made, "2.1, onder de WGS")


def test_what_is_new_says_for_which_processing_it_holds() -> None:
    made = both(
        change("2.2", "voeg toe na", "Een private Partij is dat zelf."),
        change("1.10", "voeg toe na", "Contactpunt: het bestuursorgaan;"),
        change("18.1 onder b", "voeg toe na", "de bron;"),
        change("artikel 16", "voeg toe na", "# Bekendmaking\n\n1. Partijen maken dit bekend."),
    )
    assert text(made, "2.2a") == "2.3. Onder de WGS: Een private Partij is dat zelf."
    assert text(made, "1.10a") == "1.11. Contactpunt (onder de WGS): het bestuursorgaan;"
    assert text(made, "18.1 onder ba") == "c) onder de WGS: de bron;"
    assert text(made, "artikel 16a") == "Artikel 17. Bekendmaking (verwerking onder de WGS)"
    assert text(made, "16a.1") == "17.1. Partijen maken dit bekend."


def test_what_would_fall_holds_outside_the_law_alone() -> None:
    made = both(change("3.4", "vervalt", None), change("artikel 30", "vervalt", None))
    assert text(made, "3.4").startswith("3.4. Buiten de WGS: ")
    assert text(made, "artikel 30").endswith(" (verwerking buiten de WGS)")


def test_what_holds_for_all_reads_as_under_the_law() -> None:
    changes = (
        change("2.3", "vervang", "Het personeel staat onder gezag.", bij_beide="zelfde"),
        change("2.2", "voeg toe na", "Een private Partij is dat zelf.", bij_beide="zelfde"),
    )
    for wet in ("beide", "wgs"):
        made = both(*changes, wet=wet)
        assert text(made, "2.3") == "2.4. Het personeel staat onder gezag."
        assert text(made, "2.2a") == "2.3. Een private Partij is dat zelf."


def test_the_words_of_the_model_are_those_after_the_corrections() -> None:
    made = both(change("1.31", "vervang", "iets anders;"))
    assert "strafvorderlijke" in text(made, "1.31")
    left = both(change("1.31", "vervang", "iets anders;"), **{"correcties.keuze": "geen"})
    assert "strafvordelijke" in text(left, "1.31")


def test_an_answer_fills_its_blank_in_both_forms() -> None:
    made = both(change("18.2", "vervang", "[De [Manager/Procesregisseur]](uitvoerder.rechten) beslist."))
    assert "door de Manager beantwoord" in text(made, "18.2")
    assert text(made, "18.2, onder de WGS") == "Onder de WGS: De Manager beslist."


def test_a_deviation_can_name_either_form_or_replace_both() -> None:
    def deviating(citation: str, kind: str, **more: str) -> Document:
        one = {"bepaling": citation, "soort": kind, "reden": "Zo is het.", **more}
        return both(change("2.3", "vervang", "Het personeel."), afwijkingen=[one])

    words = deviating("2.3, onder de WGS", "vervang_woorden", woorden="Het personeel", tekst="Wie er werkt")
    assert text(words, "2.3, onder de WGS") == "Onder de WGS: Wie er werkt."
    whole = deviating("2.3", "vervang", tekst="Alles is anders.")
    assert text(whole, "2.3") == "2.3. Alles is anders."
    assert under(whole, "2.3") == []


def test_the_paragraph_of_a_lid_has_no_number() -> None:
    made = both(change("2.3", "vervang"))
    new = next(one for one in made.walk() if one.citation == Citatie("2.3, onder de WGS"))
    assert (new.kind, new.label) == (Kind.ALINEA, "")
