"""Read and change answers by written paths, as a person does on the command line."""

from collections.abc import Iterable, Mapping

from tailor.answers import Antwoorden, change
from tailor.answers.change import lees_pad
from tailor.answers.plain_data import Data
from tailor.path import Pad


def zet(antwoorden: Antwoorden, wijzigingen: Mapping[str, str]) -> Antwoorden:
    return change.zet(antwoorden, {lees_pad(pad): text for pad, text in wijzigingen.items()})


def lees(antwoorden: Antwoorden, pad: str) -> Data:
    return change.lees(antwoorden, lees_pad(pad))


def vervang(antwoorden: Antwoorden, pad: str, waarde: object) -> Antwoorden:
    return change.vervang(antwoorden, lees_pad(pad), waarde)


def written(paths: Iterable[Pad]) -> list[str]:
    return [str(path) for path in paths]


def pads(*written: str) -> set[Pad]:
    """Return the paths that are written like this."""
    return {Pad(one) for one in written}
