"""Kills a run at each step of issuing a version that changes the disk; a program, because it forks.

Prints one JSON line for each step: whether the run was killed, whether the version was issued then, whether
all of it stood whole, what the next run in peace says, and what stands beside the dossier after that.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from tailor.dossier.documents import AnswersFile
from tailor.dossier.issue import record
from tailor.dossier.issued import issued_of
from tests.dossier.issuing import FILES, house, put, with_manifest
from tests.dossier.kill_at_each_step import NEVER, killed


def try_once(source: AnswersFile, output: Path, step: int) -> dict[str, Any]:
    shutil.rmtree(output, ignore_errors=True)
    place = put(source, output)
    was_killed = killed(step, lambda: record(source, place, output))
    found = issued_of(place.parent)
    stands = {one.name: one.read_bytes() for one in place.iterdir()} == with_manifest(source, FILES)
    after = record(source, place, output)
    return {
        "killed": was_killed,
        "issued": found is not None,
        "whole": stands and not (found and found.damage()),
        "new": after.is_new,
        "whole after": after.issued.damage() == {},
        "beside": sorted(one.name for one in place.parent.iterdir()),
    }


def main(place: Path) -> None:
    """Print what is found for every step, up to the first run that is not killed any more."""
    source = house(place)
    for step in range(1, NEVER):
        found = try_once(source, place / "output", step)
        print(json.dumps(found))
        if not found["killed"]:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
