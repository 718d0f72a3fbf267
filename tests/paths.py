"""Read and change answers by written paths, as a person does on the command line."""

from collections.abc import Iterable, Mapping

from tailor.answers import Antwoorden, change
from tailor.answers.change import parse_path
from tailor.answers.plain_data import Data
from tailor.path import Pad


def zet(antwoorden: Antwoorden, wijzigingen: Mapping[str, str]) -> Antwoorden:
    return change.set_answers(antwoorden, {parse_path(pad): text for pad, text in wijzigingen.items()})


def lees(antwoorden: Antwoorden, pad: str) -> Data:
    return change.read_answer(antwoorden, parse_path(pad))


def vervang(antwoorden: Antwoorden, pad: str, waarde: object) -> Antwoorden:
    return change.replace_answer(antwoorden, parse_path(pad), waarde)


def written(paths: Iterable[Pad]) -> list[str]:
    return [str(path) for path in paths]


def pads(*written: str) -> set[Pad]:
    """Return the paths that are written like this."""
    return {Pad(one) for one in written}
