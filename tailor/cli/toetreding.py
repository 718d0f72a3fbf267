"""The command ``toetreding``: who joins goes into the answers, and gets a pack to act on (article 28)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tailor.cli.command import PATH, Settings, answers_file, as_command, as_json, debug, show, target
from tailor.cli.maak import EDITIES, HOUSE_STYLE
from tailor.errors import InputError, TailorError
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.answers import Antwoorden
    from tailor.dossier.accession import MadePacks, Progress
    from tailor.spreadsheet.joiners import EnteredJoiners

TOETREDING = """Maak de pakketten voor organisaties die toetreden (artikel 28).

Een pakket is een map met het toetredingsformulier, uitleg, een toets, de kennisgeving en het Protocol. Alles
samen staat ook in één pdf. Heeft u een versie uitgegeven, dan zit dat Protocol erin zoals u het uitgaf.

Met --partij geeft u op wie er toetreedt: een rekenblad (.xlsx, .csv) of een YAML-bestand. Wie daarin staat,
komt ook in de antwoorden. Dezelfde partij komt er nooit twee keer in. Zonder --partij vraagt tailor wie er
toetreedt, en krijgt daarna iedereen een pakket die nog niet heeft getekend.

Heeft een partij het formulier getekend? Noem dan de dag met --getekend. Zij staat vanaf dan in de tekst.

Lukt een pakket niet, dan leest u waarom. De andere pakketten worden wel gemaakt.

\b
Voorbeelden:
  tailor toetreding answers/rivierenland.yaml --partij nieuw.xlsx
  tailor toetreding answers/rivierenland.yaml --partij brug.yaml --partij oever.yaml --uit pakketten
  tailor toetreding answers/rivierenland.yaml --alleen brug --bijlage convenant-getekend.pdf
  tailor toetreding answers/rivierenland.yaml --lijst
  tailor toetreding answers/rivierenland.yaml --alleen brug --getekend 2027-02-04 --plaats Tiel

\b
Afsluitcodes:
  0  alle pakketten zijn gemaakt
  1  een of meer partijen kunnen niet mee; ze staan er met de reden bij
  2  het bestand of de opdracht klopt niet
