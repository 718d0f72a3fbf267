"""Kills a run at each step that changes the disk, and the mending of it too; a program, because it forks.

For each step a child process replaces a dossier and kills itself (SIGKILL, so nothing of ours runs after
it) right before that step. For each step of mending that, a second child does what the next run does and
is killed as well. Then a third mends all and fails before it writes. Prints one JSON line for each pair of
kills: the steps, whether each child was killed, what stands in the directory, and what stands beside it.
"""

import contextlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tailor.dossier.manifest import MANIFEST, sha256
from tailor.dossier.publish import reserve

CHANGES = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "fcntl.flock"})
"""The audit events of Python that announce a change on the disk, or the lock."""

NEVER = 1000
"""More steps than any run has."""

OLD = {"protocol.docx": b"old words", "protocol.pdf": b"old pages"}
NEW = {"protocol.docx": b"new words", "bijlage-1.pdf": b"new pages"}


def with_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    listed = [{"bestand": name, "sha256": sha256(content)} for name, content in files.items()]
    return {**files, MANIFEST: json.dumps({"documenten": listed}).encode()}


def put(directory: Path, files: dict[str, bytes]) -> None:
    with reserve(directory) as target:
        target.publish(with_manifest(files))


def kill_before(step: int) -> None:
    """Kill this process right before the given step."""
    left = step

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event not in CHANGES:
            return
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def killed(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a process of its own and kill that before the step; return whether it came so far."""
    child = os.fork()
    if child == 0:
        kill_before(step)
        with contextlib.suppress(InterruptedError):
            work()
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL


def next_run_that_fails(directory: Path) -> None:
    """Do what the next run does before it renders; rendering then fails."""
    with reserve(directory):
        raise InterruptedError


def state(directory: Path) -> str:
    """Return which dossier stands there, whole."""
    found = {one.name: one.read_bytes() for one in directory.iterdir()}
    names = {"old": with_manifest(OLD), "new": with_manifest(NEW)}
    return next((name for name, files in names.items() if found == files), "broken")


def try_once(directory: Path, step: int, again: int) -> dict[str, Any]:
    """Kill a run at ``step``, its mending at ``again``, then mend it in peace; return what is there."""
    shutil.rmtree(directory.parent, ignore_errors=True)
    put(directory, OLD)
    first = killed(step, lambda: put(directory, NEW))
    second = killed(again, lambda: next_run_that_fails(directory))
    killed(NEVER, lambda: next_run_that_fails(directory))
    beside = sorted(one.name for one in directory.parent.iterdir())
    return {"step": step, "killed": [first, second], "stands": state(directory), "beside": beside}


def main(directory: Path) -> None:
    """Print what is found for every pair of steps, up to the first run that is not killed any more."""
    for step in range(1, NEVER):
        for again in range(1, NEVER):
            found = try_once(directory, step, again)
            print(json.dumps(found))
            if found["killed"] == [False, False]:
                return
            if not found["killed"][1]:
                break


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "1.0" / "concept")
