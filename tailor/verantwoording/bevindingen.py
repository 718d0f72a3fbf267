"""What the rules found, for a lawyer: by weight in the justification, by article in a report of its own."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.assemble.builders import ITEM, Cell, heading, item, paragraph, placed, table, table_with_rest
from tailor.assemble.document import Clause, Document, Ref, Text, grouped
from tailor.assemble.find import named_clauses
from tailor.check import RULES, Finding
from tailor.check.duties import NO_DUTIES, Duties
from tailor.check.telling import (
    ABOUT_MODEL,
    ACCEPTED,
    BLOCKING,
    OF_MODEL,
    ORDER,
    FindingGroup,
    ToldFindings,
    groups,
    head_of,
    together,
    verdict,
)
from tailor.citation import Citatie
from tailor.grammar import capital, date, places_in_words, sentence
from tailor.model import Kind

CONTROLERAPPORT = "controlerapport"
_TITEL = "Controlerapport bij het Privacy Protocol"
_PLACE = Citatie("controle")
_COLUMNS = ("Waar", "Bevinding", "Wat nu, en de bron")
_ACCEPTED_COLUMNS = ("Waar", "Bevinding", "Wie, wanneer en waarom")
_WHOLE = "Het geheel"
_HOUSE, _MODEL = "Bevindingen per artikel", "Uit het model zelf, per artikel"
# The findings under the part of the text that they are about; None for what is about the whole.
_ByPart = dict[Citatie | None, list[Finding]]


def by_weight(found: Sequence[Finding], consulted: datetime.date) -> Iterator[Clause]:
    """Yield the findings as a chapter of the justification: by weight, in short those of the model itself.

    Args:
        found: What is told; nothing gives no chapter.
        consulted: When the sources of the rules were last read.
    """
    if not found:
        return
    yield paragraph(f"{capital(verdict(found))} {_how_old(consulted)}")
    for group in groups(found):
        if group.head == OF_MODEL:
            yield heading(group.head, paragraph(f"{ABOUT_MODEL} {_IN_REPORT}"), *_in_short(group))
        elif group.head == ACCEPTED:
            yield heading(_ACCEPTED_BY, *table_with_rest(_ACCEPTED_COLUMNS, map(_accepted, group.told)))
        else:
            yield heading(group.head, *table_with_rest(_COLUMNS, map(_row, group.told)))


_IN_REPORT = "Wat u ermee kunt doen en de bron staan in het controlerapport."
_ACCEPTED_BY = "Aanvaard door een jurist"


def _in_short(group: FindingGroup) -> Iterator[Clause]:
    """Yield what the model brings along, a line each."""
    for told in group.told:
        for place, message in told.said:
            yield item(f"{capital(place)}: {message}")


def controlerapport(
    document: Document, found: Sequence[Finding], consulted: datetime.date, asked: Duties = NO_DUTIES
) -> Document:
    """Return the report of the rules as a document: what was found, article by article.

    Args:
        document: The text; one that could not be made has no parts but its title.
        found: What the rules found in it.
        consulted: When the sources of the rules were last read.
        asked: What the law asks of the house beside the text.
    """
    on_cover = _TITEL.replace(
        "Privacy Protocol", "Privacy\N{NO-BREAK SPACE}Protocol"
    )  # no line holds one word
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text(on_cover),))
    names, house, model = _names(document), *_by_part(document, found)
    about = f"{_which_text(document)} {_how_old(consulted)}"
    chapters = (
        _chapter("Samenvatting", _summary(about, found, (house, model), names)),
        _chapter(_PUBLIC, _beside_text(asked)),
        _chapter(_HOUSE, _articles(house, names, _HOUSE)),
        _chapter(_MODEL, _articles(model, names, _MODEL)),
    )
    parts = (title, *(one for one in chapters if one.children))
    return replace(document, kind=CONTROLERAPPORT, titel=_TITEL, parts=parts, open_points=())


def _chapter(name: str, under: Iterable[Clause]) -> Clause:
    """Return a chapter; what stands in it has an address of its own already where a link leads to it."""
    return Clause(Kind.BIJLAGE, _PLACE.below(name), inlines=(Text(name),), children=tuple(under))


# -- the summary --


def _summary(
    about: str, found: Sequence[Finding], parts: tuple[_ByPart, _ByPart], names: dict[Citatie, str]
) -> Iterator[Clause]:
    said = [paragraph(capital(verdict(found))), paragraph(about)]
    if found:
        said.append(heading("Hoeveel van elk gewicht", table(("Gewicht", "Aantal"), _counts(found))))
    if blocking := [one for one in found if one.blocks]:
        said.append(heading(BLOCKING, *_blocks(blocking)))
    if found:
        where = table(_PER_PART, _per_part(parts, names))
        said.append(heading("Waar de bevindingen staan", paragraph(_LINKS), where))
    yield from placed(said, _PLACE)


_LINKS = "Elke naam in de eerste kolom is een link naar de bevindingen daarover."
_PER_PART = ("Onderdeel", "Antwoorden", "Modeltekst")
# So many of what blocks stand in the summary.
_SHOWN = 20
# The parts that are called by their title too.
_TITLED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE})


def _which_text(document: Document) -> str:
    """Return which text was looked at; that it is the one to sign, whatever the edition of this report."""
    if len(document.parts) < 2:
        return "De tekst kan nog niet worden gemaakt. Daarom is alleen gekeken wat dat verhindert."
    return f"Gekeken is naar de versie om te tekenen: versie {document.versie} van {document.huis}."


def _how_old(consulted: datetime.date) -> str:
    return (
        f"Er zijn {len(RULES)} regels nagelopen. Hun bronnen zijn geraadpleegd op {date(consulted)}. Een"
        " jurist beslist; tailor geeft geen juridisch advies."
    )


def _blocks(found: Sequence[Finding]) -> Iterator[Clause]:
    """Yield what blocks, an item each, with what to do about it; of very many the first."""
    for one in found[:_SHOWN]:
        where = places_in_words(one.places) or ("" if one.question in one.message else one.question)
        before = f"{capital(where)}: " if where else ""
        yield item(f"{before}{one.message} {one.suggestion}")
    if rest := len(found[_SHOWN:]):
        yield item(f"En nog {rest}: zie de bevindingen per artikel.")


def _counts(found: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    counts = {group.head: group.count for group in groups(found)}
    yield from ((head, str(counts.get(head, "–"))) for head in ORDER)
    yield "Samen", str(len(found))


def _per_part(parts: tuple[_ByPart, _ByPart], names: dict[Citatie, str]) -> Iterator[tuple[Cell, ...]]:
    house, model = parts
    for part in (None, *names):
        if not (part in house or part in model):
            continue
        chapter = _HOUSE if part in house else _MODEL
        name = Ref(names[part] if part else _WHOLE, _address(part, chapter), numeric=False)
        yield name, *(str(len(one[part])) if part in one else "–" for one in parts)


# -- beside the text --


_PUBLIC = "Wat het huis openbaar moet maken"
_OF_PUBLIC = (
    "De WGS en het BGS vragen dit naast de tekst. Vul in de vragenlijst de dag in zodra iets op de website"
    " staat. Dan staat die dag hier. De wet vraagt niet om het Protocol zelf openbaar te maken. Artikel"
    " 16.4 van het model vraagt wel elke partij om ernaar te verwijzen."
)
_PUBLIC_COLUMNS = ("Wat", "Artikel", "Gepubliceerd op", "Waar")
_NOT_YET, _NO_PLACE = "nog niet", "nog niet bekend"
_RETURNING_COLUMNS = ("Wat", "Wanneer", "Wie", "Artikel")


def _beside_text(asked: Duties) -> Iterator[Clause]:
    """Yield what must be public, and what is done again and again; nothing when the law asks nothing."""
    if asked == NO_DUTIES:
        return
    public = (
        (
            capital(one.what),
            one.source,
            date(one.published) if one.published else _NOT_YET,
            one.where or _NO_PLACE,
        )
        for one in asked.publications
    )
    returning = ((one.what, one.when, one.who, one.source) for one in asked.returning)
    said = (
        paragraph(_OF_PUBLIC),
        *table_with_rest(_PUBLIC_COLUMNS, public),
        heading("Wat op vaste tijden moet", *table_with_rest(_RETURNING_COLUMNS, returning)),
    )
    yield from placed(said, _PLACE)


# -- by article --


def _names(document: Document) -> dict[Citatie, str]:
    """Return what each part is called, with its title: "Artikel 6. Verstrekken"; in reading order."""
    found = {}
    tops = {id(part): part for part in document.parts}
    for clause, name in named_clauses(document.parts):
        if id(clause) in tops:
            title = f"{clause.label} {clause.text}".strip()
            found[clause.citation] = title if clause.kind in _TITLED and title else capital(name)
    return found


def _by_part(document: Document, found: Iterable[Finding]) -> tuple[_ByPart, _ByPart]:
    """Return the findings of the house and those of the model in reading order, under the parts of the text.

    A finding stands under the first of its clauses; what is about the whole comes before all others.
    """
    tops = {one.citation: part.citation for part in document.parts for one in part.walk()}
    order = {citation: number for number, citation in enumerate(tops)}

    def first(one: Finding) -> Citatie | None:
        above = (holder for citation in one.citations for holder in (citation, *citation.parents))
        return next((holder for holder in above if holder in tops), None)

    placed_ones = [(first(one), one) for one in found]
    sorted_ones = sorted(placed_ones, key=lambda pair: -1 if pair[0] is None else order[pair[0]])
    by_chapter = grouped(
        (head_of(one) == OF_MODEL, (None if place is None else tops[place], one))
        for place, one in sorted_ones
    )
    return grouped(by_chapter.get(False, ())), grouped(by_chapter.get(True, ()))


def _articles(found: _ByPart, names: dict[Citatie, str], chapter: str) -> Iterator[Clause]:
    """Yield a heading for each part with its findings under it."""
    if chapter == _MODEL and found:
        yield from placed((paragraph(ABOUT_MODEL),), _PLACE)
    for part, ones in found.items():
        head = heading(names[part] if part else _WHOLE, *placed(_tables(ones), _PLACE))
        yield replace(head, citation=_address(part, chapter))


def _address(part: Citatie | None, chapter: str) -> Citatie:
    """Return the address of the heading of a part, for what links to it."""
    return _PLACE.below(chapter).below(str(part) if part else _WHOLE)


def _tables(found: Sequence[Finding]) -> Iterator[Clause]:
    yield from table_with_rest(_COLUMNS, map(_row, together(found)))


def _row(told: ToldFindings) -> tuple[Cell, ...]:
    places = told.places or (told.first.question or _WHOLE,)
    where = (*map(capital, places), f"({told.weight})")
    several = len(told.said) > 1
    said = [f"{ITEM}{message}" if several else message for _, message in told.said]
    rule = f"Regel: {told.first.rule}"
    now = [told.now, f"Bron: {sentence(told.first.source)}"]
    return where, [*said, *filter(None, (told.shared,)), rule], now


def _accepted(told: ToldFindings) -> tuple[Cell, ...]:
    where, said, _ = _row(told)
    return where, said, told.now
