"""The commands that make documents: ``maak``, ``voorbeeld``, ``vergelijk``; how they look: ``huisstijl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tailor.cli.command import PATH, Decorator, Function, as_command, as_group, as_json, debug, show, target
from tailor.cli.status import left_to_do
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.check import Finding
    from tailor.dossier import MadeComparison, MadeDossier

# The names of ``Editie``, which is heavy to import; a test holds them equal.
EDITIES = ("concept", "toelichting", "definitief")

MAAK = """Maak het protocol en de bijlagen uit een bestand met antwoorden.

ANTWOORDEN is het bestand van een huis, bijvoorbeeld answers/rivierenland.yaml.

\b
Voorbeelden:
  tailor maak answers/rivierenland.yaml
  tailor maak answers/rivierenland.yaml --editie toelichting
  tailor maak answers/rivierenland.yaml --uit protocol
  tailor maak answers/rivierenland.yaml --huisstijl huisstijl
  tailor maak answers/rivierenland.yaml --html --json
"""

VOORBEELD = """Maak de documenten van een verzonnen huis, om te zien wat tailor doet.

\b
Voorbeelden:
  tailor voorbeeld
  tailor voorbeeld --editie definitief --uit proef
"""

VERGELIJK = """Laat woord voor woord zien wat er is gewijzigd, in Word, als pdf en in HTML.

Met één bestand vergelijkt u uw tekst met het landelijke model. Met twee bestanden vergelijkt u twee versies
van uw tekst: eerst de oude, dan de nieuwe. U leest dan ook wat de wijzigingen vragen volgens artikel 27.

Een eerdere versie die tailor bewaarde, schrijft u met @ en het aantal stappen terug: huis.yaml@2. Welke
versies er zijn, ziet u met ‘tailor terug huis.yaml --lijst’.

In Word zijn het bijgehouden wijzigingen, met een auteur per soort en een opmerking met de reden.

\b
Voorbeelden:
  tailor vergelijk answers/rivierenland.yaml
  tailor vergelijk answers/rivierenland.yaml --editie definitief
  tailor vergelijk answers/rivierenland-2025.yaml answers/rivierenland.yaml
  tailor vergelijk answers/rivierenland.yaml@1 answers/rivierenland.yaml --uit verschil
"""

HUISSTIJL = """Maak de documenten in de huisstijl van uw huis.

\b
Voorbeeld:
  tailor huisstijl uitpakken
  (wijzig huisstijl.docx in Word en huisstijl.yaml in een teksteditor)
  tailor maak answers/rivierenland.yaml --huisstijl huisstijl
"""

UITPAKKEN = """Schrijf twee bestanden om mee te beginnen.

huisstijl.docx is voor Word en huisstijl.yaml voor de pdf en de HTML-pagina.

Bestanden die er al staan, worden niet overschreven.

\b
Voorbeelden:
  tailor huisstijl uitpakken
  tailor huisstijl uitpakken --uit answers/huisstijl
"""

PDF_FROM_WORD = """Laat LibreOffice de pdf’s maken uit de Word-bestanden, zodat ze dezelfde opmaak hebben.
LibreOffice moet op de computer staan. Deze pdf’s voldoen niet aan PDF/A-2a en PDF/UA-1 en zijn niet om te
tekenen: met --editie definitief gaat het niet. Ook zijn ze niet elke keer tot op de byte gelijk."""
HTML = "Maak de documenten ook als HTML, om ze in een browser te lezen."
REPORT = "Maak ook het controlerapport, voor de jurist van uw huis: wat de controles vinden, per artikel."
EDITIE = """concept (standaard): wat nog open is, staat er als open vraag in. toelichting: een concept met de
uitleg van het model erbij. definitief: de versie om te tekenen; kan alleen als er niets meer openstaat."""
COMPARED_EDITION = f"""Welke tekst u vergelijkt. {EDITIE}"""
# The house style of the documents.
HOUSE_STYLE = click.option(
    "--huisstijl",
    metavar="BESTAND",
    type=PATH,
    help="""De huisstijl: een Word-bestand, of een map met huisstijl.docx, huisstijl.yaml of beide. Gaat
