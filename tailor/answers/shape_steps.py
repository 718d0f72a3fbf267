"""The steps from one shape of the answers file to the next: what each does to the answers, and says of it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY
from tailor.answers.plain_data import Data, Group


@dataclass(frozen=True, slots=True)
class SchemaStep:
    """The way from one shape of the answers file to the next.

    Attributes:
        convert: Returns the answers of a file, without ``schema_versie``, in the new shape; changes nothing
            in what it is given. Scalars are the words that were typed. The file is not checked yet: a key may
            be absent, or hold something else than it should; then leave it as it is.
        message: What changed for the user, as Dutch sentences.
    """

    convert: Callable[[Group], Group]
    message: str


def _second(data: Group) -> Group:
    """Take "geen" out of the norms of Bijlage 3: a list without a norm says so already."""
    annex = data.get("bijlage3")
    norms = annex.get("norm") if isinstance(annex, dict) else None
    if not isinstance(annex, dict) or not isinstance(norms, list) or "geen" not in norms:
        return data
    return {**data, "bijlage3": {**annex, "norm": [norm for norm in norms if norm != "geen"]}}


# The kinds of party whose place in article 2.27 WGS is asked since version 3; that of the others follows.
_PLACE_IS_ASKED = frozenset({"zorgaanbieder", "overig"})


def _third(data: Group) -> Group:
    """Take away the place of a party in article 2.27 WGS where it follows from the kind of the party."""
    parties = data.get("partijen")
    if not isinstance(parties, list) or not any(map(_has_needless_place, parties)):
        return data
    return {**data, "partijen": [_without_needless_place(party) for party in parties]}


def _has_needless_place(party: Data) -> bool:
    if not isinstance(party, dict) or "wgs_soort" not in party:
        return False
    first, more = party.get("soort"), party.get("nevensoorten")
    kinds = [first, *(more if isinstance(more, list) else [])]
    is_known = isinstance(first, str) and first != NOG_NIET_BEKEND
    return is_known and not any(kind in _PLACE_IS_ASKED for kind in kinds if isinstance(kind, str))


def _without_needless_place(party: Data) -> Data:
    if not isinstance(party, dict) or not _has_needless_place(party):
        return party
    return {key: part for key, part in party.items() if key != "wgs_soort"}


def _fourth(data: Group) -> Group:
    """Make of the one who joins a party that joins later, with a line in the list of accessions."""
    joining = data.get("toetreder")
    if "toetreder" not in data:
        return data
    rest = {key: part for key, part in data.items() if key != "toetreder"}
    if not isinstance(joining, dict) or not joining or NOT_KNOWN_KEY in joining:
        return rest
    parties = data.get("partijen")
    listed = [*parties] if isinstance(parties, list) else []
    key = _free_key(joining.get("naam"), listed)
    party: Group = {"sleutel": key, "soort": NOG_NIET_BEKEND, "status": "treedt_toe"}
    party |= {name: joining[name] for name in ("naam", "gevestigd_te", "adres") if name in joining}
    if isinstance(person := joining.get("vertegenwoordiger"), dict):
        party["vertegenwoordigers"] = [person]
    names = ("plaats_ondertekening", "datum_ondertekening", "naam_stuurgroep")
    accession: Group = {"partij": key, **{name: joining[name] for name in names if name in joining}}
    return {**rest, "partijen": [*listed, party], "toetreders": [accession]}


def _free_key(name: Data, parties: list[Data]) -> str:
    """Return a key for a party that no other has, made of its name."""
    plain = unicodedata.normalize("NFKD", name).casefold() if isinstance(name, str) else ""
    words = re.sub("[^a-z0-9]+", "-", "".join(one for one in plain if not unicodedata.combining(one)))
    base = words.strip("-")[:40].strip("-") or "toetreder"
    taken = {one.get("sleutel") for one in parties if isinstance(one, dict)}
    free = (f"{base}-{number}" for number in count(2))
    return base if base not in taken else next(key for key in free if key not in taken)


# The first leads from version 1 to 2, and so on: a changed shape adds one and changes none.
STEPS: tuple[SchemaStep, ...] = (
    SchemaStep(
        _second,
        "Bij de normen van Bijlage 3 bestaat het antwoord ‘geen’ niet meer. Noemt u geen norm, dan blijft de"
        " lijst leeg. Stond er een norm naast, dan telde ‘geen’ ook eerder niet mee.",
    ),
    SchemaStep(
        _third,
        "De plaats van een partij in artikel 2.27 WGS volgt nu uit de soort. Tailor vraagt die plaats"
        " alleen nog bij een aanbieder van zorg en bij een andere organisatie.",
    ),
    SchemaStep(
        _fourth,
        "Wie toetreedt, staat nu bij de partijen, met de status ‘treedt later toe’. Bij het Protocol is het"
        " formulier van Bijlage 1 leeg. Ingevuld krijgt u het met ‘tailor toetreding’.",
    ),
)
