"""By what a party is known: its name, unit or office, as two are held against each other."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from tailor.answers.base import NogNietBekend
from tailor.answers.plain_data import Group
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij

# Signs that people type for each other.
SAME_SIGNS: Final = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "‑": "-"})


def known_by(data: Group) -> str:
    """Return by what a party is known: its name, unit or office, without capitals and double spaces."""
    name = name_of(data)
    is_gemeente = data.get("soort") in (None, Soort.GEMEENTE.value)
    return whole_name(bare_name(name) if is_gemeente else name)


def bare_name(name: str) -> str:
    """Return the name of a gemeente without that word in front of it."""
    return re.sub(r"^((de )?gemeente )+", "", name, flags=re.IGNORECASE)


def name_of(data: Group) -> str:
    """Return the name, unit or office of a party; empty when it has none, or it is not known yet."""
    known = {name: value for name, value in data.items() if not NogNietBekend.read(value)}
    return called(Partij, known)


def whole_name(text: str) -> str:
    """Return a name as two are held against each other: capitals and spaces make no other name.

    Accents and signs do: Łódź is not Łodz, and Zorg is not Zorg+.
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(SAME_SIGNS)
    return " ".join(plain.split())


def key_of_named(text: str, parties: Mapping[str, Group]) -> str:
    """Return the key of the party that a text names by its key or its name; empty for none, or for several.

    Args:
        text: What was typed: a key, a name, or "gemeente" and a name.
        parties: The parties by their keys.
    """
    key = text.strip()
    if key in parties or key.casefold() in parties:
        return key if key in parties else key.casefold()
    names = {whole_name(text), whole_name(bare_name(text))}
    found = [key for key, one in parties.items() if names & _names(one)]
    return found[0] if len(found) == 1 else ""


def _names(data: Group) -> set[str]:
    """Return the names of a party: the one it is known by, and that with the words that go with it."""
    known = {name: value for name, value in data.items() if not NogNietBekend.read(value)}
    return {known_by(data), whole_name(called(Partij, known, in_full=True))} - {""}