"""
EDITIE = """concept: een pakket om te laten lezen. toelichting: een concept met uitleg voor de jurist.
definitief: het pakket om te tekenen. Standaard: definitief als u een versie heeft uitgegeven.
Anders is het concept."""
ONE_LIST = {
    "wat": "Bij deze optie kan maar één bestand met partijen.",
    "waarom": "Een kolom of een rij hoort bij één bestand.",
    "nu": "Geef de opdracht voor elk bestand apart.",
}
NOBODY = {
    "wat": "Geen enkele partij kan mee. De antwoorden zijn niet veranderd.",
    "nu": "Verbeter de partijen in het bestand en geef de opdracht opnieuw.",
}


@as_command(TOETREDING, "Maak de pakketten voor wie toetreedt.")
@answers_file
@click.option(
    "--partij",
    "files",
    metavar="BESTAND",
    type=PATH,
    multiple=True,
    help="Wie toetreedt: een rekenblad, of YAML met een of meer partijen. Mag vaker.",
)
@click.option(
    "--alleen",
    "only",
    metavar="SLEUTEL",
    multiple=True,
    help="Maak alleen het pakket van deze partij. Mag vaker.",
)
@target("MAP", "De map waarin elk pakket een eigen map krijgt. Standaard: output/HUIS/VERSIE/toetreding.")
@click.option("--editie", type=click.Choice(EDITIES), default=None, help=EDITIE)
@HOUSE_STYLE
@click.option(
    "--bijlage",
    "added",
    metavar="BESTAND",
    type=PATH,
    multiple=True,
    help="Doe dit bestand zoals het is bij elk pakket, bijvoorbeeld een getekend convenant. Mag vaker.",
)
@click.option(
    "--zonder-totaal", "whole", flag_value=False, default=True, help="Maak de ene pdf met alles erin niet."
)
@click.option(
    "--kolom", "columns", metavar="KOP=VRAAG", multiple=True, help="Als bij ‘tailor partijen importeren’."
)
@click.option(
    "--rij", "rows", metavar="RIJ=PARTIJ", multiple=True, help="Als bij ‘tailor partijen importeren’."
)
@click.option(
    "--getekend",
    "signed_on",
    metavar="DATUM",
    help="De partij heeft het formulier op deze dag getekend. Zij is dan partij. Noem haar met --alleen.",
)
@click.option("--plaats", "place", metavar="PLAATS", help="Waar is getekend; hoort bij --getekend.")
@click.option(
    "--medeondertekenaar",
    "co_signer",
    metavar="NAAM",
    help="Wie namens de Stuurgroep tekende; hoort bij --getekend.",
)
@click.option(
    "--eenvoudig", "plain", is_flag=True, help="Stel de vragen met gewone regels, voor een schermlezer."
)
@click.option("--lijst", "listing", is_flag=True, help="Toon wie toetreedt en hoever dat is. Maak niets.")
@as_json
@debug
@click.pass_context
def toetreding(ctx: click.Context, /, file: Path, listing: bool, as_json: bool, **asked: Any) -> None:
    """Enter who joins, make the packs, and say what was made and what was not."""
    if listing:
        from tailor.answers import load

        _list(load(file), as_json)
        return
    signed_on, place, co_signer = (asked.pop(name) for name in ("signed_on", "place", "co_signer"))
    if signed_on is not None:
        from tailor.cli.getekend import sign

        sign(file, asked["only"], (signed_on, place, co_signer), as_json)
        return
    plain = asked.pop("plain")
    if not (asked["files"] or asked["only"] or as_json) and not _is_asked(file, plain):
        return
    lists = (asked.pop(name) for name in ("files", "columns", "rows"))
    entered = _entered(file, *lists)
    keys = dict.fromkeys([*(key for one in entered for key in one.keys), *asked.pop("only")])
    made = _made(file, list(keys), **asked)
    show(as_json, _as_data(made, entered), "\n".join(_said(made)))
    if not as_json:
        _tell(made, entered, _still_open(file, made))
    if ctx.ensure_object(Settings).debug:
        click.echo("\n".join(one.trace for one in made.failed if one.trace), err=True)
    if made.failed or any(one.refused for one in entered):
        ctx.exit(1)


# -- who joins --


def _is_asked(file: Path, plain: bool) -> bool:
    """Ask who joins where there is somebody to ask; return whether packs are to be made then."""
    if not plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    from tailor.cli.vragen import goodbye, open_screen
    from tailor.terminal.joining import ask_joiners
    from tailor.terminal.screen import STOP_WISH

    with STOP_WISH.watched(), open_screen(plain) as screen:
        is_done = ask_joiners(screen, file)
    if not is_done:
        click.echo(goodbye(file, "toetreding"))
    return is_done


def _entered(
    file: Path, files: Sequence[Path], columns: Sequence[str], rows: Sequence[str]
) -> list[EnteredJoiners]:
    """Return what each file brought, after saving the answers with it.

    Raises:
        InputError: None of their parties can go in, or the answers cannot be saved.
    """
    if not files:
        return []
    if (columns or rows) and len(files) > 1:
        raise InputError(**ONE_LIST, waar="--kolom, --rij")
    from tailor.answers.work_file import open_working_file
    from tailor.cli.partijen import said_rows

    with open_working_file(file) as working:
        said = said_rows(rows, working.antwoorden)
        entered = list(_from_files(files, working.antwoorden, columns, said))
        if not any(one.keys for one in entered):
            raise _nobody(entered)
        if entered[-1].antwoorden != working.antwoorden:
            working.save(entered[-1].antwoorden)
    return entered


def _from_files(
    files: Sequence[Path], antwoorden: Antwoorden, columns: Sequence[str], said: dict[int, str]
) -> Iterator[EnteredJoiners]:
    """Yield what comes of each file, one after the other; a file that cannot be read brings nobody."""
    from tailor.spreadsheet.joiners import EnteredJoiners, enter_joiners

    for file in files:
        try:
            found = enter_joiners(file, antwoorden, columns, said)
        except InputError as error:
            found = EnteredJoiners(antwoorden, (), frozenset(), (error,))
        antwoorden = found.antwoorden
        yield found


def _nobody(entered: Sequence[EnteredJoiners]) -> TailorError:
    """Return the error for files of which nobody can go in."""
    refused = [error for one in entered for error in one.refused]
    remarks = [remark for one in entered for remark in one.remarks]
    if len(refused) == 1 and not remarks:
        return refused[0]
    lines = [f"- {one.waar}: {one.waarom or one.wat} {one.nu}" for one in refused]
    return InputError(**NOBODY, waarom="\n".join(("per partij de reden.", *lines, *remarks)))


# -- the packs --


def _made(file: Path, keys: Sequence[str], out: Path | None, editie: str | None, **wishes: Any) -> MadePacks:
    """Make the packs; ``wishes`` are the options that are wishes of a pack."""
    from tailor.assemble.document import Editie
    from tailor.dossier.accession import PackWishes, make_packs
    from tailor.dossier.documents import read_source

    wished = PackWishes(Editie(editie) if editie else None, **wishes)
    return make_packs(read_source(file), keys, out, wished, _progress())


def _progress() -> Progress:
    """Return what shows how far the work is: one line on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda _done, _all: None

    def show_count(done: int, count: int) -> None:
        click.echo(f"\r{done} van {count} pakketten", err=True, nl=done == count)

    return show_count


