"""Accession packs (article 28), many at once: what is the same for all is made once, each pack by itself.

They stand with the version of the Protocol in force, ``output/<huis>/<versie>/toetreding/<partij>/``. Of a
version that was issued a pack holds the very bytes that were issued.
"""

import contextlib
import errno
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tailor import data
from tailor.answers import Antwoorden
from tailor.answers.joining import accessions, joining_parties
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.toetreders import StaatVanToetreding
from tailor.assemble import read_model
from tailor.assemble.document import Editie
from tailor.check import judge
from tailor.dossier import huisstijl
from tailor.dossier.documents import IN_A_PACK, AnswersFile, free_folder, mark_of, slug
from tailor.dossier.huisstijl import HouseStyle, refuse_unprintable
from tailor.dossier.issued import Issued, in_force
from tailor.dossier.make import OUTPUT, refuse_what_blocks
from tailor.dossier.manifest import ListedFile, manifest_of, sha256
from tailor.dossier.many import Hands, hands, processes_for
from tailor.dossier.pack import (
    FailedPack,
    MadePack,
    PackFile,
    PackOrder,
    PackRun,
    begin,
    every_shared,
    make,
    party_slug,
    says,
    share,
)
from tailor.dossier.publish import file_system_errors, parents_of
from tailor.dossier.versions import PACKS
from tailor.errors import InputError, KeptWarning, RenderError, TailorError
from tailor.files import cause, read_regular

# The most bytes of a file that goes with a pack.
_LARGEST = 50_000_000
# What the manifest calls such a file.
ADDED = "bijgevoegd"
# What is said when the one PDF cannot hold the text that was issued.
NOT_AS_ISSUED = (
    "Het uitgegeven Protocol zit niet in de ene pdf: deze tailor maakt een andere tekst dan u uitgaf."
    " Het staat er als los bestand bij."
)


@dataclass(frozen=True, slots=True)
class PackWishes:
    """What a user may ask of the packs.

    Attributes:
        editie: How they are printed; None for the text to sign where a version was issued, else a draft.
        huisstijl: Where the house style stands; None for that of the answers, or the ordinary style.
        added: Files that go with every pack as they are.
        whole: Whether each pack has the one PDF with everything.
        form_only: Whether the form is all that is made for each party.
    """

    editie: Editie | None = None
    huisstijl: Path | None = None
    added: tuple[Path, ...] = ()
    whole: bool = True
    form_only: bool = False


# Nothing special is asked.
NO_PACK_WISHES = PackWishes()


@dataclass(frozen=True, slots=True)
class MadePacks:
    """What came of the packs that were asked.

    Attributes:
        folder: Where they stand.
        editie: How they are printed.
        packs: Those that were made, in the order of the accessions.
        failed: Those that were not.
        issued: The issued version whose Protocol they hold; None when it was made for them.
        remarks: What else there is to know.
    """

    folder: Path
    editie: Editie
    packs: tuple[MadePack, ...]
    failed: tuple[FailedPack, ...]
    issued: Issued | None
    remarks: tuple[str, ...] = ()


# From how many packs are done, and how many there are, to something that shows it.
Progress = Callable[[int, int], None]


def make_packs(
    source: AnswersFile,
    keys: Sequence[str] = (),
    target: Path | None = None,
    wishes: PackWishes = NO_PACK_WISHES,
    progress: Progress = lambda _done, _all: None,
) -> MadePacks:
    """Make accession packs and put each in its folder; one that fails is named and the others are made.

    Args:
        source: The answers of the house, with those who join among the parties.
        keys: The parties that get a pack, by key; none for every accession that was not signed.
        target: The directory that will hold the folders; None is that of the version in force.
        wishes: What else is asked.
        progress: Told after each pack.

    Raises:
        InputError: When there is nobody to make a pack for, or when the house, the style, an added file or
            the directory cannot be used.
        FindingsError: When the text to sign is asked and something is still open, or when what was issued is
            not whole.
        RenderError: When the text of the house does not come out well.
    """
    wanted = _wanted(source, keys)
    issued = in_force(OUTPUT, source)
    run = _run(source, issued, wishes)
    place = target or _beside(source, issued, run.editie)
    added = tuple(_added(wishes.added))
    with contextlib.ExitStack() as held:
        with file_system_errors(place):
            if place.exists() and not place.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "", str(place))
            held.enter_context(parents_of(place / PACKS))
        orders = _orders(source, wanted, place)
        outcomes, remarks = _made(run, issued, added, orders, progress)
    packs = tuple(one for one in outcomes if isinstance(one, MadePack))
    failed = tuple(one for one in outcomes if isinstance(one, FailedPack))
    return MadePacks(place, run.editie, packs, failed, issued, remarks)