voor de huisstijl in uw antwoorden. Begin met ‘tailor huisstijl uitpakken’.""",
)


def _edition(help_text: str) -> Decorator:
    """Return the option that chooses an edition, with what a command says of it."""
    return click.option("--editie", type=click.Choice(EDITIES), default="concept", help=help_text)


def _making(command: Function) -> Function:
    """Add the options of a command that makes documents."""
    for option in (
        debug,
        as_json,
        click.option("--pdf-uit-word", "pdf_from_word", is_flag=True, help=PDF_FROM_WORD),
        click.option("--html", is_flag=True, help=HTML),
        click.option("--rapport", "report", is_flag=True, help=REPORT),
        HOUSE_STYLE,
        _edition(EDITIE),
        target("MAP", "De map voor de documenten. Standaard: output/HUIS/VERSIE/EDITIE."),
    ):
        command = option(command)
    return command


@as_command(MAAK, "Maak de documenten van een huis.")
@click.argument("antwoorden", metavar="ANTWOORDEN", type=PATH)
@_making
def maak(antwoorden: Path, **asked: Any) -> None:
    """Make the dossier of a house."""
    _make(antwoorden, **asked)


@as_command(VOORBEELD, "Maak de documenten van een verzonnen huis.")
@_making
def voorbeeld(**asked: Any) -> None:
    """Make the dossier of the example that travels with the package."""
    from tailor import data

    _make(data.example(), **asked)


@as_command(VERGELIJK, "Toon wat er is gewijzigd.")
@debug
@click.argument("antwoorden", metavar="ANTWOORDEN", type=PATH)
@click.argument("new", metavar="[NIEUW]", type=PATH, required=False)
@target("MAP", "De map voor de bestanden. Standaard: output/HUIS/VERSIE/EDITIE-vergelijking-…")
@_edition(COMPARED_EDITION)
@HOUSE_STYLE
@as_json
def vergelijk(
    antwoorden: Path,
    new: Path | None,
    out: Path | None,
    editie: str,
    huisstijl: Path | None,
    as_json: bool,
) -> None:
    """Make a comparison and say what was made."""
    from tailor import dossier
    from tailor.assemble.document import Editie

    made = dossier.make_comparison(antwoorden, new, out, Editie(editie), huisstijl)
    done = f"Klaar: {made.subject[:1].lower()}{made.subject[1:]}, van {house(made)}."
    more = {"onderwerp": made.subject, "wijzigingen": dict(made.counts)}
    report(made, done, _counts(made), as_json, **more)


@as_group(HUISSTIJL, "Gebruik de huisstijl van uw huis.")
@debug
def huisstijl() -> None:
    """Hold the commands about the house style together."""


@as_command(UITPAKKEN, "Schrijf de bestanden om mee te beginnen.")
@target("MAP", "De map voor de twee bestanden. Standaard: huisstijl.", "huisstijl")
@debug
def uitpakken(out: Path) -> None:
    """Write the two files to start a house style from."""
    from tailor.dossier import huisstijl as style

    click.echo(_unpacked(*style.unpack(out)))


def _make(antwoorden: Path, out: Path | None, editie: str, as_json: bool, **wishes: Any) -> None:
    """Make a dossier and say what was made; ``wishes`` are the options that are wishes of the dossier."""
    from tailor import dossier
    from tailor.assemble.document import Editie

    made = dossier.make_dossier(antwoorden, out, Editie(editie), dossier.Wishes(**wishes))
    versie = f"versie {made.manifest.versie}" if made.manifest.versie else "zonder versie"
    report(made, f"Klaar: het privacyprotocol van {house(made)}, {versie}.", (), as_json)


def house(made: MadeDossier) -> str:
    """Return the name of the house of a dossier; one without a name is called so."""
    return made.manifest.huis or "een huis zonder naam"


def report(made: MadeDossier, done: str, counts: Iterable[str], as_json: bool, **more: object) -> None:
    """Say what was made and where, and on stderr what is open and what to know; as data all of it at once.

    Args:
        made: What was made.
        done: The first line: what it is, and of which house.
        counts: Lines about what stands in it.
        as_json: Whether to print data for other programs.
        more: What the data holds beside the manifest, the directory and the points.
    """
    place = (f"Map: {made.folder}", *(f"  {one.bestand}" for one in made.manifest.documenten))
    show(as_json, _data(made) | more, "\n".join((done, f"Editie: {made.manifest.editie}.", *counts, *place)))
    if not as_json:
        said = (
            *left_to_do(made.open_points, [str(one) for one in made.blocking]),
            *_notices(made.notices),
            *filter(None, (made.warning, _left_out(made))),
        )
        click.echo("\n".join(said), err=True)


def _left_out(made: MadeDossier) -> str:
    """Return what stood in the house style and did not come along; empty when all of it is style."""
    if not made.left_out:
        return ""
    return f"Niet overgenomen uit de Word-huisstijl, want het is geen opmaak: {'; '.join(made.left_out)}."


def _counts(made: MadeComparison) -> list[str]:
    """Return how many changes each author made, and that there are none when there are none."""
    lines = [
        f"{author}: {count} {'wijziging' if count == 1 else 'wijzigingen'}."
        for author, count in made.counts.items()
    ]
    return lines if any(made.counts.values()) else [*lines, "De twee teksten zijn gelijk."]


def _data(made: MadeDossier) -> dict[str, object]:
    return made.manifest.as_json() | {
        "map": str(made.folder),
        "open_punten": [one.as_json() for one in made.findings if one.is_open_question],
        "nog_niet_te_tekenen": [one.as_json() for one in made.blocking],
        "aandachtspunten": [one.as_json() for one in made.notices],
        "waarschuwing": made.warning,
        "uitgegeven": made.issued,
        "niet_overgenomen": list(made.left_out),
    }


def _notices(found: Sequence[Finding]) -> Iterator[str]:
    """Yield what the house should know, alike findings together, and how many more there are to read."""
    from tailor.check import telling

    groups = {group.head: group for group in telling.groups(found)}
    for head in (telling.LOOK_AT, telling.TO_KNOW):
        yield from (one.notice for one in (groups[head].told if head in groups else ()))
    if rest := [f"{head.lower()}: {groups[head].count}" for head in telling.ELSEWHERE if head in groups]:
        yield f"Andere bevindingen ({', '.join(rest)}) leest u met ‘{to_type('controleer')}’."


def _unpacked(word: Path, yaml: Path) -> str:
    """Return which files were written, and what to do with them."""
    return "\n".join(
        (
            f"Klaar: {word} en {yaml}.",
            "Wijzig het eerste bestand in Word: logo, kop- en voettekst, stijlen.",
            "Laat de plaatsen met dubbele accolades staan: daar komt de tekst.",
            "Wijzig het tweede in een teksteditor: logo, kleuren, lettertype, voettekst van pdf en HTML.",
            f"Gebruik ze daarna zo: tailor maak ANTWOORDEN --huisstijl {word.parent}",
        )
    )


huisstijl.add_command(uitpakken)
# The commands of this module.
COMMANDS = (maak, voorbeeld, vergelijk, huisstijl)
