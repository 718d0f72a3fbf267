"""Who joins later: one line for each accession (article 28); the facts of a party stand with the parties."""

import datetime
from functools import partial

from tailor.answers.base import AnswerModel, Defaulted, Keuze, NogNietBekend, Open, Vraag
from tailor.answers.questions.partijgegevens import Partijgegevens
from tailor.answers.scalars import Datum, KeyField, OneLine
from tailor.path import Pad

# The list of the accessions.
TOETREDERS = Pad("toetreders")
_RULED = "U mag dit leeg laten. Dan staat er een lijn om met de pen op te schrijven."
# A question whose answer may be written on the paper.
_later_by_pen = partial(Vraag, by_pen=True, optional=True)


class StaatVanToetreding(Keuze):
    """How far an accession is (article 28)."""

    VOORGENOMEN = "voorgenomen", "voorgenomen", "De organisatie wil meedoen. De Stuurgroep besloot nog niet."
    TOEGELATEN = (
        "toegelaten",
        "toegelaten",
        "De Stuurgroep heeft besloten. De organisatie kan het formulier tekenen.",
    )
    GETEKEND = "getekend", "getekend", "De organisatie heeft getekend en is partij."


class Toetreder(AnswerModel):
    """The accession of one organisation (articles 28 and 27.3); its facts stand with the parties."""

    partij: Open[KeyField] = Vraag(
        short="de organisatie die toetreedt",
        vraag="Welke organisatie treedt toe?",
        help="Kies haar uit de lijst van partijen.",
        why="Het formulier bindt alleen de organisatie die erop staat.",
        why_no_place="De organisatie staat op haar eigen formulier en nog niet in de tekst.",
        can_be=lambda _, other: isinstance(other, Partijgegevens),
    ).field(None)
    staat: Defaulted[StaatVanToetreding] = Vraag(
        short="hoe ver de toetreding is",
        vraag="Hoe ver is de toetreding?",
        help="Na het tekenen vult u de datum in met ‘tailor toetreding’. Tailor zet dan zelf ‘getekend’.",
        why="De organisatie is pas partij als het formulier is getekend (artikel 28.3).",
        why_no_place="De tekst noemt de organisatie pas als partij als zij heeft getekend.",
        usual="Over de toetreding is nog niet besloten.",
    ).field(StaatVanToetreding.VOORGENOMEN)
    besluit_stuurgroep: Open[Datum] = Vraag(
        short="de datum waarop de Stuurgroep over de toetreding besloot",
        label="Besluit van de Stuurgroep",
        vraag="Op welke dag besloot de Stuurgroep over de toetreding?",
        help="Voorbeeld: 14 maart 2026.",
        why="Het formulier zegt dat de Stuurgroep positief heeft besloten.",
        why_no_place="De dag staat in het toetredingspakket.",
        optional=True,
    ).field(None)
    kennisgeving: Open[Datum] = Vraag(
        short="de datum van de kennisgeving aan de partijen",
        label="Kennisgeving aan de partijen",
        vraag="Op welke dag kregen de andere partijen bericht?",
        help="Voorbeeld: 14 maart 2026.",
        why="De secretaris van de Stuurgroep vertelt de partijen vooraf wie er komt (artikel 28.2).",
        why_no_place="De dag staat in het toetredingspakket.",
        optional=True,
    ).field(None)
    plaats_ondertekening: Open[OneLine] = _later_by_pen(
        short="de plaats van ondertekening van het formulier",
        vraag="In welke plaats wordt het formulier getekend?",
        help=f"Voorbeeld: Vliethaven. {_RULED}",
        why="De plaats staat onder aan het formulier.",
        why_no_place="De plaats staat op het formulier in het toetredingspakket.",
    ).field(None)
    datum_ondertekening: Open[Datum] = _later_by_pen(
        short="de datum van ondertekening van het formulier",
        vraag="Op welke dag wordt het formulier getekend?",
        help=f"Voorbeeld: 14 maart 2026. {_RULED}",
        why="Vanaf deze dag kan de organisatie aan het Protocol gebonden zijn.",
        why_no_place="De dag staat op het formulier in het toetredingspakket.",
    ).field(None)
    naam_stuurgroep: Open[OneLine] = _later_by_pen(
        short="de naam van de medeondertekenaar op het formulier",
        vraag="Hoe heet degene die het formulier mede ondertekent?",
        help=f"Voorbeeld: mevrouw J. de Wit. {_RULED}",
        why="Het formulier noemt de naam onder de tweede handtekening.",
        why_no_place="De naam staat op het formulier in het toetredingspakket.",
        about=Pad("toetreding.medeondertekenaar"),
    ).field(None)

    @property
    def standing(self) -> StaatVanToetreding | NogNietBekend:
        """Return how far the accession is: the day of the decision says that there is one."""
        signed = self.staat is StaatVanToetreding.GETEKEND
        return StaatVanToetreding.TOEGELATEN if self.is_admitted and not signed else self.staat

    @property
    def is_admitted(self) -> bool:
        """Return whether the Stuurgroep admitted the organisation: that is said, or the day of it is."""
        said = self.staat in (StaatVanToetreding.TOEGELATEN, StaatVanToetreding.GETEKEND)
        return said or isinstance(self.besluit_stuurgroep, datetime.date)
