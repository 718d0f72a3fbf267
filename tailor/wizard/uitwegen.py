"""The ways out that stand beside every question: not known yet, skip, explain, back, the overview, stop.

Beside a list they stand below the options; while a text is typed a question mark opens them.
"""

import json
from collections.abc import Callable, Sequence
from typing import Final

from tailor.answers import NogNietBekend
from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY
from tailor.wizard.gesteld import Gesteld, Kader
from tailor.wizard.keuzen import opties
from tailor.wizard.scherm import Keus, Overzicht, Stoppen, Terug
from tailor.wizard.woorden import in_woorden

ANTWOORD: Final = ":antwoord"
ONBEKEND, UITLEG, OVERSLAAN = ":onbekend", ":uitleg", ":overslaan"
TERUG, OVERZICHT, STOPPEN = ":terug", ":overzicht", ":stoppen"
MEER: Final = "?"
"""What is typed instead of a text to see the other possibilities."""
_WEG: Final = {TERUG: Terug, OVERZICHT: Overzicht, STOPPEN: Stoppen}


def uitwegen(q: Gesteld) -> list[Keus]:
    """Return the ways out beside a question."""
    found = [Keus(ONBEKEND, "Nog niet bekend", "U kunt noteren wie het uitzoekt. De vraag blijft open.")]
    if q.kan_zonder:
        leeg = q.waarde is None or q.waarde == q.veld.standaard
        found.append(Keus(OVERSLAAN, "Overslaan" if leeg else "Antwoord weghalen", _zonder(q)))
    return [
        *found,
        Keus(UITLEG, "Leg uit", "Wat elk antwoord doet en wat het model erover zegt."),
        Keus(TERUG, "Terug", "Naar de vraag hiervoor. Uw antwoorden blijven staan."),
        Keus(OVERZICHT, "Naar het overzicht", "Alle onderdelen, en wat er nog open is."),
        Keus(STOPPEN, "Stoppen", "Alles is bewaard. U kunt later verdergaan."),
    ]


def _zonder(q: Gesteld) -> str:
    """Return what counts without an answer."""
    words = in_woorden(q.veld.standaard, q.antwoorden)
    return f"Dan geldt: {words}." if words else "Dan staat hier niets."


def kies_uit(kader: Kader, q: Gesteld, keuzen: Sequence[Keus], standaard: str) -> str:
    """Ask for one of the choices or a way out; return the value, empty for none, or the state not known.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    lines = [*keuzen, *uitwegen(q)]
    first = standaard if standaard in {keus.waarde for keus in lines} else ""
    while (gekozen := kader.scherm.kies(q.vraag.vraag, lines, standaard=first)) == UITLEG:
        kader.scherm.toon(uitleg(kader, q))
    if gekozen in _WEG:
        raise _WEG[gekozen]
    if gekozen == ONBEKEND:
        return vraag_wie(kader, q)
    return "" if gekozen == OVERSLAAN else gekozen


def vraag_wie(kader: Kader, q: Gesteld) -> str:
    """Ask who finds an answer out, and for a remark; return the state as the file would have it."""
    old = q.waarde if isinstance(q.waarde, NogNietBekend) else NogNietBekend()
    wie = kader.scherm.tekst("Wie zoekt dit uit? Leeg laten mag.", standaard=old.wie or "")
    opmerking = kader.scherm.tekst(
        "Wilt u er iets bij noteren? Leeg laten mag.", standaard=old.opmerking or ""
    )
    said = {"wie": wie.strip(), "opmerking": opmerking.strip()}
    if not any(said.values()):
        return NOG_NIET_BEKEND
    inside = json.dumps({key: text for key, text in said.items() if text}, ensure_ascii=False)
    return f"{{{NOG_NIET_BEKEND_KEY}: {inside}}}"


def uitleg(kader: Kader, q: Gesteld) -> str:
    """Return all there is to say about a question: help, reason, options, and the model's own notes."""
    parts = [f"**{q.vraag.vraag}**", q.vraag.hulp, f"Waarom: {q.vraag.waarom}", q.vraag.zonder_plaats]
    options = opties(q.veld, q.vraag, q.antwoorden)
    parts.append("\n".join(f"- **{keus.naam}**: {keus.uitleg}" for keus in options if keus.uitleg))
    if places := kader.bepalingen.plaatsen(q.pad):
        parts.append(f"Plaats in het model: {', '.join(map(str, places))}.")
    parts.append(kader.bepalingen.toelichting(places))
    return "\n\n".join(part for part in parts if part)


def typ(kader: Kader, q: Gesteld, standaard: str, lees: Callable[[str], str] = str.strip) -> str:
    """Ask for a typed answer; return it as the file would have it, empty for none.

    Args:
        kader: The screen and the text.
        q: The question.
        standaard: What stands ready to be changed.
        lees: Turns what was typed into what the file would have.

    Raises:
        Navigatie: The user goes elsewhere.
    """

    def controle(tekst: str) -> str:
        if not tekst.strip():
            return "" if q.kan_zonder else f"U heeft niets ingevuld. Typ {MEER} als u het nog niet weet."
        return "" if wil_meer(tekst) else q.keur(lees(tekst))

    def wil_meer(tekst: str) -> bool:
        """Return whether a question mark was typed, alone or behind what stood ready."""
        return tekst.strip() in (MEER, f"{standaard}{MEER}")

    leeg = " Leeg laten mag." if q.kan_zonder else ""
    kader.scherm.toon(f"Typ uw antwoord, of typ {MEER} voor uitleg en andere mogelijkheden.{leeg}")
    while True:
        tekst = kader.scherm.tekst(q.vraag.vraag, standaard=standaard, controle=controle)
        if not wil_meer(tekst):
            return lees(tekst) if tekst.strip() else ""
        antwoord = Keus(ANTWOORD, "Antwoord typen", "Terug naar de regel waarop u typt.")
        if (anders := kies_uit(kader, q, [antwoord], ANTWOORD)) != ANTWOORD:
            return anders
