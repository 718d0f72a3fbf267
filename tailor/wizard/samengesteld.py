"""Answers of many parts, one part after the other: a group of questions, or a list of texts or groups.

Every part is saved as soon as it is answered.
"""

import contextlib
import textwrap
from typing import Final, Protocol

from tailor.answers import Antwoorden, NogNietBekend, vragen
from tailor.answers.change import verplaats, zet
from tailor.errors import InputError
from tailor.path import Pad
from tailor.wizard.gesteld import Gesteld, Kader, gesteld, inleiding, lees_antwoord, schrijfpad
from tailor.wizard.gevolgen import is_akkoord
from tailor.wizard.lange_tekst import vraag_lange_tekst
from tailor.wizard.menu import kies_in_menu, typ_regel, vraag_plaats
from tailor.wizard.scherm import Keus, Terug
from tailor.wizard.uitwegen import ANTWOORD, OVERSLAAN, kies_uit
from tailor.wizard.velden import Vorm, veld
from tailor.wizard.verloop import gevolg_van
from tailor.wizard.vraag import is_enkel, stel
from tailor.wizard.woorden import in_woorden

ZO_LATEN: Final = ":zo"
_KORT: Final = 60
"""How much of an element stands in a question about it."""
_ERBIJ, _KLAAR, _WEG, _WIJZIG, _PLAATS = ":erbij", ":klaar", ":weg", ":wijzig", ":plaats"


