"""From an answers file to a dossier on disk: the whole chain, one stage after the other.

A dossier for signing and a comparison are the same chain with other documents in it.
"""

import contextlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from tailor import __version__, answers, data
from tailor.assemble import assemble, read_model
from tailor.assemble.assemble import unmade
from tailor.assemble.document import VERGELIJKING, Document, Editie
from tailor.assemble.open_list import open_points
from tailor.check import Finding, Judgement, judge, telling
from tailor.dossier import huisstijl
from tailor.dossier.documents import (
    COMPARISON,
    DOCUMENTS,
    NAMELESS,
    NO_VERSION,
    REPORT,
    AnswersFile,
    DocumentKind,
    Ground,
    free_folder,
    read_source,
    slug,
    stem,
)
from tailor.dossier.huisstijl import HouseStyle, refuse_unprintable
from tailor.dossier.made import TYPST, MadeComparison, MadeDossier
from tailor.dossier.manifest import MANIFEST, ListedFile, MadeWith, Manifest, Owner, json_bytes, sha256
from tailor.dossier.publish import reserve
from tailor.errors import FindingsError, InputError, RenderError
from tailor.redline.types import Redline
from tailor.render import FORMATS, Format, Printable

# Where dossiers stand when the user names no place: under the directory in which they work.
OUTPUT = Path("output")
# Where the report of the rules stands beside the editions of its version.
REPORT_FOLDER = "controle"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user may ask beside the edition.

    Attributes:
        html: Whether every document is made in HTML too.
        huisstijl: Where the house style stands; None for the answer to that question, or the ordinary style.
        pdf_from_word: Whether LibreOffice makes the PDFs, from the Word files.
        report: Whether the report of the rules goes with the documents.
    """

    html: bool = False
    huisstijl: Path | None = None
    pdf_from_word: bool = False
    report: bool = False


# Nothing special is asked.
NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked.

    Attributes:
        kinds: The documents.
        source: The answers of the house.
        old: Those of the text that it is compared with; None for the model, and when nothing is compared.
        folder: The directory that will hold the dossier and nothing else.
        editie: How the documents are printed.
        style: How they look.
        formats: In which formats they are written.
        ending: The end of the names of the files: what a comparison is with; empty for a dossier.
        office: Which LibreOffice makes the PDFs from the Word files; empty when Typst makes them.
        judged: What the rules say, when that was asked already; None when not.
    """

    kinds: tuple[DocumentKind, ...]
    source: AnswersFile
    old: AnswersFile | None
    folder: Path
    editie: Editie
    style: HouseStyle
    formats: tuple[Format, ...]
    ending: str = ""
    office: str = ""
    judged: Judgement | None = None


def make_dossier(
    antwoorden: Path, target: Path | None = None, editie: Editie = Editie.CONCEPT, wishes: Wishes = NO_WISHES
) -> MadeDossier:
    """Make the Protocol, its annexes and what goes with it from an answers file, in Word and in PDF.

    Args:
        antwoorden: The answers file of a house.
        target: The directory that will hold the dossier and nothing else; None is
            ``output/<huis>/<versie>/<editie>`` in the directory where the user works.
        editie: How the documents are printed.
        wishes: What else is asked.

    Raises:
        InputError: When the answers, the templates or the directory cannot be used, or when PDFs to sign are
            asked from Word.
        FindingsError: When the definitive edition is asked and something is still open.
        RenderError: When a rendered file, read back, does not hold the words of the document.
    """
    if wishes.pdf_from_word and editie is Editie.DEFINITIEF:
        raise _not_to_sign()
    source = read_source(antwoorden)
    style = _look(wishes.huisstijl, source)
    office = _office() if wishes.pdf_from_word else ""
    place = target or free_folder(OUTPUT, source, editie)
    kinds = (*DOCUMENTS, *REPORT) if wishes.report else DOCUMENTS
    order = _Order(kinds, source, None, place, editie, style, _formats(wishes), office=office)
    return _made(order)[0]


def make_report(antwoorden: Path, target: Path | None = None) -> MadeDossier:
    """Make the report of the rules in Word, PDF and JSON; also of a text that cannot be made.

    It is no text to sign, but it says so on every page as long as something stands in the way of that text.

    Args:
        antwoorden: The answers file of a house, or a kept version of it.
        target: The directory that will hold the report and nothing else; None is a directory beside the
            dossiers of this version.

    Raises:
        InputError: When the answers, the templates or the directory cannot be used.
        RenderError: When a rendered file, read back, does not hold the words of the report.
    """
    source = read_source(antwoorden)
    judged = judge(read_model(data.templates()), source.answers)
    editie = Editie.CONCEPT if any(one.blocks for one in judged.findings) else Editie.DEFINITIEF
    place = target or free_folder(OUTPUT, source, editie).with_name(REPORT_FOLDER)
    style, formats = _look(None, source), _formats(NO_WISHES)
    return _made(_Order(REPORT, source, None, place, editie, style, formats, judged=judged))[0]


