"""Menus inside an answer of many parts, with the ways out that stand beside every question.

A list, a party and an import ask what to do next. "Leg uit", back, the overview and stop are there too, and
behind a question mark while a text is typed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tailor.wizard.gesteld import Gesteld, Kader
from tailor.wizard.scherm import Controle, Keus, Overzicht, Stoppen, Terug
from tailor.wizard.uitwegen import ANTWOORD, MEER, OVERZICHT, STOPPEN, TERUG, UITLEG, uitleg, uitwegen

_WEG: Final = {TERUG: Terug, OVERZICHT: Overzicht, STOPPEN: Stoppen}
_STAP_TERUG: Final = "Een stap terug. Uw antwoorden blijven staan."


def kies_in_menu(kader: Kader, q: Gesteld, vraag: str, keuzen: Sequence[Keus], *, standaard: str = "") -> str:
    """Ask for one line of a menu, or for a way out, and return its value.

    Args:
        kader: The screen and the text.
        q: The question that the menu is about; "Leg uit" explains it, and the lines of the menu.
        vraag: What the menu asks.
        keuzen: The lines of the menu.
        standaard: The line that is marked first.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    lines = [*keuzen, *_elders(q)]
    while (gekozen := kader.scherm.kies(vraag, lines, standaard=standaard)) == UITLEG:
        kader.scherm.toon(_leg_uit(kader, q, keuzen))
    if gekozen in _WEG:
        raise _WEG[gekozen]
    return gekozen


def typ_regel(
    kader: Kader, q: Gesteld, vraag: str, *, standaard: str = "", controle: Controle | None = None
) -> str:
    """Ask for a line of text and return it without spaces at its ends; empty when the user leaves it.

    Args:
        kader: The screen and the text.
        q: The question that the line is about.
        vraag: What is asked.
        standaard: What stands ready to be changed.
        controle: Judges a line that is not empty.

    Raises:
        Navigatie: The user goes elsewhere.
    """

    def keur(tekst: str) -> str:
        text = tekst.strip()
        return "" if controle is None or not text or wil_meer(text) else controle(text)

    def wil_meer(tekst: str) -> bool:
        return tekst in (MEER, f"{standaard}{MEER}")

    kader.scherm.toon(f"Typ {MEER} voor uitleg en andere mogelijkheden. Laat leeg om terug te gaan.")
    while wil_meer(text := kader.scherm.tekst(vraag, standaard=standaard, controle=keur).strip()):
        kies_in_menu(kader, q, vraag, [Keus(ANTWOORD, "Antwoord typen", "Terug naar de regel.")])
    return text


def vraag_plaats(kader: Kader, q: Gesteld, namen: Sequence[str], plaats: int) -> int:
    """Ask where an element of a list has to stand and return its new place, from 0.

    Args:
        kader: The screen and the text.
        q: The question of the list.
        namen: The elements, in their order.
        plaats: Where the element stands now.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    others = [naam for index, naam in enumerate(namen) if index != plaats]
    keuzen = [Keus("0", "Bovenaan")]
    keuzen += [Keus(str(index), f"Na {naam}") for index, naam in enumerate(others, 1)]
    vraag = f"Waar moet ‘{namen[plaats]}’ staan?"
    return int(kies_in_menu(kader, q, vraag, keuzen, standaard=str(plaats)))


def _elders(q: Gesteld) -> list[Keus]:
    """Return the ways out of a menu: those beside the question, of which back is one step only."""
    found = [keus for keus in uitwegen(q) if keus.waarde in (UITLEG, *_WEG)]
    return [replace(keus, uitleg=_STAP_TERUG) if keus.waarde == TERUG else keus for keus in found]


def _leg_uit(kader: Kader, q: Gesteld, keuzen: Sequence[Keus]) -> str:
    """Return all there is to say about the question, and what the lines of the menu do."""
    lines = [f"- **{keus.naam}**: {keus.uitleg}" for keus in keuzen if keus.uitleg]
    return "\n\n".join(part for part in (uitleg(kader, q), "\n".join(lines)) if part)
