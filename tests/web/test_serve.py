"""Starting and stopping the page: the address, the port, the end."""

import builtins
import signal
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bench.web import Tab, WebServer
from tailor.cli import cli
from tailor.web.serve import LOOPBACK
from tests.web.conftest import ROOT
from tests.web.site import live_server

EXAMPLE = ROOT / "answers" / "een-gemeente.yaml"


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, [*words])


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_server_ends_well(how: signal.Signals) -> None:
    server = WebServer(EXAMPLE)
    assert "<h1>Mijn huizen</h1>" in Tab(server.address).get("/")
    assert server.end(how) == 0


def test_the_page_itself_can_stop_the_server() -> None:
    server = WebServer(EXAMPLE)
    tab = Tab(server.address)
    page = tab.post("/stoppen", tab.form("/stoppen"))
    assert "Tailor is gestopt" in page
    assert server.process.wait(20) == 0
    assert server.process.stdout is not None
    server.process.stdout.close()


def test_it_listens_on_the_own_computer_alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    bound: list[object] = []
    real = socket.socket.bind

    def bind(self: socket.socket, address: tuple[str, int]) -> None:
        bound.append(address[0])
        real(self, address)

    monkeypatch.setattr(socket.socket, "bind", bind)
    with live_server(folder) as address:
        assert address.startswith("http://127.0.0.1:")
    assert set(bound) == {"127.0.0.1"}


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        port = str(other.getsockname()[1])
        found = run("web", str(EXAMPLE), "--poort", port, "--niet-openen")
    assert found.exit_code == 2
    assert f"Poort {port} is niet vrij." in found.output


def test_a_file_that_is_not_there_is_said() -> None:
    found = run("web", "nergens.yaml", "--niet-openen")
    assert found.exit_code == 2
    assert "Dit antwoordenbestand is er niet." in found.output


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: object, **extra: object) -> object:
        if name.startswith("tailor.web"):
            raise ModuleNotFoundError(name="starlette")
        return real(name, *more, **extra)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    found = run("web", str(EXAMPLE), "--niet-openen")
    assert found.exit_code == 2
    assert 'pip install "tailor[web]"' in found.output
