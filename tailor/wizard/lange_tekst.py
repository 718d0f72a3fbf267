"""Ask for a long text: on one line, or in the user's own editor when the screen has one."""

from typing import Final

from tailor.wizard.gesteld import Gesteld, Kader
from tailor.wizard.menu import kies_in_menu, typ_regel
from tailor.wizard.scherm import Controle, Keus

_REGEL, _EDITOR = ":regel", ":editor"
_NANO: Final = " Met Ctrl-O en Enter bewaart u, met Ctrl-X gaat u terug."


def vraag_lange_tekst(
    kader: Kader, q: Gesteld, vraag: str, *, standaard: str = "", controle: Controle
) -> str:
    """Ask for a text and return it without spaces at its ends; empty when the user leaves it.

    Args:
        kader: The screen and the text.
        q: The question that the text is about.
        vraag: What is asked.
        standaard: What stands ready to be changed; it comes back when the user changes nothing.
        controle: Judges a text that is not empty.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    if not kader.scherm.editor or _gekozen(kader, q, vraag) == _REGEL:
        return typ_regel(kader, q, vraag, standaard=standaard, controle=controle)
    tekst = standaard
    while True:
        tekst = kader.scherm.schrijf(tekst).strip()
        if not tekst or not (reden := controle(tekst)):
            return tekst
        kader.scherm.toon(f"**Dit kan niet.** {reden}")
        if not kader.scherm.ja_nee("Wilt u de tekst verbeteren?", standaard=True):
            return standaard


def _gekozen(kader: Kader, q: Gesteld, vraag: str) -> str:
    editor = kader.scherm.editor
    keuzen = [
        Keus(_REGEL, "Hier typen, op één regel"),
        Keus(
            _EDITOR,
            f"Schrijven in een editor ({editor})",
            f"U krijgt de tekst in een eigen scherm.{_NANO if editor == 'nano' else ''}",
        ),
    ]
    return kies_in_menu(kader, q, vraag, keuzen, standaard=_REGEL)
