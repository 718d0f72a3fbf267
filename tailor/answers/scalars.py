"""The plain types of an answer: a line of text, text of a clause, a date, a number, yes or no, a key.

Each reads the words of the file itself, so a number or a date means the same with and without quotes,
and every refusal is Dutch. A refusal has two parts: what stands there, and what can stand there with an
example; what is written otherwise in the file itself has words of its own for who opens it by hand.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Final, NewType, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tailor.answers import dates, typed

# A text of the house in the markup of the clause files: ``{artikel 3.2}`` is a reference.
ClauseText = NewType("ClauseText", str)

# The key of a party, by which the other answers name it.
Sleutel = NewType("Sleutel", str)

# A number that reads well as an example, by what is counted.
_EXAMPLES: Final = {"uren": 24, "maanden": 12, "jaren": 2}
# So many signs fit in any text.
MAX_LENGTH: Final = 10_000
# So many fit in a name, an address or a cell of a table: those stand in places that no page may split.
MAX_LINE: Final = 500
_EDGES: Final = " \t\r\n\u00a0"
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINES: Final = frozenset("\n\r\v\f\u0085\u2028\u2029")
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
# Every character that may be refused: what controls, half signs, ends of lines, and what turns the text.
_SUSPECT: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_NOT_IN_XML: Final = frozenset("\ufffe\uffff")


def refusal(wat: str, instead: str, in_file: str = "", meant: str = "") -> PydanticCustomError:
    """Return the error that carries the Dutch parts of a refusal.

    Args:
        wat: What stands there and why that cannot be: a sentence without its capital and its full stop.
        instead: What can stand there, with an example; whole sentences.
        in_file: The same for who opens the file by hand; empty when that is no different.
        meant: What was likely meant; empty when nothing is near.
    """
    parts = {"wat": wat, "instead": instead, "in_file": in_file, "meant": meant}
    return PydanticCustomError("antwoord", "{wat}", parts)


def check_text(value: object, longest: int = MAX_LENGTH) -> str:
    """Return the text without white space at its ends, every other character exactly as typed.

    A letter and a mark that were typed apart (as macOS writes them) are one letter, as everywhere else: this
    is the one door by which text comes in.

    Args:
        value: The words of the file.
        longest: The most signs it may have.

    Raises:
        PydanticCustomError: Not text, empty, too long, or a character that no document can hold.
    """
    if not isinstance(value, str):
        raise refusal(f"hier staat {describe(value)}", "Vul hier gewone tekst in.")
    return _checked(str(value), longest)


# With every answer all others are read again, and most of them stay as they are.
@lru_cache(maxsize=4096)
def _checked(value: str, longest: int) -> str:
    text = unicodedata.normalize("NFC", value).strip(_EDGES)
    if not text:
        raise refusal("het antwoord is leeg", "Weet u het nog niet? Schrijf dan: nog niet bekend.")
    if len(text) > longest:
        raise refusal(f"de tekst is {len(text)} tekens lang", f"Hoogstens {longest} tekens kan.")
    if _SUSPECT.search(text) and (problem := next(filter(None, map(_problem, text)), None)):
        raise refusal(*problem)
    return text


def check_line(value: object) -> str:
    """Return the text as :func:`check_text` does, with the length of a name or an address."""
    return check_text(value, MAX_LINE)


def check_lines(value: object) -> str:
    """Return a text of several lines, as a word processor gives it: indents, tabs and empty lines kept.

    Each line holds what :func:`check_text` takes; every end of a line becomes the same.

    Raises:
        PydanticCustomError: Not text, empty, too long, or a character that no document can hold.
    """
    if not isinstance(value, str) or not value.strip(_EDGES):
        return check_text(value)
    whole = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", value)).strip("\n")
    lines = [line.rstrip(_EDGES) for line in whole.split("\n")]
    check_text(" ".join(line.strip(_EDGES) for line in lines).replace("\t", " "))
    return "\n".join(lines)


def _problem(char: str) -> tuple[str, str, str] | None:
    """Return why a character is refused, as :func:`refusal` takes it; None when it is welcome."""
    by_code = f"Haal het teken U+{ord(char):04X} weg."
    if char in _LINES:
        return "deze tekst staat op meer regels", "Zet hem op één regel.", ""
    if char == "\t":
        return "in deze tekst staat een tab", "Gebruik een spatie.", ""
    if char in _BIDI:
        wat = "in deze tekst staat een onzichtbaar teken dat de leesrichting omkeert"
        return wat, "Haal dat teken weg, of typ de tekst opnieuw.", by_code
    if unicodedata.category(char) in ("Cc", "Cs") or char in _NOT_IN_XML:
        wat = "in deze tekst staat een teken dat niet in een document kan staan"
        return wat, "Haal dat teken weg, of typ de tekst opnieuw.", by_code
    return None


def describe(value: object) -> str:
    """Return what a value of the file is, in words."""
    if isinstance(value, dict):
        return "een groep"
    if isinstance(value, list | tuple):
        return "een lijst"
    # Half of a sign, from an escape like \\ud800, can stand in no message.
    return "niets" if value is None else f"‘{str(value).encode('utf-8', 'replace').decode()}’"


def is_none(value: object, name: str) -> str:
    """Return that a value is not what a place asks for ("een datum"), for a refusal."""
    if isinstance(value, str):
        return f"{describe(value.strip())} is g{name}"
    return f"hier staat {describe(value)}"


def _pattern(pattern: str, name: str, instead: str, in_file: str = "") -> Callable[[object], str]:
    """Return a reader of texts that have one shape."""
    shape = re.compile(pattern)

    def read(value: object) -> str:
        text = check_text(value)
        if shape.fullmatch(text):
            return text
        raise refusal(is_none(text, name), instead, in_file)

    return read


def read_date(value: object) -> datetime.date:
    """Return the date that is written as year-month-day; "vandaag" in a file would be another day tomorrow.

    Raises:
        PydanticCustomError: Not written that way, or a day that does not exist.
    """
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise _no_date(value, text)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise _no_date(value, text) from error


def _no_date(value: object, text: str) -> PydanticCustomError:
    """Return why a text is refused as a date: it is none, or it is not written as the file has it."""
    if text.casefold() == dates.TODAY:
        return refusal(f"{describe(text)} is morgen een andere dag", f"Schrijf {dates.today()}.")
    if problem := dates.problem_with(text):
        return refusal(f"{problem}: {describe(text)}", dates.HOW, _DATE_IN_FILE)
    if (meant := dates.iso_date(text)) != text:
        return refusal(f"{describe(text)} is hier geen datum", _DATE_IN_FILE, meant=meant)
    return refusal(is_none(value, "een datum"), dates.HOW, _DATE_IN_FILE)


def read_yes_no(value: object) -> bool:
    """Return the answer to a question of yes and no: ``ja``, ``nee``, ``true`` or ``false``."""
    if isinstance(value, bool):
        return value
    words = {"ja": True, "true": True, "nee": False, "false": False}
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word in words:
        return words[word]
    raise refusal(is_none(value, "een ja of nee"), "Typ ja of nee.")


def between(low: int, high: int, unit: str) -> Callable[[object], int]:
    """Return a reader of whole numbers from ``low`` up to and including ``high``."""
    name = f"een heel getal van {low} tot en met {high} ({unit})"

    def read(value: object) -> int:
        number = value if isinstance(value, int) and not isinstance(value, bool) else _digits(value)
        if number is not None and low <= number <= high:
            return number
        raise refusal(is_none(value, name), f"Voorbeeld: {_EXAMPLES.get(unit, low)}.")

    return read


def _digits(value: object) -> int | None:
    """Return the number written in a text; None when it is none (eight digits are more than enough)."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,8}", value.strip()):
        return int(value.strip())
    return None


