"""What the commands about an answers file say, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.answers import GesteldeVraag
    from tailor.cli.antwoorden_lezen import Progress
    from tailor.cli.antwoorden_terug import Versie
    from tailor.cli.antwoorden_wijzigen import Outcome

ZET = """Wijzig antwoorden: alle wijzigingen die u noemt, of geen.

PAD noemt de vraag, bijvoorbeeld datalekken.meldtermijn_uren of partijen[alderbroek].naam. Een lege waarde
haalt het antwoord weg. [+] is een nieuw onderdeel van een lijst.

\b
Voorbeelden:
  tailor zet answers/rivierenland.yaml datalekken.meldtermijn_uren=24
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

STATUS = """Toon hoever u bent, en welke punten nog openstaan.

\b
Voorbeelden:
  tailor status answers/rivierenland.yaml
  tailor status answers/rivierenland.yaml --json
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

SHORT = {
    "zet": "Wijzig antwoorden zonder vragenlijst.",
    "lees": "Toon antwoorden.",
    "status": "Toon hoever u bent en wat nog openstaat.",
    "terug": "Zet een eerdere versie van de antwoorden terug.",
}
"""What the list of commands says of each."""

DEBUG = "Toon bij een fout ook de technische gegevens."
JSON = "Toon het resultaat als JSON, voor andere programma’s."
ONBEKEND = "Zet dit antwoord op ‘nog niet bekend’. Mag vaker."
WIE = "Wie het antwoord uitzoekt; hoort bij --onbekend."
OPMERKING = "Wat er over het antwoord te zeggen is; hoort bij --onbekend."
VERPLAATS = "Zet een onderdeel van een lijst op een andere plaats; de eerste plaats is 0. Mag vaker."
NIEUW = "Begin een nieuw antwoordenbestand."
LIJST = "Toon de versies die er zijn, en verander niets."

NOTHING_TO_SET = {
    "wat": "Er is niets om te wijzigen.",
    "waar": "tailor zet",
    "waarom": "Achter het antwoordenbestand staat geen pad met een waarde.",
    "nu": "Noem wat u wilt wijzigen, bijvoorbeeld datalekken.meldtermijn_uren=24.",
}
STATE_WITHOUT_PATH = {
    "wat": "Het is niet duidelijk welk antwoord nog niet bekend is.",
    "waar": "tailor zet",
    "waarom": "De opties --wie en --opmerking horen bij --onbekend.",
    "nu": "Zet er --onbekend bij, met het pad van het antwoord.",
}


def no_pair(text: str) -> dict[str, str]:
    """Return the parts of an error about a change without a path or without a value."""
    return {
        "wat": f"‘{text}’ is geen wijziging.",
        "waar": "tailor zet",
        "waarom": "Een wijziging is een pad, een isgelijkteken en de nieuwe waarde.",
        "nu": "Schrijf bijvoorbeeld datalekken.meldtermijn_uren=24.",
    }


def changed(gevolg: Outcome) -> str:
    """Return what each answer became, and which questions began or ceased to apply."""
    lines = [f"{pad} is nu: {text}" if text else f"{pad} is weg" for pad, text in gevolg.antwoorden.items()]
    lines = lines or ["Er is niets veranderd: deze antwoorden stonden er al."]
    lines += _questions("Deze vraag geldt nu ook:", "Deze vragen gelden nu ook:", gevolg.wel_gevraagd)
    lines += _questions(
        "Deze vraag geldt niet meer; een antwoord blijft bewaard:",
        "Deze vragen gelden niet meer; de antwoorden blijven bewaard:",
        gevolg.niet_gevraagd,
    )
    return "\n".join(lines)


def _questions(one: str, many: str, asked: Sequence[GesteldeVraag]) -> list[str]:
    if not asked:
        return []
    return [one if len(asked) == 1 else many, *(f"  - {q.pad}: {q.vraag.vraag}" for q in asked)]


def standing(stand: Progress) -> str:
    """Return the progress per section, and the open points."""
    width = max(len(titel) for titel, _ in stand.onderdelen)
    lines = [f"Antwoorden van {stand.huis or 'een huis zonder naam'}", ""]
    for titel, counts in stand.onderdelen:
        said = ", ".join(f"{count} {staat}" for staat, count in counts.items() if count)
        lines.append(f"{titel:{width}}  {said}")
    lines += ["", _count(len(stand.open))]
    for point in stand.open:
        lines.append(f"  - {point.pad}: {point.vraag.vraag}")
        lines += [f"    {text}" for text in _noted(point.wie, point.opmerking)]
    return "\n".join(lines)


def _noted(wie: str, opmerking: str) -> list[str]:
    return [
        *([f"Zoekt uit: {wie}"] if wie else []),
        *([f"Opmerking: {opmerking}"] if opmerking else []),
    ]


def _count(aantal: int) -> str:
    if not aantal:
        return "Er staat niets meer open."
    return "Er staat nog 1 vraag open:" if aantal == 1 else f"Er staan nog {aantal} vragen open:"


def versions(kept: Sequence[Versie]) -> str:
    """Return the versions that can be put back, one a line."""
    if not kept:
        return "Er is geen eerdere versie."
    return "\n".join(
        [
            "Terug  Bewaard           Verschil met nu",
            *(f"{v.stappen:5}  {v.bewaard}  {_differs(v)}" for v in kept),
        ]
    )


def _differs(versie: Versie) -> str:
    if versie.anders is None:
        return "niet te zien: een van de twee is niet te lezen"
    if not versie.anders:
        return "alleen opmaak of opmerkingen"
    shown = ", ".join(versie.anders[:3]) + (" …" if len(versie.anders) > 3 else "")
    return f"{len(versie.anders)} {'antwoord' if len(versie.anders) == 1 else 'antwoorden'}: {shown}"


def put_back(stappen: int) -> str:
    """Return that an earlier version stands there again."""
    what = "De vorige versie" if stappen == 1 else f"De versie van {stappen} stappen terug"
    return f"{what} staat er weer. Ook wat er net stond, is bewaard."
