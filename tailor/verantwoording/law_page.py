"""The page about the WGS for a lawyer: ``python -m tailor.verantwoording > docs/wgs.md``.

It is made of the adaptations of the model and of the list of rows. Row by row it says what the act says, what
the model says, what our text is, and what a lawyer must look at.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.check.outdated import CONSULTED
from tailor.grammar import capital, enumeration
from tailor.model import Edit, EditKind, Model
from tailor.model.aanpassingen import Aanpassing, AdaptedPlace, Circumstance, Quote, Scope
from tailor.model.blocks import Block
from tailor.model.edits import PUTS_IN
from tailor.model.law_rows import LawRow, RowOutcome

CONCEPT: Final = "concepttekst, laten toetsen door een jurist"
# When an adaptation, or one change of it, means anything.
WHEN: Final = {
    Circumstance.BEIDE: "alleen als het huis deels onder de WGS en deels daarbuiten verwerkt",
    Circumstance.LIJST: "alleen als het huis een lijst met geprioriteerde casussen bijhoudt",
    Circumstance.PRIVAAT: "alleen als een private Partij meedoet",
    Circumstance.ZONDER_PLAATS: "alleen als een Partij meedoet die artikel 2.27 WGS niet noemt",
    Circumstance.POLITIE: "alleen als de politie meedoet",
}
_INTRO: Final = f"""# Het model en de WGS, rij voor rij

Het landelijke model is van 2019. Sinds 1 maart 2025 gelden voor een zorg- en veiligheidshuis twee nieuwe
regelingen. De WGS is de Wet gegevensverwerking door samenwerkingsverbanden. Het BGS is het Besluit
gegevensverwerking door samenwerkingsverbanden. Deze bladzijde is voor de jurist die wil nagaan wat tailor
daarmee doet. Zij vergelijkt de wet met het model in 34 rijen. Bij elke rij staat wat de wet zegt, wat
het model zegt en welke tekst wij voorstellen. Ook staat er wat u moet nagaan.

**De teksten zijn concept.** Zij zijn geschreven in de stijl van het model, en geen jurist heeft ze
vastgesteld. Een huis kiest per aanpassing, en tekent pas nadat een jurist de gekozen aanpassingen heeft
gelezen. Een jurist beslist; tailor geeft geen juridisch advies.

**Bronnen.** WGS: Stb. 2024, 198, BWBR0049962, toestand 5 juli 2025. BGS: Stb. 2024, 380, BWBR0050665,
toestand 1 maart 2025. Beide zijn geraadpleegd op {CONSULTED}, in een openbare omzetting van het
Basiswettenbestand door een derde. **Leg elk citaat naast wetten.overheid.nl voordat u erop steunt.** In
de geraadpleegde tekst van de WGS staat artikel 1.3, vijfde lid, nog als niet in werking. Artikel 4.1 BGS
noemt daarvoor 1 juli 2025. Dat verschil is niet uitgezocht.

**Hoe u leest.** De nummers van artikelen zonder naam van een wet zijn die van het model. Een nieuw lid
krijgt een letter (2.2a); in het Protocol van een huis schuiven de nummers door. Staat er iets tussen
rechte haken, dan vult een antwoord van het huis dat in. *Eis* betekent dat de wet dit naar ons oordeel
van de tekst vraagt. Zonder de aanpassing kan een huis alleen tekenen als een eigen tekst het oplost. Of als
een jurist het met een reden aanvaardt. *Aanbevolen* houdt niemand tegen. Verwerkt een huis deels onder
de WGS en deels daarbuiten, dan staan beide vormen in de tekst. Achter ‘Buiten de WGS:’ staan de woorden van
het model en achter ‘Onder de WGS:’ de nieuwe woorden. Waar dat niet zo is, staat het erbij.

