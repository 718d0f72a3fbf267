"""The commands that read and change answers without a terminal: zet, lees, terug, schema.

None of them asks anything, so a script can do all that a person can.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import answers_file, as_command, as_json, debug, json_text, show
from tailor.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.answers import AskedQuestion
    from tailor.interview.by_path import AskedChange, OlderVersion, Outcome
    from tailor.path import Pad

ZET = """Wijzig antwoorden: alle wijzigingen die u noemt, of geen.

PAD noemt de vraag, bijvoorbeeld datalekken.meldtermijn_uren of partijen[alderbroek].naam. Een lege waarde
haalt het antwoord weg. [+] is een nieuw onderdeel van een lijst.

\b
Voorbeelden:
  tailor zet answers/rivierenland.yaml datalekken.meldtermijn_uren=24
  tailor zet answers/rivierenland.yaml document.datum=vandaag
  tailor zet answers/rivierenland.yaml "toegang.rollen=[manager, procesregisseur]"
  tailor zet answers/rivierenland.yaml "partijen[+]={sleutel: brug, soort: ggz, naam: De Brug}"
  tailor zet answers/rivierenland.yaml "partijen[brug]="
  tailor zet answers/rivierenland.yaml --verplaats "partijen[brug]" 0
  tailor zet answers/rivierenland.yaml --onbekend regime.wet --wie "de jurist"
  tailor zet answers/nieuw.yaml --nieuw huis.naam=Rivierenland
"""

LEES = """Toon een antwoord, een groep antwoorden of alles.

Een antwoord staat op één regel. Een groep staat er als regels PAD=WAARDE, zoals ‘tailor zet’ ze leest. Is er
geen antwoord, dan is er geen regel.

\b
Voorbeelden:
  tailor lees answers/rivierenland.yaml
  tailor lees answers/rivierenland.yaml datalekken.meldtermijn_uren
  tailor lees answers/rivierenland.yaml "partijen[alderbroek]"
  tailor lees answers/rivierenland.yaml partijen --json
"""

TERUG = """Zet een eerdere versie van de antwoorden terug.

STAPPEN is het aantal versies terug; standaard 1. Wat er nu staat, blijft ook als versie bewaard: u kunt dus
altijd weer vooruit.

\b
Voorbeelden:
  tailor terug answers/rivierenland.yaml --lijst
  tailor terug answers/rivierenland.yaml
  tailor terug answers/rivierenland.yaml 3
"""

SCHEMA = """Toon de vorm van een bestand met antwoorden, als JSON Schema.

\b
Voorbeeld:
  tailor schema > antwoorden.schema.json
