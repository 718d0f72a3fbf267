"""The parties: add, copy, change, move, take away, and import from a list or export to one."""

import contextlib
from collections.abc import Mapping, Sequence
from typing import Final

from tailor.answers import Antwoorden, open_vragen, vragen
from tailor.answers.change import verplaats, vervang, zet
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questionnaire import own_questions
from tailor.answers.questions.partijdelen import ZONDER_NAAM, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.errors import InputError
from tailor.path import Pad
from tailor.spreadsheet.merge import nieuwe_sleutel
from tailor.wizard.gesteld import gesteld, inleiding, zonder_pad
from tailor.wizard.keuzen import opties
from tailor.wizard.menu import kies_in_menu, typ_regel, vraag_plaats
from tailor.wizard.partijen_invoer import gebruik_lijst
from tailor.wizard.samengesteld import Werk, vraag_deel
from tailor.wizard.scherm import Keus, Terug
from tailor.wizard.uitwegen import kies_uit
from tailor.wizard.woorden import in_woorden, partijnaam

_ERBIJ, _LIJST, _KLAAR = ":erbij", ":lijst", ":klaar"
_ALLES, _EEN, _KOPIE, _PLAATS, _WEG = ":alles", ":een", ":kopie", ":plaats", ":weg"
_KOPIE_ZONDER: Final = frozenset(
    name
    for name, vraag in own_questions(Partij)
    if vraag and (vraag.is_sleutel or vraag.als_naam or vraag.zonder_kopie)
)
"""What a copy of a party does not take over, because it differs for every party."""
_GEVRAAGD: Final = ("soort", "naam")
"""What is asked to make a party."""


def bewerk_partijen(werk: Werk, pad: Pad) -> None:
    """Change the list of parties until the user is done; every answer is saved at once.

    Raises:
        Navigatie: The user goes elsewhere; back inside a party comes back to the list.
    """
    while True:
        lines = _keuzen(werk.antwoorden)
        first = _KLAAR if werk.antwoorden.bekende_partijen else _ERBIJ
        gekozen = _menu(werk, "De partijen: wat wilt u doen?", lines, first)
        if gekozen == _KLAAR:
            return
        with contextlib.suppress(Terug):
            if gekozen == _ERBIJ:
                _voeg_toe(werk)
            elif gekozen == _LIJST:
                gebruik_lijst(werk, gesteld(werk.kader, werk.antwoorden, pad))
            else:
                _partij(werk, int(gekozen))


def _menu(werk: Werk, vraag: str, keuzen: Sequence[Keus], standaard: str = "") -> str:
    q = gesteld(werk.kader, werk.antwoorden, PARTIJEN)
    return kies_in_menu(werk.kader, q, vraag, keuzen, standaard=standaard)


def _keuzen(antwoorden: Antwoorden) -> list[Keus]:
    still_open = [point.pad for point in open_vragen(antwoorden)]
    found = [
        Keus(str(i), f"{i + 1}. {partijnaam(one)}", _stand(one, i, still_open))
        for i, one in enumerate(antwoorden.bekende_partijen)
    ]
    return [
        *found,
        Keus(_ERBIJ, "Een partij toevoegen", "U kiest de soort, geeft de naam en krijgt de andere vragen."),
        Keus(_LIJST, "Partijen overnemen uit een rekenblad", "Of ze erin zetten. Excel of CSV."),
        Keus(_KLAAR, "Klaar", "Naar de volgende vraag."),
    ]


def _stand(partij: Partij, plaats: int, still_open: list[Pad]) -> str:
    """Return the kind of a party, and how many of its questions are open."""
    count = sum(PARTIJEN[plaats].holds(pad) for pad in still_open)
    kind = in_woorden(partij.soort, Antwoorden()) or "soort nog niet gekozen"
    if not partij.doet_mee:
        kind = f"{kind}, {in_woorden(partij.status, Antwoorden())}"
    return f"{kind}, {count} open" if count else kind


def _voeg_toe(werk: Werk) -> None:
    """Ask kind and name, make the party, and ask the rest; back ends it, and the party stays."""
    plaats = len(werk.antwoorden.bekende_partijen)
    soort = _vraag_soort(werk, plaats)
    if soort == _KLAAR:
        return
    data: dict[str, Data] = {"soort": soort} if soort in list(Soort) else {}
    if soort not in ZONDER_NAAM:
        data["naam"] = _vraag_naam(werk, plaats, data)
        if not data["naam"]:
            return
    nieuw = _met(werk.antwoorden, data, plaats)
    werk.neem(nieuw if "soort" in data else zet(nieuw, {PARTIJEN[plaats] / "soort": soort}))
    _vragen(werk, plaats, _GEVRAAGD)


def _vraag_soort(werk: Werk, plaats: int) -> str:
    """Ask the kind of a new party: each with its letter in 6.4 and what that letter is about.

    Returns the kind, the state that it is not known yet, or ``_KLAAR``.
    """
    q = gesteld(werk.kader, werk.antwoorden, PARTIJEN[plaats] / "soort")
    werk.kader.scherm.toon(inleiding(q))
    lines = opties(q.veld, q.vraag, werk.antwoorden)
    return kies_uit(werk.kader, q, [*lines, Keus(_KLAAR, "Toch geen partij toevoegen")], "")


def _vraag_naam(werk: Werk, plaats: int, data: Mapping[str, Data]) -> str:
    """Ask the name of a new party; empty when the user leaves it."""

    def controle(naam: str) -> str:
        try:
            _met(werk.antwoorden, {**data, "naam": naam}, plaats)
        except InputError as error:
            return zonder_pad(error.waarom)
        return ""

    q = gesteld(werk.kader, werk.antwoorden, PARTIJEN[plaats] / "naam")
    werk.kader.scherm.toon(inleiding(q))
    return typ_regel(werk.kader, q, q.vraag.vraag, controle=controle)


