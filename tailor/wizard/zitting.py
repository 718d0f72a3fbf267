"""A sitting: question after question, each answer saved, until the user stops."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

from tailor import data
from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.change import zet
from tailor.answers.work_file import BotsingError, Werkbestand, open_werkbestand
from tailor.assemble import read_model
from tailor.errors import InputError
from tailor.path import WHOLE, Pad
from tailor.wizard.bepalingen import Bepalingen
from tailor.wizard.gesteld import Kader
from tailor.wizard.gevolgen import gevolg_in_woorden, is_akkoord
from tailor.wizard.lijsten import EDITORS, NA_ANTWOORD
from tailor.wizard.overzicht import toon_overzicht
from tailor.wizard.samengesteld import bewerk_standaard, vraag_samengesteld
from tailor.wizard.scherm import NietBewaardError, Overzicht, Scherm, Stoppen, Terug
from tailor.wizard.verloop import Gevolg, Stap, Verloop, gevolg_van
from tailor.wizard.vraag import is_enkel, stel
from tailor.wizard.woorden import opsomming


def plek_van(path: Path) -> Path:
    """Return the file that holds the place."""
    return path.with_name(f".{path.stem}.plek")


def lees_plek(path: Path) -> Pad:
    """Return the path of the question that was on the screen; WHOLE when that is not known."""
    try:
        return Pad.parse(plek_van(path).read_text("utf-8").strip()) or WHOLE
    except (OSError, UnicodeDecodeError):
        return WHOLE


def onthoud_plek(path: Path, pad: Pad) -> None:
    """Remember the question on the screen; an empty path is the end. A full disk is no reason to stop."""
    plek = plek_van(path)
    beside = plek.with_name(f"{plek.name}.deel")
    with contextlib.suppress(OSError):
        if not pad:
            plek.unlink(missing_ok=True)
            return
        try:
            beside.write_text(f"{pad}\n", encoding="utf-8")
            beside.replace(plek)
        finally:
            beside.unlink(missing_ok=True)


_OPNIEUW: Final = "Opnieuw proberen? Bij ‘Nee’ stopt u, en is dit laatste antwoord niet bewaard."


class Zitting:
    """The questionnaire on one screen, over one answers file.

    Attributes:
        kader: The screen, and the text behind the questions.
        verloop: Where we are.
    """

    def __init__(self, scherm: Scherm, werkbestand: Werkbestand, begin: Pad = WHOLE) -> None:
        """Start at a question; without one where the answers stopped."""
        self.kader = Kader(scherm, Bepalingen(read_model(data.templates())))
        self.werkbestand = werkbestand
        self.verloop = Verloop(werkbestand.antwoorden, begin)
        self.naar_overzicht = False

    @property
    def antwoorden(self) -> Antwoorden:
        """Return the answers as they are now."""
        return self.verloop.antwoorden

    def loop(self) -> NoReturn:
        """Ask until the user stops.

        Raises:
            Stoppen: The user stops; everything is saved.
        """
        while True:
            huidig = self.verloop.huidig
            if self.naar_overzicht or huidig is None:
                onthoud_plek(self.werkbestand.path, huidig.pad if huidig else WHOLE)
                self.naar_overzicht = toon_overzicht(self)
            else:
                self._vraag(huidig)

    def _vraag(self, stap: Stap) -> None:
        """Ask one question, or go where the user wants to go instead."""
        try:
            self.stel(stap)
        except Terug:
            if not self.verloop.terug():
                self.kader.scherm.toon("Dit is de eerste vraag.")
        except Overzicht:
            self.naar_overzicht = True
        else:
            self._verder()

    def stel(self, stap: Stap) -> None:
        """Ask one question, save its answer, and show what the text now says.

        Raises:
            Navigatie: The user goes elsewhere.
        """
        onthoud_plek(self.werkbestand.path, stap.pad)
        before = self.antwoorden
        self.kader.scherm.toon(self._kop(stap))
        if is_enkel(stap.pad) and stap.pad not in EDITORS:
            self._stel_enkel(stap)
        else:
            vraag_samengesteld(self, stap.pad)
            self._meld(gevolg_van(before, self.antwoorden))
        if self.antwoorden != before:
            self._toon_tekst(before, stap)
        na = NA_ANTWOORD.get(stap.pad.parent)
        if na and (words := na(self.kader.bepalingen.model, self.antwoorden)):
            self.kader.scherm.toon(words)

    def _stel_enkel(self, stap: Stap) -> None:
        while True:
            nieuw = zet(self.antwoorden, {stap.pad: stel(self.kader, self.antwoorden, stap.pad)})
            gevolg = gevolg_van(self.antwoorden, nieuw)
            nog_niets = stap.waarde is None or isinstance(stap.waarde, NogNietBekend)
            if nog_niets or is_akkoord(self.kader.scherm, gevolg):
                self.neem(nieuw)
                return

    def _meld(self, gevolg: Gevolg) -> None:
        if gevolg:
            self.kader.scherm.toon(gevolg_in_woorden(gevolg))

    def _toon_tekst(self, before: Antwoorden, stap: Stap) -> None:
        bepalingen = self.kader.bepalingen
        if words := bepalingen.zo_luidt(before, self.antwoorden, stap.pad):
            self.kader.scherm.toon(words)

    def _verder(self) -> None:
        """Go to the next question, and say once what is skipped."""
        for stap in self.verloop.verder():
            self.kader.scherm.toon(
                f"Overgeslagen: {stap.vraag.kort}, omdat die vraag alleen telt {stap.vraag.als_tekst}."
            )

    def _kop(self, stap: Stap) -> str:
        nummer, totaal = self.verloop.nummer(stap.pad)
        return f"**{stap.sectie.titel} · vraag {nummer} van {totaal}**"

    def bewerk(self, pad: Pad) -> None:
        """Change the answer of many parts at a path."""
        EDITORS.get(pad, bewerk_standaard)(self, pad)

    def neem(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them; changes by hand meanwhile are merged or asked about.

        Raises:
            Stoppen: The file cannot be saved, and the user does not want to try again.
        """
        self.verloop.neem(self._bewaar(antwoorden))

    def _bewaar(self, antwoorden: Antwoorden) -> Antwoorden:
        while True:
            try:
                return self._bewaar_of_kies(antwoorden)
            except InputError as error:
                self.kader.scherm.toon(f"**{error.wat}** {error.waar} {error.waarom} {error.nu}")
                if not self._nog_eens():
                    raise NietBewaardError from error

    def _bewaar_of_kies(self, antwoorden: Antwoorden) -> Antwoorden:
        try:
            return self.werkbestand.bewaar(antwoorden)
        except BotsingError as error:
            return self._kies_bij_botsing(antwoorden, error)

    def _nog_eens(self) -> bool:
        """Ask whether to try to save again; stopping here is leaving the answer unsaved."""
        try:
            return self.kader.scherm.ja_nee(_OPNIEUW, standaard=True)
        except Stoppen:
            return False

    def _kies_bij_botsing(self, antwoorden: Antwoorden, error: BotsingError) -> Antwoorden:
        """Ask which answers stay: those given here, or those that were put in the file meanwhile."""
        self.kader.scherm.toon(f"**{error.wat}** {error.waarom} Het gaat om: {opsomming(error.paden)}.")
        if self.kader.scherm.ja_nee("Wilt u uw eigen antwoord bewaren?"):
            return self.werkbestand.bewaar(antwoorden, voorrang=True)
        return self.werkbestand.bewaar(self.werkbestand.antwoorden)


@contextlib.contextmanager
def open_zitting(scherm: Scherm, path: Path, begin: Pad = WHOLE) -> Iterator[Zitting]:
    """Hold an answers file open for one sitting, at the question where the last one stopped.

    Raises:
        InputError: Somebody else has it open, or it cannot be read.
    """
    with open_werkbestand(path) as werkbestand:
        yield Zitting(scherm, werkbestand, begin or lees_plek(path))


def voer(scherm: Scherm, path: Path, begin: Pad = WHOLE) -> bool:
    """Ask the questions of a house until the user stops; return whether every answer is saved.

    Raises:
        InputError: Somebody else has the file open, or it cannot be read.
    """
    with open_zitting(scherm, path, begin) as zitting:
        try:
            zitting.loop()
        except NietBewaardError:
            return False
        except (Stoppen, KeyboardInterrupt):
            return True
