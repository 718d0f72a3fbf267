"""What changes between two versions ask: the parts that changed, and articles 27, 28 and 29."""

from dataclasses import replace

import pytest

from tailor.assemble.document import Clause, Document, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.consequences import changed_parts, consequences
from tailor.redline.parties import PartyChanges
from tailor.redline.types import Node, Piece, Redline
from tests import houses
from tests.clauses import artikel, bijlage, lid
from tests.redline.test_page import said
from tests.render.redlines import MOVED_FROM, MOVED_TO, NEW, OLD, new, node, redline, same, whole

OLD_VERSION = houses.document({"wijzigingen.besluit_door": "partneroverleg", "document.versie": "1.0"})
NEW_VERSION = houses.document({"wijzigingen.besluit_door": "stuurgroep", "document.versie": "1.1"})


def between(*parts: Node, oud: Document = OLD_VERSION) -> Redline:
    """Return a redline of two versions of a house with these parts."""
    return Redline(oud, NEW_VERSION, parts or redline().parts, ("Wijziging Oostmark",))


SIX = PartyChanges(count=6)


def asked(partijen: PartyChanges = SIX, made: Redline | None = None) -> str:
    return said(consequences(made or between(), partijen))


@pytest.mark.parametrize(
    ("part", "row"),
    [
        (whole(artikel(5, "Erbij", lid("5.1", "x")), NEW), ("Artikel 5 (Erbij)", "nieuw")),
        (whole(artikel(5, "Weg", lid("5.1", "x")), OLD), ("Artikel 5 (Weg)", "vervallen")),
        (whole(artikel(5, "Ging", lid("5.1", "x")), MOVED_FROM), ("Artikel 5 (Ging)", "verplaatst")),
        (whole(artikel(7, "Ging", lid("7.1", "x")), MOVED_TO), ("Artikel 7 (Ging)", "verplaatst")),
        (node(artikel(5, ""), Piece(Text("Oud"), OLD), new("Kop")), ("Artikel 5 (Kop)", "het opschrift")),
        (whole(bijlage(5, "Extra"), NEW), ("Bijlage 5: Extra", "nieuw")),
        (node(bijlage(5, ""), Text("Bijlage 5: "), new("Kop")), ("Bijlage 5: Kop", "gewijzigd")),
    ],
)
def test_a_part_that_changed_is_listed_with_what_happened(part: Node, row: tuple[str, str]) -> None:
    assert list(changed_parts(between(part))) == [row]


def test_the_leden_that_changed_are_named_by_number() -> None:
    leden = (
        same(lid("3.1", "Gelijk.")),
        node(lid("3.2", ""), Text("Anders "), new("nu")),
        whole(lid("3.3", "Weg."), OLD),
        whole(lid("3.3", "Erbij."), NEW),
    )
    part = replace(node(artikel(3, ""), Text("Doel")), children=leden)
    assert list(changed_parts(between(part))) == [("Artikel 3 (Doel)", "3.2; 3.3 vervallen; 3.3 nieuw")]


def test_a_part_that_did_not_change_is_not_listed() -> None:
    assert list(changed_parts(between(same(artikel(3, "Doel", lid("3.1", "x")))))) == []


def test_without_changes_nothing_has_to_be_decided() -> None:
    words = asked(made=between(same(artikel(3, "Doel", lid("3.1", "x")))))
    assert "Er hoeft dus niets te worden besloten of getekend." in words
    assert "Wat dit vraagt" not in words


def test_the_old_version_says_who_decides_and_its_article_is_quoted() -> None:
    words = asked()
    assert "Wie beslist: het Partneroverleg." in words
    assert "Zolang versie 1.1 niet is getekend, geldt versie 1.0." in words
    assert "27.2\nWijziging van het Protocol vergt het opnieuw ondertekenen door Partijen" in words


def test_all_parties_sign_again_and_a_party_may_give_notice() -> None:
    words = asked()
    assert "Wie opnieuw tekent: alle 6 partijen." in words
    assert "kan schriftelijk opzeggen" in words
    assert "Laat een jurist dit nagaan." in words
    assert "Wie opnieuw tekent: alle partijen." in asked(PartyChanges())


def test_the_number_is_that_of_the_old_version() -> None:
    parts = tuple(
        replace(part, label="Artikel 26.") if part.citation == Citatie("artikel 27") else part
        for part in OLD_VERSION.parts
    )
    assert "staat daarin in artikel 26:" in asked(made=between(oud=replace(OLD_VERSION, parts=parts)))


def test_a_version_without_the_article_goes_to_a_lawyer() -> None:
    parts = tuple(part for part in OLD_VERSION.parts if part.citation != Citatie("artikel 27"))
    words = asked(made=between(oud=replace(OLD_VERSION, parts=parts)))
    assert "Versie 1.0 heeft geen bepaling over wijzigingen. Laat een jurist dit nagaan." in words
    assert "Wie beslist" not in words


