"""The commands ``toon`` and ``waar``: a clause with where its words come from, and where an answer lands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import answers_file, as_command, as_json, debug, show

if TYPE_CHECKING:
    from tailor.interview.answer_places import Landing, Spot
    from tailor.interview.clause_report import Shown

TOON = """Toon een bepaling zoals die nu luidt, waar de woorden vandaan komen en wat ermee is gebeurd.

BEPALING is het nummer in het landelijke model: 11.2, "11.2 onder b", "artikel 14", "overweging 4". Staat dat
nummer niet in het model, dan zoekt tailor het nummer in uw eigen document.

\b
Voorbeelden:
  tailor toon answers/rivierenland.yaml 14.3
  tailor toon answers/rivierenland.yaml "artikel 9"
  tailor toon answers/rivierenland.yaml 14.3 --json
"""

WAAR = """Toon elke plaats in de documenten waar een antwoord terechtkomt.

\b
Voorbeelden:
  tailor waar answers/rivierenland.yaml datalekken.meldtermijn_uren
  tailor waar answers/rivierenland.yaml "partijen[alderbroek].naam"
  tailor waar answers/rivierenland.yaml huis --json
"""


@as_command(TOON, "Toon een bepaling en waar de woorden vandaan komen.")
@debug
@answers_file
@click.argument("citatie", metavar="BEPALING")
@as_json
def toon(file: Path, citatie: str, as_json: bool) -> None:
    """Show a clause."""
    from tailor.interview import clause_report

    shown = clause_report.clause(file, citatie)
    show(as_json, shown.as_json(), _clause(shown))


@as_command(WAAR, "Toon waar een antwoord terechtkomt.")
@debug
@answers_file
@click.argument("pad", metavar="PAD")
@as_json
def waar(file: Path, pad: str, as_json: bool) -> None:
    """Show where an answer lands."""
    from tailor.interview import answer_places

    shown = answer_places.places(file, pad)
    show(as_json, shown, _places(shown))


def _clause(shown: Shown) -> str:
    """Return a clause with what became of it, where its words come from, and its notes."""
    lines = [*_found(shown), ""]
    if not shown.place:
        return "\n".join((*lines, *_fates(shown), "", "Zo luidt de bepaling in het model", shown.text))
    lines += [shown.text or "(geen eigen tekst)", ""]
    if shown.fates:
        lines += ["Wat met deze bepaling is gebeurd", *_fates(shown), ""]
    lines += ["Waar de woorden vandaan komen", *_words(shown)]
    if shown.left_out:
        lines += ["", "Wat is weggelaten", *(f"- {one}" for one in shown.left_out)]
    if shown.toelichting:
        lines += ["", f"Toelichting van {shown.notes_of}", *shown.toelichting]
    return "\n".join(lines)


def _fates(shown: Shown) -> list[str]:
    return [f"- {one}" for one in shown.fates]


def _words(shown: Shown) -> list[str]:
    """Return every stretch of words with where it comes from; a reason stands there once."""
    lines, seen = [], set()
    for one, said in shown.words:
        if one.text.strip():
            again = one.reason and one.origin in seen
            lines.append(
                f"- {said.removesuffix(f' ({one.reason})') if again else said}: ‘{one.text.strip()}’"
            )
            seen.add(one.origin)
    return lines


def _found(shown: Shown) -> list[str]:
    """Return the heading, and how the clause was found when that is not plain."""
    of_model = shown.notes_of == "het model"
    lines = [f"{shown.place} ({f'in het model: {shown.bepaling}' if of_model else 'niet in het model'})"]
    if not shown.place:
        lines = [f"{shown.bepaling} van het model staat niet in deze tekst"]
    if shown.by_number:
        lines.append(
            f"Het model heeft geen bepaling ‘{shown.asked}’ die in deze tekst staat."
            " Dit is de bepaling met dat nummer in dit document."
        )
    if shown.other:
        lines.append(f"Let op: in dit document heeft een andere bepaling dat nummer: {shown.other}.")
    return lines


def _places(shown: Landing) -> str:
    """Return where an answer lands, with the words around it."""
    name = f"{shown.pad} ({shown.naam})" if shown.naam else shown.pad
    count = len(shown.plaatsen)
    if shown.weggelaten:
        lines = [f"{name} staat niet in de documenten. Door dit antwoord staat dit er niet:"]
        return "\n".join((*lines, *map(_spot, shown.weggelaten)))
    if not count:
        return f"{name} staat nu in geen enkel document. {shown.zonder_plaats}".rstrip()
    if not shown.has_own_words:
        lines = [f"{name} heeft geen eigen woorden in de documenten. Het bepaalt mee wat hier staat:"]
    else:
        lines = [f"{name} staat op {count} {'plaats' if count == 1 else 'plaatsen'} in de documenten."]
        lines.append("De woorden van het antwoord staan tussen « en ».")
    return "\n".join((*lines, *map(_spot, shown.plaatsen)))


def _spot(spot: Spot) -> str:
    """Return a place with its words; a place of the Protocol has only its own name."""
    parts = (spot.plaats,) if spot.document == "Protocol" else (spot.document, spot.plaats)
    heading = ", ".join(dict.fromkeys(parts))
    return f"\n{heading}\n  {spot.woorden}".rstrip()


# The commands of this module.
COMMANDS = (toon, waar)