class Werk(Protocol):
    """A sitting: the screen, the answers, and where they are saved."""

    kader: Kader

    @property
    def antwoorden(self) -> Antwoorden:
        """Return the answers as they are now."""

    def neem(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them."""

    def bewerk(self, pad: Pad) -> None:
        """Change the answer of many parts at a path, with the editor that is made for it."""


def vraag_deel(werk: Werk, pad: Pad) -> None:
    """Ask the question at a path and save its answer; an answer of many parts is asked part by part.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    if not is_enkel(pad):
        vraag_samengesteld(werk, pad)
        return
    werk.kader.scherm.toon(f"**{gesteld(werk.kader, werk.antwoorden, pad).vraag.vraag}**")
    bewaar_deel(werk, pad, stel(werk.kader, werk.antwoorden, pad))


def bewaar_deel(werk: Werk, pad: Pad, antwoord: str) -> None:
    """Save one answer, as the file would have it; nothing happens when there was none and is none.

    What an answer that takes the place of another does to other questions is said first.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    before = lees_antwoord(werk.antwoorden, pad)
    if not antwoord and before is None:
        return
    nieuw = zet(werk.antwoorden, {schrijfpad(werk.antwoorden, pad): antwoord})
    nog_niets = isinstance(before, NogNietBekend) or before == veld(pad).standaard
    if nog_niets or is_akkoord(werk.kader.scherm, gevolg_van(werk.antwoorden, nieuw)):
        werk.neem(nieuw)


def vraag_samengesteld(werk: Werk, pad: Pad) -> None:
    """Show what stands there, offer to fill it in or change it, and the ways out.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    q = gesteld(werk.kader, werk.antwoorden, pad)
    werk.kader.scherm.toon(inleiding(q))
    gevuld = q.is_gegeven and q.waarde != q.veld.standaard
    keuzen = [
        Keus(ANTWOORD, "Bekijken en wijzigen" if gevuld else "Invullen", "U krijgt de vragen één voor één.")
    ]
    if gevuld:
        keuzen.append(Keus(ZO_LATEN, "Zo laten", "Naar de volgende vraag."))
    first = ZO_LATEN if gevuld else OVERSLAAN if q.kan_zonder else ANTWOORD
    antwoord = kies_uit(werk.kader, q, keuzen, first)
    if antwoord == ANTWOORD:
        werk.bewerk(pad)
    elif antwoord != ZO_LATEN and (not gevuld or _mag_weg(werk)):
        _bewaar_of_meld(werk, pad, antwoord)


def _mag_weg(werk: Werk) -> bool:
    return werk.kader.scherm.ja_nee("Wat u hier had ingevuld, vervalt dan. Is dat goed?", standaard=False)


def _bewaar_of_meld(werk: Werk, pad: Pad, antwoord: str) -> None:
    """Save an answer, or say why it is refused: another answer may need what is taken away."""
    if reden := gesteld(werk.kader, werk.antwoorden, pad).keur(antwoord):
        werk.kader.scherm.toon(f"**Dit kan niet.** {reden}")
    else:
        bewaar_deel(werk, pad, antwoord)


def bewerk_standaard(werk: Werk, pad: Pad) -> None:
    """Change an answer of many parts part by part.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    if veld(pad).vorm is Vorm.LIJST:
        bewerk_lijst(werk, pad)
    else:
        bewerk_groep(werk, pad)


def bewerk_groep(werk: Werk, pad: Pad) -> None:
    """Ask the questions of a group one by one; back goes to the one before.

    Raises:
        Navigatie: The user goes elsewhere; Terug when that is before the first question.
    """
    model = veld(pad).model
    namen = list(model.model_fields) if model else []
    plaats, richting = 0, 1
    while plaats < len(namen):
        deel = pad / namen[plaats]
        try:
            if _telt(werk.antwoorden, deel):
                vraag_deel(werk, deel)
                richting = 1
        except Terug:
            richting = -1
        plaats += richting
        if plaats < 0:
            raise Terug


def _telt(antwoorden: Antwoorden, pad: Pad) -> bool:
    """Return whether a question applies; one of a group that is not there yet is asked."""
    return next((q.van_toepassing for q in vragen(antwoorden) if q.pad == pad), True)


def bewerk_lijst(werk: Werk, pad: Pad) -> None:
    """Add, change, move and take away elements of a list until the user is done.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    while True:
        q, found = gesteld(werk.kader, werk.antwoorden, pad), _elementen(werk, pad)
        first = _KLAAR if found else _ERBIJ
        vraag = _wat_nu(f"{q.vraag.kort[:1].upper()}{q.vraag.kort[1:]}")
        gekozen = kies_in_menu(werk.kader, q, vraag, _regels(werk, found), standaard=first)
        if gekozen == _KLAAR:
            return
        with contextlib.suppress(Terug):
            if gekozen == _ERBIJ:
                _element(werk, pad, len(found))
            else:
                _wijzig(werk, q, int(gekozen))


def _wat_nu(naam: str) -> str:
    return f"{textwrap.shorten(naam, _KORT, placeholder=' …')}: wat wilt u doen?"


def _regels(werk: Werk, found: tuple[object, ...]) -> list[Keus]:
    """Return the elements of a list as lines of a menu, and what else can be done with the list."""
    keuzen = [
        Keus(str(i), f"{i + 1}. {in_woorden(one, werk.antwoorden)}", "Wijzigen, verplaatsen of weghalen.")
        for i, one in enumerate(found)
    ]
    return [*keuzen, Keus(_ERBIJ, "Toevoegen"), Keus(_KLAAR, "Klaar", "Naar de volgende vraag.")]


def _elementen(werk: Werk, pad: Pad) -> tuple[object, ...]:
    found = lees_antwoord(werk.antwoorden, pad)
    return found if isinstance(found, tuple) else ()


def _wijzig(werk: Werk, q: Gesteld, plaats: int) -> None:
    """Do one thing with an element: change it, move it, or take it away after asking."""
    namen = [in_woorden(one, werk.antwoorden) for one in _elementen(werk, q.pad)]
    keuzen = [Keus(_WIJZIG, "Wijzigen"), Keus(_PLAATS, "Verplaatsen"), Keus(_WEG, "Weghalen")]
    if len(namen) == 1:
        keuzen.pop(1)
    gekozen = kies_in_menu(
        werk.kader, q, _wat_nu(namen[plaats]), [*keuzen, Keus(_KLAAR, "Zo laten", "Terug naar de lijst.")]
    )
    if gekozen == _WIJZIG:
        _element(werk, q.pad, plaats)
    elif gekozen == _PLAATS:
        naar = vraag_plaats(werk.kader, q, namen, plaats)
        werk.neem(verplaats(werk.antwoorden, q.pad[plaats], naar))
    elif gekozen == _WEG and werk.kader.scherm.ja_nee(f"Wilt u ‘{namen[plaats]}’ weghalen?", standaard=False):
        _haal_weg(werk, q.pad, plaats)


def _haal_weg(werk: Werk, pad: Pad, plaats: int) -> None:
    enige = len(_elementen(werk, pad)) == 1
    try:
        werk.neem(zet(werk.antwoorden, {pad if enige else pad[plaats]: ""}))
    except InputError as error:
        werk.kader.scherm.toon(f"**Dit kan niet.** {error.waarom}")


def _element(werk: Werk, pad: Pad, plaats: int) -> None:
    """Ask one element of a list.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    deel = pad[plaats]
    if veld(pad).model is None:
        _tekst_element(werk, deel)
    else:
        bewerk_groep(werk, deel)


def _tekst_element(werk: Werk, pad: Pad) -> None:
    q = gesteld(werk.kader, werk.antwoorden, pad)
    werk.kader.scherm.toon(inleiding(q))
    nu = "" if q.waarde is None else str(q.waarde)
    typ = vraag_lange_tekst if q.vraag.lang else typ_regel
    if tekst := typ(werk.kader, q, q.vraag.vraag, standaard=nu, controle=q.keur):
        bewaar_deel(werk, pad, tekst)
