"""Read YAML 1.2 into plain values that keep their own words, each with the line on which it stands.

A scalar stays the text that was typed: ``4.10`` is not a number that loses its zero, ``nee`` is no boolean.
The types of the answers give the words their meaning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLStreamError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from tailor.answers.base import Location

STANDARD_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """Something in the file that stops the reading: the line, from 1, what stands there, and what can."""

    line: int
    wat: str
    instead: str


class SourceError(Exception):
    """The file cannot be read; carries the problems, at least one."""

    def __init__(self, *problems: ReadProblem) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass
class YamlSource:
    """A file as plain values.

    Attributes:
        data: Texts, lists, groups (dict) and None for nothing.
        node: The root of the file, with the marks of every part; None for an empty file.
    """

    data: object = None
    node: Node | None = None

    @cached_property
    def lines(self) -> dict[Location, int]:
        """Return the line of every key and element, by its place."""
        return {} if self.node is None else {(): line_of(self.node.start_mark), **dict(_lines(self.node, ()))}

    def line(self, place: Location) -> int:
        """Return the line of a place, or of the nearest thing around it that is in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def _lines(node: Node, place: Location) -> Iterator[tuple[Location, int]]:
    """Yield the place of all that stands in a part, each with its line."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            inner = (*place, str(key.value))
            yield inner, line_of(key.start_mark)
            yield from _lines(value, inner)
    elif isinstance(node, SequenceNode):
        for index, part in enumerate(node.value):
            yield (*place, index), line_of(part.start_mark)
            yield from _lines(part, (*place, index))


def read(text: str, around: Location = ()) -> YamlSource:
    """Return the values of a file, or of a piece of one.

    Args:
        text: The text.
        around: In what the piece stands: so many layers are there already.

    Raises:
        SourceError: The text is no YAML, or uses what an answers file does not need (anchors, own tags).
    """
    yaml = YAML(typ="safe", pure=True)
    yaml.composer.warn_double_anchors = False  # an anchor is refused below, in Dutch
    try:
        return _NodeReader().read(yaml.compose(text), around)
    except ReaderError as error:
        raise SourceError(_bad_character(text, error.position)) from error
    except (MarkedYAMLError, YAMLStreamError) as error:
        raise SourceError(_explain(text, error)) from error
    except RecursionError as error:
        raise SourceError(ReadProblem(1, *_TOO_DEEP)) from error
    except (
        ValueError,
        OverflowError,
        AssertionError,
    ) as error:  # an escape, a version of YAML
        raise SourceError(ReadProblem(_odd_line(text), *_ODD)) from error


# So many lists and groups stand in each other at most; the questions need six.
_DEEPEST = 20
_TOO_DEEP = ("de lijsten en groepen staan te diep in elkaar", "Gebruik hoogstens zes lagen.")
# What the library itself stumbles on: an escape that is no sign, a version of YAML that is no number.
_ODD = (
    "hier staat een code die geen teken voorstelt",
    "Typ het teken zelf. Laat een backslash of een procentteken vooraan weg.",
)
_ODD_PLACE = re.compile(r"\\U[0-9A-Fa-f]{8}|^%", re.MULTILINE)


def _odd_line(text: str) -> int:
    found = _ODD_PLACE.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


class _NodeReader:
    """Walks the parts of a file once and collects values and problems."""

    def __init__(self) -> None:
        self.problems: list[ReadProblem] = []
        self.seen: set[int] = set()

    def read(self, node: Node | None, around: Location) -> YamlSource:
        """Return the file below this root."""
        data = None if node is None else self._value(node, around)
        if self.problems:
            raise SourceError(*self.problems)
        return YamlSource(data, node)

    def _value(self, node: Node, place: Location) -> object:
        if not self._plain(node):
            return None
        if len(place) > _DEEPEST:
            self._problem(node, *_TOO_DEEP)
            return None
        if isinstance(node, MappingNode):
            return self._group(node, place)
        if isinstance(node, SequenceNode):
            return [self._value(part, (*place, index)) for index, part in enumerate(node.value)]
        return scalar(node) if isinstance(node, ScalarNode) else None

    def _plain(self, node: Node) -> bool:
        """Return whether a part has no anchor and no tag of its own; note the problem when it has."""
        repeated = id(node) in self.seen
        self.seen.add(id(node))
        if repeated or node.anchor is not None:
            self._problem(
                node, "hier staat een anker (&) of een verwijzing (*)", "Schrijf het antwoord zelf uit."
            )
        elif not str(node.tag).startswith(STANDARD_TAG):
            self._problem(node, f"hier staat een label ({node.tag})", "Haal het uitroepteken weg.")
        else:
            return True
        return False

    def _group(self, node: MappingNode, where: Location) -> dict[str, object]:
        group: dict[str, object] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, ScalarNode):
                self._problem(
                    key_node,
                    "hier staat een sleutel die geen woord is",
                    "Schrijf een woord en een dubbele punt.",
                )
            elif key in group:
                wat = f"de sleutel ‘{key}’ staat er al, op regel {lines[key]}"
                self._problem(key_node, wat, "Haal een van de twee weg.")
            else:
                lines[key] = line_of(key_node.start_mark)
                group[key] = self._value(value_node, (*where, key))
        return group

    def _problem(self, node: Node, wat: str, instead: str) -> None:
        self.problems.append(ReadProblem(line_of(node.start_mark), wat, instead))


def scalar(node: ScalarNode) -> str | None:
    """Return the words of a scalar; None for nothing, ``~`` and ``null`` without quotes."""
    unquoted = node.style in (None, "")
    return None if unquoted and str(node.tag) == f"{STANDARD_TAG}null" else str(node.value)


def line_of(mark: StreamMark) -> int:
    """Return the line of a mark, from 1."""
    return int(mark.line) + 1


def _bad_character(text: str, position: int) -> ReadProblem:
    code = f"U+{ord(text[position]):04X}"
    return ReadProblem(
        text.count("\n", 0, position) + 1,
        f"hier staat een teken dat niet in een document kan staan ({code})",
        "Haal het onzichtbare teken weg.",
    )


_TAB = ("hier staat een tab aan het begin van de regel", "Gebruik spaties om in te springen.")
# Faults that are noticed at the end of the file and were made where the text began.
_NEVER_CLOSED = "quoted scalar|flow (sequence|mapping|node)"
_SYNTAX: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "een dubbele punt op een plaats waar hij niet kan",
        'Zet de tekst tussen aanhalingstekens. Voorbeeld: naam: "De Brug: wonen".',
    ),
    (
        "could not find expected ':'|while scanning a simple key",
        "een regel zonder dubbele punt",
        "Schrijf een woord, een dubbele punt, een spatie en het antwoord. Voorbeeld: naam: Oostmark.",
    ),
    (
        "quoted scalar",
        "een aanhalingsteken dat niet wordt gesloten",
        "Zet het aan het begin en aan het eind van de tekst.",
    ),
    (
        "expected a single document",
        "een tweede document (---)",
        "Haal de regel met --- weg.",
    ),
    (
        "undefined alias|found undefined|alias|anchor",
        "een anker (&) of een verwijzing (*)",
        "Zet een tekst die met * of & begint, tussen aanhalingstekens.",
    ),
    (
        "expected ',' or|flow (sequence|mapping|node)",
        "een haakje dat niet wordt gesloten",
        "Zet een tekst die met [ of { begint, tussen aanhalingstekens.",
    ),
    (
        "cannot start any token|unexpected ':'|directive",
        "een teken dat hier niet aan het begin kan staan",
        "Zet een tekst die met zo’n teken begint, tussen aanhalingstekens.",
    ),
    (
        "block (mapping|collection|sequence|end)|expected <block end>",
        "een regel die niet gelijk inspringt met de regels erboven",
        "Zet regels die bij elkaar horen, precies onder elkaar.",
    ),
)


def _explain(text: str, error: Exception) -> ReadProblem:
    """Return a fault in the shape of the file in Dutch; the library's own words are English."""
    opened, stopped = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    never_closed = opened is not None and re.search(_NEVER_CLOSED, said)
    mark = opened if never_closed or stopped is None else stopped
    line = line_of(mark) if mark is not None else 1
    if re.match(r"\s*\t", "".join(text.split("\n")[line - 1 : line])):
        return ReadProblem(line, *_TAB)
    for pattern, wat, instead in _SYNTAX:
        if re.search(pattern, said):
            return ReadProblem(line, f"hier staat {wat}", instead)
    return ReadProblem(
        line,
        "de opmaak van het bestand klopt hier niet",
        "Zet op elke regel één antwoord. Voorbeeld: naam: Oostmark.",
    )
