"""Write the text of a clause: on one line, line by line, or in the user's own editor."""

import re
from typing import Final

from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY
from tailor.model.markup import wrapped
from tailor.wizard.gesteld import Gesteld, Kader
from tailor.wizard.menu import kies_in_menu, typ_regel
from tailor.wizard.scherm import Keus
from tailor.wizard.uitwegen import kies_uit

BREEDTE: Final = 96
"""How long a line of such a text is in the answers file."""
_REGEL, _REGELS, _EDITOR = ":regel", ":regels", ":schrijf"
_ERBIJ, _KLAAR = ":erbij", ":klaar"
_BEGIN: Final = re.compile(r"\s*(\d+[.)]|[-*+#])\s")
_PUNT: Final = re.compile(r"(\s*)(\d+)[.)]\s")
_KORT: Final = 60


def vraag_tekst(kader: Kader, q: Gesteld, begin: str) -> str:
    """Ask for the text of a clause and return it, or the state not known; empty when the user leaves it.

    Args:
        kader: The screen and the text.
        q: The question.
        begin: What stands ready to be changed.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    while True:
        gekozen = kies_uit(kader, q, _wijzen(kader, begin), _REGEL if "\n" not in begin else _REGELS)
        if gekozen == _REGEL:
            tekst = typ_regel(kader, q, q.vraag.vraag, standaard=begin, controle=q.keur)
        elif gekozen == _REGELS:
            tekst = _regel_voor_regel(kader, q, begin)
        elif gekozen == _EDITOR:
            tekst = kader.scherm.schrijf(wrapped(begin, BREEDTE), regels=True).strip("\n")
        else:
            return gekozen
        if not tekst.strip():
            continue
        tekst = hernummerd(tekst)
        if not (reden := q.keur(tekst)):
            return tekst if "\n" not in tekst else wrapped(tekst, BREEDTE)
        kader.scherm.toon(f"**Dit kan niet.** {reden}")
        begin = tekst


def is_tekst(antwoord: str) -> bool:
    """Return whether an answer is a text, and not the state that it is not known yet."""
    return bool(antwoord) and antwoord != NOG_NIET_BEKEND and f"{{{NOG_NIET_BEKEND_KEY}" not in antwoord


def _wijzen(kader: Kader, begin: str) -> list[Keus]:
    """Return the ways to write: a text of several lines does not fit on one."""
    found = [] if "\n" in begin else [Keus(_REGEL, "Hier typen, op één regel")]
    found.append(Keus(_REGELS, "Regel voor regel", "Voor meer leden of onderdelen onder elkaar."))
    if editor := kader.scherm.editor:
        found.append(Keus(_EDITOR, f"Schrijven in een editor ({editor})", "U krijgt de hele tekst te zien."))
    return found


def _regel_voor_regel(kader: Kader, q: Gesteld, tekst: str) -> str:
    """Let the user change, add and take away lines; return the text with an empty line between them."""
    lines = regels(tekst)
    while True:
        keuzen = [Keus(str(i), _ingekort(line) or " ", line.strip()) for i, line in enumerate(lines)]
        keuzen += [
            Keus(_ERBIJ, "Een regel toevoegen", "Een lid of onderdeel begint met 1., 2. of 3."),
            Keus(_KLAAR, "Klaar"),
        ]
        gekozen = kies_in_menu(
            kader, q, "De tekst: welke regel wilt u wijzigen?", keuzen, standaard=_KLAAR if lines else _ERBIJ
        )
        if gekozen == _KLAAR:
            return "\n\n".join(lines)
        if gekozen == _ERBIJ:
            _voeg_toe(kader, q, lines)
        else:
            _wijzig(kader, lines, int(gekozen))


def _ingekort(line: str) -> str:
    return line if len(line) <= _KORT else f"{line[:_KORT].rsplit(' ', 1)[0]} …"


def _voeg_toe(kader: Kader, q: Gesteld, lines: list[str]) -> None:
    plaats = 0
    if lines:
        keuzen = [Keus("0", "Bovenaan")]
        keuzen += [Keus(str(i), f"Na: {_ingekort(line)}") for i, line in enumerate(lines, 1)]
        plaats = int(kies_in_menu(kader, q, "Waar komt de regel?", keuzen, standaard=str(len(lines))))
    if nieuw := kader.scherm.tekst("Hoe luidt de nieuwe regel? Leeg laten mag.").rstrip():
        lines.insert(plaats, nieuw)


def _wijzig(kader: Kader, lines: list[str], plaats: int) -> None:
    """Change a line; its indent stays. An empty line goes away."""
    line = lines[plaats]
    voor = line[: len(line) - len(line.lstrip())]
    nieuw = kader.scherm.tekst("Hoe luidt deze regel? Leeg haalt haar weg.", standaard=line.strip()).strip()
    lines[plaats : plaats + 1] = [f"{voor}{nieuw}"] if nieuw else []


def hernummerd(tekst: str) -> str:
    """Return a text with the points of each list counted from 1: a line may have come or gone."""
    counts: dict[int, int] = {}
    found = []
    for line in tekst.split("\n"):
        point = _PUNT.match(line)
        depth = len(line) - len(line.lstrip())
        if line.strip():
            counts = {at: count for at, count in counts.items() if at < depth + bool(point)}
        if point:
            counts[depth] = counts.get(depth, 0) + 1
            line = f"{point[1]}{counts[depth]}{line[point.end(2) :]}"
        found.append(line)
    return "\n".join(found)


def regels(tekst: str) -> list[str]:
    """Return the paragraphs and points of a text, each on one line with its indent."""
    found: list[str] = []
    vervolg = False
    for line in tekst.split("\n"):
        if not line.strip():
            vervolg = False
        elif vervolg and not _BEGIN.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.rstrip())
            vervolg = True
    return found
