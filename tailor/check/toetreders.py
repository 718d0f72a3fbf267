"""Samenhang: who joins and who left, of which an answers file that was edited by hand may say two things."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers import Antwoorden
from tailor.answers.joining import accessions, joining_parties
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import TOETREDERS, StaatVanToetreding, Toetreder
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import grouped
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.grammar import capital, enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
# A rule that says nothing of the house as it will be: there, who joins does stand in the text.
STILL_OPEN = "toetreding-loopt-nog"


@dataclass(frozen=True, slots=True)
class _Accession:
    """An accession: its place in ``toetreders`` and that of its party in ``partijen``, and both."""

    index: int
    place: int
    line: Toetreder
    party: Partij

    @property
    def key(self) -> str:
        """Return the key of the party."""
        return str(self.party.sleutel)

    @property
    def is_signed(self) -> bool:
        """Return whether it is called signed."""
        return self.line.staat is StaatVanToetreding.GETEKEND

    @property
    def signing_day(self) -> Pad:
        """Return where the day of the form stands."""
        return TOETREDERS[self.index] / "datum_ondertekening"

    @property
    def pads(self) -> tuple[Pad, ...]:
        """Return the answers that say how far it is: whose, its state, and the status of the party."""
        line = TOETREDERS[self.index]
        return (line / "partij", line / "staat", PARTIJEN[self.place] / "status")

    @property
    def not_signed(self) -> str:
        """Return what to type when the organisation did not sign yet."""
        return f"Heeft zij nog niet getekend? Typ {_setting(f'toetreders[{self.index}].staat=toegelaten')}."

    @property
    def removal(self) -> str:
        """Return what takes it out of the list."""
        return _setting(f"toetreders[{self.index}]=")

    def with_status(self, status: PartijStatus) -> str:
        """Return what gives the party a status."""
        return _setting(f"partijen[{self.key}].status={status.value}")

    @property
    def signs(self) -> str:
        """Return what to type when it signed the form."""
        return f"‘tailor toetreding ANTWOORDEN --alleen {self.key} --getekend DATUM’"


def _setting(change: str) -> str:
    return f'‘tailor zet ANTWOORDEN "{change}"’'


def _leaves(key: str) -> str:
    return f"‘tailor uittreding ANTWOORDEN {key} --datum DATUM’"


def _accessions(antwoorden: Antwoorden) -> dict[str, list[_Accession]]:
    """Return the accessions of each party of the list, by its key."""
    lines = accessions(antwoorden)
    return grouped(
        (str(party.sleutel), _Accession(index, place, lines[index], party))
        for index, place, party in joining_parties(antwoorden)
    )


def _name(subject: FinishedText, place: int) -> str:
    return listed_name(KnownAnswers(subject.antwoorden), place)


@rule(
    "toetreding-ontbreekt",
    SAMENHANG,
    NOTES,
    "Van een partij staat dat zij later toetreedt, maar haar toetreding is niet begonnen.",
    "Een organisatie treedt toe door haar eigen formulier te tekenen (artikel 28.3 van het model).",
    fails={"partijen[ggd].status": "treedt_toe"},
    passes={"partijen[ggd].status": "treedt_toe", "toetreders": "[{partij: ggd}]"},
)
def _not_begun(subject: FinishedText) -> Iterator[Said]:
    """A party joins later, and there is no accession of it."""
    begun = _accessions(subject.antwoorden)
    for place, party in enumerate(subject.antwoorden.known_parties):
        key = str(party.sleutel)
        if party.joins and key not in begun:
            name, begin = capital(_name(subject, place)), _setting(f"toetreders[+]={{partij: {key}}}")
            yield Said(
                f"{name} treedt later toe, maar er is nog geen toetreding van haar.",
                f"Typ {begin}. Het pakket maakt u daarna met ‘tailor toetreding ANTWOORDEN --alleen {key}’.",
                PARTIJEN[place] / "status",
            )


@rule(
    STILL_OPEN,
    SAMENHANG,
    WARNS,
    "Er loopt een toetreding van een partij die al meedoet, of die niet of niet meer meedoet.",
    "Wie al partij is, hoeft niet toe te treden. Wie niet meedoet, krijgt geen formulier om te tekenen.",
    fails={"toetreders": "[{partij: ggd}]"},
    passes={"toetreders": "[{partij: ggd}]", "partijen[ggd].status": "treedt_toe"},
)
def _still_open(subject: FinishedText) -> Iterator[Said]:
    """An accession is not signed, and its party takes part already, or declined or left."""
    for found in _accessions(subject.antwoorden).values():
        one = found[-1]
        if one.is_signed or one.party.joins:
            continue
        now = "doet al mee" if one.party.takes_part else _status(one.party)
        yield Said(
            f"{capital(_name(subject, one.place))} {now}, maar er loopt ook een toetreding van haar.",
            f"{_way_on(one)} Treedt zij niet toe? Typ {one.removal}.",
            TOETREDERS[one.index] / "staat",
            key=one.key,
            rests_on=one.pads,
        )


def _status(party: Partij) -> str:
    """Return how far a party is with signing, in words: "is vertrokken"."""
    return party.status.label if isinstance(party.status, PartijStatus) else "doet niet mee"


def _way_on(one: _Accession) -> str:
    """Return what to type when the organisation still joins, or signed already."""
    takes_part = one.party.takes_part
    signs = f"Heeft zij het formulier getekend? Typ {one.signs}. " if one.line.is_admitted else ""
    joins = f"Moet zij {'nog' if takes_part else 'weer'} toetreden?"
    return f"{signs if takes_part else ''}{joins} Typ {one.with_status(PartijStatus.TREEDT_TOE)}."


@rule(
    "toetreding-getekend",
    SAMENHANG,
    WARNS,
    "Een toetreding heet getekend, maar de dag ontbreekt of de organisatie is geen partij.",
    "Een organisatie is partij vanaf de dag waarop haar formulier is getekend (artikel 28.3 van het model).",
    fails={
        "partijen[ggd].status": "treedt_toe",
        "toetreders": "[{partij: ggd, staat: getekend, datum_ondertekening: 2026-12-01}]",
    },
    passes={
        "partijen[ggd].status": "getekend",
        "toetreders": "[{partij: ggd, staat: getekend, datum_ondertekening: 2026-12-01}]",
    },
)
def _signed_by_no_party(subject: FinishedText) -> Iterator[Said]:
    """An accession is called signed, and its party did not sign, or nobody knows when."""
    for found in _accessions(subject.antwoorden).values():
        one = found[-1]
        if one.is_signed and (said := _contradicted(subject, one)):
            yield Said(
                f"De toetreding van {_name(subject, one.place)} heet getekend, maar {said[0]}.",
                said[1],
                one.signing_day if one.party.status is PartijStatus.GETEKEND else one.pads[-1],
                key=one.key,
                rests_on=(*one.pads, one.signing_day),
            )


def _contradicted(subject: FinishedText, one: _Accession) -> tuple[str, str] | None:
    """Return what is not so of an accession that was signed, and what to do; None when all fits.

    A party that left since was a party; one of a next version signs that text again (article 27.2).
    """
    match one.party.status:
        case PartijStatus.TREEDT_TOE:
            return "bij de partij staat dat zij later toetreedt", _if_signed(one, one.signs)
        case PartijStatus.TE_ONDERTEKENEN if not _is_of_older_version(subject, one):
            sets = one.with_status(PartijStatus.GETEKEND)
            way = one.signs if one.line.datum_ondertekening is None else sets
            return "bij de partij staat dat zij nog moet tekenen", _if_signed(one, way)
        case PartijStatus.WEIGERT:
            sets = one.with_status(PartijStatus.GETEKEND)
            way = f"{sets}. Is zij daarna vertrokken? Typ dan ook {_leaves(one.key)}"
            return "bij de partij staat dat zij niet meedoet", _if_signed(one, way)
        case PartijStatus.GETEKEND if one.line.datum_ondertekening is None:
            return "de dag van tekenen ontbreekt", f"Typ {one.signs}."
    return None


def _if_signed(one: _Accession, way: str) -> str:
    return f"Heeft zij het formulier getekend? Typ {way}. {one.not_signed}"


def _is_of_older_version(subject: FinishedText, one: _Accession) -> bool:
    """Return whether the form was signed before the day of this version."""
    signed, version = one.line.datum_ondertekening, subject.antwoorden.document.datum
    return isinstance(signed, datetime.date) and isinstance(version, datetime.date) and signed < version


@rule(
    "toetreding-dubbel",
    SAMENHANG,
    WARNS,
    "Van één organisatie lopen er twee toetredingen.",
    "Eén organisatie tekent één formulier (artikel 28.3 van het model).",
    fails={"partijen[ggd].status": "treedt_toe", "toetreders": "[{partij: ggd}, {partij: ggd}]"},
    passes={"partijen[ggd].status": "treedt_toe", "toetreders": "[{partij: ggd}]"},
)
def _twice(subject: FinishedText) -> Iterator[Said]:
    """Two accessions of one party are not signed yet."""
    for found in _accessions(subject.antwoorden).values():
        unsigned = [one for one in found if not one.is_signed]
        if len(unsigned) > 1:
            last, places = unsigned[-1], [f"toetreders[{one.index}]" for one in unsigned]
            yield Said(
                f"Van {_name(subject, last.place)} loopt meer dan één toetreding: {enumeration(places)}.",
                f"Kijk welke klopt en haal de andere weg. De laatste haalt u weg met {last.removal}.",
                TOETREDERS[last.index] / "partij",
                key=last.key,
                rests_on=tuple(pad for one in unsigned for pad in one.pads[:2]),
            )


@rule(
    "vertrek-zonder-dag",
    SAMENHANG,
    NOTES,
    "Een partij is vertrokken, maar de dag van haar vertrek ontbreekt.",
    "Vanaf die dag heeft de partij geen toegang meer tot de gegevens (artikel 27.3 van het model).",
    fails={"partijen[ggd].status": "vertrokken"},
    passes={
        "partijen[ggd].status": "vertrokken",
        "partijen[ggd].vertrek": "{wijze: opzegging, datum: 2026-12-01}",
    },
)
def _left_some_day(subject: FinishedText) -> Iterator[Said]:
    """A party left, and nobody knows when."""
    for place, party in enumerate(subject.antwoorden.known_parties):
        if party.left_without_day:
            yield Said(
                f"{capital(_name(subject, place))} is vertrokken, maar er staat niet vanaf welke dag.",
                f"Typ {_leaves(str(party.sleutel))}. U krijgt dan ook de brief over het vertrek.",
                PARTIJEN[place] / "vertrek",
                rests_on=(PARTIJEN[place] / "status", PARTIJEN[place] / "vertrek"),
            )