def test_who_decides_may_be_not_known_yet() -> None:
    open_version = houses.document({"wijzigingen.besluit_door": None})
    assert "Wie beslist: nog niet bekend." in asked(made=between(oud=open_version))


def test_a_change_of_the_article_itself_is_told_apart() -> None:
    article: Clause = next(p for p in OLD_VERSION.parts if p.citation == Citatie("artikel 27"))
    changed = whole(article, OLD)
    assert "Ook artikel 27 zelf wijzigt. Voor dit besluit telt de oude tekst." in asked(made=between(changed))
    assert "zelf wijzigt" not in asked()


def test_a_party_that_joins_asks_what_article_28_says() -> None:
    words = asked(PartyChanges(came=("gemeente Tiel", "Stichting De Brug"), count=8))
    assert "Nieuw: gemeente Tiel en Stichting De Brug." in words
    assert "volgens artikel 28.3 Bijlage 1, samen met: de voorzitter van de Stuurgroep." in words
    assert "Vertrokken" not in words


def test_a_party_that_left_asks_what_article_29_says() -> None:
    words = asked(PartyChanges(left=("Halt", "De Kade B.V."), count=5))
    assert "Vertrokken: Halt en De Kade B.V. Wie vertrokken is, tekent niet. Een partij" in words
    assert "over uitsluiting beslist: de Stuurgroep." in words
    assert "Nieuw:" not in words


def test_it_has_only_what_every_renderer_can_lay_out() -> None:
    made = consequences(between(), PartyChanges(("a",), ("b",), 3))
    kinds = {clause.kind for part in made for clause in part.walk()}
    assert kinds == {Kind.TUSSENKOP, Kind.ALINEA, Kind.OPSOMMING, Kind.TABEL, Kind.RIJ, Kind.CEL}


# -- who signs --


def test_a_new_party_signs_a_changed_text_for_the_first_time_and_the_others_again() -> None:
    words = asked(PartyChanges(came=("gemeente Tiel",), count=7))
    assert "Wie tekent: alle 7 partijen die nu meedoen. Wie er al bij was, tekent opnieuw." in words
    assert "Voor het eerst tekent: gemeente Tiel." in words
    assert "Dan tekent zij volgens artikel 28.3 Bijlage 1" in words


def test_a_new_party_alone_signs_the_form_and_nobody_else_signs() -> None:
    words = asked(PartyChanges(came=("gemeente Tiel",), count=7, agreed=False))
    assert "De afspraken zelf zijn niet gewijzigd. Versie 1.0 blijft daarom gelden." in words
    assert "Wie tekent: alleen gemeente Tiel. De andere partijen tekenen niet opnieuw" in words
    assert "Zij tekent volgens artikel 28.3 Bijlage 1" in words
    assert "artikel 27" not in words


def test_a_party_that_left_signs_nothing_and_nobody_signs_for_it() -> None:
    words = asked(PartyChanges(left=("Halt",), count=5, agreed=False))
    assert "Wie tekent: niemand. De partijen tekenen niet opnieuw" in words
    assert "Vertrokken: Halt. Wie vertrokken is, tekent niet." in words


def test_another_representative_alone_makes_nobody_sign_again() -> None:
    words = asked(PartyChanges(count=6, represented=("Stichting De Brug",), agreed=False))
    assert "Wie tekent: niemand." in words
    assert "Andere vertegenwoordiger: Stichting De Brug. De partij blijft gebonden" in words


def test_another_representative_signs_when_all_sign() -> None:
    words = asked(PartyChanges(count=6, represented=("Stichting De Brug",)))
    assert "Andere vertegenwoordiger: Stichting De Brug. De nieuwe vertegenwoordiger tekent." in words


# -- a version that is not in force --


def test_article_27_is_not_named_for_a_version_that_is_not_in_force() -> None:
    words = asked(PartyChanges(count=6, why_not="status: in bewerking"))
    assert "Versie 1.0 is niet in werking (status: in bewerking)." in words
    assert "Wie tekent: alle 6 partijen. Zij tekenen versie 1.1." in words
    for gone in ("artikel 27", "Wie beslist", "opnieuw", "opzeggen", "geldt versie 1.0"):
        assert gone not in words


def test_who_signed_a_version_that_is_not_in_force_signs_the_changed_one_too() -> None:
    draft = PartyChanges(count=6, signed=("gemeente Tiel",), why_not="status: in ondertekening")
    assert "Al getekend: gemeente Tiel. Zij tekenden versie 1.0." in asked(draft)
    same_terms = asked(replace(draft, agreed=False))
    assert "De afspraken zelf zijn niet gewijzigd. Of zij ook versie 1.1 moeten tekenen" in same_terms


def test_a_party_that_joins_before_the_version_is_in_force_signs_with_the_others() -> None:
    words = asked(PartyChanges(("Tiel",), ("Halt",), 6, why_not="status: vastgesteld"))
    assert "Zij tekent daarna mee met de anderen." in words
    assert "Vertrokken: Halt. Wie vertrokken is, tekent niet." in words
    assert "28.3" not in words
