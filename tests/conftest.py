"""What all tests share."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import fonts

# Programs that the tests start would otherwise compile all that they read, each of them anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


_MEMORY, _ROOM = Path("/dev/shm"), 4 * 2**30


def _works_in_memory() -> bool:
    """Return whether there is a folder in memory with room, from which a program may run."""
    if not _MEMORY.is_dir() or os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC:
        return False
    return shutil.disk_usage(_MEMORY).free > _ROOM


if _works_in_memory():
    # On a disk, saving waits longer than it works: LibreOffice half of its time.
    for _name in ("TMPDIR", "PYTEST_DEBUG_TEMPROOT"):
        os.environ.setdefault(_name, os.fspath(_MEMORY))
    tempfile.tempdir = None


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over all that stays: a fifth of the time went into looking at it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew; read the difference before you commit",
    )
    parser.addoption(
        "--without-fonts",
        default="",
        help="hide fonts from LibreOffice, by words with commas between: liberation,dejavu",
    )


@pytest.fixture(scope="session", autouse=True)
def _fonts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the fonts that ``--without-fonts`` names, as if they were not installed."""
    hidden = str(request.config.getoption("--without-fonts"))
    with pytest.MonkeyPatch.context() as patch:
        if hidden:
            patch.setenv("FONTCONFIG_FILE", os.fspath(fonts.hiding(hidden, tmp_path_factory.mktemp("fonts"))))
        yield


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
