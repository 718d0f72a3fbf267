"""What all tests share."""

import os
from collections.abc import Iterator

import pytest

from tests import fonts


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
