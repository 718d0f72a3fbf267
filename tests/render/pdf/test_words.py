"""Where lines may break, which characters can be drawn, and how wide the columns of a table are."""

import struct
import threading
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Filled, Gap, Ref, Text
from tailor.citation import Citatie
from tailor.render.pdf import missing, render_pdf
from tailor.render.pdf.fonts import FONT_DIR, REGULAR, characters, drawable
from tailor.render.pdf.sentences import LONGEST_WORD, breakable, sentence
from tailor.render.typography import NBSP
from tailor.signs import PRINTED, describe


def test_a_number_that_is_an_inline_of_its_own_stays_with_the_word_before_it() -> None:
    to = Ref("3", Citatie("artikel 3"), numeric=True)
    inlines = (Text("in artikel "), to, Text(" en lid "), Filled("4", "x"), Text(" op "), Gap("[3]", "y"))
    assert sentence(inlines, {}) == [f"in artikel{NBSP}3 en lid{NBSP}4 op ", ["g", "[3]"]]
    assert (
        sentence((Filled("21", "x"), Text(" maart "), Filled("2026", "x")), {}) == f"21{NBSP}maart{NBSP}2026"
    )


def test_a_long_word_can_break_and_loses_nothing() -> None:
    text = "kort " + "x" * 200 + " en " + "e\u0301" * 60
    pieces = list(breakable(text))
    assert "".join(pieces) == text
    assert max(len(piece.split()[-1]) for piece in pieces) <= LONGEST_WORD
    assert not any(piece.startswith("\u0301") for piece in pieces)


def test_a_usual_text_is_one_piece() -> None:
    assert list(breakable("Integrale veiligheid en complexe multi-problematiek " * 3)) == [
        "Integrale veiligheid en complexe multi-problematiek " * 3
    ]


def test_every_weight_of_the_font_has_the_same_characters() -> None:
    tables = {
        name: characters(FONT_DIR / f"FiraSans-{name}.ttf") for name in ("Regular", "SemiBold", "Italic")
    }
    assert tables["SemiBold"] == tables["Italic"] == tables["Regular"]
    assert len(tables["Regular"]) > 1500


def test_the_characters_beyond_the_first_plane_are_read_from_a_font_too(tmp_path: Path) -> None:
    groups = struct.pack(">LLL", 65, 67, 1) + struct.pack(">LLL", 0x1F600, 0x1F601, 4)
    wide = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, 2) + groups
    cmap = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + wide
    font = tmp_path / "proef.ttf"
    font.write_bytes(struct.pack(">LHHHH4sLLL", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap)
    assert characters(font) == set("ABC😀😁")


def test_a_font_without_a_table_of_characters_is_refused(tmp_path: Path) -> None:
    font = tmp_path / "leeg.ttf"
    font.write_bytes(struct.pack(">LHHHH", 0x10000, 0, 0, 0, 0))
    with pytest.raises(ValueError, match="cmap"):
        characters(font)


def test_the_table_of_signs_is_that_of_the_font_that_comes_with_the_tool() -> None:
    ranges: list[list[int]] = []
    for code in sorted(map(ord, drawable((REGULAR,)))):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    table = " ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in ranges)
    assert PRINTED.split() == table.split(), f"tailor/signs.py, PRINTED should be: {table}"


def test_the_characters_that_cannot_be_drawn_are_named_once_and_in_order() -> None:
    assert missing("a☃b😀☃") == "☃😀"
    assert missing("Zoë, ‘één’ – €\u00a0100 • Łódź") == ""
    assert describe("☃") == "‘☃’ (U+2603)"
    assert describe("\u202e") == "het onzichtbare teken U+202E"


def test_two_threads_can_render_at_once(complete: Document, shell: Path) -> None:
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(render_pdf(complete, shell))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1
