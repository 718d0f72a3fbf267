"""What the keys do at a prompt beside Enter, and how that is said behind the question."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from tailor.interview.answer import Choice
from tailor.interview.form import MORE
from tailor.terminal.console.prompts import Draft
from tailor.terminal.screen import (
    BACK,
    EXPLAIN,
    OVERVIEW,
    STOP,
    UNKNOWN,
    AnotherWay,
    Back,
    Elsewhere,
    ToOverview,
    Ways,
)

_CHOOSE: Final = "↑ ↓ en Enter"
# Said when nothing is pointed at yet, and of such a list that is longer than the screen.
_CHOOSE_FIRST: Final = "kies met ↓ of ↑ en druk op Enter"
_CHOOSE_BELOW: Final = "kies met ↓ of ↑"
_RUNS_ON: Final = "de lijst loopt door"
_CTRL_N: Final = "Ctrl-N: nog niet bekend"
_CTRL_T: Final = "Ctrl-T: terug"
TICK: Final = "↑ ↓, spatie om aan te vinken, Enter als u klaar bent"
CTRL_N_KEY: Final = "c-n"
# The keys that ask for another way at a list that is ticked, and that take a line of another one at once.
_KEYS: Final = {MORE: Ways.MORE, CTRL_N_KEY: Ways.UNKNOWN}
_CHOSEN_BY: Final = {MORE: EXPLAIN, CTRL_N_KEY: UNKNOWN, "c-t": BACK, "c-o": OVERVIEW}
# The keys that go elsewhere from a line, a list to tick or a form about a question.
AWAY: Final[Mapping[str, type[Elsewhere]]] = MappingProxyType({"c-t": Back, "c-o": ToOverview})
# The same on one line below such a prompt.
BAR: Final = "? leg uit · Ctrl-T terug · Ctrl-O naar het overzicht · Ctrl-C stoppen"
# The ways out that stand on one line below a list, each with its key; Ctrl-C stops everywhere.
_BAR: Final = {EXPLAIN: "?", BACK: "Ctrl-T", OVERVIEW: "Ctrl-O", STOP: "Ctrl-C"}


def hinted(question: str, *hints: str) -> str:
    """Return a question with what the keys do behind it."""
    return f"{question} ({'; '.join(hints)})" if hints else question


def longest_hint(question: str) -> str:
    """Return a question with the longest hint that a list can have."""
    return hinted(question, _CHOOSE_FIRST, _CTRL_N)


def hints_of_list(pointed: str, is_long: bool, keys: Mapping[str, object]) -> list[str]:
    """Return what the keys do in a list."""
    first = _CHOOSE if pointed else _CHOOSE_BELOW if is_long else _CHOOSE_FIRST
    return [first, *([_RUNS_ON] if is_long else []), *([_CTRL_N] if CTRL_N_KEY in keys else [])]


def in_list(choices: Sequence[Choice], default: str) -> list[Choice]:
    """Return the choices that are lines of a list: what is pointed at, and what is no way out."""
    lines = [one for one in choices if one.value not in _BAR or one.value == default]
    return lines or [*choices]


def bar(choices: Sequence[Choice], lines: Sequence[Choice]) -> str:
    """Return the other choices, each with its key, on one line; empty when there are none."""
    others = (one for one in choices if one not in lines)
    return " · ".join(f"{_BAR[one.value]} {one.name[:1].lower()}{one.name[1:]}" for one in others)


def keys_of(choices: Sequence[Choice]) -> dict[str, Callable[[Draft], object]]:
    """Return the keys that take one of the choices at once."""
    offered = {one.value for one in choices}
    return {key: partial(_always, value) for key, value in _CHOSEN_BY.items() if value in offered}


def _always(value: str, _now: Draft) -> str:
    return value


def ways_in_words(ways: Ways) -> list[str]:
    """Return what can be said at a prompt instead of an answer, and with which key."""
    return [_CTRL_N] if Ways.UNKNOWN in ways else []


def beside_a_line(ways: Ways) -> list[str]:
    """Return what the keys do that are named behind the question of a line."""
    return [*ways_in_words(ways), *([_CTRL_T] if ways else [])]


def keys_of_ticks(ways: Ways) -> dict[str, Callable[[Draft], object]]:
    """Return the keys that ask for another way at a list, with what is ticked, or that go elsewhere."""
    asks = {key: partial(_ticked_so_far, key) for key, way in _KEYS.items() if way in ways}
    return {**asks, **_keys_elsewhere(ways)}


def _keys_elsewhere(ways: Ways) -> dict[str, Callable[[Draft], object]]:
    """Return the keys that go elsewhere from a prompt about a question."""
    return {key: partial(_elsewhere, way) for key, way in AWAY.items()} if ways else {}


def _elsewhere(way: type[Elsewhere], _now: Draft) -> object:
    return way()


def _ticked_so_far(key: str, now: Draft) -> object:
    return AnotherWay(now.ticked, not_known=key == CTRL_N_KEY)


def keys_of_line(ways: Ways) -> dict[str, Callable[[Draft], object]]:
    """Return the key that asks for another way at a line, with what was typed."""
    return {**({CTRL_N_KEY: _typed_so_far} if Ways.UNKNOWN in ways else {}), **_keys_elsewhere(ways)}


def _typed_so_far(now: Draft) -> object:
    return AnotherWay([now.text], not_known=True)
