"""Breaks the Word file of a house style at random and makes documents with it.

Run by hand: ``python -m bench.house_styles [SEED [COUNT]]``. Every style must either be refused as wrong
input, with a message of four parts in Dutch that names the file, or give documents that pass the proof and
hold nothing foreign (``tests.render.docx.allowed``). Anything else is a fault of ours and is printed with its
seed: an exception of another kind, English, or more seconds than ``SLOW``.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from tailor.assemble.document import Document, Editie
from tailor.errors import InputError, RenderError
from tailor.render.docx import render_docx
from tailor.render.docx.house import load
from tailor.render.docx.ooxml import pack, unpack
from tests.render.docx import hostile, huisstijl, samples
from tests.render.docx.allowed import foreign
from tests.render.docx.hostile import Parts

COUNT = 300
SLOW = 10.0
"""Seconds that one style may take, with two documents."""
_ENGLISH = (" the ", " is not ", "Error", "error", "Exception", "expected", "unknown", "invalid")
_RANDOM = random.Random


def _part(parts: Parts, chance: _RANDOM, ending: str = "") -> str:
    return chance.choice([name for name in sorted(parts) if name.endswith(ending)])


def drop_part(parts: Parts, chance: _RANDOM) -> None:
    """Take a part away."""
    del parts[_part(parts, chance)]


def cut_part(parts: Parts, chance: _RANDOM) -> None:
    """Keep the beginning of a part only."""
    name = _part(parts, chance)
    parts[name] = parts[name][: chance.randrange(len(parts[name]) + 1)]


def change_bytes(parts: Parts, chance: _RANDOM) -> None:
    """Put other bytes here and there in a part."""
    name = _part(parts, chance)
    content = bytearray(parts[name])
    for _ in range(chance.randint(1, 4)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    parts[name] = bytes(content)


def swap_parts(parts: Parts, chance: _RANDOM) -> None:
    """Let two parts change places."""
    first, second = _part(parts, chance), _part(parts, chance)
    parts[first], parts[second] = parts[second], parts[first]


def change_tree(parts: Parts, chance: _RANDOM) -> None:
    """Take out, double, move or empty an element, or give it another attribute."""
    name = _part(parts, chance, ".xml")
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return
    nodes = [node for node in root.iter() if node.getparent() is not None]
    for _ in range(chance.randint(1, 3)):
        if nodes:
            _change_node(chance.choice(nodes), chance.choice(nodes), chance)
    parts[name] = etree.tostring(root)


def _change_node(node: etree._Element, other: etree._Element, chance: _RANDOM) -> None:
    parent = node.getparent()
    match chance.randrange(5):
        case 0 if parent is not None:
            parent.remove(node)
        case 1 if parent is not None:
            parent.append(etree.fromstring(etree.tostring(node)))
        case 2 if other not in (node, *node.iterancestors(), *node.iterdescendants()):
            other.append(node)
        case 3:
            node.clear()
        case _ if node.attrib:
            key = chance.choice(sorted(map(str, node.attrib)))
            node.set(
                key, chance.choice(["", "0", "-1", "99999999999", "x", "rId1", "rId99", "even", "first"])
            )


def change_relation(parts: Parts, chance: _RANDOM) -> None:
    """Let a part name something else, or as something else."""
    name = _part(parts, chance, ".rels")
    words = (
        "header",
        "footer",
        "styles",
        "image",
        "rId1",
        "rId5",
        "settings",
        "http://127.0.0.1:9/x",
        "../..",
    )
    old, new = (chance.choice(words).encode() for _ in range(2))
    parts[name] = parts[name].replace(old, new, chance.randint(1, 3))


def put_in_foreign(parts: Parts, chance: _RANDOM) -> None:
    """Put something foreign in it, of the kinds that the tests know."""
    known = [change for change, _ in (*hostile.REFUSED.values(), *hostile.LEFT_OUT.values())]
    _try(parts, chance.choice([*known, *hostile.UNSAID.values(), *hostile.BROKEN.values()]))


def odd_pages(parts: Parts, chance: _RANDOM) -> None:
    """Let sections differ on their first and even pages, or lack headers and footers."""
    title = hostile.put(hostile.BODY, "<w:pgSz", "<w:titlePg/><w:pgSz")
    even = hostile.setting("<w:evenAndOddHeaders/>")
    kind = chance.choice(["header", "footer"])
    gone = hostile.put(
        hostile.BODY, f'<w:{kind}Reference w:type="default"', f'<w:{kind}Reference w:type="even"'
    )
    other = hostile.put(hostile.BODY, 'r:id="rId6"', f'r:id="rId{chance.randint(1, 9)}"')
    for change in chance.sample([title, even, gone, other], chance.randint(1, 4)):
        _try(parts, change)


def odd_places(parts: Parts, chance: _RANDOM) -> None:
    """Put a place where none is expected, or a part of one."""
    name = chance.choice([hostile.BODY, hostile.HEADER, hostile.FOOTER])
    place = chance.choice(
        ["{{ huis }}", "{{p inhoud }}", "{%p if datum %}", "{% endif %}", "{{", "%}", "{{ 9**9 }}"]
    )
    words = parts[name].split(b"</w:t>")
    spot = chance.randrange(len(words))
    words[spot] += place.encode()
    parts[name] = b"</w:t>".join(words)


CHANGES: tuple[Callable[[Parts, _RANDOM], None], ...] = (
    *(drop_part, cut_part, change_bytes, swap_parts, change_tree, change_tree, change_tree),
    *(change_relation, put_in_foreign, odd_pages, odd_places),
)


def _try(parts: Parts, change: hostile.Change) -> None:
    """Make a change; nothing when an earlier one took away what it needs."""
    try:
        change(parts)
    except (AssertionError, KeyError):
        return


def broken(start: bytes, chance: _RANDOM) -> bytes:
    """Return a Word file with one to three changes; now and then the file itself is cut or changed too."""
    parts = unpack(start)
    for _ in range(chance.randint(1, 3)):
        try:
            chance.choice(CHANGES)(parts, chance)
        except (KeyError, IndexError):
            continue
    whole = pack(parts)
    if chance.random() < 0.05:
        place = chance.randrange(len(whole))
        return whole[:place] + bytes([chance.randrange(256)]) + whole[place + 1 :]
    return whole[: chance.randrange(len(whole))] if chance.random() < 0.03 else whole


def outcome(house: Path, documents: tuple[Document, ...]) -> str:
    """Return what came of a style: "made", "refused", or what is wrong with that."""
    try:
        load(house)
        made = [render_docx(one, house) for one in documents]
    except InputError as error:
        four = all((error.wat, error.waar, error.waarom, error.nu))
        english = [word for word in _ENGLISH if word in f"{error.wat} {error.waarom} {error.nu}"]
        return "refused" if four and not english else f"message {english}: {error}"
    except RenderError as error:
        # The proof saw it; the dossier then says that the house style is at fault (exit 2).
        return "refused by the proof" if error.waarom else f"no reason: {error}"
    except Exception as error:  # noqa: BLE001 - any other exception is what this looks for
        return f"exception {type(error).__name__}: {error}"
    found = [
        one
        for file, document in zip(made, documents, strict=True)
        for one in foreign(file, house=document.huis)
    ]
    return f"foreign: {found[:3]}" if found else "made"


def main(seed: int, count: int) -> int:
    """Break so many styles, print what came of them and return how many faults of ours there are."""
    whole = samples.document(Editie.CONCEPT)
    documents = (whole, whole.annexes()[0])
    shell = Path(__file__).parents[1] / "templates" / "protocol" / "huisstijl.docx"
    counts: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        house = Path(folder) / "huis.docx"
        starts = [shell.read_bytes(), huisstijl.zilverstad(shell, house).read_bytes()]
        for number in range(count):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311 - no secret: the same seed, the same styles
            house.write_bytes(broken(chance.choice(starts), chance))
            begun = time.perf_counter()
            came = outcome(house, documents)
            took = time.perf_counter() - begun
            slowest = max(slowest, took)
            came = came if took < SLOW else f"slow: {took:.0f} s, {came}"
            good = came in ("made", "refused", "refused by the proof")
            counts[came if good else "FAULT"] += 1
            if not good:
                print(f"{seed}-{number}: {came}", flush=True)
    print(f"{count} house styles: {dict(counts)}; the slowest took {slowest:.1f} s")
    return counts["FAULT"]


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(min(main(given[0] if given else 1, given[1] if given[1:] else COUNT), 1))
