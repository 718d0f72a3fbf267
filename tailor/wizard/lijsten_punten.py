"""A list of the model that a house makes its own: keep, drop, reword, move, add, back to the model.

The recitals and the letters of 6.4 share it; each has a description of its own.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import vervang, weigeringen
from tailor.answers.questions.eigen_teksten import Punt
from tailor.assemble.own_lists import list_of
from tailor.model import Model
from tailor.path import Pad
from tailor.wizard.gesteld import Gesteld, gesteld, lees_antwoord
from tailor.wizard.lange_tekst import vraag_lange_tekst
from tailor.wizard.menu import kies_in_menu, vraag_plaats
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus, Terug

_ERBIJ, _MODEL, _KLAAR, _TEKST, _PLAATS, _WEG = ":erbij", ":model", ":klaar", ":tekst", ":plaats", ":weg"
_KORT: Final = 70
_VERWIJZING: Final = "Een verwijzing schrijft u als {artikel 3.2}."
Punten = tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Puntenlijst:
    """A list of the model, and how its editor speaks of it.

    Attributes:
        pad: The path of the answer.
        punt: What an element of the answer is; its name is that of a point.
        titel: What the list is called, at the beginning of a sentence.
        vorm: How a point is written, so that an own one fits between the others.
        merk: The number or letter of a place in the list, counted from 0.
        begin: The points while the house has no list of its own.
        vanzelf: Whether the list it begins with need not stand in the answers.
        waarschuwing: What is said before a point goes, empty for nothing; None when there never is anything.
    """

    pad: Pad
    punt: type[Punt]
    titel: str
    vorm: str
    merk: Callable[[int], str]
    begin: Callable[[Model, Antwoorden], Punten]
    vanzelf: bool = False
    waarschuwing: Callable[[Model, Antwoorden, Punt], str] | None = None

    @property
    def naam(self) -> str:
        """Return what a point is called."""
        return self.punt.naam

    def maak(self, model: str = "", tekst: str = "") -> Punt:
        """Return a point of the model, reworded when there is a text too, or an own one."""
        said = {"model": model, "tekst": tekst}
        return self.punt.model_validate({name: value for name, value in said.items() if value})


@dataclass(frozen=True, slots=True)
class _Stand:
    """The list as it stands, and the words of every point of the model as they now read."""

    soort: Puntenlijst
    q: Gesteld
    punten: Punten
    model: dict[str, str]

    def tekst(self, punt: Punt) -> str:
        """Return the words of a point: the own ones, else those of the model; empty when not known."""
        return str(punt.tekst) if isinstance(punt.tekst, str) else self.model.get(punt.uit_model, "")

    def kort(self, plaats: int) -> str:
        """Return a point in one line, its number or letter in front."""
        words = _ingekort(self.tekst(self.punten[plaats]) or "nog niet bekend")
        return f"{self.soort.merk(plaats)}. {words}"

    def met(self, plaats: int, punt: Punt) -> Punten:
        """Return the list with another point in a place."""
        return (*self.punten[:plaats], punt, *self.punten[plaats + 1 :])

    def met_tekst(self, plaats: int, tekst: str) -> Punten:
        """Return the list with a point reworded; with an own one at its end for the place behind the last."""
        model = self.punten[plaats].uit_model if plaats < len(self.punten) else ""
        return self.met(plaats, self.soort.maak(model, tekst))

    def zonder(self, plaats: int) -> Punten:
        """Return the list without the point in a place."""
        return (*self.punten[:plaats], *self.punten[plaats + 1 :])


def bewerk_punten(werk: Werk, pad: Pad, *, soort: Puntenlijst) -> None:
    """Change a list until the user is done; every change is saved at once.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    own = list_of(werk.kader.bepalingen.model, soort.pad)
    words = werk.kader.bepalingen.eigen_woorden(werk.antwoorden, own.model)
    model = {point: words[own.address(point)] for point in own.points}
    while True:
        q = gesteld(werk.kader, werk.antwoorden, pad)
        stand = _Stand(soort, q, punten(werk.kader.bepalingen.model, werk.antwoorden, soort), model)
        vraag = f"{soort.titel}: wat wilt u doen?"
        gekozen = kies_in_menu(werk.kader, q, vraag, _keuzen(stand), standaard=_KLAAR)
        if gekozen == _KLAAR:
            _bewaar(werk, stand, stand.punten)
            return
        with suppress(Terug):  # one step back is back in this list
            _doe(werk, stand, gekozen)


def _doe(werk: Werk, stand: _Stand, gekozen: str) -> None:
    """Do what was chosen."""
    if gekozen == _ERBIJ:
        _voeg_toe(werk, stand)
    elif gekozen.startswith(_MODEL):
        _bewaar(werk, stand, (*stand.punten, stand.soort.maak(gekozen.removeprefix(_MODEL))))
    else:
        _wijzig(werk, stand, int(gekozen))


def punten(model: Model, antwoorden: Antwoorden, soort: Puntenlijst) -> Punten:
    """Return the points as they stand now; those it begins with while there is no list."""
    found = lees_antwoord(antwoorden, soort.pad)
    return found if isinstance(found, tuple) else soort.begin(model, antwoorden)


def _keuzen(stand: _Stand) -> list[Keus]:
    naam = stand.soort.naam
    used = {punt.uit_model for punt in stand.punten}
    return [
        *(Keus(str(i), stand.kort(i), _herkomst(punt, naam)) for i, punt in enumerate(stand.punten)),
        Keus(_ERBIJ, f"Een eigen {naam} toevoegen"),
        *(
            Keus(
                f"{_MODEL}{point}",
                f"{naam.capitalize()} {point} van het model weer opnemen",
                _ingekort(text),
            )
            for point, text in stand.model.items()
            if point not in used
        ),
        Keus(_KLAAR, "Klaar", "Naar de volgende vraag."),
    ]


