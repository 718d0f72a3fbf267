"""Random sets of edits: corrections one by one, and deviations of every kind all over the text."""

from random import Random
from typing import Any

from tailor.answers import Antwoorden
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.known_answers import Context
from tailor.assemble.layers import layers
from tailor.errors import InputError
from tailor.model import Kind
from tailor.model.blocks import Block, Woorden
from tests.houses import TEMPLATES

MODEL = read_model(TEMPLATES)
_KINDS = (Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING)
_TEXTS = (
    "Partijen houden zich aan {artikel 3.2} & aan <dit> ‘Protocol’.",
    "Zie {artikel 14}, {Bijlage 3} en [huis.naam]",
    "een kort onderdeel",
)
_LISTS = ("1. Eerste punt.\n2. Tweede punt, met:\n   1. een a;\n   2. een b.", *_TEXTS)


def with_edits(data: dict[str, Any], seed: int, count: int) -> tuple[Antwoorden, int]:
    """Return the answers with random corrections and up to ``count`` deviations that fit, and how many.

    A deviation that does not fit (a reference into what it drops, two that claim the same words) is left out:
    that it is refused is another test's matter.
    """
    dice = Random(seed)
    numbers = [one.nummer for one in MODEL.correcties]
    data["correcties"] = {
        "keuze": "een_voor_een",
        "gekozen": dice.sample(numbers, dice.randint(1, len(numbers))),
    }
    if "overwegingen" in data and not _fits(data):  # an own list that keeps what a correction drops
        del data["overwegingen"]
    given: list[dict[str, Any]] = []
    for one in _deviations(Antwoorden.model_validate({**data, "afwijkingen": []}), dice, count):
        if _fits({**data, "afwijkingen": [*given, one]}):
            given.append(one)
    return Antwoorden.model_validate({**data, "afwijkingen": given}), len(given)


def _fits(data: dict[str, Any]) -> bool:
    try:
        assemble(MODEL, Antwoorden.model_validate(data), Editie.CONCEPT)
    except InputError:
        return False
    return True


def _deviations(antwoorden: Antwoorden, dice: Random, count: int) -> list[dict[str, Any]]:
    parts = layers(MODEL, Context(antwoorden)).parts
    blocks = [b for p in parts for b in p.walk() if b.kind in _KINDS and not b.citation.is_note]
    return [_deviation(block, dice, blocks) for block in dice.sample(blocks, count)]


def _deviation(block: Block, dice: Random, blocks: list[Block]) -> dict[str, Any]:
    kind = dice.choice(
        (
            "vervang",
            "vervang_woorden",
            "vervang_woorden",
            "vervalt",
            "voeg_toe_voor",
            "voeg_toe_na",
            "verplaats_na",
        )
    )
    made = {"bepaling": str(block.citation), "soort": kind, "reden": f"Reden {dice.randint(1, 99)} & zo."}
    if kind == "verplaats_na":
        beside = [b for b in blocks if b.kind is block.kind and b is not block]
        return {**made, "na": str(dice.choice(beside).citation)}
    if kind == "vervang_woorden":
        return {**made, "woorden": _some_words(block, dice), "tekst": dice.choice(_TEXTS)}
    if kind == "vervalt":
        return made
    texts = _TEXTS if block.kind is Kind.OPSOMMING else _LISTS
    return {**made, "tekst": dice.choice(texts)}


def _some_words(block: Block, dice: Random) -> str:
    """Return some neighbouring words of a clause."""
    texts = [i.text for i in block.inlines if isinstance(i, Woorden) and i.text.strip()] or ["niets"]
    words = dice.choice(texts).split()
    start = dice.randrange(len(words))
    return " ".join(words[start : start + dice.randint(1, 4)])
