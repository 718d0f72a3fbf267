"""The recitals: keep, drop, reword, move, add. Without changes they are the ten of the model."""

from typing import Final

from tailor import data
from tailor.answers.elementen import vervang
from tailor.answers.tekst import Overweging
from tailor.assemble import read_model
from tailor.wizard.lijsten_verplaatsen import vraag_plaats
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus
from tailor.wizard.uitwegen import MEER

_PAD: Final = "overwegingen.lijst"
_AANTAL: Final = 10
_ERBIJ, _MODEL, _KLAAR, _TEKST, _PLAATS, _WEG = ":erbij", ":model", ":klaar", ":tekst", ":plaats", ":weg"
_KORT = 70
MODEL: Final = tuple(Overweging(model=nummer) for nummer in range(1, _AANTAL + 1))
"""The recitals while nothing was changed."""


def bewerk_overwegingen(werk: Werk, pad: str) -> None:
    """Change the recitals until the user is done; every change is saved at once.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    del pad
    texts = modelteksten()
    while True:
        lijst = overwegingen(werk)
        gekozen = werk.kader.scherm.kies(
            "De overwegingen: wat wilt u doen?", _keuzen(lijst, texts), standaard=_KLAAR
        )
        if gekozen == _KLAAR:
            return
        if gekozen == _ERBIJ:
            _voeg_toe(werk, lijst)
        elif gekozen.startswith(_MODEL):
            _bewaar(werk, (*lijst, Overweging(model=int(gekozen.removeprefix(_MODEL)))))
        else:
            _wijzig(werk, lijst, int(gekozen), texts)


def modelteksten() -> dict[int, str]:
    """Return the recitals of the model by their number."""
    blocks = read_model(data.templates()).by_citation
    named = {str(citation): block for citation, block in blocks.items()}
    return {nummer: named[f"overweging {nummer}"].model_text for nummer in range(1, _AANTAL + 1)}


def overwegingen(werk: Werk) -> tuple[Overweging, ...]:
    """Return the recitals as they stand now."""
    lijst = werk.antwoorden.overwegingen.lijst
    return lijst if isinstance(lijst, tuple) else MODEL


def _keuzen(lijst: tuple[Overweging, ...], texts: dict[int, str]) -> list[Keus]:
    used = {one.model for one in lijst}
    return [
        *(Keus(str(i), f"{i + 1}. {_kort(one, texts)}", _herkomst(one)) for i, one in enumerate(lijst)),
        Keus(_ERBIJ, "Een eigen overweging toevoegen"),
        *(
            Keus(f"{_MODEL}{n}", f"Overweging {n} van het model weer opnemen", _ingekort(text))
            for n, text in texts.items()
            if n not in used
        ),
        Keus(_KLAAR, "Klaar", "Naar de volgende vraag."),
    ]


def _herkomst(overweging: Overweging) -> str:
    if not isinstance(overweging.model, int):
        return "Uw eigen overweging."
    changed = "met uw eigen woorden" if isinstance(overweging.tekst, str) else "zoals in het model"
    return f"Overweging {overweging.model} van het model, {changed}."


def _kort(overweging: Overweging, texts: dict[int, str]) -> str:
    return _ingekort(_tekst(overweging, texts) or "nog niet bekend")


def _ingekort(text: str) -> str:
    return text if len(text) <= _KORT else f"{text[:_KORT].rsplit(' ', 1)[0]} …"


def _tekst(overweging: Overweging, texts: dict[int, str]) -> str:
    """Return the words of a recital: the own ones, else those of the model; empty when they are not known."""
    if isinstance(overweging.tekst, str):
        return str(overweging.tekst)
    return texts[overweging.model] if isinstance(overweging.model, int) else ""


def _voeg_toe(werk: Werk, lijst: tuple[Overweging, ...]) -> None:
    werk.kader.scherm.toon(
        "Begin met een kleine letter en eindig met een puntkomma, zoals de andere overwegingen."
        " Laat de regel leeg om terug te gaan."
    )
    if text := _vraag_tekst(werk, len(lijst), ""):
        _bewaar(werk, (*lijst, Overweging.model_validate({"tekst": text})))


def _wijzig(werk: Werk, lijst: tuple[Overweging, ...], plaats: int, texts: dict[int, str]) -> None:
    """Show one recital and do one thing with it."""
    one = lijst[plaats]
    werk.kader.scherm.toon(f"**Overweging {plaats + 1}**\n\n{_tekst(one, texts) or 'nog niet bekend'}")
    namen = [f"{i + 1}. {_kort(o, texts)}" for i, o in enumerate(lijst)]
    gekozen = werk.kader.scherm.kies("Wat wilt u met deze overweging doen?", _mogelijk(one, len(lijst)))
    rest = [o for i, o in enumerate(lijst) if i != plaats]
    if gekozen == _TEKST:
        _herschrijf(werk, lijst, plaats, _tekst(one, texts))
    elif gekozen == _MODEL:
        _bewaar(werk, tuple(Overweging(model=o.model) if o is one else o for o in lijst))
    elif gekozen == _PLAATS:
        rest.insert(vraag_plaats(werk, namen, plaats), one)
        _bewaar(werk, tuple(rest))
    elif gekozen == _WEG and werk.kader.scherm.ja_nee("Wilt u deze overweging weglaten?", standaard=False):
        _bewaar(werk, tuple(rest))


def _mogelijk(overweging: Overweging, aantal: int) -> list[Keus]:
    """Return what can be done with a recital; the last one cannot go."""
    own = isinstance(overweging.tekst, str)
    found = [Keus(_TEKST, "De woorden wijzigen")]
    if own and isinstance(overweging.model, int):
        found.append(Keus(_MODEL, "Terug naar de woorden van het model", "Uw eigen woorden vervallen."))
    if aantal > 1:
        found += [Keus(_PLAATS, "Verplaatsen"), Keus(_WEG, "Weglaten", "U kunt haar later weer opnemen.")]
    return [*found, Keus(_KLAAR, "Zo laten")]


def _herschrijf(werk: Werk, lijst: tuple[Overweging, ...], plaats: int, tekst: str) -> None:
    if (text := _vraag_tekst(werk, plaats, tekst)) and text != tekst:
        changed = Overweging.model_validate({"model": lijst[plaats].model, "tekst": text})
        _bewaar(werk, tuple(changed if i == plaats else one for i, one in enumerate(lijst)))


def _vraag_tekst(werk: Werk, plaats: int, nu: str) -> str:
    """Ask for the words of a recital; empty when the user leaves them."""

    def controle(text: str) -> str:
        if not text.strip() or text.strip() == MEER:
            return ""
        return _weigering(werk, text.strip())

    werk.kader.scherm.toon("Een verwijzing schrijft u als {artikel 3.2}.")
    text = werk.kader.scherm.tekst(f"Hoe luidt overweging {plaats + 1}?", standaard=nu, controle=controle)
    return "" if text.strip() == MEER else text.strip()


def _weigering(werk: Werk, text: str) -> str:
    """Return why a text cannot be a recital; empty when it can."""
    from tailor.answers.elementen import weigeringen

    found = weigeringen({"overwegingen": {"lijst": [{"tekst": text}]}})
    if found:
        return " ".join(fout.uitleg for fout in found)
    nieuw = vervang(werk.antwoorden, _PAD, [{"tekst": text}])
    return werk.kader.bepalingen.weigert(nieuw, ("overwegingen",))


def _bewaar(werk: Werk, lijst: tuple[Overweging, ...]) -> None:
    """Save the recitals; the ten of the model as they are need not stand in the file."""
    werk.neem(vervang(werk.antwoorden, _PAD, None if lijst == MODEL else lijst))
