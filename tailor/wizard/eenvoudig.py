"""A screen of plain lines, for a screen reader: numbered choices, answers typed line by line, no colour."""

import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import Final, TextIO

from tailor.wizard.scherm import Controle, Keus, Stoppen
from tailor.wizard.stopwens import STOPWENS

_GEEN: Final = "0"


class Eenvoudig:
    """A screen that only writes lines and reads lines."""

    def __init__(self, invoer: TextIO | None = None, uitvoer: TextIO | None = None) -> None:
        """Remember where to read and write; None is the terminal."""
        self._in, self._out = invoer or sys.stdin, uitvoer or sys.stdout

    def toon(self, regels: str) -> None:
        """Show text as it is, without marks."""
        self._say(regels.replace("**", ""))

    def kies(self, vraag: str, keuzen: Sequence[Keus], *, standaard: str = "") -> str:
        """Ask for the number of a choice and return its value."""
        self._list(vraag, keuzen)
        first = next((i for i, keus in enumerate(keuzen, start=1) if keus.waarde == standaard), 0)
        enter = f" Enter kiest {first}." if first else ""
        while True:
            line = self._read(f"Typ het nummer van uw keuze.{enter}") or str(first)
            if line.isdecimal() and 1 <= int(line) <= len(keuzen):
                return keuzen[int(line) - 1].waarde
            self._say(f"Dat kan niet. Typ een nummer van 1 tot en met {len(keuzen)}.")

    def kies_meer(self, vraag: str, keuzen: Sequence[Keus], *, standaard: Sequence[str] = ()) -> list[str]:
        """Ask for the numbers of the choices and return their values in the order of the choices."""
        self._list(vraag, keuzen)
        now = [str(i) for i, keus in enumerate(keuzen, start=1) if keus.waarde in standaard]
        enter = f"Enter laat {', '.join(now)} staan." if now else "Enter kiest niets."
        while True:
            line = self._read(f"Typ de nummers met komma’s ertussen, of {_GEEN} voor niets. {enter}")
            words = (line or ",".join(now)).replace(",", " ").split()
            if words in ([], [_GEEN]):
                return []
            if all(word.isdecimal() and 1 <= int(word) <= len(keuzen) for word in words):
                chosen = {int(word) for word in words}
                return [keus.waarde for i, keus in enumerate(keuzen, start=1) if i in chosen]
            self._say(f"Dat kan niet. Typ nummers van 1 tot en met {len(keuzen)}.")

    def tekst(self, vraag: str, *, standaard: str = "", controle: Controle | None = None) -> str:
        """Ask for one line of text; Enter keeps what stood there, or what was typed before it was refused."""
        while True:
            self._say(vraag)
            enter = f" Enter houdt: {standaard}" if standaard else ""
            getypt = self._read(f"Typ uw antwoord.{enter}") or standaard
            reden = controle(getypt) if controle else ""
            if not reden:
                return getypt
            self._say(f"Dit kan niet. {reden}\nU typte: {getypt}" if getypt else f"Dit kan niet. {reden}")
            standaard = getypt or standaard

    def ja_nee(self, vraag: str, *, standaard: bool | None = None) -> bool:
        """Ask a question of yes and no."""
        first = {True: "ja", False: "nee", None: ""}[standaard]
        return self.kies(vraag, [Keus("ja", "Ja"), Keus("nee", "Nee")], standaard=first) == "ja"

    @property
    def editor(self) -> str:
        """Return that there is none: what a reader cannot follow is not offered."""
        return ""

    def schrijf(self, tekst: str, *, regels: bool = False) -> str:
        """Return the text as it is."""
        del regels
        return tekst

    def _list(self, vraag: str, keuzen: Sequence[Keus]) -> None:
        lines = [
            f"{i}. {keus.naam}" + (f": {keus.uitleg}" if keus.uitleg else "")
            for i, keus in enumerate(keuzen, 1)
        ]
        self._say("\n".join((vraag, *lines)))

    def _say(self, text: str) -> None:
        """Write text; in a terminal it is wrapped at words, since the terminal itself would break them."""
        if self._out.isatty():
            width = shutil.get_terminal_size((80, 24)).columns - 1
            text = "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))
        self._out.write(f"{text}\n\n")
        self._out.flush()

    def _read(self, uitnodiging: str) -> str:
        """Return one typed line without white space at its ends.

        Raises:
            Stoppen: Ctrl-C, or nothing more will come.
        """
        try:
            with STOPWENS.breekt_af():
                self._out.write(f"{uitnodiging}\n> ")
                self._out.flush()
                line = self._in.readline()
        except (KeyboardInterrupt, OSError) as error:
            raise Stoppen from error
        if not line:
            raise Stoppen
        return line.strip()
