"""Read and change answers by written paths, as a person does on the command line."""

from collections.abc import Iterable, Mapping

from tailor.answers import Antwoorden, elementen, paden
from tailor.answers.paden import lees_pad
from tailor.answers.values import Data
from tailor.path import Pad


def zet(antwoorden: Antwoorden, wijzigingen: Mapping[str, str]) -> Antwoorden:
    return paden.zet(antwoorden, {lees_pad(pad): text for pad, text in wijzigingen.items()})


def lees(antwoorden: Antwoorden, pad: str) -> Data:
    return paden.lees(antwoorden, lees_pad(pad))


def vervang(antwoorden: Antwoorden, pad: str, waarde: object) -> Antwoorden:
    return elementen.vervang(antwoorden, lees_pad(pad), waarde)


def written(paths: Iterable[Pad]) -> list[str]:
    return [str(path) for path in paths]


def pads(*written: str) -> set[Pad]:
    """Return the paths that are written like this."""
    return {Pad(one) for one in written}
