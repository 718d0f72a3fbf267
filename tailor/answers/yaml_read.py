"""Read YAML 1.2 into plain values that keep their own words, each with the line on which it stands.

A scalar stays the text that was typed: ``4.10`` is not a number that loses its zero, ``nee`` is no boolean.
The types of the answers give the words their meaning.
"""

import re
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLStreamError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from tailor.answers.base import Plaats

STANDARD_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class Vuil:
    """Something in the file that stops the reading: where (line, from 1), what, and what to do."""

    regel: int
    wat: str
    verwacht: str


class BronError(Exception):
    """The file cannot be read; carries the problems, at least one."""

    def __init__(self, *problems: Vuil) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass
class Bron:
    """A file as plain values.

    Attributes:
        data: Texts, lists, groups (dict) and None for nothing.
        node: The root of the file, with the marks of every part; None for an empty file.
        lines: The line of every key and element, by its place.
    """

    data: object = None
    node: Node | None = None
    lines: dict[Plaats, int] = field(default_factory=dict)

    def line(self, plaats: Plaats) -> int:
        """Return the line of a place, or of the nearest thing around it that is in the file."""
        while plaats and plaats not in self.lines:
            plaats = plaats[:-1]
        return self.lines.get(plaats, 1)


def read(text: str) -> Bron:
    """Return the values of a file.

    Raises:
        BronError: The text is no YAML, or uses what an answers file does not need (anchors, own tags).
    """
    try:
        return _NodeReader().read(YAML(typ="safe", pure=True).compose(text))
    except ReaderError as error:
        raise BronError(_bad_character(text, error.position)) from error
    except (MarkedYAMLError, YAMLStreamError) as error:
        raise BronError(_explain(text, error)) from error
    except RecursionError as error:
        raise BronError(
            Vuil(1, "de lijsten en groepen staan te diep in elkaar", "ten hoogste zes lagen")
        ) from error


class _NodeReader:
    """Walks the parts of a file once and collects values, lines and problems."""

    def __init__(self) -> None:
        self.bron = Bron()
        self.problems: list[Vuil] = []
        self.seen: set[int] = set()

    def read(self, node: Node | None) -> Bron:
        """Return the file below this root."""
        self.bron.node = node
        if node is not None:
            self.bron.data = self._value(node, ())
        if self.problems:
            raise BronError(*self.problems)
        return self.bron

    def _value(self, node: Node, plaats: Plaats) -> object:
        if not self._plain(node):
            return None
        self.bron.lines.setdefault(plaats, line_of(node.start_mark))
        if isinstance(node, MappingNode):
            return self._group(node, plaats)
        if isinstance(node, SequenceNode):
            return [self._value(part, (*plaats, index)) for index, part in enumerate(node.value)]
        return scalar(node) if isinstance(node, ScalarNode) else None

    def _plain(self, node: Node) -> bool:
        """Return whether a part has no anchor and no tag of its own; note the problem when it has."""
        repeated = id(node) in self.seen
        self.seen.add(id(node))
        if repeated or node.anchor is not None:
            self._problem(
                node, "hier staat een anker (&) of een verwijzing (*)", "het antwoord zelf, uitgeschreven"
            )
        elif not str(node.tag).startswith(STANDARD_TAG):
            self._problem(
                node, f"hier staat een label ({node.tag})", "het antwoord zonder uitroepteken ervoor"
            )
        else:
            return True
        return False

    def _group(self, node: MappingNode, plaats: Plaats) -> dict[str, object]:
        group: dict[str, object] = {}
        for key_node, value_node in node.value:
            place = (*plaats, str(key_node.value))
            if not isinstance(key_node, ScalarNode):
                self._problem(
                    key_node, "hier staat een sleutel die geen woord is", "een woord en een dubbele punt"
                )
            elif place[-1] in group:
                wat = f"de sleutel ‘{key_node.value}’ staat er al, op regel {self.bron.lines[place]}"
                self._problem(key_node, wat, "elke sleutel één keer")
            else:
                self.bron.lines[place] = line_of(key_node.start_mark)
                group[str(key_node.value)] = self._value(value_node, place)
        return group

    def _problem(self, node: Node, wat: str, verwacht: str) -> None:
        self.problems.append(Vuil(line_of(node.start_mark), wat, verwacht))


def scalar(node: ScalarNode) -> str | None:
    """Return the words of a scalar; None for nothing, ``~`` and ``null`` without quotes."""
    unquoted = node.style in (None, "")
    return None if unquoted and str(node.tag) == f"{STANDARD_TAG}null" else str(node.value)


def line_of(mark: StreamMark) -> int:
    """Return the line of a mark, from 1."""
    return int(mark.line) + 1


def _bad_character(text: str, position: int) -> Vuil:
    code = f"U+{ord(text[position]):04X}"
    return Vuil(
        text.count("\n", 0, position) + 1,
        f"hier staat een teken dat niet in een document kan staan ({code})",
        "gewone tekst; verwijder het onzichtbare teken",
    )


_TAB = ("hier staat een tab aan het begin van de regel", "spaties; een tab mag niet in de inspringing")
# Faults that are noticed at the end of the file and were made where the text began.
_NEVER_CLOSED = "quoted scalar|flow (sequence|mapping|node)"
_SYNTAX: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "een dubbele punt op een plaats waar hij niet kan",
        "aanhalingstekens om een tekst waarin een dubbele punt met een spatie staat, en gelijke inspringing",
    ),
    (
        "could not find expected ':'|while scanning a simple key",
        "een regel zonder dubbele punt",
        "een sleutel, een dubbele punt en een spatie, en dan het antwoord",
    ),
    (
        "quoted scalar",
        "een aanhalingsteken dat niet wordt gesloten",
        "een aanhalingsteken aan het begin en aan het eind van de tekst",
    ),
    (
        "expected a single document",
        "een tweede document (---)",
        "één lijst van antwoorden per bestand, zonder regels met ---",
    ),
    (
        "undefined alias|found undefined|alias|anchor",
        "een anker (&) of een verwijzing (*)",
        "aanhalingstekens om een tekst die met * of & begint",
    ),
    (
        "expected ',' or|flow (sequence|mapping|node)",
        "een haakje dat niet wordt gesloten",
        "aanhalingstekens om een tekst die met [ of { begint",
    ),
    (
        "cannot start any token|unexpected ':'|directive",
        "een teken dat hier niet aan het begin kan staan",
        "aanhalingstekens om een tekst die met @, %, ` of een ander leesteken begint",
    ),
    (
        "block (mapping|collection|sequence|end)|expected <block end>",
        "een regel die niet gelijk inspringt met de regels erboven",
        "sleutels van dezelfde groep precies onder elkaar",
    ),
)


def _explain(text: str, error: Exception) -> Vuil:
    """Return a fault in the shape of the file in Dutch; the library's own words are English."""
    opened, stopped = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    never_closed = opened is not None and re.search(_NEVER_CLOSED, said)
    mark = opened if never_closed or stopped is None else stopped
    line = line_of(mark) if mark is not None else 1
    if re.match(r"\s*\t", "".join(text.split("\n")[line - 1 : line])):
        return Vuil(line, *_TAB)
    for pattern, wat, verwacht in _SYNTAX:
        if re.search(pattern, said):
            return Vuil(line, f"hier staat {wat}", verwacht)
    return Vuil(
        line, "de opmaak van het bestand klopt hier niet", "sleutel: antwoord, met gelijke inspringing"
    )