def _made(
    run: PackRun,
    issued: Issued | None,
    added: tuple[PackFile, ...],
    orders: Sequence[PackOrder],
    progress: Progress,
) -> tuple[list[MadePack | FailedPack], tuple[str, ...]]:
    """Return what came of each pack, in their order, and what there is to know of all."""
    remarks: tuple[str, ...] = ()
    if issued and run.whole and not _is_sayable(run, issued):
        run, remarks = replace(run, with_text=False), (NOT_AS_ISSUED,)
    with hands(begin, run, processes_for(len(orders))) as work:
        shared = _as_issued(issued) if issued else _shared(work)
        asked = [replace(one, shared=(*shared, *added)) for one in orders]
        found: dict[int, MadePack | FailedPack] = {}
        for place, result in work.results(make, asked):
            found[place] = _outcome(orders[place], result)
            progress(len(found), len(asked))
    return [found[place] for place in sorted(found)], remarks


def _outcome(
    order: PackOrder, result: tuple[MadePack | FailedPack, tuple[str, ...]] | RenderError
) -> MadePack | FailedPack:
    """Return what came of a pack, after warning of what was kept, as this process would have done itself."""
    if isinstance(result, RenderError):
        return FailedPack(str(order.partij.sleutel), order.naam, result)
    outcome, kept = result
    for text in kept:
        warnings.warn(KeptWarning(text), stacklevel=2)
    return outcome


# -- for whom, and where --


def _wanted(source: AnswersFile, keys: Sequence[str]) -> list[tuple[int, Partij]]:
    """Return who gets a pack, each with the place of its accession.

    Raises:
        InputError: It is nobody, or a key names nobody who joins.
    """
    lines = accessions(source.answers)
    unsigned = [
        (index, party)
        for index, _, party in joining_parties(source.answers)
        if lines[index].staat is not StaatVanToetreding.GETEKEND
    ]
    known = [str(party.sleutel) for _, party in unsigned]
    if unknown := [key for key in keys if key not in known]:
        raise InputError(
            wat="Er is geen toetreding van deze partij.",
            waar=", ".join(unknown),
            waarom=f"Wie nog toetreedt: {', '.join(known) or 'niemand'}.",
            nu="Noem een van deze partijen, of geef haar op met --partij.",
        )
    if not unsigned:
        raise InputError(
            wat="Er is niemand die toetreedt.",
            waar=str(source.path),
            waarom="In de antwoorden staat geen toetreding die nog niet is getekend.",
            nu="Geef een bestand met de nieuwe partij: --partij BESTAND.",
        )
    return [one for one in unsigned if not keys or str(one[1].sleutel) in keys]


def _beside(source: AnswersFile, issued: Issued | None, editie: Editie) -> Path:
    """Return where the packs of a house stand: with the version in force."""
    folder = issued.folder if issued else free_folder(OUTPUT, source, editie).parent
    return folder / PACKS


def _orders(source: AnswersFile, wanted: Sequence[tuple[int, Partij]], place: Path) -> list[PackOrder]:
    """Return the packs to make, each with a folder of its own."""
    folders = _folders(source.answers, place)
    return [
        PackOrder(index, party, party_words(party), place / folders[str(party.sleutel)])
        for index, party in wanted
    ]


def party_words(partij: Partij) -> str:
    """Return what a party is called: its name, its unit or its kind."""
    kind = "" if partij.soort is None else str(getattr(partij.soort, "label", ""))
    return called(Partij, partij, in_full=True) or kind or str(partij.sleutel)


def _folders(antwoorden: Antwoorden, place: Path) -> dict[str, str]:
    """Return the name of the folder of every accession, by the key of the party.

    Of two parties with one name the first has the plain name; the other gets a mark. Where a pack stands, it
    stays the place of that party.
    """
    plain = {
        str(party.sleutel): party_slug(party, party_words(party))
        for _, _, party in joining_parties(antwoorden)
    }
    marked = {key: f"{name}-{mark_of(key)}" for key, name in plain.items()}
    found = {key: _pack_of(place, key, (plain[key], marked[key])) for key in plain}
    folders = {key: name for key, name in found.items() if name}
    for key in (one for one in plain if one not in found or not found[one]):
        is_free = plain[key] not in folders.values() and not _owner_key(place / plain[key])
        folders[key] = plain[key] if is_free else marked[key]
    return folders


def _pack_of(place: Path, key: str, names: Sequence[str]) -> str:
    """Return in which of some folders the pack of a party stands; empty when in none."""
    return next((name for name in names if _owner_key(place / name) == key), "")


