"""How each kind of answer is asked; what comes back is the answer as the file would have it."""

import datetime
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers import AnswerModel, as_data
from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.plain_data import Data
from tailor.answers.scalars import lees_datum
from tailor.grammar import date
from tailor.wizard.gesteld import Gesteld, Kader, deel_van, inleiding
from tailor.wizard.keuzen import opties
from tailor.wizard.scherm import Keus
from tailor.wizard.uitwegen import ANTWOORD, kies_uit, typ
from tailor.wizard.velden import Vorm
from tailor.wizard.woorden import in_woorden

EIGEN: Final = ":eigen"
"""The house's own body, role or co-signer."""


def keuze(kader: Kader, q: Gesteld) -> str:
    """Ask for one of the options."""
    return kies_uit(kader, q, opties(q.veld, q.vraag, q.antwoorden), _nu(q))


def partij(kader: Kader, q: Gesteld) -> str:
    """Ask for a party by its name."""
    if not q.antwoorden.bekende_partijen:
        kader.scherm.toon("Er staan nog geen partijen in uw lijst. Vul eerst de partijen in.")
    return keuze(kader, q)


def keuze_of_eigen(kader: Kader, q: Gesteld) -> str:
    """Ask for one of the options, or for the house's own."""
    eigen = Keus(EIGEN, "Een andere, met eigen naam", "U vult zelf in hoe die in de tekst staat.")
    gekozen = kies_uit(kader, q, [*opties(q.veld, q.vraag, q.antwoorden), eigen], _nu(q))
    if gekozen != EIGEN:
        return gekozen
    return eigen_groep(kader, q, q.waarde if isinstance(q.waarde, AnswerModel) and q.is_gegeven else None)


def keuzelijst(kader: Kader, q: Gesteld) -> str:
    """Ask for any number of the options; where own ones can be, they can be kept and added."""
    aan = Keus(ANTWOORD, "Kiezen uit de lijst", "U vinkt aan wat er moet staan.")
    gekozen = kies_uit(kader, q, [aan], ANTWOORD)
    if gekozen != ANTWOORD:
        return gekozen
    nu = {_sleutel(one, i): one for i, one in enumerate(q.waarde if isinstance(q.waarde, tuple) else ())}
    aangevinkt = _vink_aan(kader, q, nu)
    return f"[{', '.join(_deel(kader, q, nu, waarde) for waarde in aangevinkt)}]" if aangevinkt else ""


def _vink_aan(kader: Kader, q: Gesteld, nu: Mapping[str, object]) -> list[str]:
    eigen = [Keus(s, in_woorden(one, q.antwoorden)) for s, one in nu.items() if isinstance(one, AnswerModel)]
    lines = [*opties(q.veld, q.vraag, q.antwoorden), *eigen]
    if q.veld.model is not None:
        lines.append(Keus(EIGEN, "Een andere, met eigen naam", "U vult zelf in hoe die in de tekst staat."))
    while True:
        found = kader.scherm.kies_meer(q.vraag.vraag, lines, standaard=tuple(nu))
        if found or q.kan_zonder:
            return found
        kader.scherm.toon("U heeft niets aangevinkt. Kies er ten minste één.")


def _deel(kader: Kader, q: Gesteld, nu: Mapping[str, object], waarde: str) -> str:
    """Return one element of the list as the file would have it; an own one stays as it was, or is asked."""
    if waarde == EIGEN:
        return eigen_groep(kader, q, None)
    return _json(as_data(nu[waarde])) if isinstance(nu.get(waarde), AnswerModel) else waarde


def eigen_groep(kader: Kader, q: Gesteld, groep: AnswerModel | None) -> str:
    """Ask every part of an own body, role or co-signer; return the group as the file would have it."""
    if q.veld.model is None:
        raise LookupError(f"no group at {q.pad}")
    found = {naam: _vraag_deel(kader, deel_van(q, naam, groep)) for naam in q.veld.model.model_fields}
    return _json({naam: text for naam, text in found.items() if text})


def _vraag_deel(kader: Kader, part: Gesteld) -> str:
    kader.scherm.toon(inleiding(part))
    return VORMEN[part.veld.vorm](kader, part)


def _json(data: Data) -> str:
    """Return plain data on one line, as the answers file takes it too; yes and no in Dutch."""
    if isinstance(data, dict):
        return f"{{{', '.join(f'{key}: {_json(part)}' for key, part in data.items() if part is not None)}}}"
    if isinstance(data, bool):
        return "ja" if data else "nee"
    text = str(data)
    return text if text.startswith(f"{{{NOG_NIET_BEKEND_KEY}:") else json.dumps(text, ensure_ascii=False)


def datum(kader: Kader, q: Gesteld) -> str:
    """Ask for a date, in the ways people write it, and say how it was read."""
    nu = f"{q.waarde.day}-{q.waarde.month}-{q.waarde.year}" if isinstance(q.waarde, datetime.date) else ""
    kader.scherm.toon("U kunt een datum ook anders schrijven: 14 maart 2026 of 14-3-2026.")
    gelezen = typ(kader, q, nu, lees_datum)
    if not gelezen[:1].isdecimal():
        return gelezen
    kader.scherm.toon(f"Gelezen als {date(datetime.date.fromisoformat(gelezen))}.")
    return gelezen


def tekst(kader: Kader, q: Gesteld) -> str:
    """Ask for a typed answer, starting from what stands there or is proposed."""
    return typ(kader, q, str(q.waarde) if q.is_gegeven else q.voorstel)


def _nu(q: Gesteld) -> str:
    """Return the option that is marked: what stands there, else what is proposed."""
    if isinstance(q.waarde, bool):
        return "ja" if q.waarde else "nee"
    if isinstance(q.waarde, AnswerModel) and q.is_gegeven:
        return EIGEN
    return str(q.waarde) if q.is_gegeven else q.voorstel


def _sleutel(waarde: object, plaats: int) -> str:
    """Return by what an element is known in the list: its word, or its place when it is an own one."""
    return f":{plaats}" if isinstance(waarde, AnswerModel) else str(waarde)


VORMEN: Final[Mapping[Vorm, Callable[[Kader, Gesteld], str]]] = MappingProxyType(
    {
        Vorm.KEUZE: keuze,
        Vorm.JA_NEE: keuze,
        Vorm.PARTIJ: partij,
        Vorm.INSTANTIE: keuze_of_eigen,
        Vorm.KEUZE_OF_EIGEN: keuze_of_eigen,
        Vorm.KEUZELIJST: keuzelijst,
        Vorm.DATUM: datum,
        Vorm.GETAL: tekst,
        Vorm.TEKST: tekst,
    }
)
"""How each kind of answer is asked; a group and a list have an editor instead."""
