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


def test_it_listens_on_the_own_computer_alone() -> None:
    server = WebServer(EXAMPLE)
    port = server.address.split(":")[2].split("/")[0]
    hexed = f":{int(port):04X}"
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines() if hexed in line]
    assert {one.split(":")[0] for one in listening if one.endswith(hexed)} == {"0100007F"}
    assert server.end() == 0


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
