"""Changes of one file that were made in two places, put together: other answers go together, the same clash.

Two changes of a list of which each element has a key, such as the parties, go together too when they concern
other elements; any other list is one answer.
"""

from tailor.answers.base import NOT_KNOWN_KEY
from tailor.answers.plain_data import Data, Group, key_of
from tailor.path import WHOLE, Pad


class TwoChanges:
    """Two changes of the same answers, put together.

    Attributes:
        ours: The answers that were changed here.
        clashes: Those that were changed there too, otherwise; what is here is what is kept.
        data: All answers, as they are with both changes.
    """

    def __init__(self, base: Group, mine: Group, theirs: Group) -> None:
        """Compare the answers here and there with those that both began with."""
        self.ours: list[Pad] = []
        self.clashes: list[Pad] = []
        self.data = self._merged(WHOLE, base, mine, theirs)

    def _merged(self, pad: Pad, base: Data, mine: Data, theirs: Data) -> Data:
        """Return what stands at a path with both changes; None for nothing."""
        if mine in (base, theirs):
            return theirs
        if isinstance(mine, dict) and isinstance(theirs, dict) and _is_known(mine) == _is_known(theirs):
            was = base if isinstance(base, dict) and _is_known(base) == _is_known(mine) else {}
            return self._groups(pad, was, mine, theirs)
        lists = [_by_key(one) for one in (base or [], mine, theirs)]
        if all(one is not None for one in lists):
            return self._lists(pad, *(one or {} for one in lists))
        self.ours.append(pad)
        if theirs != base:
            self.clashes.append(pad)
        return mine

    def _groups(self, pad: Pad, base: Group, mine: Group, theirs: Group) -> Group:
        """Return a group with both changes."""
        found: Group = {}
        for key in dict.fromkeys((*theirs, *mine, *base)):
            value = self._merged(pad / key, base.get(key), mine.get(key), theirs.get(key))
            if value is not None:
                found[key] = value
        return found

    def _lists(self, pad: Pad, base: Group, mine: Group, theirs: Group) -> list[Data]:
        """Return a list with both changes: elements that came, went, changed or moved."""
        order = _order([*base], [*mine], [*theirs])
        if order is None:
            self.ours.append(pad)
            self.clashes.append(pad)
            order = _filled([*mine], [*theirs])
        found = (self._merged(pad[key], base.get(key), mine.get(key), theirs.get(key)) for key in order)
        return [value for value in found if value is not None]


def _is_known(group: Group) -> bool:
    """Return whether a group is answered: one that is not known yet is an answer of another kind."""
    return NOT_KNOWN_KEY not in group


def _by_key(value: Data) -> Group | None:
    """Return the elements of a list by their keys; None when it is no list, or one has no key of its own."""
    if not isinstance(value, list):
        return None
    found = {key_of(part): part for part in value}
    return found if len(found) == len(value) and "" not in found else None


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str] | None:
    """Return the order of all keys with both changes; None when both moved elements, each otherwise."""
    if _is_in_order(mine, base) or _is_in_order(mine, theirs):
        return _filled(theirs, mine)
    return _filled(mine, theirs) if _is_in_order(theirs, base) else None


def _is_in_order(one: list[str], other: list[str]) -> bool:
    """Return whether what two lists share has the same order in both."""
    return [key for key in one if key in other] == [key for key in other if key in one]


def _filled(order: list[str], other: list[str]) -> list[str]:
    """Return an order with the keys of another that it has not, each behind the one that it follows there."""
    found = list(order)
    for place, key in enumerate(other):
        if key not in found:
            found.insert(found.index(other[place - 1]) + 1 if place else 0, key)
    return found
