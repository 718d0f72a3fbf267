"""A comparison on disk: a house against the national model, or one text of a house against another.

The same redline comes out in Word with tracked changes, as a PDF and as an HTML page, with a manifest.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tailor import __version__, answers, data
from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.versies import versie
from tailor.assemble import assemble, read_model
from tailor.assemble.context import Context, OpenAnswerError
from tailor.assemble.document import Document, Editie
from tailor.assemble.party_values import full_name
from tailor.check import Finding, Level, findings
from tailor.dossier import huisstijl, messages, names
from tailor.dossier.build import OUTPUT, Resultaat
from tailor.dossier.huisstijl import Stijl
from tailor.dossier.manifest import MANIFEST, Bestand, Manifest, Versies, sha256
from tailor.dossier.printable import refuse_unprintable
from tailor.dossier.publish import reserve
from tailor.model import Model
from tailor.redline.compare import compare
from tailor.redline.front import count_changes, tegen_model, tegen_versie, with_front
from tailor.redline.gevolgen import Partijen, gevolgen
from tailor.redline.remarks import new_only, opmerkingen
from tailor.redline.stages import stages
from tailor.redline.types import Redline, Stage
from tailor.render.docx import render_docx_redline
from tailor.render.html import render_html_redline
from tailor.render.pdf import missing, render_pdf_redline

SOORT = "vergelijking"
"""What the manifest calls a comparison."""

_KEPT = re.compile(r"(?P<bestand>.+)@(?P<stappen>\d+)")


@dataclass(frozen=True, slots=True)
class Bron:
    """The answers of one text.

    Attributes:
        bestand: The answers file as the user named it.
        naam: How this text is called when two have the same version ("oost.yaml@2").
        gegeven: The answers.
    """

    bestand: Path
    naam: str
    gegeven: Antwoorden

    @property
    def huis(self) -> str | None:
        """Return the name of the house for file names; None when it is not known."""
        return _known(self.gegeven.huis.korte_naam) or _known(self.gegeven.huis.naam)

    @property
    def versie(self) -> str | None:
        """Return the version of the text; None when it is not known."""
        return _known(self.gegeven.document.versie)


@dataclass(frozen=True)
class Vergelijkingsmanifest(Manifest):
    """The manifest of a comparison.

    Attributes:
        vergeleken_met: With what: the model, or the version and the hash of the old answers.
    """

    vergeleken_met: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vergeleken(Resultaat):
    """What a run made.

    Attributes:
        onderwerp: What was compared, in one line.
        aantallen: How many changes each author made.
    """

    onderwerp: str = ""
    aantallen: Mapping[str, int] = field(default_factory=dict)


def vergelijk(
    antwoorden: Path,
    nieuw: Path | None = None,
    uit: Path | None = None,
    editie: Editie = Editie.CONCEPT,
    stijl: Path | None = None,
) -> Vergeleken:
    """Compare a house with the model, or two texts of a house, in Word, in PDF and in HTML.

    Args:
        antwoorden: The answers file; with ``nieuw`` that of the old text. ``huis.yaml@2`` is the version of
            two steps back, counted as ``tailor terug`` counts.
        nieuw: The answers file of the new text; None compares with the model.
        uit: The directory that will hold the comparison and nothing else; None is a directory beside the
            dossier of the new text.
        editie: Which edition of both texts is compared.
        stijl: Where the house style stands; None for the answer to that question, or the ordinary style.

    Raises:
        InputError: When the answers, the templates or the directory cannot be used.
        FindingsError: When the definitive edition is asked and something is still open in the new text.
        RenderError: When a rendered file, read back, does not hold the words of both texts.
    """
    old = None if nieuw is None else lees(antwoorden)
    new = lees(antwoorden if nieuw is None else nieuw)
    look = huisstijl.lees(stijl or _style_of(new))
    for one in filter(None, (old, new)):
        fonts = look.pdf.files if look.pdf else ()
        refuse_unprintable(one.gegeven, one.bestand, partial(missing, fonts=fonts))
    met = _met(old, new)
    with reserve(uit or _folder(new, editie, met)) as target:
        model = read_model(data.templates())
        document = assemble(model, new.gegeven, editie)
        found = findings(model, new.gegeven, document)
        if editie is Editie.DEFINITIEF:
            _refuse_what_blocks(new.bestand, found)
        redline = _against_model(model, new, document) if old is None else _between(model, old, new, document)
        stem = f"{names.stem(document, new.huis, new.versie)}-{met}"
        files = {f"{stem}.{kind}": make(redline) for kind, make in _renderers(look).items()}
        manifest = _manifest(model, old, new, editie, files, look)
        target.publish(files | {MANIFEST: manifest.as_bytes()})
    counts = count_changes(redline)
    per_author = {auteur: counts[auteur] for auteur in redline.auteurs}
    return Vergeleken(target.path, manifest, found, redline.vergelijking, per_author)


def lees(path: Path) -> Bron:
    """Return the answers that a user names: a file, or a kept version of it as ``huis.yaml@2``.

    Raises:
        InputError: When there is no such file or version, or when it cannot be used.
    """
    kept = None if path.exists() else _KEPT.fullmatch(path.name)
    if kept is None:
        return Bron(path, path.name, answers.load(path))
    file = path.with_name(kept["bestand"])
    return Bron(file, path.name, answers.load(versie(file, int(kept["stappen"]))))


def _against_model(model: Model, new: Bron, document: Document) -> Redline:
    said = opmerkingen(model, new.gegeven, document.huis)
    found = compare(stages(model, new.gegeven, document.editie), said)
    return with_front(found, tegen_model(document))


def _between(model: Model, old: Bron, new: Bron, document: Document) -> Redline:
    """Return the differences between two texts of a house, all by one author, with what they ask."""
    before = assemble(model, old.gegeven, document.editie)
    said = new_only(
        opmerkingen(model, new.gegeven, document.huis), opmerkingen(model, old.gegeven, document.huis)
    )
    found = compare((Stage(before), Stage(document, f"Wijziging {document.huis}")), said)
    texts = tegen_versie(before, document, old.naam, new.naam)
    return with_front(found, texts, gevolgen(found, _parties(old.gegeven, new.gegeven)))


def _parties(old: Antwoorden, new: Antwoorden) -> Partijen:
    """Return which parties came and which left; a party is known by its key."""
    before, after = _party_names(old), _party_names(new)
    return Partijen(
        nieuw=tuple(name for key, name in after.items() if key not in before),
        vertrokken=tuple(name for key, name in before.items() if key not in after),
        aantal=len(after),
    )


def _party_names(given: Antwoorden) -> dict[str, str]:
    """Return the parties that stand in the text: key and name; the key when the name is not known."""
    ctx = Context(given)
    return {partij.sleutel: _party_name(ctx, index, partij.sleutel) for index, partij in ctx.deelnemers}


def _party_name(ctx: Context, index: int, key: str) -> str:
    try:
        return full_name(ctx, index)
    except OpenAnswerError:
        return key


def _renderers(look: Stijl) -> dict[str, Callable[[Redline], bytes]]:
    """Return what makes each format, in the order of the manifest."""
    typst = data.templates() / "protocol" / "huisstijl.typ"
    return {
        "docx": partial(render_docx_redline, shell=look.word),
        "pdf": partial(render_pdf_redline, shell=typst, huisstijl=look.pdf),
        "html": lambda redline: render_html_redline(redline).encode(),
    }


def _met(old: Bron | None, new: Bron) -> str:
    """Return the end of the names of the directory and the files: what is compared with what."""
    if old is None:
        return f"{SOORT}-model"
    if old.versie == new.versie:
        return f"{SOORT}-met-{names.slug(old.naam, names.NAMELESS)}"
    return f"{SOORT}-met-{names.slug(old.versie, names.NO_VERSION)}"


def _folder(new: Bron, editie: Editie, met: str) -> Path:
    beside = OUTPUT / names.folder(new.huis, new.versie, editie)
    return beside.with_name(f"{editie.value}-{met}")


def _known(answer: str | NogNietBekend | None) -> str | None:
    return None if isinstance(answer, NogNietBekend) else answer


def _style_of(bron: Bron) -> Path | None:
    """Return the place of the house style in the answers; it starts at the folder of their file."""
    answer = _known(bron.gegeven.document.huisstijl)
    return None if answer is None else bron.bestand.parent / answer


def _refuse_what_blocks(bestand: Path, found: tuple[Finding, ...]) -> None:
    """Raise a FindingsError that names everything that stands in the way of signing."""
    if blocking := [str(one) for one in found if one.level is Level.BLOKKEREND]:
        raise messages.refused(bestand, blocking)


def _manifest(
    model: Model, old: Bron | None, new: Bron, editie: Editie, files: Mapping[str, bytes], look: Stijl
) -> Vergelijkingsmanifest:
    """Return the manifest of what was rendered."""
    version = model.version
    return Vergelijkingsmanifest(
        huis=_known(new.gegeven.huis.naam),
        versie=new.versie,
        editie=editie.value,
        gemaakt_met=Versies(__version__, version.naam, version.versie),
        antwoorden_sha256=answers.values_hash(new.gegeven),
        documenten=tuple(
            Bestand(SOORT, name.rpartition(".")[2], name, sha256(content)) for name, content in files.items()
        ),
        huisstijl={path.name: sha256(path.read_bytes()) for path in look.bestanden},
        vergeleken_met={"model": version.versie} if old is None else _compared_with(old),
    )


def _compared_with(old: Bron) -> dict[str, str | None]:
    return {"versie": old.versie, "antwoorden_sha256": answers.values_hash(old.gegeven)}