def make_comparison(
    antwoorden: Path,
    after: Path | None = None,
    target: Path | None = None,
    editie: Editie = Editie.CONCEPT,
    style: Path | None = None,
) -> MadeComparison:
    """Compare a house with the model, or two texts of a house, in Word, in PDF and in HTML.

    Args:
        antwoorden: The answers file; with ``after`` that of the old text. ``huis.yaml@2`` is the version of
            two steps back, counted as ``tailor terug`` counts.
        after: The answers file of the new text; None compares with the model.
        target: The directory that will hold the comparison and nothing else; None is a directory beside the
            dossier of the new text.
        editie: Which edition of both texts is compared.
        style: Where the house style stands; None for the answer to that question, or the ordinary style.

    Raises:
        InputError: When the answers, the templates or the directory cannot be used.
        FindingsError: When the definitive edition is asked and something is still open in the new text.
        RenderError: When a rendered file, read back, does not hold the words of both texts.
    """
    from tailor.redline.overview import count_changes

    old = None if after is None else read_source(antwoorden)
    new = read_source(after or antwoorden)
    look, ending = _look(style, *filter(None, (new, old))), _ending(old, new)
    place = target or free_folder(OUTPUT, new, editie).with_name(f"{editie.value}-{ending}")
    result, made = _made(_Order(COMPARISON, new, old, place, editie, look, FORMATS, ending=ending))
    (redline,) = (one for one in made if isinstance(one, Redline))
    counts = count_changes(redline)
    by_author = {author: counts[author] for author in redline.authors}
    same = (result.folder, result.manifest, result.findings, result.left_out, result.open_points)
    return MadeComparison(*same, redline.comparison, by_author)


def _made(order: _Order) -> tuple[MadeDossier, tuple[Printable, ...]]:
    """Make the documents that are asked, and put them in place."""
    source = order.source
    owner, of_answers = Owner(source.full_name, source.versie), answers.values_hash(source.answers)
    with reserve(order.folder, owner, of_answers) as target:
        ground = _ground(order)
        made = {_stem(one, order): (one, kind) for kind in order.kinds for one in kind.made(ground)}
        written = dict(_written(made, order, ground))
        manifest = _manifest(order, ground, tuple(written))
        files = {entry.bestand: content for entry, content in written.items()}
        is_placed = target.publish({**files, MANIFEST: manifest.as_bytes()})
    points = open_points(source.answers, ground.document.parts)
    found, left_out = ground.findings, order.style.left_out
    result = MadeDossier(target.path, manifest, found, left_out, points, issued=not is_placed)
    return result, tuple(one for one, _ in made.values())


def _ground(order: _Order) -> Ground:
    """Return what the documents are made of.

    Raises:
        FindingsError: When a text to sign is asked and something stands in its way.
        InputError: When the text cannot be made.
    """
    model, source, editie = read_model(data.templates()), order.source, order.editie
    judged = order.judged or (judge(model, source.answers) if editie is Editie.DEFINITIEF else None)
    if judged is None:
        return Ground(model, source, assemble(model, source.answers, editie), order.old)
    if editie is Editie.DEFINITIEF:
        refuse_what_blocks(source, judged.findings)
    document = judged.document or unmade(model, source.answers, editie)
    return Ground(model, source, replace(document, editie=editie), order.old, judged.findings)


def _look(asked: Path | None, new: AnswersFile, *others: AnswersFile) -> HouseStyle:
    """Return the house style that is asked, or that of the answers, when all that is given can be printed.

    Raises:
        InputError: When it cannot be used, or the answers hold signs that it cannot print.
    """
    style = huisstijl.read_style(asked or new.huisstijl)
    fonts = style.pdf.files if style.pdf else ()
    for one in (*others, new):
        refuse_unprintable(one.answers, one.path, fonts, one.read_from)
    return style


def _office() -> str:
    """Return which LibreOffice makes the PDFs; it is asked before anything is made."""
    from tailor.dossier import office

    return office.version()


def _not_to_sign() -> InputError:
    """Return why no PDF from Word is made of a text that is signed and kept."""
    return InputError(
        wat="De versie om te tekenen is niet gemaakt: een pdf uit Word is niet geschikt om te ondertekenen.",
        waar="--editie definitief met --pdf-uit-word",
        waarom="LibreOffice maakt geen pdf die voldoet aan PDF/A-2a (bewaren) en PDF/UA-1 (voorlezen). De "
        "pdf die tailor zelf maakt, voldoet daar wel aan.",
        nu="Laat --pdf-uit-word weg. Wilt u alleen zien hoe het eruitziet, gebruik dan --editie concept.",
    )


def _formats(wishes: Wishes) -> tuple[Format, ...]:
    """Return the formats that are asked; not the PDF when it comes from Word."""
    left_out = {name for name, out in (("html", not wishes.html), ("pdf", wishes.pdf_from_word)) if out}
    return tuple(one for one in FORMATS if one.name not in left_out)


