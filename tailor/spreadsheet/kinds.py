"""What the name in a row says besides: the kind of a party when that is certain, the unit and the parket.

A row with a key comes from a list of ours: it is taken as it stands, so that an export comes back the same.
"""

import re
from functools import cache
from typing import Final

from tailor.answers.base import NogNietBekend
from tailor.answers.known_names import KnownNames, plain
from tailor.answers.party_names import bare_name
from tailor.answers.plain_data import Group
from tailor.answers.questions.partijdelen import OmAanduiding, Soort
from tailor.answers.questions.partijfeiten import FACTS, KindFacts, known_names, name_of

# How the name of a party of a kind begins; none of these words begins the name of another kind.
_BEGINNINGS: Final = {
    Soort.GEMEENTE: r"gemeente (?!en\b|of\b)\w",
    Soort.POLITIE: r"(nationale )?politie\b(?! en\b)|korpschef\b|(regionale|landelijke) eenheid\b",
    Soort.OPENBAAR_MINISTERIE: r"openbaar ministerie\b|(?-i:OM)($|\b.*parket\b)"
    r"|((functioneel|landelijk) |arrondissements|ressorts)?parket\b(?!.*\b(b\.?v\b|vloer))"
    r"|college van procureurs-generaal\b",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: r"raad voor de kinderbescherming\b|(?-i:RvdK)\b",
    Soort.GGD: r"ggd\b|gemeentelijke gezondheidsdienst\b",
    Soort.DJI: r"dienst justiti[eë]le inrichtingen\b|(?-i:DJI)\b",
}
# The same of kinds that are often a stichting.
_BEGINNINGS_OF_FOUNDATIONS: Final = {
    Soort.VEILIG_THUIS: r"veilig thuis\b",
    Soort.RECLASSERING: r"reclassering\b",
    Soort.GGZ: r"ggz\b",
    Soort.SLACHTOFFERHULP: r"slachtofferhulp\b|(?-i:SHN)$",
}
# What says in the rest of a name that it is of two kinds: "GGD en Veilig Thuis Oost".
_MENTIONS: Final = {
    Soort.POLITIE: r"\bpolitie\b",
    Soort.OPENBAAR_MINISTERIE: r"\bopenbaar ministerie\b|parket\b",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: r"\b(raad voor de kinderbescherming|rvdk)\b",
    Soort.VEILIG_THUIS: r"\bveilig thuis\b",
    Soort.RECLASSERING: r"reclassering\b",
    Soort.GECERTIFICEERDE_INSTELLING: r"jeugdbescherming\b",
    Soort.GGZ: r"\bggz\b",
    Soort.GGD: r"\bggd\b",
    Soort.SLACHTOFFERHULP: r"\bslachtofferhulp\b",
}
_BY_KIND: Final = {
    **{kind: re.compile(f"(de |het )?(?:{words})", re.I) for kind, words in _BEGINNINGS.items()},
    **{
        kind: re.compile(f"(de |het )?(stichting )?(?:{words})", re.I)
        for kind, words in _BEGINNINGS_OF_FOUNDATIONS.items()
    },
}
_POLICE: Final = re.compile(
    r"^((de |het )?(korpschef van )?(de )?(nationale )?politie\b)?[\s,:;()–-]*", re.IGNORECASE
)
_PROSECUTION: Final = re.compile(r"^(het )?(openbaar ministerie|om)\b[\s,:;()–-]*", re.IGNORECASE)
# A name that says itself what part of the police or the prosecution it is.
_IS_UNIT: Final = re.compile(r"eenheid|district|team|korps|dienst", re.IGNORECASE)
_IS_OFFICE: Final = re.compile(r"parket|openbaar ministerie", re.IGNORECASE)
_COLLEGE: Final = re.compile(r"^(het )?college van procureurs-generaal$", re.IGNORECASE)


def kind_of(name: str) -> Soort | None:
    """Return the kind of party that a name says for certain; None when it does not."""
    words = " ".join(name.split())
    if (known := _kind_by_list(words)) is not None:
        return known
    first = [kind for kind, begins in _BY_KIND.items() if begins.match(words)]
    other = {kind for kind, mention in _MENTIONS.items() if re.search(mention, words, re.I)} - set(first)
    return first[0] if len(first) == 1 and not other else None


