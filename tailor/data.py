"""Where the files that travel with tailor stand: the legal text, the shells and the example.

In a checkout they stand beside the package; in an installed wheel they stand inside it.
"""

from pathlib import Path

from tailor.errors import InputError

# The directory of the installed package.
PACKAGE = Path(__file__).parent


def templates() -> Path:
    """Return the directory with the clause files and the shells.

    Raises:
        InputError: When the installation is not complete.
    """
    return _find("templates")


def example() -> Path:
    """Return the answers file of the made-up house that travels with tailor.

    Raises:
        InputError: When the installation is not complete.
    """
    return _find("answers/voorbeeld.yaml")


def gemeenten() -> Path:
    """Return the list of the gemeenten of the Netherlands.

    Raises:
        InputError: When the installation is not complete.
    """
    return _find("templates/gemeenten.csv")


def _find(name: str) -> Path:
    """Return where ``name`` stands: in the wheel, else in the checkout."""
    for root in (PACKAGE / "_data", PACKAGE.parent):
        if (root / name).exists():
            return root / name
    raise InputError(
        wat="Tailor is niet volledig geïnstalleerd.",
        waar=str(PACKAGE),
        waarom=f"Het onderdeel ‘{name}’ ontbreekt.",
        nu="Installeer tailor opnieuw.",
    )
