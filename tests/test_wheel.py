"""tailor works from an installed wheel, far from the checkout: text, shells and example travel with it."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tailor import __version__

ROOT = Path(__file__).parents[1]


def run(command: list[str | Path], cwd: Path) -> str:
    """Run a command that knows nothing of the checkout; return what it printed."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        place,
        ROOT,
    ]
    run(build, place)
    (found,) = place.glob(f"tailor-{__version__}-*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment with only the wheel in it; the libraries come from the one of the tests."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "venv", with_pip=False)
    python = place / "venv" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", wheel]
    run(pip, place)
    libraries = Path(
        run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], place).strip()
    )
    (libraries / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return place


def test_the_wheel_holds_the_text_the_shells_the_example_and_the_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    data = "tailor/_data"
    assert f"{data}/answers/voorbeeld.yaml" in names
    assert f"{data}/templates/protocol/huisstijl.docx" in names
    assert f"{data}/templates/protocol/huisstijl.typ" in names
    assert "tailor/py.typed" in names
    assert {f"{data}/start/{path.name}" for path in (ROOT / "start").iterdir()} <= set(names)
    assert any(name.endswith("LICENSE") for name in names)
    texts = {name.removeprefix(f"{data}/") for name in names if name.startswith(f"{data}/templates/")}
    assert texts == {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()
    }


def test_the_example_is_made_from_an_installed_wheel(installed: Path) -> None:
    tailor = installed / "venv" / "bin" / "tailor"
    manifest = json.loads(run([tailor, "voorbeeld", "--json"], installed))
    place = Path(manifest["map"])
    assert place.is_relative_to(installed)
    assert {one.name for one in place.iterdir()} == {
        "manifest.json",
        *(one["bestand"] for one in manifest["documenten"]),
    }


def test_the_installed_package_is_the_one_that_ran(installed: Path) -> None:
    python = installed / "venv" / "bin" / "python"
    place = run([python, "-c", "import tailor; print(tailor.__file__)"], installed).strip()
    assert Path(place).is_relative_to(installed)


def test_the_version_of_the_text_is_known_without_a_checkout(installed: Path) -> None:
    tailor = installed / "venv" / "bin" / "tailor"
    assert run([tailor, "--version"], installed).startswith(f"tailor {__version__}\n")