def _herkomst(punt: Punt, naam: str) -> str:
    if not punt.uit_model:
        return f"Uw eigen {naam}."
    changed = "met uw eigen woorden" if isinstance(punt.tekst, str) else "zoals in het model"
    return f"{naam.capitalize()} {punt.uit_model} van het model, {changed}."


def _ingekort(text: str) -> str:
    return text if len(text) <= _KORT else f"{text[:_KORT].rsplit(' ', 1)[0]} …"


def _voeg_toe(werk: Werk, stand: _Stand) -> None:
    werk.kader.scherm.toon(stand.soort.vorm)
    plaats = len(stand.punten)
    if text := _vraag_tekst(werk, stand, plaats, ""):
        _bewaar(werk, stand, stand.met_tekst(plaats, text))


def _wijzig(werk: Werk, stand: _Stand, plaats: int) -> None:
    """Show one point and do one thing with it."""
    punt, naam, scherm = stand.punten[plaats], stand.soort.naam, werk.kader.scherm
    text = stand.tekst(punt)
    scherm.toon(f"**{naam.capitalize()} {stand.soort.merk(plaats)}**\n\n{text or 'nog niet bekend'}")
    vraag = f"Wat wilt u met deze {naam} doen?"
    gekozen = kies_in_menu(werk.kader, stand.q, vraag, _mogelijk(stand, punt))
    if gekozen == _TEKST:
        if (new := _vraag_tekst(werk, stand, plaats, text)) and new != text:
            _bewaar(werk, stand, stand.met_tekst(plaats, new))
    elif gekozen == _MODEL:
        _bewaar(werk, stand, stand.met(plaats, stand.soort.maak(punt.uit_model)))
    elif gekozen == _PLAATS:
        _verplaats(werk, stand, plaats)
    elif gekozen == _WEG:
        _laat_weg(werk, stand, plaats)


def _mogelijk(stand: _Stand, punt: Punt) -> list[Keus]:
    """Return what can be done with a point; the last one cannot go."""
    found = [Keus(_TEKST, "De woorden wijzigen")]
    if isinstance(punt.tekst, str) and punt.uit_model:
        found.append(Keus(_MODEL, "Terug naar de woorden van het model", "Uw eigen woorden vervallen."))
    if len(stand.punten) > 1:
        later = "U kunt dit later weer opnemen." if punt.uit_model else "Uw eigen woorden vervallen."
        found += [Keus(_PLAATS, "Verplaatsen"), Keus(_WEG, "Weglaten", later)]
    return [*found, Keus(_KLAAR, "Zo laten")]


def _verplaats(werk: Werk, stand: _Stand, plaats: int) -> None:
    namen = [stand.kort(index) for index in range(len(stand.punten))]
    rest = list(stand.zonder(plaats))
    rest.insert(vraag_plaats(werk.kader, stand.q, namen, plaats), stand.punten[plaats])
    _bewaar(werk, stand, tuple(rest))


def _laat_weg(werk: Werk, stand: _Stand, plaats: int) -> None:
    """Drop a point after asking; say first what it does to a party."""
    warn = stand.soort.waarschuwing
    if warn and (warning := warn(werk.kader.bepalingen.model, werk.antwoorden, stand.punten[plaats])):
        werk.kader.scherm.toon(f"**Let op.** {warning}")
    if werk.kader.scherm.ja_nee(f"Wilt u deze {stand.soort.naam} weglaten?", standaard=False):
        _bewaar(werk, stand, stand.zonder(plaats))


def _vraag_tekst(werk: Werk, stand: _Stand, plaats: int, nu: str) -> str:
    """Ask for the words of a point; empty when the user leaves them."""
    soort = stand.soort

    def controle(text: str) -> str:
        if text == nu:
            return ""
        group, name = soort.pad.group, soort.pad.name
        found = weigeringen({group: {name: [{"tekst": text}]}})
        said = " ".join(fout.uitleg for fout in found)
        return said or _weigering(werk, _met_lijst(werk, stand, stand.met_tekst(plaats, text)))

    werk.kader.scherm.toon(_VERWIJZING)
    vraag = f"Hoe luidt {soort.naam} {soort.merk(plaats)}?"
    return vraag_lange_tekst(werk.kader, stand.q, vraag, standaard=nu, controle=controle)


def _bewaar(werk: Werk, stand: _Stand, nieuw: Punten) -> None:
    """Save the list when it differs, or say why it cannot be: another text may refer to what goes."""
    antwoorden = _met_lijst(werk, stand, nieuw)
    if antwoorden == werk.antwoorden:
        return
    if reden := _weigering(werk, antwoorden):
        werk.kader.scherm.toon(f"**Dit kan niet.** {reden}")
    else:
        werk.neem(antwoorden)


def _met_lijst(werk: Werk, stand: _Stand, nieuw: Punten) -> Antwoorden:
    """Return the answers with this list; the model's own need not stand in the file."""
    soort = stand.soort
    own = not soort.vanzelf or nieuw != soort.begin(werk.kader.bepalingen.model, werk.antwoorden)
    return vervang(werk.antwoorden, soort.pad, nieuw if own else None)


def _weigering(werk: Werk, antwoorden: Antwoorden) -> str:
    """Return why the whole text cannot be made with these answers; empty when it can, or could not before."""
    bepalingen = werk.kader.bepalingen
    reden = bepalingen.weigert(antwoorden, bepalingen.alles)
    return "" if reden and reden == bepalingen.weigert(werk.antwoorden, bepalingen.alles) else reden
