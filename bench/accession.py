"""Accession packs, many at once, against the plain way: ``python -m bench.accession [PACKS] [PLAIN]``.

The plain way is a loop that makes everything anew for each party, the text of the house too; it is slow, so
fewer packs tell. Ours makes what is the same for all once, on all cores. Both read everything back. Below it
stands the most memory that one of our processes held, for few packs and for all.
"""

import copy
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bench.houses import example
from tailor.dossier import accession, pack
from tailor.dossier.accession import PackWishes, make_packs
from tailor.dossier.documents import AnswersFile, read_source
from tailor.dossier.pack import MadePack

PACKS, PLAIN, FEW = 50, 5, 10
KINDS = ("ggz", "ggd", "zorgaanbieder", "veilig_thuis", "gecertificeerde_instelling", "overig")
WISHES = {
    "form only": PackWishes(whole=False, form_only=True),
    "form only, with the one PDF": PackWishes(form_only=True),
    "all documents": PackWishes(whole=False),
    "all documents, with the one PDF": PackWishes(),
}
"""What is asked of the packs, by what it is called in the table."""


def with_joiners(number: int, target: Path) -> AnswersFile:
    """Return the example with that many parties that join, each of another kind and name."""
    yaml = YAML(typ="safe")
    house: dict[str, Any] = yaml.load(example("voorbeeld").read_text("utf-8"))
    pattern = next(one for one in house["partijen"] if one["soort"] == "zorgaanbieder")
    for place in range(number):
        own = {"sleutel": f"nieuw-{place}", "naam": f"Stichting Nieuwkomer {place}", "status": "treedt_toe"}
        house["partijen"].append(copy.deepcopy(pattern) | own | {"soort": KINDS[place % len(KINDS)]})
    house["toetreders"] = [{"partij": f"nieuw-{place}"} for place in range(number)]
    path = target / f"{number}-toetreders.yaml"
    with path.open("w", encoding="utf-8") as stream:
        yaml.dump(house, stream)
    return read_source(path)


def plain(source: AnswersFile, wishes: PackWishes, target: Path) -> int:
    """Make the packs one after the other, each with everything anew; return how many."""
    run = accession._run(source, None, wishes)
    orders = accession._orders(source, accession._wanted(source, ()), target)
    for order in orders:
        pack.begin(run)
        shared = tuple(file for one in pack.every_shared() for file in pack.share(one))
        made, _ = pack.make(replace(order, shared=shared))
        assert isinstance(made, MadePack), made
    return len(orders)


def ours(source: AnswersFile, wishes: PackWishes, target: Path) -> int:
    """Make the packs as the command does; return how many."""
    made = make_packs(source, (), target, wishes)
    assert not made.failed, made.failed[0].error
    return len(made.packs)


def rate(make: Callable[[], int]) -> float:
    """Return how many packs are made in a second on the clock, all that starts included."""
    begun = time.perf_counter()
    return make() / (time.perf_counter() - begun)


def rates(ground: Path, packs: int, few: int) -> Iterator[tuple[str, float, float]]:
    """Yield for each wish how many packs a second the plain way makes, and ours."""
    many, some = with_joiners(packs, ground), with_joiners(few, ground)
    for number, (name, wishes) in enumerate(WISHES.items()):
        slow = rate(lambda w=wishes, n=number: plain(some, w, ground / f"plain-{n}"))  # type: ignore[misc]
        fast = rate(lambda w=wishes, n=number: ours(many, w, ground / f"ours-{n}"))  # type: ignore[misc]
        yield name, slow, fast


def peak() -> float:
    """Return the most MiB that a process held that this one started and that has ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main(packs: int, few: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        ground = Path(folder)
        ours(with_joiners(FEW, ground), WISHES["all documents, with the one PDF"], ground / "few")
        before = peak()
        print(f"{'packs a second':<36}{'plain':>9}{'ours':>9}{'ratio':>9}   ({few} and {packs} packs)")
        for name, slow, fast in rates(ground, packs, few):
            print(f"{name:<36}{slow:>9.2f}{fast:>9.2f}{fast / slow:>8.1f}×", flush=True)
        print(f"most memory of a process: {before:.0f} MiB for {FEW} packs, {peak():.0f} MiB for {packs}")


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:]]
    main(*counts, *(PACKS, PLAIN)[len(counts) :])
