"""A screen that answers from a script, and remembers all that the coordinator would have seen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tailor.wizard.scherm import Controle, Keus, Stoppen

Beantwoorder = Callable[["Gevraagd"], object]
"""Gives the answer to one prompt: a value, the name of a choice, a list of those, or a raised Navigatie."""


@dataclass(frozen=True)
class Gevraagd:
    """One prompt as it stood on the screen.

    Attributes:
        soort: "kies", "kies_meer", "tekst", "ja_nee" or "schrijf".
        vraag: The words of the prompt.
        keuzen: The choices; empty for a text.
        standaard: What was marked or stood ready.
        boven: What was shown since the prompt before.
        controle: Judges a text.
    """

    soort: str
    vraag: str
    keuzen: tuple[Keus, ...] = ()
    standaard: object = ""
    boven: str = ""
    controle: Controle | None = None

    @property
    def namen(self) -> list[str]:
        return [keus.naam for keus in self.keuzen]

    def waarde(self, naam: str) -> str:
        """Return the value of the choice with this value or name."""
        for keus in self.keuzen:
            if naam in (keus.waarde, keus.naam):
                return keus.waarde
        raise AssertionError(f"{naam!r} is not offered at {self.vraag!r}: {self.namen}")


@dataclass
class Script:
    """A Scherm that asks a function for every answer; after the last one the user stops."""

    antwoord: Beantwoorder
    gevraagd: list[Gevraagd] = field(default_factory=list)
    getoond: list[str] = field(default_factory=list)
    _gezien: int = 0
    editor: str = ""
    """The program in which a long text can be written; what it makes of the text is an answer too."""

    def toon(self, regels: str) -> None:
        assert regels.strip(), "an empty text is shown"
        self.getoond.append(regels)

    def kies(self, vraag: str, keuzen: Sequence[Keus], *, standaard: str = "") -> str:
        assert len({keus.waarde for keus in keuzen}) == len(keuzen), vraag
        assert not standaard or standaard in {keus.waarde for keus in keuzen}, (vraag, standaard)
        prompt = self._next("kies", vraag, tuple(keuzen), standaard)
        return prompt.waarde(str(self.antwoord(prompt)))

    def kies_meer(self, vraag: str, keuzen: Sequence[Keus], *, standaard: Sequence[str] = ()) -> list[str]:
        prompt = self._next("kies_meer", vraag, tuple(keuzen), tuple(standaard))
        found = self.antwoord(prompt)
        assert isinstance(found, list | tuple)
        chosen = {prompt.waarde(str(one)) for one in found}
        return [keus.waarde for keus in keuzen if keus.waarde in chosen]

    def tekst(self, vraag: str, *, standaard: str = "", controle: Controle | None = None) -> str:
        while True:
            prompt = self._next("tekst", vraag, (), standaard, controle)
            found = str(self.antwoord(prompt))
            if controle is None or not (reden := controle(found)):
                return found
            self.toon(f"Dit kan niet. {reden}")
            standaard = found

    def ja_nee(self, vraag: str, *, standaard: bool | None = None) -> bool:
        return bool(self.antwoord(self._next("ja_nee", vraag, (), standaard)))

    def schrijf(self, tekst: str, *, regels: bool = False) -> str:
        del regels
        return str(self.antwoord(self._next("schrijf", "", (), tekst)))

    def _next(self, soort: str, vraag: str, keuzen: tuple[Keus, ...], standaard: object,
              controle: Controle | None = None) -> Gevraagd:  # fmt: skip
        boven = "\n\n".join(self.getoond[self._gezien :])
        self._gezien = len(self.getoond)
        prompt = Gevraagd(soort, vraag, keuzen, standaard, boven, controle)
        self.gevraagd.append(prompt)
        return prompt

    @property
    def alles(self) -> str:
        """Return all that stood on the screen."""
        return "\n".join((*self.getoond, *(p.vraag for p in self.gevraagd)))


def op_rij(*antwoorden: object) -> Script:
    """Return a screen that gives these answers one after the other, and then stops."""
    rest: Iterator[object] = iter(antwoorden)

    def volgende(prompt: Gevraagd) -> object:
        del prompt
        found = next(rest, Stoppen())
        if isinstance(found, BaseException):
            raise found
        return found

    return Script(volgende)