def _kind_by_list(name: str) -> Soort | None:
    """Return the kind of an organisation that there is one of by this name, or of a gemeente; None else."""
    return next((kind for kind in FACTS if listed_name(kind, name)), None)


def names_of_kind(kind: Soort | None) -> KnownNames | None:
    """Return the names that a party of a kind can have; None when they are not known, or the kind is not."""
    return known_names(kind, FACTS.get(kind, KindFacts())) if kind else None


def only_name(kind: Soort | None) -> str:
    """Return the name of the only party that there is of a kind; empty when there are more, or none."""
    found = name_of(FACTS[kind]) if kind and kind in FACTS else None
    return found.value if found else ""


def listed_name(kind: Soort | None, typed: str) -> str:
    """Return the name that a party of a kind can have, written as it is; empty when it is none of those.

    Capitals, accents and signs make no other name.
    """
    return _listed(kind).get(plain(typed), "")


@cache
def _listed(kind: Soort | None) -> dict[str, str]:
    """Return the names of a kind as they are compared, each as it is written."""
    names = names_of_kind(kind)
    found = [word for one in names.names for word in one.spellings] if names else []
    return {plain(word): word for word in reversed(found)}


def kind_in(data: Group) -> Soort | None:
    """Return the kind that a row says without its column: by its name, or a column of one kind only."""
    if data.get("eenheid") and not data.get("parket"):
        return Soort.POLITIE
    if data.get("parket") and not data.get("eenheid"):
        return Soort.OPENBAAR_MINISTERIE
    name = data.get("naam")
    return kind_of(name) if isinstance(name, str) and not NogNietBekend.read(name) else None


def name_in_place(data: Group) -> str:
    """Put the unit or the parket that stands in the name of police or prosecution where it is asked.

    Args:
        data: The answers of a row without a key; changed.

    Returns:
        What was done with the name; empty when nothing was.
    """
    name = data.get("naam")
    if NogNietBekend.read(name):
        return ""
    match data.get("soort"):
        case Soort.POLITIE.value if isinstance(name, str):
            return _moved(data, name, "eenheid", _unit(name))
        case Soort.OPENBAAR_MINISTERIE.value:
            said = _moved(data, name, "parket", _office(name)) if isinstance(name, str) else ""
            if "parket" in data:
                data.setdefault("om_aanduiding", OmAanduiding.PARKET.value)
            return said
        case str(kind) if isinstance(name, str) and kind in [*Soort]:
            return _as_listed(data, name, Soort.read(kind))
    return ""


def _as_listed(data: Group, name: str, kind: Soort) -> str:
    """Write a name that is known as it is written; one that stands on no list stays as it is."""
    bare = bare_name(name) if kind is Soort.GEMEENTE else name
    known = listed_name(kind, bare)
    if known in ("", bare):
        return ""
    data["naam"] = known
    return f"‘{name}’ is gelezen als ‘{known}’"


def with_only_name(data: Group) -> str:
    """Give a party of a kind of which there is only one its name, when a row says none; return what was said.

    Args:
        data: The answers of a row without a key; changed.
    """
    kind = data.get("soort")
    name = only_name(Soort.read(kind)) if isinstance(kind, str) and kind in [*Soort] else ""
    if not name or "naam" in data:
        return ""
    data["naam"] = name
    return f"de naam ‘{name}’ volgt uit de soort"


def _moved(data: Group, name: str, to: str, part: str) -> str:
    """Take the name away and put what it says in its place, unless something stands there."""
    del data["naam"]
    if part and to not in data:
        data[to] = part
        return f"‘{name}’ is overgenomen als {to}: ‘{part}’"
    if not part or data[to] == part:
        return f"‘{name}’ staat al in de tekst en is geen aparte naam"
    return f"de naam ‘{name}’ is niet overgenomen: als {to} is iets anders ingevuld"


def _unit(name: str) -> str:
    """Return the unit that a name of the police says; empty when it says the police as a whole."""
    rest = _POLICE.sub("", name).strip(" )")
    return rest if not rest or _IS_UNIT.search(rest) else f"eenheid {rest}"


def _office(name: str) -> str:
    """Return the parket that a name of the prosecution says; empty when it says none."""
    rest = _PROSECUTION.sub("", name).strip(" )")
    if not rest or _COLLEGE.match(rest):
        return ""
    return rest if _IS_OFFICE.search(rest) else f"parket {rest}"
