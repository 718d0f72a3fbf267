"""What the commands ``toon`` and ``waar`` say, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tailor.cli.toon_lezen import Landing, Shown

TOON = """Toon een bepaling zoals zij nu luidt, en waar haar woorden vandaan komen.

BEPALING is het nummer in het landelijke model: 11.2, "11.2 onder b", "artikel 14", "overweging 4". Staat dat
nummer niet in het model, dan zoekt tailor het nummer in uw eigen document.

\b
Voorbeelden:
  tailor toon answers/rivierenland.yaml 14.3
  tailor toon answers/rivierenland.yaml "artikel 9"
  tailor toon answers/rivierenland.yaml 14.3 --json
"""

WAAR = """Toon elke plaats in de tekst waar een antwoord terechtkomt.

\b
Voorbeelden:
  tailor waar answers/rivierenland.yaml datalekken.meldtermijn_uren
  tailor waar answers/rivierenland.yaml "partijen[alderbroek].naam"
  tailor waar answers/rivierenland.yaml huis --json
"""

SHORT = {
    "toon": "Toon een bepaling en waar haar woorden vandaan komen.",
    "waar": "Toon waar een antwoord in de tekst terechtkomt.",
}
"""What the list of commands says of each."""


def clause(shown: Shown) -> str:
    """Return a clause with where its words come from, what was dropped in it, and its notes."""
    lines = [*_found(shown), "", shown.tekst or "(geen eigen tekst)", "", "Waar de woorden vandaan komen"]
    lines += _words(shown)
    if shown.weggelaten:
        lines += ["", "Wat is weggelaten", *(f"- {one}" for one in shown.weggelaten)]
    if shown.toelichting:
        lines += ["", "Toelichting van het model", *shown.toelichting]
    return "\n".join(lines)


def _words(shown: Shown) -> list[str]:
    """Return every stretch of words with where it comes from; a reason stands there once."""
    lines, seen = [], set()
    for one, said in shown.woorden:
        if one.text.strip():
            again = one.reden and one.origin in seen
            lines.append(f"- {said.removesuffix(f' ({one.reden})') if again else said}: ‘{one.text.strip()}’")
            seen.add(one.origin)
    return lines


def _found(shown: Shown) -> list[str]:
    """Return the heading, and how the clause was found when that is not plain."""
    lines = [f"{shown.plaats} (in het model: {shown.bepaling})"]
    if shown.op_nummer:
        lines.append(
            f"Het model heeft geen bepaling ‘{shown.gevraagd}’ die in deze tekst staat."
            " Dit is de bepaling met dat nummer in dit document."
        )
    if shown.ook:
        lines.append(f"Let op: in dit document heeft een andere bepaling dat nummer: {shown.ook}.")
    return lines


def places(shown: Landing) -> str:
    """Return where an answer lands, with the words around it."""
    naam = f" ({shown.naam})" if shown.naam else ""
    if not shown.plaatsen:
        why = f" {shown.zonder_plaats}" if shown.zonder_plaats else ""
        return f"{shown.pad}{naam} staat nu nergens in de tekst.{why}"
    count = len(shown.plaatsen)
    lines = [f"{shown.pad}{naam} staat op {count} {'plaats' if count == 1 else 'plaatsen'} in de tekst."]
    if any("«" in one.woorden for one in shown.plaatsen):
        lines.append("De woorden van het antwoord staan tussen « en ».")
    for one in shown.plaatsen:
        lines += ["", one.plaats, f"  {one.woorden}"]
    return "\n".join(lines)