def _met(antwoorden: Antwoorden, data: Mapping[str, Data], plaats: int) -> Antwoorden:
    """Return the answers with a new party in a place of the list.

    Args:
        antwoorden: The answers.
        data: The answers of the party as the file would have them.
        plaats: The place, from 0.

    Raises:
        InputError: One of them is refused.
    """
    keys = [str(one.sleutel) for one in antwoorden.bekende_partijen]
    parties: list[object] = list(antwoorden.bekende_partijen)
    parties.insert(plaats, {"sleutel": nieuwe_sleutel(dict(data), keys), **data})
    return vervang(antwoorden, PARTIJEN, parties)


def _partij(werk: Werk, plaats: int) -> None:
    """Do one thing with a party."""
    naam = partijnaam(werk.antwoorden.bekende_partijen[plaats])
    keuzen = [
        Keus(_ALLES, "Alle vragen langslopen", "Eén voor één; wat er staat, kunt u laten staan."),
        Keus(_EEN, "Eén antwoord wijzigen", "U kiest de vraag uit een lijst."),
        Keus(_KOPIE, "Kopiëren", "Een nieuwe partij met dezelfde antwoorden, op naam en nummers na."),
        Keus(_PLAATS, "Verplaatsen", "De volgorde van de lijst is de volgorde in het document."),
        Keus(_WEG, "Weghalen", "Doet de partij niet mee? Wijzig dan liever haar status."),
        Keus(_KLAAR, "Zo laten", "Terug naar de lijst met partijen."),
    ]
    gekozen = _menu(werk, f"{naam}: wat wilt u doen?", keuzen)
    if gekozen == _ALLES:
        _vragen(werk, plaats)
    elif gekozen == _EEN:
        _een_vraag(werk, plaats)
    elif gekozen == _KOPIE:
        _kopieer(werk, plaats)
    elif gekozen == _PLAATS:
        _verplaats(werk, plaats)
    elif gekozen == _WEG:
        _haal_weg(werk, plaats, naam)


def _paden(antwoorden: Antwoorden, plaats: int) -> list[Pad]:
    """Return the questions of a party that apply, in order; its key comes last, because it seldom changes."""
    party = PARTIJEN[plaats]
    own = [q for q in vragen(antwoorden) if q.pad.parent is party and q.van_toepassing]
    return [q.pad for q in sorted(own, key=lambda q: q.vraag.is_sleutel)]


def _vragen(werk: Werk, plaats: int, gesteld: tuple[str, ...] = ()) -> None:
    """Ask the questions of a party one by one; back goes to the one before, and at the first to the list.

    Args:
        werk: The sitting.
        plaats: The place of the party in the list.
        gesteld: The questions that were answered already.
    """
    asked = [(name, vraag) for name, vraag in own_questions(Partij) if name not in gesteld]
    names = [name for name, vraag in asked if not (vraag and vraag.is_sleutel)]
    index, direction = 0, 1
    while 0 <= index < len(names):
        pad = PARTIJEN[plaats] / names[index]
        if pad in _paden(werk.antwoorden, plaats):
            try:
                vraag_deel(werk, pad)
                direction = 1
            except Terug:
                direction = -1
        index += direction


def _een_vraag(werk: Werk, plaats: int) -> None:
    """Ask one question of a party that the user chooses."""
    asked = {q.pad: q for q in vragen(werk.antwoorden)}
    lines = [
        Keus(
            str(pad),
            asked[pad].vraag.kort,
            in_woorden(asked[pad].waarde, werk.antwoorden) or "nog geen antwoord",
        )
        for pad in _paden(werk.antwoorden, plaats)
    ]
    gekozen = _menu(werk, "Welk antwoord wilt u wijzigen?", [*lines, Keus(_KLAAR, "Geen")])
    if gekozen != _KLAAR:
        vraag_deel(werk, Pad(gekozen))


def _kopieer(werk: Werk, plaats: int) -> None:
    """Make a party like this one behind it, and ask its name and then the rest."""
    one = werk.antwoorden.bekende_partijen[plaats]
    found = as_data(one)
    if not isinstance(found, dict):
        raise TypeError("a party is a group of answers")
    copy = {key: value for key, value in found.items() if key not in _KOPIE_ZONDER}
    if one.soort not in ZONDER_NAAM:
        copy["naam"] = _vraag_naam(werk, plaats + 1, copy)
        if not copy["naam"]:
            return
    werk.neem(_met(werk.antwoorden, copy, plaats + 1))
    _vragen(werk, plaats + 1, _GEVRAAGD)


def _verplaats(werk: Werk, plaats: int) -> None:
    names = [partijnaam(one) for one in werk.antwoorden.bekende_partijen]
    naar = vraag_plaats(werk.kader, gesteld(werk.kader, werk.antwoorden, PARTIJEN), names, plaats)
    if naar != plaats:
        werk.neem(verplaats(werk.antwoorden, PARTIJEN[plaats], naar))


def _haal_weg(werk: Werk, plaats: int, naam: str) -> None:
    """Take a party away after asking; say why it cannot go when another answer names it."""
    if not werk.kader.scherm.ja_nee(
        f"Wilt u ‘{naam}’ weghalen? Alles wat over deze partij is ingevuld, vervalt.", standaard=False
    ):
        return
    rest = [one for index, one in enumerate(werk.antwoorden.bekende_partijen) if index != plaats]
    try:
        werk.neem(vervang(werk.antwoorden, PARTIJEN, rest or None))
    except InputError as error:
        werk.kader.scherm.toon(f"**Dit kan niet: een ander antwoord noemt deze partij.**\n{error.waarom}")