def _said(made: MadePacks) -> Iterator[str]:
    """Yield what was made, and where."""
    count = len(made.packs)
    text = "één toetredingspakket" if count == 1 else f"{count} toetredingspakketten"
    yield f"Klaar: {text}."
    yield f"Editie: {made.editie.value}."
    if made.issued:
        yield f"Het Protocol erin is versie {made.issued.versie}, zoals u die uitgaf."
    yield f"Map: {made.folder}"
    yield from (f"  {one.folder.name}: {one.naam}" for one in made.packs)


def _still_open(file: Path, made: MadePacks) -> list[str]:
    """Return how many answers about the parties of the packs are open, and what is there of them instead."""
    from tailor.answers import load
    from tailor.assemble.open_list import answers_open
    from tailor.interview.accessions import standings

    there = {one.sleutel for one in made.packs}
    found = [one for one in standings(load(file)) if one.sleutel in there and one.open_count]
    lines = [f"  {one.naam}: {answers_open(one.open_count)}" for one in found[:_MOST_SHOWN]]
    more = [f"  en nog {len(found) - _MOST_SHOWN} partijen"] if found[_MOST_SHOWN:] else []
    command = to_type("toetreding", file)
    last = f"In het pakket staat daar een lijn of een open plek. Vul het in met ‘{command}’."
    return ["Nog niet alles is bekend:", *lines, *more, last] if found else []


# Of so many parties is said how much is open; the others are counted.
_MOST_SHOWN = 10


def _tell(made: MadePacks, entered: Sequence[EnteredJoiners], still_open: Sequence[str]) -> None:
    """Say on stderr what went into the answers, what there is to know, and what was not made and why."""
    new = sum(len(one.new) for one in entered)
    lines = [f"In de antwoorden {'staat' if new == 1 else 'staan'} nu {_joining(new)} erbij."] if new else []
    lines += [*made.remarks, *(remark for one in entered for remark in one.remarks), *still_open]
    lines += [f"\n{error}" for one in entered for error in one.refused]
    lines += [f"\nHet pakket voor {one.naam} is niet gemaakt.\n{one.error}" for one in made.failed]
    if lines:
        click.echo("\n".join(lines), err=True)


def _joining(count: int) -> str:
    return "één partij die toetreedt" if count == 1 else f"{count} partijen die toetreden"


def _as_data(made: MadePacks, entered: Sequence[EnteredJoiners]) -> dict[str, object]:
    """Return what was made for other programs."""
    return {
        "map": str(made.folder),
        "editie": made.editie.value,
        "uitgegeven_versie": made.issued.versie if made.issued else None,
        "toegevoegd": [key for one in entered for key in one.keys if key in one.new],
        "pakketten": [{"map": str(one.folder), **one.manifest.as_json()} for one in made.packs],
        "niet_gemaakt": [
            {"partij": one.sleutel, "naam": one.naam, **asdict(one.error)} for one in made.failed
        ],
        "geweigerd": [asdict(error) for one in entered for error in one.refused],
        "opmerkingen": [*made.remarks, *(remark for one in entered for remark in one.remarks)],
    }


# -- the list --


def _list(antwoorden: Antwoorden, as_json: bool) -> None:
    """Print who joins and how far each accession is."""
    from tailor.interview.accessions import standings

    found = standings(antwoorden)
    lines = [line for one in found for line in one.lines()]
    show(as_json, {"toetredingen": [one.as_json() for one in found]}, "\n".join(lines or [_EMPTY]))


_EMPTY = f"Er treedt niemand toe. Begin met ‘{to_type('toetreding', 'ANTWOORDEN', '--partij', 'BESTAND')}’."
# The commands of this module.
COMMANDS = (toetreding,)
