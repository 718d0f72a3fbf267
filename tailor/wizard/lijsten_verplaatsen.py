"""Ask for a new place in a list."""

from collections.abc import Sequence

from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus


def vraag_plaats(werk: Werk, namen: Sequence[str], plaats: int) -> int:
    """Ask where an element has to stand and return its new place, from 0.

    Args:
        werk: The sitting.
        namen: The elements, in their order.
        plaats: Where the element stands now.
    """
    others = [naam for index, naam in enumerate(namen) if index != plaats]
    keuzen = [Keus("0", "Bovenaan")]
    keuzen += [Keus(str(index), f"Na {naam}") for index, naam in enumerate(others, 1)]
    return int(werk.kader.scherm.kies(f"Waar moet ‘{namen[plaats]}’ staan?", keuzen, standaard=str(plaats)))
