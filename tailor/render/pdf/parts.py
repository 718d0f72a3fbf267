"""A bundle as its parts: what each part of the file says, held against the document that it is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from tailor.assemble.document import Document
from tailor.assemble.front import CONTENTS, front, has_cover
from tailor.render import proof
from tailor.render.expected import Sort, Value, form_field, named
from tailor.render.pdf.readback import FILE, Bookmark, Pdf, as_read, hold, read, wanted_of
from tailor.render.typography import HEADINGS, one_line, speaks

# The headings in front of the first part: the title, and the list of the parts.
_IN_FRONT = 2


def compare_bundle(cover: Document, documents: Sequence[Document], data: bytes) -> None:
    """Hold a PDF of several documents against each of them, as if it were alone, and against the cover.

    Further how many headings are tagged in each part, for a file can have all words and lack the tags of a
    part; and what its pages are called.

    Raises:
        RenderError: When something differs; the first differences are named.
    """
    pdf = read(data, tags=True)
    names = [one_line(front(one).name) for one in documents]
    outline = [Value(entry.title) for entry in pdf.bookmarks if entry.level == 1]
    proof.prove(FILE, cover, {Sort.HEADING: list(map(Value, names))}, {Sort.HEADING: outline}, as_read)
    ahead, *parts = _parts(pdf)
    _compare_front(cover, ahead, names, parts)
    coming = iter(named([field for one in documents for field in one.fields]))
    for number, (document, part) in enumerate(zip(documents, parts, strict=True), start=1):
        fields = [form_field(field) for field in islice(coming, len(document.fields))]
        alone = _without_title(part) if has_cover(document) else part
        hold(document, alone, {**wanted_of(document), Sort.FIELD: fields})
        labels = [f"{number}-{page}" for page in range(1, len(part.lines) + 1)]
        _compare_tags(document, part, _heading_count(document), labels)


def _parts(pdf: Pdf) -> Iterator[Pdf]:
    """Yield what stands in front of the first part, and then each part as if it were a file of its own."""
    places = [place for place, entry in enumerate(pdf.bookmarks) if entry.level == 1]
    starts = [pdf.bookmarks[place].page - 1 for place in places]
    pages = list(pairwise((0, *starts, len(pdf.lines))))
    entries = list(pairwise((0, *places, len(pdf.bookmarks))))
    for (start, end), (first, last) in zip(pages, entries, strict=True):
        inside = pdf.bookmarks[first:last]
        yield Pdf(
            title=inside[0].title if inside else pdf.title,
            language=pdf.language,
            lines=pdf.lines[start:end],
            bookmarks=tuple(replace(entry, page=entry.page - start) for entry in inside),
            ruled=pdf.ruled[start:end],
            fields=pdf.fields[start:end],
            headings=pdf.headings[start:end],
            labels=pdf.labels[start:end],
        )


def _without_title(part: Pdf) -> Pdf:
    """Return a part that begins with a cover as it is alone: there its title is no bookmark."""
    entries = (Bookmark(entry.title, entry.level - 1, entry.page) for entry in part.bookmarks[1:])
    return replace(part, bookmarks=tuple(entries))


def _compare_front(cover: Document, ahead: Pdf, names: Sequence[str], parts: Sequence[Pdf]) -> None:
    """Hold the cover and the list of the parts against what they must say."""
    wanted = wanted_of(cover)
    listed = zip(names, (len(part.lines) for part in parts), strict=True)
    lines = [f"Deel {n} {name} ({_pages(count)})" for n, (name, count) in enumerate(listed, start=1)]
    hold(cover, ahead, {**wanted, Sort.TEXT: [*wanted[Sort.TEXT], *map(Value, (CONTENTS, *lines))]})
    _compare_tags(cover, ahead, _IN_FRONT, ahead.labels)


def _pages(count: int) -> str:
    return "1 pagina" if count == 1 else f"{count} pagina’s"


def _compare_tags(document: Document, part: Pdf, headings: int, labels: Sequence[str]) -> None:
    """Hold the number of tagged headings and the names of the pages of a part against what they must be."""
    wanted = [Value(f"samen {headings} koppen"), *map(Value, labels)]
    found = [Value(f"samen {sum(part.headings)} koppen"), *map(Value, part.labels)]
    proof.prove(FILE, document, {Sort.STRUCTURE: wanted}, {Sort.STRUCTURE: found})


def _heading_count(document: Document) -> int:
    """Return how many headings a document has, with those of its title and its contents."""
    ahead = front(document)
    before = (document.preface or ahead.open_points) if has_cover(document) else ()
    clauses = chain(document.walk(), *(part.walk() for part in before))
    return sum(one.kind in HEADINGS and speaks(one) for one in clauses) + bool(ahead.contents)
