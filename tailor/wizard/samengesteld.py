"""Answers of many parts, one part after the other: a group of questions, or a list of texts or groups.

Every part is saved as soon as it is answered.
"""

from typing import Final, Protocol

from tailor.answers import AnswerModel, Antwoorden, vragen
from tailor.answers.paden import zet
from tailor.errors import InputError
from tailor.wizard.gesteld import Kader, gesteld, lees_antwoord, schrijfpad
from tailor.wizard.scherm import Keus, Terug
from tailor.wizard.uitwegen import ANTWOORD, OVERSLAAN, kies_uit
from tailor.wizard.velden import Vorm, veld
from tailor.wizard.vraag import inleiding, is_enkel, stel
from tailor.wizard.woorden import in_woorden

ZO_LATEN: Final = ":zo"
_ERBIJ, _KLAAR, _WEG, _WIJZIG = ":erbij", ":klaar", ":weg", ":wijzig"


class Werk(Protocol):
    """A sitting: the screen, the answers, and where they are saved."""

    kader: Kader

    @property
    def antwoorden(self) -> Antwoorden:
        """Return the answers as they are now."""

    def neem(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them."""

    def bewerk(self, pad: str) -> None:
        """Change the answer of many parts at a path, with the editor that is made for it."""


def vraag_deel(werk: Werk, pad: str) -> None:
    """Ask the question at a path and save its answer; an answer of many parts is asked part by part.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    if not is_enkel(pad):
        vraag_samengesteld(werk, pad)
        return
    werk.kader.scherm.toon(f"**{gesteld(werk.kader, werk.antwoorden, pad).vraag.vraag}**")
    bewaar_deel(werk, pad, stel(werk.kader, werk.antwoorden, pad))


def bewaar_deel(werk: Werk, pad: str, antwoord: str) -> None:
    """Save one answer, as the file would have it; nothing happens when there was none and is none."""
    if antwoord or lees_antwoord(werk.antwoorden, pad) is not None:
        werk.neem(zet(werk.antwoorden, {schrijfpad(werk.antwoorden, pad): antwoord}))


def vraag_samengesteld(werk: Werk, pad: str) -> None:
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


def _bewaar_of_meld(werk: Werk, pad: str, antwoord: str) -> None:
    """Save an answer, or say why it is refused: another answer may need what is taken away."""
    if reden := gesteld(werk.kader, werk.antwoorden, pad).keur(antwoord):
        werk.kader.scherm.toon(f"**Dit kan niet.** {reden}")
    else:
        bewaar_deel(werk, pad, antwoord)


def bewerk_standaard(werk: Werk, pad: str) -> None:
    """Change an answer of many parts part by part.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    if veld(pad).vorm is Vorm.LIJST:
        bewerk_lijst(werk, pad)
    else:
        bewerk_groep(werk, pad)


def bewerk_groep(werk: Werk, pad: str) -> None:
    """Ask the questions of a group one by one; back goes to the one before.

    Raises:
        Navigatie: The user goes elsewhere; Terug when that is before the first question.
    """
    model = veld(pad).model
    namen = list(model.model_fields) if model else []
    plaats, richting = 0, 1
    while plaats < len(namen):
        deel = f"{pad}.{namen[plaats]}"
        try:
            if _telt(werk.antwoorden, deel):
                vraag_deel(werk, deel)
                richting = 1
        except Terug:
            richting = -1
        plaats += richting
        if plaats < 0:
            raise Terug


def _telt(antwoorden: Antwoorden, pad: str) -> bool:
    """Return whether a question applies; one of a group that is not there yet is asked."""
    return next((q.van_toepassing for q in vragen(antwoorden) if q.pad == pad), True)


def bewerk_lijst(werk: Werk, pad: str) -> None:
    """Add, change and take away elements of a list until the user is done.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    soort = veld(pad)
    vraag = soort.vraag.kort if soort.vraag else pad
    while True:
        found = _elementen(werk, pad)
        keuzen = [
            Keus(str(i), f"{i + 1}. {in_woorden(one, werk.antwoorden)}", "Wijzigen of weghalen.")
            for i, one in enumerate(found)
        ]
        keuzen += [Keus(_ERBIJ, "Toevoegen"), Keus(_KLAAR, "Klaar", "Naar de volgende vraag.")]
        gekozen = werk.kader.scherm.kies(
            f"{vraag[:1].upper()}{vraag[1:]}: wat wilt u doen?", keuzen, standaard=_KLAAR if found else _ERBIJ
        )
        if gekozen == _KLAAR:
            return
        if gekozen == _ERBIJ:
            _element(werk, pad, len(found))
        else:
            _wijzig(werk, pad, int(gekozen))


def _elementen(werk: Werk, pad: str) -> tuple[object, ...]:
    found = lees_antwoord(werk.antwoorden, pad)
    return found if isinstance(found, tuple) else ()


def _wijzig(werk: Werk, pad: str, plaats: int) -> None:
    """Change one element, or take it away after asking."""
    naam = in_woorden(_elementen(werk, pad)[plaats], werk.antwoorden)
    keuzen = [Keus(_WIJZIG, "Wijzigen"), Keus(_WEG, "Weghalen"), Keus(_KLAAR, "Zo laten")]
    gekozen = werk.kader.scherm.kies(f"{naam}: wat wilt u doen?", keuzen)
    if gekozen == _WIJZIG:
        _element(werk, pad, plaats)
    elif gekozen == _WEG and werk.kader.scherm.ja_nee(f"Wilt u ‘{naam}’ weghalen?", standaard=False):
        _haal_weg(werk, pad, plaats)


def _haal_weg(werk: Werk, pad: str, plaats: int) -> None:
    enige = len(_elementen(werk, pad)) == 1
    try:
        werk.neem(zet(werk.antwoorden, {pad if enige else f"{pad}[{plaats}]": ""}))
    except InputError as error:
        werk.kader.scherm.toon(f"**Dit kan niet.** {error.waarom}")


def _element(werk: Werk, pad: str, plaats: int) -> None:
    """Ask one element of a list; back ends it, and what was answered stays."""
    deel = f"{pad}[{plaats}]"
    try:
        if veld(pad).model is None:
            _tekst_element(werk, deel)
        else:
            bewerk_groep(werk, deel)
    except Terug:
        return


def _tekst_element(werk: Werk, pad: str) -> None:
    q = gesteld(werk.kader, werk.antwoorden, pad)
    werk.kader.scherm.toon(f"{q.vraag.hulp}\n\nLaat de regel leeg om terug te gaan.")
    nu = "" if isinstance(q.waarde, AnswerModel) or q.waarde is None else str(q.waarde)
    tekst = werk.kader.scherm.tekst(
        q.vraag.vraag, standaard=nu, controle=lambda t: q.keur(t.strip()) if t.strip() else ""
    )
    if tekst.strip():
        bewaar_deel(werk, pad, tekst.strip())
