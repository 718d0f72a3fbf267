"""Addresses of pages: where something of a house is shown or changed."""

from typing import Final
from urllib.parse import quote, urlencode, urlsplit

# The page of all houses.
START: Final = "/"
HOUSE: Final = "/huis"


def of_house(huis: str, *parts: object, **query: object) -> str:
    """Return the address of a page of a house: ``of_house("rivierenland", "vraag", pad, terug="…")``.

    A part of the query that is empty is left out.
    """
    path = "/".join((HOUSE, *(quote(str(part), safe="[].,:-") for part in (huis, *parts) if str(part))))
    asked = {name: str(value) for name, value in query.items() if value is not None and str(value)}
    return f"{path}?{urlencode(asked)}" if asked else path


def is_local(address: str) -> bool:
    """Return whether an address that came with a form is a page of ours, and so may be gone to."""
    parts = urlsplit(address)
    plain = not (parts.scheme or parts.netloc) and "\\" not in address and address.isprintable()
    return plain and address.startswith("/") and not address.startswith("//")
