"""The one door to pikepdf: what Typst cannot write itself, put in a PDF that it made.

Typst knows no form. It sets a line to fill in as a link to ``veld:`` with the name of the field, so the
place, the tag and the order of reading are its own. Here each such link becomes the field (ISO 32000-1,
12.7), and its tag that of a form (ISO 14289-1, 7.18.4). The same bytes in give the same bytes out.
"""

import io
from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, ObjectStreamMode, Page, Pdf, Stream, String

from tailor.assemble.document import Field, grouped
from tailor.render.expected import named
from tailor.render.pdf.field_font import FIRST, LAST, field_font

_ADDRESS = "veld:"
# The font of what is typed: its name in the form, and how it is set there, in black.
_FONT = "/Fira"
_TYPED = b"/Fira 10 Tf 0 g"
# How high a field for words is, in points: a reader puts them in the middle.
_HEIGHT = 17
# An annotation that is printed, which PDF/A-2 asks of all (ISO 19005-2, 6.3.2).
_PRINTED = 4
# The form has places for signatures (ISO 32000-1, table 219).
_WITH_SIGNATURES = 1
# Letters of an ordinary alphabet (ISO 32000-1, table 123); how thick their stems are, about.
_ORDINARY, _STEM = 32, 80


def finish(data: bytes, fields: Sequence[Field], *, in_parts: bool = False) -> bytes:
    """Return a PDF with its fields, and with names for its pages when it has parts.

    Args:
        data: The PDF as Typst made it.
        fields: What can be filled in, in reading order.
        in_parts: Whether it has parts, the first level of the outline: page 2 of part 3 is then called "3-2",
            and what stands in front of the first part has Roman numbers (ISO 32000-1, 12.4.2).
    """
    target = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        if fields:
            _make_form(pdf, fields)
        if in_parts:
            _name_pages(pdf)
        pdf.save(
            target,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.disable,
        )
    return target.getvalue()


def _name_pages(pdf: Pdf) -> None:
    """Give pages names by which those of one part are told from those of another.

    Those of Typst are no use: of several parts of one page it names the first only.
    """
    names = NumberTree.new(pdf)
    names[0] = Dictionary(S=Name.r)
    entry, part = pdf.Root.Outlines.get(Name.First), 1
    while entry is not None:
        names[Page(entry.Dest[0]).index] = Dictionary(P=String(f"{part}-"), S=Name.D)
        entry, part = entry.get(Name.Next), part + 1
    pdf.Root.PageLabels = names.obj


def _make_form(pdf: Pdf, fields: Sequence[Field]) -> None:
    """Make a field of every line to fill in, and the form that holds them."""
    coming = _by_name(fields)
    tags = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    font = _font(pdf)
    made = []
    for page in pdf.pages:
        for link, name in _lines(page):
            _make_field(pdf, link, coming[name].popleft())
            _make_tag(tags[int(link.StructParent)])
            page.obj.Tabs = Name.S
            made.append(link)
    pdf.Root.AcroForm = _form(made, font)


def _by_name(fields: Sequence[Field]) -> Mapping[str, deque[Field]]:
    """Return fields as they are named in the file, by the name that they have in the document."""
    pairs = zip((one.name for one in fields), named(fields), strict=True)
    return {name: deque(alike) for name, alike in grouped(pairs).items()}


def _lines(page: Page) -> Iterator[tuple[Object, str]]:
    """Yield the links of a page that are lines to fill in, each with the name of its field."""
    for link in page.obj.get(Name.Annots, Array()):
        address = bytes(link.get(Name.A, Dictionary()).get(Name.URI, String(""))).decode()
        if address.startswith(_ADDRESS):
            yield link, address.removeprefix(_ADDRESS)


def _make_field(pdf: Pdf, link: Object, field: Field) -> None:
    """Make a field of a link, in its place."""
    del link.A
    link.Rect = _box(link, field)
    if Name.QuadPoints in link:
        del link.QuadPoints
    link.Subtype = Name.Widget
    link.FT = Name.Sig if field.signature else Name.Tx
    link.T, link.TU, link.Contents = String(field.name), String(field.spoken), String(field.spoken)
    link.F = _PRINTED
    link.AP = Dictionary(N=_empty(pdf, link))
    if not field.signature:
        link.DA = String(_TYPED)


def _box(link: Object, field: Field) -> Array:
    """Return the box of a field: it stands on the line, and words stand just above that.

    A line of more than one piece is as high as the first and goes on to the end of the last.
    """
    left, low, right, high = map(float, link.Rect)
    if Name.QuadPoints in link:
        heights = [float(one) for one in list(link.QuadPoints)[1:8:2]]
        low, high = min(heights), max(heights)
    return Array([left, low, right, high if field.signature else min(high, low + _HEIGHT)])


def _empty(pdf: Pdf, link: Object) -> Stream:
    """Return how a field looks in which nothing stands yet: the line under it is on the page itself."""
    left, low, right, high = map(float, link.Rect)
    content = b"/Tx BMC EMC"
    box = Array([0, 0, round(right - left, 3), round(high - low, 3)])
    return Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary())


def _make_tag(tag: Object) -> None:
    """Make a tag of a link that of a field: it holds the field and nothing else."""
    held = tag.K if isinstance(tag.K, Array) else [tag.K]
    tag.S = Name.Form
    tag.K = next(one for one in held if isinstance(one, Dictionary) and one.get(Name.Type) == Name.OBJR)


def _form(fields: Sequence[Object], font: Object) -> Dictionary:
    """Return the form of these fields (ISO 32000-1, 12.7.2)."""
    form = Dictionary(
        Fields=Array(fields),
        DR=Dictionary(Font=Dictionary({_FONT: font})),
        DA=String(_TYPED),
    )
    if any(Name.Sig == one.FT for one in fields):
        form.SigFlags = _WITH_SIGNATURES
    return form


def _font(pdf: Pdf) -> Object:
    """Return the font of what is typed, in the file."""
    font = field_font()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{font.name}"),
        Flags=_ORDINARY,
        FontBBox=Array(font.box),
        ItalicAngle=0,
        Ascent=font.ascent,
        Descent=font.descent,
        CapHeight=font.capitals,
        StemV=_STEM,
        FontFile2=Stream(pdf, font.data, Length1=len(font.data)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{font.name}"),
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array(font.widths),
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
