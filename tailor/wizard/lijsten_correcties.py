"""The corrections of the model: choose them one by one, and how many are applied."""

from collections.abc import Sequence
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import vervang
from tailor.answers.questions.afwijkingen import Correctiekeuze
from tailor.assemble.layers import applied_corrections
from tailor.model import Model
from tailor.model.correcties import Correctie, Klasse, Stand
from tailor.path import Pad
from tailor.wizard.gesteld import gesteld
from tailor.wizard.menu import kies_in_menu
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus
from tailor.wizard.woorden import opsomming

_KLAAR: Final = ":klaar"
_KORT: Final = 26
"""How much of the words stands in the line of a correction."""
_PAGINA: Final = 7
"""How many corrections stand in one list: below it the explanation must fit on a screen of 24 lines."""
_ERBIJ: Final = 40
"""How much of the clause stands around the words in the explanation."""
_KLASSEN: Final = {
    Klasse.TAAL: ("Taal", "Spelling, ontbrekende woorden en leestekens."),
    Klasse.VERWIJZING: ("Verwijzingen", "Nummers die naar een verkeerde bepaling leiden."),
    Klasse.INHOUD: ("Inhoud", "Plaatsen waar het model zichzelf tegenspreekt."),
}


def bewerk_correcties(werk: Werk, pad: Pad) -> None:
    """Let the user tick the corrections, a class at a time; every class is saved at once.

    The first time the recommended ones are ticked, and the classes come one after the other.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    model, gekozen = werk.kader.bepalingen.model, werk.antwoorden.correcties.gekozen
    begonnen = isinstance(gekozen, tuple)
    aan = _aangevinkt(model, gekozen if isinstance(gekozen, tuple) else None)
    if not begonnen:
        for klasse in Klasse:
            aan = _vink_aan(werk, pad, klasse, aan)
    while True:
        q = gesteld(werk.kader, werk.antwoorden, pad)
        vraag = "De correcties: wat wilt u bekijken?"
        if (deel := kies_in_menu(werk.kader, q, vraag, _menu(model, aan), standaard=_KLAAR)) != _KLAAR:
            aan = _vink_aan(werk, pad, Klasse(deel), aan)
        elif aan or _dan_geen(werk):
            return


def _aangevinkt(model: Model, nummers: Sequence[str] | None) -> frozenset[str]:
    """Return the corrections that are ticked: the chosen ones; the recommended while none was chosen."""
    if nummers is None:
        return frozenset(c.nummer for c in model.correcties if c.stand is Stand.AANBEVOLEN)
    return frozenset(c.nummer for c in model.correcties if not set(nummers).isdisjoint(c.nummers))


def _menu(model: Model, aan: frozenset[str]) -> list[Keus]:
    lines = []
    for klasse, (naam, uitleg) in _KLASSEN.items():
        found = [c.nummer in aan for c in model.correcties if c.klasse is klasse]
        lines.append(Keus(klasse.value, f"{naam} ({sum(found)} van {len(found)} gekozen)", uitleg))
    return [*lines, Keus(_KLAAR, "Klaar", "Naar de volgende vraag.")]


def _vink_aan(werk: Werk, pad: Pad, klasse: Klasse, aan: frozenset[str]) -> frozenset[str]:
    """Ask which corrections of a class are applied, save them, and return what is ticked now."""
    model = werk.kader.bepalingen.model
    deel = [c for c in model.correcties if c.klasse is klasse]
    nieuw = aan
    for plaats in range(0, len(deel), _PAGINA):
        pagina = deel[plaats : plaats + _PAGINA]
        tot = f"{plaats + 1} tot en met {plaats + len(pagina)} van {len(deel)}"
        found = werk.kader.scherm.kies_meer(
            f"{_KLASSEN[klasse][0]} ({tot}): welke correcties neemt u over?",
            [Keus(c.nummer, regel(c), uitleg(c, model)) for c in pagina],
            standaard=[c.nummer for c in pagina if c.nummer in aan],
        )
        nieuw = (nieuw - {c.nummer for c in pagina}) | set(found)
    nummers = [nummer for c in model.correcties if c.nummer in nieuw for nummer in c.nummers]
    antwoorden = vervang(werk.antwoorden, pad, nummers)
    if antwoorden == werk.antwoorden:
        return nieuw
    if reden := werk.kader.bepalingen.weigert(antwoorden, ()):
        werk.kader.scherm.toon(f"**Dit kan niet.** {reden}")
        return aan
    werk.neem(antwoorden)
    return nieuw


def _dan_geen(werk: Werk) -> bool:
    """Ask whether no correction at all is wanted, which is an answer of its own."""
    vraag = "U heeft niets aangevinkt. Wilt u geen enkele correctie overnemen?"
    if not werk.kader.scherm.ja_nee(vraag, standaard=False):
        return False
    werk.neem(vervang(werk.antwoorden, Pad("correcties.keuze"), Correctiekeuze.GEEN))
    return True


def regel(correctie: Correctie) -> str:
    """Return a correction in one line: "C05 · 1.31 · strafvordelijke → strafvorderlijke"."""
    oud, nieuw = _kern(correctie.oud, correctie.nieuw)
    wordt = _ingekort(nieuw) if nieuw else "(vervalt)"
    return f"{correctie.naam} · {correctie.citatie} · {_ingekort(oud)} → {wordt}"


def _kern(oud: str, nieuw: str) -> tuple[str, str]:
    """Return long words before and after without what both begin with, but for the last word of that."""
    old, new = oud.split(" "), nieuw.split(" ")
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    if max(len(oud), len(nieuw)) <= _KORT or same < 2:
        return oud, nieuw
    return " ".join(("…", *old[same - 1 :])), " ".join(("…", *new[same - 1 :]))


def _ingekort(text: str) -> str:
    return text if len(text) <= _KORT else f"{text[:_KORT].rsplit(' ', 1)[0]} …"


def uitleg(correctie: Correctie, model: Model) -> str:
    """Return the words before and after with some context, the reason, and how sure the correction is."""
    text = model.by_citation[correctie.edit.citation].model_text
    voor, _, na = text.partition(correctie.oud)
    links, rechts = _begin(voor), _eind(na)
    wordt = f"{links}{correctie.nieuw}{rechts}" if correctie.nieuw else "(de bepaling vervalt)"
    reden = correctie.reden.rstrip(".")
    stand = (
        f"Aanbevolen: {reden}."
        if correctie.stand is Stand.AANBEVOLEN
        else f"Aangeboden, niet aanbevolen, omdat het geen zekere fout is: {reden}."
    )
    return f"Nu: ‘{links}{correctie.oud}{rechts}’. Wordt: ‘{wordt}’. {stand}"


def _begin(text: str) -> str:
    return text if len(text) <= _ERBIJ else f"… {text[-_ERBIJ:].partition(' ')[2]}"


def _eind(text: str) -> str:
    return text if len(text) <= _ERBIJ else f"{text[:_ERBIJ].rpartition(' ')[0]} …"


def na_keuze(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many corrections are applied; empty before they are chosen."""
    given = antwoorden.correcties
    to_choose = given.keuze is Correctiekeuze.EEN_VOOR_EEN and given.gekozen is None
    return "" if to_choose else toegepast(model, antwoorden)


def toegepast(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many corrections are applied, by class."""
    found = applied_corrections(model, antwoorden)
    totaal = sum(len(c.nummers) for c in model.correcties)
    aantal = sum(len(c.nummers) for c in found)
    if not aantal:
        return f"Er wordt geen van de {totaal} correcties toegepast: de woorden van het model blijven staan."
    parts = [f"{n} {klasse.value}" for klasse in Klasse if (n := _in(found, klasse))]
    werkwoord = "wordt" if aantal == 1 else "worden"
    return f"Van de {totaal} correcties {werkwoord} er {aantal} toegepast: {opsomming(parts)}."


def _in(found: Sequence[Correctie], klasse: Klasse) -> int:
    return sum(len(c.nummers) for c in found if c.klasse is klasse)
