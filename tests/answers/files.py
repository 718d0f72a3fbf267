"""What the tests of the answers share: files, and the errors that they give."""

from pathlib import Path

import pytest

from tailor.answers import load
from tailor.errors import InputError

ROOT = Path(__file__).parents[2]
EXAMPLES = ("voorbeeld", "een-gemeente", "concept", "groot", "wgs", "beide")


def example(name: str) -> Path:
    return ROOT / "answers" / f"{name}.yaml"


def write(folder: Path, text: str | bytes, name: str = "huis.yaml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def refused(folder: Path, text: str | bytes) -> InputError:
    """Load a file that must be refused, and return the error with the folder taken out of it."""
    path = write(folder, text)
    with pytest.raises(InputError) as caught:
        load(path)
    error = caught.value
    return InputError(error.wat, error.waar.replace(str(path), "huis.yaml"), error.waarom, error.nu)