def _owner_key(folder: Path) -> str:
    """Return for whom the pack in a folder is, by key; empty when there is none."""
    manifest = manifest_of(folder)
    return str(manifest.toetreding.get("partij", "")) if manifest else ""


# -- what all packs share --


def _run(source: AnswersFile, issued: Issued | None, wishes: PackWishes) -> PackRun:
    """Return what all packs share.

    Raises:
        InputError: When the style cannot be used, or cannot print the answers of the house.
        FindingsError: When the text to sign is asked and something is still open in it.
    """
    editie = wishes.editie or (Editie.DEFINITIEF if issued else Editie.CONCEPT)
    style = _look(source, wishes.huisstijl)
    if editie is Editie.DEFINITIEF and issued is None:
        refuse_what_blocks(source, judge(read_model(data.templates()), source.answers).findings)
    return PackRun(
        source=source,
        versie=issued.versie if issued else source.versie,
        of_protocol=issued.answers() if issued else source.answers,
        editie=editie,
        style=style,
        issued={"uitgegeven_versie": issued.versie, "uitgave_sha256": issued.sha256} if issued else {},
        whole=wishes.whole,
        form_only=wishes.form_only,
    )


def _look(source: AnswersFile, asked: Path | None) -> HouseStyle:
    """Return the house style, when it can print the house; who joins is looked at apart.

    Raises:
        InputError: When it cannot be used, or the answers hold signs that it cannot print.
    """
    style = huisstijl.read_style(asked or source.huisstijl)
    stay = tuple(one for one in source.answers.known_parties if not one.joins)
    house = source.answers.model_copy(update={"partijen": stay or source.answers.partijen})
    fonts = style.pdf.files if style.pdf else ()
    refuse_unprintable(house, source.path, fonts, source.read_from)
    return style


def _is_sayable(run: PackRun, issued: Issued) -> bool:
    """Return whether the text that this tailor makes is the one that was issued, word for word."""
    begin(run)
    return says(issued.read("protocol", "pdf"))


def _as_issued(issued: Issued) -> tuple[PackFile, ...]:
    """Return the files of the house as they were issued.

    Raises:
        FindingsError: One of them was changed since, or is gone.
    """
    kinds = {kind.name for kind in IN_A_PACK}
    found = (one for one in issued.documents if one.formaat in ("docx", "pdf"))
    return tuple(
        (replace(one, bestand=Path(one.bestand).name), issued.read(one.soort, one.formaat))
        for one in found
        if one.soort in kinds or one.soort.startswith("bijlage-")
    )


def _shared(work: Hands) -> tuple[PackFile, ...]:
    """Return the files of the house, made once for all packs.

    Raises:
        InputError: When they cannot be printed.
        RenderError: When one does not come out well.
    """
    asked = every_shared()
    made: dict[int, tuple[PackFile, ...]] = {}
    for place, found in work.results(share, asked):
        if isinstance(found, TailorError):
            raise found
        made[place] = found
    formats = len(asked) // len(IN_A_PACK)
    kinds = ([made[at + one] for one in range(formats)] for at in range(0, len(asked), formats))
    return tuple(file for kind in kinds for document in zip(*kind, strict=True) for file in document)


def _added(paths: Sequence[Path]) -> Iterator[PackFile]:
    """Yield the files that go with every pack, as they are, under names that are safe.

    Raises:
        InputError: When one cannot be read.
    """
    taken: set[str] = set()
    for path in paths:
        content = _content(path)
        front, ending = f"{ADDED}-{slug(path.stem, 'bestand')}", slug(path.suffix.lstrip("."), "")
        numbered = (front, *(f"{front}-{number}" for number in range(2, len(paths) + 2)))
        names = (f"{one}.{ending}" if ending else one for one in numbered)
        name = next(one for one in names if one not in taken)
        taken.add(name)
        yield ListedFile(ADDED, ending, name, sha256(content), "de organisatie die toetreedt"), content


def _content(path: Path) -> bytes:
    """Return the content of a file that goes with the packs.

    Raises:
        InputError: It cannot be read.
    """
    try:
        return read_regular(path, _LARGEST)
    except (OSError, ValueError) as error:
        why = cause(error) if isinstance(error, OSError) else "Zo kan een bestand niet heten."
        if isinstance(error, FileNotFoundError):
            why = "Het bestand bestaat niet."
        raise InputError(
            wat="Een bijgevoegd bestand kan niet worden gelezen.",
            waar=str(path),
            waarom=why,
            nu="Controleer de naam van het bestand, en of u het mag openen.",
        ) from error