Deze bladzijde is gemaakt van de aanpassingen zelf. Wijzig de aanpassingen, en niet deze bladzijde.
"""
_HEADS: Final = {
    RowOutcome.TEKST: "Er is een tekst",
    RowOutcome.CONTROLE: "Alleen een controle",
    RowOutcome.GEEN: "Geen tekst nodig",
}
_WHERE_NEW: Final = {
    EditKind.VOEG_TOE_VOOR: "voor",
    EditKind.VOEG_TOE_NA: "na",
    EditKind.VOEG_TOE_ONDER: "onder",
}


def law_page(model: Model, rows: Sequence[LawRow]) -> str:
    """Return the page, as Markdown with a heading for each row."""
    lines = (_INTRO, *_overview(model, rows), *(line for row in rows for line in _of_row(model, row)))
    return "\n".join(lines).rstrip("\n") + "\n"


def _overview(model: Model, rows: Sequence[LawRow]) -> Iterator[str]:
    """Yield a table of all rows, each with what came of it."""
    yield "## Overzicht\n"
    yield "| rij | onderwerp | wat er is |"
    yield "| --- | --- | --- |"
    for row in rows:
        numbers = [one.number for one in model.aanpassingen if row.number in one.rows]
        came = f"tekst: {enumeration(numbers)}" if numbers else _HEADS[row.outcome].lower()
        yield f"| {row.number} | {row.subject} | {came} |"
    yield ""


def _of_row(model: Model, row: LawRow) -> Iterator[str]:
    yield f"## {row.number}. {row.subject}\n"
    yield f"*{_HEADS[row.outcome]}.* {row.why}{_rules(row)}\n"
    yield from _quotes(row.quotes)
    if row.model_says:
        yield f"**Het model.** {row.model_says}\n"
    yield from _doubts(row.doubts)
    for one in model.aanpassingen:
        if row.number == one.rows[0]:
            yield from _adaptation(model, one)
    if others := [one for one in model.aanpassingen if row.number in one.rows[1:]]:
        named = enumeration([f"{one.number} (rij {one.rows[0]}: {one.title})" for one in others])
        yield f"Hierbij {'hoort' if len(others) == 1 else 'horen'} ook {named}.\n"


def _rules(row: LawRow) -> str:
    if not row.rules:
        return ""
    word = "Regel" if len(row.rules) == 1 else "Regels"
    return f" {word}: {enumeration([f'`{name}`' for name in row.rules])}."


def _quotes(quotes: Sequence[Quote]) -> Iterator[str]:
    if quotes:
        yield "**De wet**\n"
    for one in quotes:
        yield f"> Artikel {one.article}: “{one.words}”\n"


def _doubts(doubts: Sequence[str]) -> Iterator[str]:
    if doubts:
        yield "**Voor de jurist**\n"
        yield from (f"- {one}" for one in doubts)
        yield ""


def _adaptation(model: Model, one: Aanpassing) -> Iterator[str]:
    yield f"### {one.number}. {one.title}\n"
    when = f", {WHEN[one.condition]}" if one.condition else ""
    yield f"*{'Eis' if one.required else 'Aanbevolen'}{when}. {capital(CONCEPT)}.*\n"
    yield from _quotes(one.quotes)
    yield f"**Het model.** {one.model_says}\n"
    yield f"**Wat verandert.** {one.changes}\n"
    yield "**Onze tekst**\n"
    for place in one.places:
        yield from _change(model, place)
    yield from _doubts(one.doubts)


# -- one change --


def _change(model: Model, place: AdaptedPlace) -> Iterator[str]:
    edit = place.edit
    yield f"{capital(_what(edit))}{_limits(place)}:\n"
    if edit.kind is EditKind.VERVANG_WOORDEN:
        new = edit.blocks[0].model_text
        yield f"> ‘{edit.words}’ wordt ‘{new}’\n" if new else f"> ‘{edit.words}’ vervalt\n"
    elif edit.kind in PUTS_IN:
        yield from _quoted([line for block in edit.blocks for line in _lines(block)])
    else:
        yield from _before_and_after(model, edit)


def _what(edit: Edit) -> str:
    """Return what a change does, and where."""
    name = edit.citation.words
    if edit.kind in _WHERE_NEW:
        return f"nieuw, {_WHERE_NEW[edit.kind]} {name}"
    return f"{name} vervalt" if edit.kind is EditKind.VERVALT else name


def _limits(place: AdaptedPlace) -> str:
    """Return when a change counts, and for which processing, in brackets; empty when it always does."""
    said = [WHEN[place.condition]] if place.condition else []
    if place.scope is Scope.ZELFDE:
        said.append("ook voor verwerking buiten de WGS")
    return f" ({'; '.join(said)})" if said else ""


def _before_and_after(model: Model, edit: Edit) -> Iterator[str]:
    block = model.by_citation.get(edit.citation)
    if block is not None and edit.kind is EditKind.VERVALT:
        yield from _quoted([*_lines(block)])
    elif block is not None:
        yield from _quoted([_own_words(block)])
        yield "wordt:\n"
    if edit.kind is not EditKind.VERVALT:
        label = block.model_label if block is not None else ""
        yield from _quoted([f"{label} {edit.blocks[0].model_text}".strip()])


def _quoted(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines as one quotation."""
    yield "\n>\n".join(f"> {line}" for line in lines)
    yield ""


def _lines(block: Block) -> Iterator[str]:
    """Yield a clause and all under it, a line each; a note is no part of it."""
    for one in block.walk():
        if one.inlines and not one.citation.is_note:
            yield _own_words(one)


def _own_words(block: Block) -> str:
    return f"{block.model_label} {block.model_text}".strip()