def refuse_what_blocks(source: AnswersFile, found: tuple[Finding, ...]) -> None:
    """Refuse a text to sign when something stands in its way.

    Args:
        source: The answers of the house.
        found: What the rules find in them.

    Raises:
        FindingsError: It names everything that stands in the way.
    """
    if not any(one.blocks for one in found):
        return
    (group,) = (one for one in telling.groups(found) if one.head == telling.BLOCKING)
    way_out = telling.way_out(found, source.path.as_posix())
    raise FindingsError(
        wat=f"De versie om te tekenen is niet gemaakt: {telling.in_the_way(found)} "
        f"{'houdt' if group.count == 1 else 'houden'} die tegen.",
        waar=str(source.path),
        waarom="\n".join(
            ("In een tekst om te tekenen moet dit zijn opgelost.", "", *telling.as_text(group), "")
        ),
        nu=f"{way_out} Een concept kan wel: gebruik --editie concept.",
    )


def _ending(old: AnswersFile | None, new: AnswersFile) -> str:
    """Return the end of the names of the directory and the files: what is compared with what."""
    if old is None:
        return f"{VERGELIJKING}-model"
    if old.versie == new.versie:
        return f"{VERGELIJKING}-met-{slug(old.name, NAMELESS)}"
    return f"{VERGELIJKING}-met-{slug(old.versie, NO_VERSION)}"


def _stem(made: Printable, order: _Order) -> str:
    """Return the name of a file without its extension."""
    document = made.new if isinstance(made, Redline) else made
    name = stem(document, order.source.huis, order.source.versie)
    return f"{name}-{order.ending}" if order.ending else name


def _written(
    made: Mapping[str, tuple[Printable, DocumentKind]], order: _Order, ground: Ground
) -> Iterator[tuple[ListedFile, bytes]]:
    """Yield each document, by the name of its file, in every format, with its line in the manifest."""
    printables = {name: one for name, (one, _) in made.items()}
    files = _in_every_format(printables, order)
    if order.office:
        from tailor.dossier.office import from_word

        documents = {name: one for name, one in printables.items() if isinstance(one, Document)}
        files = {"docx": files["docx"], "pdf": from_word(documents, files["docx"]), **files}
    for name, (one, kind) in made.items():
        annotation = VERGELIJKING if isinstance(one, Redline) else one.kind
        for extension, contents in files.items():
            content = contents[name]
            yield _listed(annotation, name, extension, content, kind), content
        if kind.data:
            content = json_bytes(kind.data(ground))
            yield _listed(annotation, name, "json", content, kind), content


def _listed(annotation: str, name: str, extension: str, content: bytes, kind: DocumentKind) -> ListedFile:
    """Return the line of a file in the manifest."""
    return ListedFile(annotation, extension, f"{name}.{extension}", sha256(content), kind.reader)


def _in_every_format(made: Mapping[str, Printable], order: _Order) -> dict[str, dict[str, bytes]]:
    """Return the bytes of each document by format and name.

    A format that waits outside Python is written in a thread of its own meanwhile. What goes wrong there is
    told after what goes wrong here, so that the same answers give the same error.
    """

    def write(one: Format) -> dict[str, bytes]:
        return {name: in_format(one, printable, order.style) for name, printable in made.items()}

    with ThreadPoolExecutor(1) as beside:
        apart = {one: beside.submit(write, one) for one in order.formats if one.apart}
        here = {one: write(one) for one in order.formats if not one.apart}
        return {one.name: here[one] if one in here else apart[one].result() for one in order.formats}


def in_format(form: Format, made: Printable, style: HouseStyle) -> bytes:
    """Return one document in one format.

    Raises:
        InputError: When it comes out well without the house style and not with it: the style is at fault.
        RenderError: When it does not come out well at all.
    """
    try:
        return form.write(made, style)
    except RenderError as error:
        if not style.files:
            raise
        with contextlib.suppress(RenderError):
            form.write(made, HouseStyle(huisstijl.ordinary()))
            raise huisstijl.at_fault(style, error) from error
        raise


def _manifest(order: _Order, ground: Ground, written: tuple[ListedFile, ...]) -> Manifest:
    """Return the manifest of what was written."""
    version = ground.model.version
    return Manifest(
        huis=order.source.full_name,
        versie=order.source.versie,
        editie=order.editie.value,
        gemaakt_met=MadeWith(__version__, version.name, version.versie),
        antwoorden_sha256=answers.values_hash(order.source.answers),
        documenten=written,
        pdf=order.office or TYPST,
        huisstijl={path.name: sha256(path.read_bytes()) for path in order.style.files},
        vergeleken_met=_compared_with(order, version.versie) if order.ending else {},
    )


def _compared_with(order: _Order, model: str) -> dict[str, str | None]:
    """Return with what a comparison is: the model, or the version and the hash of the old answers."""
    if order.old is None:
        return {"model": model}
    return {"versie": order.old.versie, "antwoorden_sha256": answers.values_hash(order.old.answers)}
