"""Whether the function of a person says that this person stands for the organisation.

By law or by its articles of association an organisation is bound by some of its people: a burgemeester, a
board, a director. Only the head of a function counts: "waarnemend burgemeester", but not "kabinetschef van
de burgemeester" and not "wethouder, namens de burgemeester".
"""

import re
from typing import Final

from tailor.answers.questions.partijdelen import OmAanduiding, Soort
from tailor.answers.questions.partijen import Partij

# What parts the functions of one person: "wethouder en loco-burgemeester", "directeur/bestuurder".
_PARTED: Final = re.compile(r"\s*(?:[,;/&()]|(?<!\w)(?:en|tevens|alsmede)(?!\w))\s*")
# At most so many words stand in front of a head: "waarnemend algemeen directeur".
_MODIFIERS: Final = r"(?:de\s+|het\s+)?(?:[\w.'’-]+\s+){0,3}?"
_MAYORAL: Final = r"(?:de\s+)?(?:(?:waarnemend|wnd\.?|fungerend|tijdelijk|interim|eerste|tweede|1e|2e)\s+)*"
# With one of these the function is that of somebody beside the head, or of one who left.
_BESIDE: Final = re.compile(
    r"(?<!\w)(?:van|namens|voor|aan|bij|onder|ambtelijk|oud|ex|voormalig|gewezen|beoogd|aankomend)(?!\w)"
    r"|assistent(?!e?-)|adviseur|medewerk|secretaresse|ondersteun|jurist|stagiair",
    re.IGNORECASE,
)
# A board that advises or watches binds nobody.
_ADVISES: Final = re.compile(
    r"toezicht|commissarissen|cli[eë]nt|ondernemingsraad|medezeggenschap|adviesraad|commissie|stuurgroep"
    r"|overleg|werkgroep|vakgroep|maatschap(?:pelijk)",
    re.IGNORECASE,
)
_MAYOR: Final = "burgemeester"
_DEPUTY_MAYOR: Final = r"(?:loco-?\s?|plaatsvervangend\s+|plv\.?\s+|vice-?)burgemeester"
_BOARD: Final = r"(?:raad\s+van\s+bestuur|(?:(?:algemeen|dagelijks)\s+)?bestuur|directie|college)"
_OF_OTHERS: Final = (
    r"[\w-]*(?:bestuurder|bestuurslid|bestuursvoorzitter|directeur|directielid|penningmeester|vennoot)[\w-]*"
    rf"|voorzitter|(?:secretaris|lid|leden)(?:\s+van)?(?:\s+(?:de|het))?\s+{_BOARD}|secretaris(?:-[\w-]+)?$"
    rf"|(?:directeur-)?eigenaar|maat|ceo|{_BOARD}$|dijkgraaf|minister|commissaris\s+van\s+de\s+koning|rector"
)
_OF_KIND: Final = {
    Soort.GEMEENTE: rf"{_MAYOR}|{_DEPUTY_MAYOR}",
    Soort.POLITIE: r"(?:korps|politie|eenheids)chef|chef\s+(?:van\s+de\s+)?(?:\w+\s+)?eenheid",
    Soort.OPENBAAR_MINISTERIE: r"hoofdofficier|procureur-generaal",
}
_COLLEGE: Final = r"procureur-generaal|voorzitter\s+van\s+het\s+college"


def stands_for(function: str, partij: Partij) -> bool:
    """Return whether a function by itself says that who has it may bind this party."""
    if not isinstance(partij.soort, Soort):
        return True
    is_college = partij.om_aanduiding is OmAanduiding.COLLEGE
    if partij.soort is Soort.OPENBAAR_MINISTERIE and is_college:
        return _has(function, _COLLEGE)
    return _has(function, _OF_KIND.get(partij.soort, _OF_OTHERS))


def is_deputy_mayor(function: str) -> bool:
    """Return whether a function is that of who takes the place of the burgemeester, and not his own."""
    return _has(function, _DEPUTY_MAYOR) and not _is_mayor(function)


def _is_mayor(function: str) -> bool:
    return any(re.match(rf"{_MAYORAL}burgemeester(?![\w-])", part) for part in _parts(function))


def _has(function: str, heads: str) -> bool:
    before = _MAYORAL if _MAYOR in heads else _MODIFIERS
    found = (re.match(rf"({before})(?:{heads})(?![\w-])", part) for part in _parts(function))
    return any(one and not _is_beside(one) and not _ADVISES.search(one.string) for one in found)


def _is_beside(found: re.Match[str]) -> bool:
    return bool(_BESIDE.search(found[1]) or _BESIDE.match(found.string))


def _parts(function: str) -> list[str]:
    """Return the functions of one person, each by itself, in small letters."""
    return [part for part in _PARTED.split(" ".join(function.casefold().split())) if part]


# -- a function in the place of a name, and the other way round --

_TITLED: Final = re.compile(
    r"(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?|hr\.?|mr\.|drs\.|dr\.|ir\.|ing\.|prof\.)\s+\S", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"(?:[A-Z]\.\s?)+(?:[a-z]+\s)*[A-ZÀ-Ý][a-zà-ÿ]{2}")
_FUNCTION_ALONE: Final = re.compile(
    rf"{_MODIFIERS}(?:burgemeester|wethouder|{_OF_OTHERS}|(?:korps|politie|eenheids|team)chef"
    r"|(?:hoofd)?officier van justitie|gemeentesecretaris|[\w-]*manager)"
)


def is_function(name: str) -> bool:
    """Return whether a function stands in the place of the name of a person."""
    return bool(_FUNCTION_ALONE.fullmatch(name)) and not _TITLED.match(name)


def is_name(function: str) -> bool:
    """Return whether the name of a person stands in the place of a function."""
    return bool(_TITLED.match(function) or _INITIALS.match(function))