"""

NOTHING_TO_SET = {
    "wat": "Er is niets om te wijzigen.",
    "waar": "tailor zet",
    "waarom": "Achter het antwoordenbestand staat geen pad met een waarde.",
    "nu": "Noem wat u wilt wijzigen, bijvoorbeeld datalekken.meldtermijn_uren=24.",
}
NO_CHANGE = {
    "waar": "tailor zet",
    "waarom": "Een wijziging is een pad, een isgelijkteken en de nieuwe waarde.",
    "nu": "Schrijf bijvoorbeeld datalekken.meldtermijn_uren=24.",
}
STATE_WITHOUT_PATH = {
    "wat": "Het is niet duidelijk welk antwoord nog niet bekend is.",
    "waar": "tailor zet",
    "waarom": "De opties --wie en --opmerking horen bij --onbekend.",
    "nu": "Zet er --onbekend bij, met het pad van het antwoord.",
}


@as_command(ZET, "Wijzig antwoorden zonder vragenlijst.")
@debug
@answers_file
@click.argument("pairs", metavar="PAD=WAARDE", nargs=-1)
@click.option(
    "--onbekend",
    "unknown",
    metavar="PAD",
    multiple=True,
    help="Zet dit antwoord op ‘nog niet bekend’. Mag vaker.",
)
@click.option(
    "--wie", "who", metavar="NAAM", default="", help="Wie het antwoord uitzoekt; hoort bij --onbekend."
)
@click.option(
    "--opmerking",
    "remark",
    metavar="TEKST",
    default="",
    help="Wat er over het antwoord te zeggen is; hoort bij --onbekend.",
)
@click.option(
    "--verplaats",
    "moved",
    metavar="PAD PLAATS",
    type=(str, int),
    multiple=True,
    help="Zet een onderdeel van een lijst op een andere plaats; de eerste plaats is 0. Mag vaker.",
)
@click.option("--nieuw", "new", is_flag=True, help="Begin een nieuw antwoordenbestand.")
@as_json
def zet(
    file: Path,
    pairs: Sequence[str],
    unknown: Sequence[str],
    moved: Sequence[tuple[str, int]],
    new: bool,
    as_json: bool,
    **state: str,
) -> None:
    """Change answers, all or none."""
    from tailor.interview import by_path
    from tailor.interview.caused import changed_by

    asked = _asked(pairs, unknown, moved, **state)
    if not asked and not new:
        raise InputError(**NOTHING_TO_SET)
    outcome = (by_path.start if new else by_path.change)(file, asked)
    found = changed_by(outcome.before, outcome.after)
    lines = [*_changed(outcome), *found.lines(said=outcome.remarks)]
    show(as_json, {**outcome.as_json(), **found.as_json()}, "\n".join(lines))


@as_command(LEES, "Toon antwoorden.")
@debug
@answers_file
@click.argument("pad", metavar="[PAD]", required=False, default="")
@as_json
def lees(file: Path, pad: str, as_json: bool) -> None:
    """Print one answer, a group of them, or all; nothing at all for an answer that is absent."""
    from tailor.answers import load
    from tailor.answers.change import parse_path
    from tailor.interview.by_path import lines, read
    from tailor.path import WHOLE

    answers, path = load(file), parse_path(pad) if pad else WHOLE
    found = read(answers, path)
    said = lines(found, path)
    if as_json or said:
        show(as_json, found, "\n".join(said))


@as_command(TERUG, "Zet een eerdere versie van de antwoorden terug.")
@debug
@answers_file
@click.argument("steps", metavar="[STAPPEN]", type=click.IntRange(min=1), default=1)
@click.option("--lijst", "listing", is_flag=True, help="Toon de versies die er zijn, en verander niets.")
@as_json
def terug(file: Path, steps: int, listing: bool, as_json: bool) -> None:
    """Put an earlier version of the answers back, or list the versions."""
    from tailor.interview import by_path

    if listing:
        kept = by_path.versions(file)
        show(as_json, kept, _versions(kept))
        return
    from tailor.interview.caused import ChangedFindings, changed_by

    turned = by_path.back(file, steps)
    found = changed_by(*turned) if turned else ChangedFindings()
    what = "De vorige versie" if steps == 1 else f"De versie van {steps} stappen terug"
    said = f"{what} staat er weer. Ook wat er net stond, is bewaard."
    show(as_json, {"teruggezet": steps, **found.as_json()}, "\n".join((said, *found.lines())))


@as_command(SCHEMA, "Toon de vorm van een bestand met antwoorden.")
@debug
def schema() -> None:
    """Print the JSON Schema of an answers file."""
    from tailor import answers

    click.echo(json_text(answers.schema()))


def _asked(
    pairs: Sequence[str], unknown: Sequence[str], moved: Sequence[tuple[str, int]], **state: str
) -> AskedChange:
    """Return what is asked to change; ``state`` is who finds out what is not known, and a remark.

    Raises:
        InputError: One of the words cannot be read, or nothing is said to be not known.
    """
    from tailor.answers.change import parse_path
    from tailor.interview.by_path import AskedChange, not_known

    if any(state.values()) and not unknown:
        raise InputError(**STATE_WITHOUT_PATH)
    open_again = [(parse_path(pad), not_known(**state)) for pad in unknown]
    moves = tuple((parse_path(pad), to) for pad, to in moved)
    return AskedChange((*map(_pair, pairs), *open_again), moves)


def _pair(text: str) -> tuple[Pad, str]:
    """Return the path and the value of ``pad=waarde``.

    Raises:
        InputError: There is no "=" with a path before it, or the path is none of the questionnaire.
    """
    from tailor.answers.change import parse_path

    pad, sign, value = text.partition("=")
    if not sign or not pad.strip():
        raise InputError(wat=f"‘{text}’ is geen wijziging.", **NO_CHANGE)
    return parse_path(pad.strip()), value


def became(outcome: Outcome) -> list[str]:
    """Return what each answer became, a line each."""
    lines = [f"{pad} is nu: {text}" if text else f"{pad} is weg" for pad, text in outcome.antwoorden.items()]
    return lines or ["Er is niets veranderd: deze antwoorden stonden er al."]


def _changed(outcome: Outcome) -> list[str]:
    """Return what each answer became, and which questions began or ceased to apply."""
    lines = became(outcome)
    lines += _questions("Deze vraag geldt nu ook:", "Deze vragen gelden nu ook:", outcome.now_asked)
    lines += _questions(
        "Deze vraag geldt niet meer; een antwoord blijft bewaard:",
        "Deze vragen gelden niet meer; de antwoorden blijven bewaard:",
        outcome.no_longer_asked,
    )
    return [*lines, *(f"Let op: {said}" for said in outcome.remarks)]


def _questions(one: str, many: str, asked: Sequence[AskedQuestion]) -> list[str]:
    if not asked:
        return []
    return [one if len(asked) == 1 else many, *(f"  - {q.pad}: {q.vraag.vraag}" for q in asked)]


def _versions(kept: Sequence[OlderVersion]) -> str:
    """Return the versions that can be put back, one a line."""
    if not kept:
        return "Er is geen eerdere versie."
    return "\n".join(
        [
            "Terug  Bewaard           Verschil met nu",
            *(f"{v.stappen:5}  {v.bewaard}  {_differs(v)}" for v in kept),
        ]
    )


def _differs(versie: OlderVersion) -> str:
    if versie.anders is None:
        return "niet te zien: een van de twee is niet te lezen"
    if not versie.anders:
        return "alleen opmaak of opmerkingen"
    shown = ", ".join(versie.anders[:3]) + (" …" if len(versie.anders) > 3 else "")
    return f"{len(versie.anders)} {'antwoord' if len(versie.anders) == 1 else 'antwoorden'}: {shown}"


# The commands of this module.
COMMANDS = (zet, lees, terug, schema)