@dataclass(frozen=True, slots=True, eq=False)
class ReadWith:
    """How the words of the file become an answer; stands in the metadata of the type.

    Attributes:
        read: Returns the answer, or raises the refusal.
        schema: The JSON Schema of the words.
        unit: In what a number is counted; empty for everything else.
        in_file: How it is written by hand in an answers file, where that is not as it is typed on a screen.
        as_typed: Returns the spelling of the file for what people type; None where that is the same.
    """

    read: Callable[[object], object]
    schema: JsonSchemaValue
    unit: str = ""
    in_file: str = ""
    as_typed: Callable[[str], str] | None = None

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema that reads; the type itself needs none of its own."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema of the words, with how they are written."""
        return {**self.schema, "description": self.in_file} if self.in_file else dict(self.schema)


def whole(low: int, high: int, unit: str) -> ReadWith:
    """Return how a whole number between two bounds is read."""
    schema: JsonSchemaValue = {"type": "integer", "minimum": low, "maximum": high}
    return ReadWith(between(low, high, unit), schema, unit, as_typed=lambda text: typed.number(text, unit))


def _shaped(
    pattern: str, name: str, instead: str, in_file: str = "", as_typed: Callable[[str], str] | None = None
) -> ReadWith:
    """Return how a text of one shape is read."""
    schema: JsonSchemaValue = {"type": "string", "pattern": f"^{pattern}$"}
    return ReadWith(_pattern(pattern, name, instead), schema, in_file=in_file, as_typed=as_typed)


