"""The parties: add, copy, change, move, take away, and import from a list."""

from typing import Final

from tailor.answers import Antwoorden, open_vragen, vragen
from tailor.answers.elementen import verplaats, vervang
from tailor.answers.partijen import Partij
from tailor.answers.soorten import Soort
from tailor.answers.values import as_data
from tailor.errors import InputError
from tailor.partijenlijst.rijen import nieuwe_sleutel
from tailor.wizard.lijsten_verplaatsen import vraag_plaats
from tailor.wizard.partijen_invoer import importeer_lijst
from tailor.wizard.partijen_soorten import SOORTEN
from tailor.wizard.samengesteld import Werk, vraag_deel
from tailor.wizard.scherm import Keus, Terug
from tailor.wizard.woorden import in_woorden, partijnaam

_ERBIJ, _LIJST, _KLAAR = ":erbij", ":lijst", ":klaar"
_ALLES, _EEN, _KOPIE, _PLAATS, _WEG = ":alles", ":een", ":kopie", ":plaats", ":weg"
_NIET_MEE: Final = ("sleutel", "naam", "kvk", "ondertekening", "besluit_bw")
"""What a copy of a party does not take over, because it differs for every party."""


def bewerk_partijen(werk: Werk, pad: str) -> None:
    """Change the list of parties until the user is done; every answer is saved at once.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    del pad
    while True:
        lines = _keuzen(werk.antwoorden)
        first = _KLAAR if werk.antwoorden.bekende_partijen else _ERBIJ
        gekozen = werk.kader.scherm.kies("De partijen: wat wilt u doen?", lines, standaard=first)
        if gekozen == _KLAAR:
            return
        if gekozen == _ERBIJ:
            _voeg_toe(werk)
        elif gekozen == _LIJST:
            importeer_lijst(werk)
        else:
            _partij(werk, int(gekozen))


def _keuzen(antwoorden: Antwoorden) -> list[Keus]:
    still_open = [point.pad for point in open_vragen(antwoorden)]
    found = [
        Keus(str(i), f"{i + 1}. {partijnaam(one)}", _stand(one, i, still_open))
        for i, one in enumerate(antwoorden.bekende_partijen)
    ]
    return [
        *found,
        Keus(_ERBIJ, "Een partij toevoegen"),
        Keus(_LIJST, "Partijen overnemen uit een rekenblad", "Een Excel-werkmap of een CSV-bestand."),
        Keus(_KLAAR, "Klaar", "Naar de volgende vraag."),
    ]


def _stand(partij: Partij, plaats: int, still_open: list[str]) -> str:
    """Return the kind of a party, and how many of its questions are open."""
    count = sum(pad.startswith(f"partijen[{plaats}].") for pad in still_open)
    kind = in_woorden(partij.soort, Antwoorden()) or "soort nog niet gekozen"
    if not partij.doet_mee:
        kind = f"{kind}, {in_woorden(partij.status, Antwoorden())}"
    return f"{kind}, {count} open" if count else kind


def _voeg_toe(werk: Werk) -> None:
    """Ask kind and name, make the party, and ask the rest; back ends it, and the party stays."""
    scherm = werk.kader.scherm
    found = scherm.kies("Wat voor organisatie is de partij?", _soorten())
    if found == _KLAAR:
        return
    data = {"soort": found}
    if found not in (Soort.POLITIE.value, Soort.OPENBAAR_MINISTERIE.value):
        scherm.toon("De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam.")
        naam = scherm.tekst("Hoe heet de partij? Laat de regel leeg om terug te gaan.")
        if not naam.strip():
            return
        data["naam"] = naam.strip()
    try:
        werk.neem(_met(werk.antwoorden, data, len(werk.antwoorden.bekende_partijen)))
    except InputError as error:
        scherm.toon(f"**Dit kan niet.** {error.waarom}")
        return
    _vragen(werk, len(werk.antwoorden.bekende_partijen) - 1, ("soort", "naam"))


def _soorten() -> list[Keus]:
    """Return the kinds of party, each with its letter in 6.4 and what that letter is about."""
    return [*(Keus(s.value, s.label, SOORTEN[s]) for s in Soort), Keus(_KLAAR, "Toch geen partij toevoegen")]


def _met(antwoorden: Antwoorden, data: dict[str, str], plaats: int) -> Antwoorden:
    """Return the answers with a new party in a place of the list."""
    keys = [str(one.sleutel) for one in antwoorden.bekende_partijen]
    parties: list[object] = list(antwoorden.bekende_partijen)
    parties.insert(plaats, {"sleutel": nieuwe_sleutel(dict(data), keys), **data})
    return vervang(antwoorden, "partijen", parties)


def _partij(werk: Werk, plaats: int) -> None:
    """Do one thing with a party."""
    naam = partijnaam(werk.antwoorden.bekende_partijen[plaats])
    keuzen = [
        Keus(_ALLES, "Alle vragen langslopen"),
        Keus(_EEN, "Eén antwoord wijzigen"),
        Keus(_KOPIE, "Kopiëren", "Een nieuwe partij met dezelfde antwoorden, op naam en nummers na."),
        Keus(_PLAATS, "Verplaatsen", "De volgorde van de lijst is de volgorde in het document."),
        Keus(_WEG, "Weghalen", "Doet de partij niet mee? Wijzig dan liever haar status."),
        Keus(_KLAAR, "Zo laten"),
    ]
    gekozen = werk.kader.scherm.kies(f"{naam}: wat wilt u doen?", keuzen)
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


def _paden(antwoorden: Antwoorden, plaats: int) -> list[str]:
    """Return the questions of a party that apply, in order; the key is chosen once and then stays."""
    start = f"partijen[{plaats}]."
    found = [q for q in vragen(antwoorden) if q.pad.startswith(start) and q.van_toepassing]
    return [
        q.pad
        for q in found
        if q.pad.removeprefix(start) in Partij.model_fields and q.pad != f"{start}sleutel"
    ]


def _vragen(werk: Werk, plaats: int, gesteld: tuple[str, ...] = ()) -> None:
    """Ask the questions of a party one by one; back goes to the one before, and at the first to the list.

    Args:
        werk: The sitting.
        plaats: The place of the party in the list.
        gesteld: The questions that were answered already.
    """
    names = [name for name in Partij.model_fields if name not in ("sleutel", *gesteld)]
    index, direction = 0, 1
    while 0 <= index < len(names):
        pad = f"partijen[{plaats}].{names[index]}"
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
            pad, asked[pad].vraag.kort, in_woorden(asked[pad].waarde, werk.antwoorden) or "nog geen antwoord"
        )
        for pad in _paden(werk.antwoorden, plaats)
    ]
    gekozen = werk.kader.scherm.kies("Welk antwoord wilt u wijzigen?", [*lines, Keus(_KLAAR, "Geen")])
    if gekozen != _KLAAR:
        try:
            vraag_deel(werk, gekozen)
        except Terug:
            return


def _kopieer(werk: Werk, plaats: int) -> None:
    """Make a party like this one behind it, and ask its name and then the rest."""
    one = werk.antwoorden.bekende_partijen[plaats]
    found = as_data(one)
    if not isinstance(found, dict):
        raise TypeError("a party is a group of answers")
    naam = werk.kader.scherm.tekst("Hoe heet de nieuwe partij? Laat de regel leeg om terug te gaan.").strip()
    if not naam:
        return
    copy = {key: value for key, value in found.items() if key not in _NIET_MEE}
    keys = [str(party.sleutel) for party in werk.antwoorden.bekende_partijen]
    copy = {"sleutel": nieuwe_sleutel({"naam": naam}, keys), "naam": naam, **copy}
    parties: list[object] = list(werk.antwoorden.bekende_partijen)
    parties.insert(plaats + 1, copy)
    try:
        werk.neem(vervang(werk.antwoorden, "partijen", parties))
    except InputError as error:
        werk.kader.scherm.toon(f"**Dit kan niet.** {error.waarom}")
        return
    _vragen(werk, plaats + 1, ("soort", "naam"))


def _verplaats(werk: Werk, plaats: int) -> None:
    names = [partijnaam(one) for one in werk.antwoorden.bekende_partijen]
    naar = vraag_plaats(werk, names, plaats)
    if naar != plaats:
        werk.neem(verplaats(werk.antwoorden, f"partijen[{plaats}]", naar))


def _haal_weg(werk: Werk, plaats: int, naam: str) -> None:
    """Take a party away after asking; say why it cannot go when another answer names it."""
    if not werk.kader.scherm.ja_nee(
        f"Wilt u ‘{naam}’ weghalen? Alles wat over deze partij is ingevuld, vervalt.", standaard=False
    ):
        return
    rest = [one for index, one in enumerate(werk.antwoorden.bekende_partijen) if index != plaats]
    try:
        werk.neem(vervang(werk.antwoorden, "partijen", rest or None))
    except InputError as error:
        werk.kader.scherm.toon(f"**Dit kan niet: een ander antwoord noemt deze partij.**\n{error.waarom}")
