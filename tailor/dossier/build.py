"""From an answers file to a dossier on disk: the whole chain, one stage after the other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tailor import __version__, answers, data
from tailor.answers import Antwoorden, NogNietBekend
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie
from tailor.check import Finding, Level, findings
from tailor.dossier import huisstijl, messages, names
from tailor.dossier.huisstijl import Stijl
from tailor.dossier.manifest import MANIFEST, Bestand, Manifest, Versies, sha256
from tailor.dossier.printable import refuse_unprintable
from tailor.dossier.publish import reserve
from tailor.model import Model
from tailor.render.docx import render_docx
from tailor.render.pdf import missing, render_pdf
from tailor.verantwoording import keuzenverantwoording

OUTPUT = Path("output")
"""Where dossiers stand when the user names no place: under the directory in which they work."""

Renderer = Callable[[Document], bytes]
"""Makes one document in one format."""


@dataclass(frozen=True, slots=True)
class Wensen:
    """What a user may ask beside the edition.

    Attributes:
        html: Whether every document is made in HTML too.
        huisstijl: Where the house style stands; None for the answer to that question, or the ordinary style.
        pdf_uit_word: Whether LibreOffice makes the PDFs, from the Word files.
    """

    html: bool = False
    huisstijl: Path | None = None
    pdf_uit_word: bool = False


GEWOON = Wensen()
"""Nothing special is asked."""


@dataclass(frozen=True, slots=True)
class Resultaat:
    """What a run made.

    Attributes:
        map: The directory with the documents and the manifest.
        manifest: What stands in it.
        bevindingen: What the rules found in the answers and the text, the heaviest first.
    """

    map: Path
    manifest: Manifest
    bevindingen: tuple[Finding, ...]

    @property
    def open_punten(self) -> tuple[Finding, ...]:
        """Return what must be settled before the text can be signed; empty when nothing is."""
        return tuple(one for one in self.bevindingen if one.level is Level.BLOKKEREND)

    @property
    def aandachtspunten(self) -> tuple[Finding, ...]:
        """Return what the house should know, though it stands in the way of nothing."""
        return tuple(one for one in self.bevindingen if one.level is not Level.BLOKKEREND)


@dataclass(frozen=True, slots=True)
class _Rendered:
    """One document as a file: which document, in which format, its name and its bytes."""

    soort: str
    formaat: str
    name: str
    content: bytes

    def entry(self) -> Bestand:
        """Return its line in the manifest."""
        return Bestand(self.soort, self.formaat, self.name, sha256(self.content))


def maak(
    antwoorden: Path, uit: Path | None = None, editie: Editie = Editie.CONCEPT, wensen: Wensen = GEWOON
) -> Resultaat:
    """Make the Protocol, its annexes and its justification from an answers file, in Word and in PDF.

    Args:
        antwoorden: The answers file of a house.
        uit: The directory that will hold the dossier and nothing else; None is
            ``output/<huis>/<versie>/<editie>`` in the directory where the user works.
        editie: How the documents are printed.
        wensen: What else is asked.

    Raises:
        InputError: When the answers, the templates or the directory cannot be used.
        FindingsError: When the definitive edition is asked and something is still open.
        RenderError: When a rendered file, read back, does not hold the words of the document.
    """
    given = answers.load(antwoorden)
    stijl = huisstijl.lees(wensen.huisstijl or _answered(given, antwoorden))
    fonts = stijl.pdf.files if stijl.pdf else ()
    refuse_unprintable(given, antwoorden, partial(missing, fonts=fonts))
    pdf = _office() if wensen.pdf_uit_word else "typst"
    huis, versie = _known(given.huis.korte_naam) or _known(given.huis.naam), _known(given.document.versie)
    with reserve(uit or OUTPUT / names.folder(huis, versie, editie)) as target:
        model = read_model(data.templates())
        document = assemble(model, given, editie)
        found = findings(model, given, document)
        if editie is Editie.DEFINITIEF:
            _refuse_what_blocks(antwoorden, found)
        why = keuzenverantwoording(model, given, document)
        documents = {names.stem(one, huis, versie): one for one in (document, *document.annexes(), why)}
        rendered = tuple(_render_all(documents, renderers(stijl, wensen), wensen))
        manifest = _manifest(given, model, editie, rendered, pdf, stijl)
        target.publish({one.name: one.content for one in rendered} | {MANIFEST: manifest.as_bytes()})
    return Resultaat(target.path, manifest, found)


def _known(answer: str | NogNietBekend | None) -> str | None:
    """Return the answer, or None when it was not given or is not known yet."""
    return None if isinstance(answer, NogNietBekend) else answer


def _refuse_what_blocks(antwoorden: Path, found: tuple[Finding, ...]) -> None:
    """Raise a FindingsError that names everything that stands in the way of signing."""
    blocking = [str(one) for one in found if one.level is Level.BLOKKEREND]
    if blocking:
        raise messages.refused(antwoorden, blocking)


def _office() -> str:
    """Return which LibreOffice makes the PDFs; it is asked before anything is made."""
    from tailor.dossier import office

    return office.version()


def _answered(given: Antwoorden, antwoorden: Path) -> Path | None:
    """Return the place of the house style in the answers; it starts at the folder of their file."""
    answer = _known(given.document.huisstijl)
    return None if answer is None else antwoorden.parent / answer


def renderers(stijl: Stijl, wensen: Wensen) -> dict[str, Renderer]:
    """Return what makes each format that is asked, in the order of the manifest; not the PDF from Word."""
    typst = data.templates() / "protocol" / "huisstijl.typ"
    made: dict[str, Renderer] = {"docx": partial(render_docx, shell=stijl.word)}
    if not wensen.pdf_uit_word:
        made["pdf"] = partial(render_pdf, shell=typst, huisstijl=stijl.pdf)
    return made | {"html": _page} if wensen.html else made


def _page(document: Document) -> bytes:
    """Return the document in HTML, as bytes."""
    from tailor.render.html import render_html

    return render_html(document).encode()


def _render_all(
    documents: Mapping[str, Document], formats: Mapping[str, Renderer], wensen: Wensen
) -> Iterator[_Rendered]:
    """Yield each document, by the name of its file, in every format."""
    made = {
        formaat: {stem: render(one) for stem, one in documents.items()} for formaat, render in formats.items()
    }
    if wensen.pdf_uit_word:
        from tailor.dossier.from_word import from_word

        made = {"docx": made["docx"], "pdf": from_word(documents, made["docx"]), **made}
    for stem, one in documents.items():
        for formaat, files in made.items():
            yield _Rendered(one.soort, formaat, f"{stem}.{formaat}", files[stem])


def _manifest(
    given: Antwoorden, model: Model, editie: Editie, rendered: tuple[_Rendered, ...], pdf: str, stijl: Stijl
) -> Manifest:
    """Return the manifest of what was rendered."""
    return Manifest(
        huis=_known(given.huis.naam),
        versie=_known(given.document.versie),
        editie=editie.value,
        gemaakt_met=Versies(__version__, model.version.naam, model.version.versie),
        antwoorden_sha256=answers.values_hash(given),
        documenten=tuple(one.entry() for one in rendered),
        pdf=pdf,
        huisstijl={path.name: sha256(path.read_bytes()) for path in stijl.bestanden},
    )
