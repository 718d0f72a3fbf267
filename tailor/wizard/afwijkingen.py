"""The house's deviations: the list, and "Een bepaling aanpassen" from the overview."""

import contextlib

from tailor.answers import Antwoorden
from tailor.answers.change import vervang
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.path import Pad
from tailor.wizard.afwijking import lijst, nieuwe_afwijking, wijzig_afwijking
from tailor.wizard.afwijking_gevolg import gevolg_in_tekst, tekst_met
from tailor.wizard.gesteld import gesteld
from tailor.wizard.menu import kies_in_menu
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus, Terug

_ERBIJ, _KLAAR, _EEN, _WEG, _ZO = ":erbij", ":klaar", ":een", ":weg", ":zo"


def bewerk_afwijkingen(werk: Werk, pad: Pad) -> None:
    """Add, change and take away deviations until the user is done; each is saved when it fits.

    Raises:
        Navigatie: The user goes elsewhere; back inside a deviation comes back to the list.
    """
    while True:
        q, found = gesteld(werk.kader, werk.antwoorden, pad), lijst(werk.antwoorden)
        keuzen = [
            *(Keus(str(i), f"{i + 1}. {naam(one)}", _uitleg(one)) for i, one in enumerate(found)),
            Keus(_ERBIJ, "Een bepaling aanpassen", "U kiest de bepaling en ziet hoe zij nu luidt."),
            Keus(_KLAAR, "Klaar", "Naar de volgende vraag."),
        ]
        vraag = "De afwijkingen: wat wilt u doen?"
        gekozen = kies_in_menu(werk.kader, q, vraag, keuzen, standaard=_KLAAR if found else _ERBIJ)
        if gekozen == _KLAAR:
            return
        with contextlib.suppress(Terug):
            if gekozen == _ERBIJ:
                nieuwe_afwijking(werk)
            else:
                _een(werk, int(gekozen))


def naam(one: Afwijking) -> str:
    """Return a deviation in one line: "11.2: woorden vervangen"."""
    soort = one.soort.label if isinstance(one.soort, Wijziging) else "nog niet bekend"
    waar = one.bepaling if isinstance(one.bepaling, str) else "bepaling nog niet bekend"
    return f"{waar}: {soort}"


def _uitleg(one: Afwijking) -> str:
    return f"Reden: {one.reden}" if isinstance(one.reden, str) else "De reden is nog niet bekend."


def _een(werk: Werk, plaats: int) -> None:
    """Change one deviation, or take it away after showing what that does."""
    q = gesteld(werk.kader, werk.antwoorden, AFWIJKINGEN)
    keuzen = [
        Keus(_EEN, "Bekijken en wijzigen"),
        Keus(_WEG, "Weghalen", "De tekst van het model komt terug."),
        Keus(_ZO, "Zo laten", "Terug naar de lijst."),
    ]
    one = lijst(werk.antwoorden)[plaats]
    gekozen = kies_in_menu(werk.kader, q, f"{naam(one)}. Wat wilt u doen?", keuzen)
    if gekozen == _EEN:
        wijzig_afwijking(werk, plaats)
    elif gekozen == _WEG:
        _haal_weg(werk, plaats)


def _haal_weg(werk: Werk, plaats: int) -> None:
    nieuw = _zonder(werk.antwoorden, plaats)
    bepalingen, scherm = werk.kader.bepalingen, werk.kader.scherm
    voor, na = tekst_met(bepalingen, werk.antwoorden), tekst_met(bepalingen, nieuw)
    if isinstance(na, str) and na != voor:
        scherm.toon(f"**Dit kan niet.** {na}")
        return
    if not isinstance(voor, str) and not isinstance(na, str):
        scherm.toon(gevolg_in_tekst(voor, na))
    if scherm.ja_nee("Wilt u deze afwijking weghalen?", standaard=False):
        werk.neem(nieuw)


def _zonder(antwoorden: Antwoorden, plaats: int) -> Antwoorden:
    rest = [one for index, one in enumerate(lijst(antwoorden)) if index != plaats]
    return vervang(antwoorden, AFWIJKINGEN, rest)
