"""Houses under the WGS, and small lists of adaptations to it, written as a file has them."""

import copy
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.assemble.blanks import fillable
from tailor.model import Model
from tailor.model.read_aanpassingen import read_adaptations
from tests.everything import OUTSIDE, WGS
from tests.houses import OM, POLITIE, RAAD, TEMPLATES, ZORG, answers, gemeente, person

MODEL = read_model(TEMPLATES)
_HEAD = """
[[aanpassing]]
nummer = "{number}"
rijen = [6]
titel = "Wie verantwoordelijk is"
eis = true
model = "Alle Partijen samen."
verandert = "alleen de publieke Partijen"
{more}
[[aanpassing.wet]]
artikel = "2.27, derde lid, WGS"
woorden = '''zijn gezamenlijk
  verantwoordelijk'''
"""
SLACHTOFFERHULP = {
    "sleutel": "hulp",
    "soort": "slachtofferhulp",
    "naam": "Slachtofferhulp Nederland",
    "lidwoord": "geen",
    "rechtsvorm": "privaat",
    "gevestigd_te": "Utrecht",
    "adres": "Plein 2 te Utrecht",
    "kvk": "12345679",
    "vertegenwoordigers": [person("G. Bos", "directeur")],
}
PRIVATE = {**ZORG, "wgs_soort": "privaat_e", "wgs_college": "alderbroek", "wgs_opdracht": "wmo"}
PARTIES = [gemeente("Alderbroek"), gemeente("Berkendam"), POLITIE, OM, RAAD, PRIVATE, SLACHTOFFERHULP]
_OUTSIDE = {**OUTSIDE["buiten"], "partijen": ["hulp"]}


def under_law(wet: str, changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what a house of one regime answers, by path: all adaptations, unless something else is said."""
    wgs = {**WGS, "buiten": _OUTSIDE} if wet == "beide" else WGS
    asked = {"wgs": wgs, "aanpassingen": {"keuze": "alle"}} if wet != "buiten_wgs" else {}
    return copy.deepcopy({"regime.wet": wet, "partijen": PARTIES, **asked, **(changes or {})})


def lawful(wet: str, changes: Mapping[str, Any] | None = None) -> Antwoorden:
    """Return the answers of a house of one regime."""
    return answers(under_law(wet, changes))


def one_by_one(*numbers: str) -> dict[str, Any]:
    """Return the answer that takes some adaptations alone."""
    return {"aanpassingen": {"keuze": "een_voor_een", "gekozen": list(numbers)}}


def change(address: str, kind: str, text: str | None = "Nieuwe tekst.", **more: str) -> str:
    """Return one change as it stands in a file."""
    lines = [f"bepaling = {address!r}", f"soort = {kind!r}"]
    lines += [f"tekst = '''{text}'''"] if text is not None else []
    lines += [f"{name} = {value!r}" for name, value in more.items()]
    return "\n".join(["[[aanpassing.wijziging]]", *lines, ""])


def adaptation(*changes: str, number: str = "W01", more: str = "") -> str:
    """Return one adaptation as it stands in a file."""
    return _HEAD.format(number=number, more=more) + "".join(changes)


def model_with(*adaptations: str) -> Model:
    """Return the model with these adaptations alone."""
    with TemporaryDirectory() as folder:
        for place, text in enumerate(adaptations):
            Path(folder, f"{place:02}.toml").write_text(text, "utf-8")
        lists = (one.holder for one in MODEL.facts.lists.values())
        found = read_adaptations(Path(folder), MODEL.parts, MODEL.correcties, fillable(), MODEL.added, lists)
    return replace(MODEL, aanpassingen=found)
