"""Lists so long that their labels are wide: none touches its words, and every proof reads them back."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from tailor.assemble.document import Clause, Document
from tailor.data import templates
from tailor.errors import RenderError
from tailor.redline.marked import comparison
from tailor.redline.types import Redline
from tailor.render.docx import compare as compare_word
from tailor.render.docx import render_docx
from tailor.render.docx.numbering import letters
from tailor.render.docx.render import render_docx_redline
from tailor.render.html import render_html
from tailor.render.pdf import compare, render_pdf
from tailor.render.typography import label_room
from tests.clauses import artikel, document, lid, onderdeel, opsomming
from tests.render import redlines
from tests.render.docx.wordfile import W, WordFile

WORD, TYPST = (templates() / "protocol" / name for name in ("huisstijl.docx", "huisstijl.typ"))
COUNTS = (30, 43, 60, 100)


def tasks(count: int) -> tuple[Clause, ...]:
    """Return so many onderdelen."""
    labels = [letters(number) for number in range(1, count + 1)]
    return tuple(
        onderdeel(f"1.1 onder {one}", f"{one}.", f"deze taak van onderdeel {one};") for one in labels
    )


def leden(count: int) -> tuple[Clause, ...]:
    return tuple(
        lid(f"1.{number}", f"Dit is een lid, met nummer {number}.") for number in range(1, count + 1)
    )


def goals(count: int) -> tuple[Clause, ...]:
    return tuple(
        opsomming(f"doelstelling {number};", citation=f"overweging {number}") for number in range(count)
    )


LISTS = {
    "onderdelen": lambda count: (lid("1.1", "De taken zijn:", *tasks(count)),),
    "leden": leden,
    "opsommingen": goals,
}


def long_list(items: str, count: int) -> Document:
    return document(artikel(1, "Taken", *LISTS[items](count)))


def compared(items: str, count: int) -> Redline:
    """Return a redline in which all of that list came."""
    made = long_list(items, count)
    title, part = made.parts
    parts = (redlines.same(title), redlines.whole(part, redlines.NEW))
    return Redline(replace(made, parts=made.parts[:1]), made, parts, redlines.AUTEURS, ())


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("items", LISTS)
def test_a_long_list_is_read_back_in_every_format(items: str, count: int) -> None:
    made = long_list(items, count)
    assert render_docx(made, WORD)
    assert render_pdf(made, TYPST)
    assert render_html(made)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("items", LISTS)
def test_a_long_list_that_came_is_read_back_in_every_format(items: str, count: int) -> None:
    made = compared(items, count)
    assert render_docx_redline(made, WORD)
    assert render_pdf(comparison(made), TYPST)
    assert render_html(comparison(made))


@pytest.mark.parametrize("is_redline", [False, True])
def test_no_label_of_a_pdf_touches_its_words(is_redline: bool) -> None:
    made = compared("onderdelen", 100) if is_redline else long_list("onderdelen", 100)
    data = render_pdf(comparison(made) if isinstance(made, Redline) else made, TYPST)
    between = [room for page in pypdfium2.PdfDocument(data) for room in _between(page)]
    words = {round(left) for left, _ in between}
    assert len(between) == 100
    assert len(words) == 1
    assert min(room for _, room in between) > 2


def _between(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Return where the words of each onderdeel begin, and the room between its label and them."""
    text = page.get_textpage()
    said = "".join(text.get_text_range(place, 1) or "\0" for place in range(text.count_chars()))
    found = []
    for one in re.finditer(r"(?<=\n)[a-z]+\.\s?(?=deze|\[ingevoegd)", said):
        stop, start = said.index(".", one.start()), one.end()
        found.append((text.get_charbox(start)[0], text.get_charbox(start)[0] - text.get_charbox(stop)[2]))
    return found


@pytest.mark.parametrize(("count", "is_wider"), [(26, False), (38, False), (39, True), (100, True)])
def test_word_gives_the_labels_of_a_long_list_one_wider_column(count: int, *, is_wider: bool) -> None:
    file = WordFile(render_docx(long_list("onderdelen", count), WORD))
    items = [one for one in file.paragraphs() if file.style(one) == "Onderdeel"]
    found = {(node.get(W + "left"), node.get(W + "hanging")) for one in items for node in one.iter(W + "ind")}
    assert len(items) == count
    assert len(found) == is_wider
    for left, hanging in found:
        assert int(left) - int(hanging) == 850
        assert int(hanging) > 425


@pytest.mark.parametrize(("count", "is_wider"), [(26, False), (38, False), (39, True), (100, True)])
def test_html_gives_the_labels_of_a_long_list_one_wider_column(count: int, *, is_wider: bool) -> None:
    found = re.findall(
        r'<ol role="list" class="onderdeel"( style="--kolom:[\d.]+rem")?>',
        render_html(long_list("onderdelen", count)),
    )
    assert [bool(style) for style in found] == [is_wider]


def test_the_labels_of_the_model_have_their_room() -> None:
    assert label_room(["zz.", "5.3.10.", "32.10."]) < 3400
    assert label_room(["a.", "m.", "zz."]) < 1900
    assert label_room([]) > 0


@pytest.mark.parametrize(
    "wrong", ["dezetaak van onderdeel bbb;", "deze taak van onderdeel;", "deze  taakvan onderdeel bbb;"]
)
def test_words_that_differ_beside_a_wide_label_are_still_seen(wrong: str) -> None:
    items = list(tasks(60))
    items[53] = onderdeel("1.1 onder bbb", "bbb.", wrong)
    other = document(artikel(1, "Taken", lid("1.1", "De taken zijn:", *items)))
    for data, check in ((render_pdf(other, TYPST), compare), (render_docx(other, WORD), compare_word)):
        with pytest.raises(RenderError):
            check(long_list("onderdelen", 60), data)
