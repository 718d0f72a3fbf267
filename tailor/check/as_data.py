"""What the rules found as plain data for other programs; ``docs/controle-json.md`` says what each is."""

import datetime
from collections.abc import Sequence

from tailor.check.duties import NO_DUTIES, Duties
from tailor.check.finding import Finding
from tailor.check.rule import RULES

# The version of the shape: a key may come without a new one; none goes or changes.
SCHEMA = 1


def as_data(
    file: str,
    huis: str,
    found: Sequence[Finding],
    consulted: datetime.date,
    duties: Duties = NO_DUTIES,
) -> dict[str, object]:
    """Return what was found in the answers of a house.

    Args:
        file: How the answers file is named.
        huis: The name of the house; empty when it is not known.
        found: What was found.
        consulted: When the sources of the rules were last read.
        duties: What the law asks of the house beside the text.
    """
    return {
        "schema": SCHEMA,
        "bestand": file,
        "huis": huis,
        "geraadpleegd": consulted.isoformat(),
        "regels": len(RULES),
        "definitief": not any(one.blocks for one in found),
        "bevindingen": [one.as_json() for one in found],
        **duties.as_json(),
    }