_number = _pattern(
    r"[0-9]+(\.[0-9]+)*",
    "een artikelnummer",
    "Typ alleen het nummer. Voorbeeld: 4.4.",
    'Schrijf alleen het nummer, tussen aanhalingstekens. Voorbeeld: "4.4".',
)


def _without_noun(value: object) -> object:
    """Return a number without the noun that stands before it in the text: "artikel 9", “4.4”."""
    if not isinstance(value, str):
        return value
    return re.sub(r"^(artikel|art\.?|bijlage|lid)\s+", "", value.strip(" .“”\"'‘’"), flags=re.IGNORECASE)


_KEY: Final = r"[a-z0-9]+(-[a-z0-9]+)*"
_KEY_IN_FILE: Final = "In dit bestand schrijft u de sleutel van die partij."
# The key by which an answer names a party.
read_key = _pattern(_KEY, "een partij uit uw lijst", "Kies een partij uit uw lijst.", _KEY_IN_FILE)
TEXT_SCHEMA: Final[JsonSchemaValue] = {"type": "string"}
_DATE_IN_FILE: Final = "In dit bestand schrijft u jaar-maand-dag. Voorbeeld: 2026-03-14."
_QUOTED: Final = "In dit bestand staat het nummer tussen aanhalingstekens."
_MARKUP: Final = (
    "In dit bestand schrijft u een verwijzing als {artikel 3.2}. Voor een letterlijk haakje zet u een"
    " backslash: \\[ of \\{."
)
# One line of plain text: a name, an address, a title.
OneLine: TypeAlias = Annotated[str, ReadWith(check_line, TEXT_SCHEMA)]
# A paragraph of plain text.
Alinea: TypeAlias = Annotated[str, ReadWith(check_text, TEXT_SCHEMA)]
# One line in the markup of the clause files; whether that markup is right is checked elsewhere.
Clausule: TypeAlias = Annotated[ClauseText, ReadWith(check_text, TEXT_SCHEMA, in_file=_MARKUP)]
# One or more clauses in the markup of the clause files, over several lines.
Bepalingtekst: TypeAlias = Annotated[ClauseText, ReadWith(check_lines, TEXT_SCHEMA, in_file=_MARKUP)]
Correctienummer: TypeAlias = Annotated[
    str,
    _shaped("C[0-9]{2,3}", "een nummer uit de lijst van correcties", "Voorbeeld: C05.", as_typed=str.upper),
]
Aanpassingnummer: TypeAlias = Annotated[
    str,
    _shaped("W[0-9]{2,3}", "een nummer van een aanpassing aan de WGS", "Voorbeeld: W06.", as_typed=str.upper),
]
# The key of a party itself, and a party that an answer names by its key.
OwnKey: TypeAlias = Annotated[
    Sleutel,
    _shaped(
        _KEY, "een korte naam zonder hoofdletters en spaties", "Voorbeeld: gemeente-alderbroek.", _KEY_IN_FILE
    ),
]
KeyField: TypeAlias = Annotated[
    Sleutel, ReadWith(read_key, {"type": "string", "pattern": f"^{_KEY}$"}, in_file=_KEY_IN_FILE)
]
ArticleNumber: TypeAlias = Annotated[
    str,
    ReadWith(
        lambda value: _number(_without_noun(value)),
        {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)*$"},
        in_file=_QUOTED,
    ),
]
# A letter of 6.4 in the model.
Modelletter: TypeAlias = Annotated[
    str,
    _shaped(
        "[a-m]",
        "een letter van artikel 6.4 in het model",
        "Kies een letter van a tot en met m.",
        as_typed=str.lower,
    ),
]
Kvk: TypeAlias = Annotated[
    str,
    _shaped(
        "[0-9]{8}",
        "een KvK-nummer",
        "Typ acht cijfers. Voorbeeld: 12345678.",
        _QUOTED,
        as_typed=typed.without_marks,
    ),
]
Datum: TypeAlias = Annotated[
    datetime.date,
    ReadWith(read_date, {"type": "string", "format": "date"}, in_file=_DATE_IN_FILE, as_typed=dates.iso_date),
]
YesNo: TypeAlias = Annotated[
    bool, ReadWith(read_yes_no, {"enum": ["ja", "nee", True, False]}, as_typed=typed.yes_or_no)
]
