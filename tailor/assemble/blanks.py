"""What is printed in every blank: from the path that a clause file names to words, a gap or a ruled line.

Most answers print themselves by their type (``printing``). A function here is for words that come from more
than one answer, or differ from the answer: it returns the words, or None for "as the model has it", or LINE
for a place that is written in by hand. An answer that is not known stops it; then a gap is printed.
"""

from collections.abc import Callable
from functools import cache, partial

from tailor.answers import NogNietBekend, question_at
from tailor.answers.questions.afspraken import EigenMedeondertekenaar, Moment
from tailor.answers.questions.huis import Woord
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import Rol, Taak
from tailor.assemble.annexes import special_kind_of
from tailor.assemble.document import Break, Filled, Gap, Inline, Rule, Text
from tailor.assemble.joiner import OF_ADDRESSEE, OF_JOINER
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, known, optional
from tailor.assemble.participants import OF_WGS
from tailor.assemble.party_words import OF_A_PARTY, OF_MUNICIPALITIES
from tailor.assemble.printing import (
    MODEL_TEXT,
    Line,
    ModelText,
    Result,
    Words,
    noun,
    printable,
    printed,
)
from tailor.assemble.signatures import PERSON
from tailor.grammar import Noun, capital, date, enumeration, plural
from tailor.model.blocks import Blank
from tailor.model.markup import RULED_LINE, RULED_ROW
from tailor.path import Pad

Value = Callable[[KnownAnswers], Result]
Element = Callable[[KnownAnswers, int], Result]

# Lists of clause files that go through some of the parties: gemeenten[].naam is the name of a party.
PARTY_LISTS = (Pad("gemeenten"), Pad("ondertekenaars"))


def fill(ctx: KnownAnswers, blank: Blank, first: bool) -> tuple[Inline, ...]:
    """Return what stands in the place of a blank.

    Args:
        ctx: The answers.
        blank: The blank; its words are printed when the answer equals the model.
        first: Whether a sentence begins here, so that the first letter is a capital.
    """
    if blank.path in (RULED_ROW, RULED_LINE):
        return (Rule(wide=blank.path is RULED_ROW),)
    if blank.path.is_open:
        return (Text(blank.words),)  # a note names no party: it shows the words of the model
    try:
        result = value(ctx, blank.path)
    except OpenAnswerError as error:
        if blank.path.question in FOLLOWING:
            return (Text(blank.words),)
        return (_gap(ctx, error.path),)
    return _inlines(result, blank, first)


def _gap(ctx: KnownAnswers, path: Pad) -> Gap:
    """Return what is printed where an answer is missing: what is asked, and of whom."""
    label = _label(path)
    state = next((one for one in path.walk(ctx.antwoorden) if isinstance(one, NogNietBekend)), None)
    if state is None:
        return Gap(f"[nog in te vullen: {label}]", path, label)
    who = f"; uit te zoeken door {state.wie}" if state.wie else ""
    return Gap(f"[nog niet bekend: {label}{who}]", path, label)


def _inlines(result: Result, blank: Blank, first: bool) -> tuple[Inline, ...]:
    if isinstance(result, Line):
        return (Rule(), *(one for _ in range(1, result.count) for one in (Break(), Rule())))
    if isinstance(result, ModelText):
        return (Text(blank.words),)
    if not isinstance(result, Words):
        result = Words(blank.words if result is None else result, blank.path)
    text = capital(result.text) if first else result.text
    return (Filled(text, result.answer, _label(result.answer), result.also),) if text else ()


def _label(path: Pad) -> str:
    """Return the name of an answer for people ("de meldtermijn in uren"); empty when no question has it."""
    vraag = question_at(path)
    return vraag.short if vraag else ""


def value(ctx: KnownAnswers, path: Pad) -> Result:
    """Return what is printed for the path of a blank.

    Raises:
        OpenAnswerError: When an answer that is needed is not known.
    """
    key, index = path.question, path.index
    if key in PLAIN:
        return PLAIN[key](ctx)
    if key in ELEMENT and index is not None:
        return ELEMENT[key](ctx, index)
    if path.listed in PARTY_LISTS:
        path = Pad.of((*PARTIJEN.steps, *path.steps[1:]))  # the answer of that party itself
    return printed(ctx, path)


@cache
def fillable() -> frozenset[Pad]:
    """Return every path that a clause file may name."""
    answers = printable()
    front = PARTIJEN.each
    parties = [path.below(front) for path in answers if front.holds(path) and path is not front]
    aliases = {each.each.join(rest) for each in PARTY_LISTS for rest in parties}
    return answers | aliases | PLAIN.keys() | ELEMENT.keys() | {PERSON}


# -- who carries out a task --

_UITVOERDER = Pad("uitvoerder")


def _chosen(ctx: KnownAnswers, taak: Taak) -> tuple[Rol, Pad]:
    """Return who carries out a task, and the answer that says so: its own, or the one for all tasks."""
    uitvoerder = ctx.antwoorden.uitvoerder
    own = getattr(uitvoerder, taak.value)
    path = _UITVOERDER / ("standaard" if own is None else taak.value)
    return known(uitvoerder.of_task(taak), path), path


def _task(taak: Taak, ctx: KnownAnswers) -> Result:
    chosen, path = _chosen(ctx, taak)
    return Words(str(ctx.word(chosen.value)), path)


def _support(ctx: KnownAnswers) -> Result:
    # 17.2: with the Procesregisseur as coordinator only the administratief medewerker can support.
    coordinator, path = _chosen(ctx, Taak.RECHTEN)
    if coordinator is Rol.PROCESREGISSEUR:
        return Words(str(ctx.word("administratief_medewerker")), path)
    return printed(ctx, Pad("rechten.ondersteund_door"))


def _through_coordinator(ctx: KnownAnswers) -> Result:
    coordinator, path = _chosen(ctx, Taak.RECHTEN)
    is_one = coordinator is Rol.PROCESREGISSEUR
    return Words("" if is_one else f"via {ctx.word('procesregisseur')} ", path)


def _roles(path: Pad, ctx: KnownAnswers) -> list[Noun]:
    group = getattr(ctx.antwoorden, path.group)
    return [ctx.role(rol, path) for rol in known(getattr(group, path.name), path)]


def _verb(path: Pad, ctx: KnownAnswers) -> Result:
    """Return the verb after the roles that an answer names."""
    return Words("hebben" if plural(_roles(path, ctx)) else "heeft", path)


def _whose(path: Pad, ctx: KnownAnswers) -> Result:
    """Return the possessive of the roles that an answer names: of several, of a person, of a het-word."""
    roles = _roles(path, ctx)
    if plural(roles):
        return Words("hun", path)
    return Words("zijn" if roles[0].lidwoord == "het" else "zijn of haar", path)


# -- decisions --

_CO_SIGNER = Pad("toetreding.medeondertekenaar")


def _co_signer(ctx: KnownAnswers) -> Result:
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, _CO_SIGNER)
    if isinstance(chosen, EigenMedeondertekenaar):
        return f"{known(chosen.lidwoord, _CO_SIGNER)} {known(chosen.functie, _CO_SIGNER)}"
    return f"de voorzitter van {ctx.word('stuurgroep')}"


def _on_behalf_of(ctx: KnownAnswers) -> Result:
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, _CO_SIGNER)
    if isinstance(chosen, EigenMedeondertekenaar):
        return Words(known(chosen.namens, _CO_SIGNER), _CO_SIGNER)
    return Words(ctx.word("stuurgroep").name, _CO_SIGNER)


_TITLE = Pad("convenant.titel")


def _full_title(ctx: KnownAnswers) -> Result:
    """Return the title of the Convenant; else that of the model, with the own terms of the house in it."""
    title = optional(ctx.antwoorden.convenant.titel, _TITLE)
    return Words(title, _TITLE) if title else MODEL_TEXT


def _house_in_title(ctx: KnownAnswers) -> Result:
    """Return the name of the house behind the title of the model; a title of its own stands alone."""
    path = Pad("huis.naam")
    if ctx.antwoorden.convenant.titel is not None:
        return Words("", path)
    return printed(ctx, path)


def _entry_into_force(ctx: KnownAnswers) -> Result:
    answers = ctx.antwoorden.inwerkingtreding
    match known(answers.moment, Pad("inwerkingtreding.moment")):
        case Moment.LAATSTE_HANDTEKENING:
            return "op de dag waarop de laatste Partij het heeft ondertekend"
        case Moment.PER_PARTIJ:
            first = "maar niet eerder dan op de dag waarop ten minste twee Partijen het hebben ondertekend"
            return f"voor iedere Partij op de dag waarop die Partij het heeft ondertekend, {first},"
        case Moment.VASTE_DATUM:
            moment, day = Pad("inwerkingtreding.moment"), Pad("inwerkingtreding.datum")
            return Words(f"op {date(known(answers.datum, day))}", moment, (day,))
        case _:
            return None


def _predecessors(ctx: KnownAnswers) -> Result:
    path = Pad("opvolging.voorgangers")
    names = []
    for old in known(ctx.antwoorden.opvolging.voorgangers, path):
        day = optional(old.datum, path)
        names.append(known(old.naam, path) + (f" van {date(day)}" if day else ""))
    return f", waaronder {enumeration(names)}" if names else ""


_AGREEING: dict[Pad, Value] = {
    Pad("rechten.via_procesregisseur"): _through_coordinator,
    Pad("toegang.heeft"): partial(_verb, Pad("toegang.rollen")),
    Pad("toegang.hun"): partial(_whose, Pad("toegang.rollen")),
    Pad("bewaren.houder_eerste_zes_maanden.hebben"): partial(_verb, Pad("bewaren.houder_eerste_zes_maanden")),
    Pad("bewaren.houder_archief.heeft"): partial(_verb, Pad("bewaren.houder_archief")),
}


# The values that stand once.
def _genitive(pad: Pad, ctx: KnownAnswers) -> Result:
    """Return an own word in the form that owns; "van de Ketenmanager" where the house gave no such form."""
    word = pad.parent.find(ctx.antwoorden)
    if not isinstance(word, Woord):
        raise OpenAnswerError(pad.parent)
    return Words(optional(word.genitief, pad) or f"van {noun(word, pad.parent)}", pad)


_DESIGNATION, _TERMS = Pad("huis.aanduiding"), Pad("termen")
PLAIN: dict[Pad, Value] = {
    _DESIGNATION / "genitief": partial(_genitive, _DESIGNATION / "genitief"),
    **{_UITVOERDER / taak.value: partial(_task, taak) for taak in Taak},
    **OF_MUNICIPALITIES,
    **OF_WGS,
    **_AGREEING,
    Pad("rechten.ondersteund_door"): _support,
    _CO_SIGNER: _co_signer,
    _TITLE: _full_title,
    Pad("convenant.huis"): _house_in_title,
    Pad("toetreding.namens"): _on_behalf_of,
    Pad("inwerkingtreding.moment"): _entry_into_force,
    Pad("opvolging.voorgangers"): _predecessors,
    **OF_JOINER,
}
# The values for one element of a list: "partijen[].naam" with the place of the element.
ELEMENT: dict[Pad, Element] = {
    **OF_A_PARTY,
    **OF_ADDRESSEE,
    _TERMS.each / "genitief": lambda ctx, place: _genitive(_TERMS[place] / "genitief", ctx),
    Pad("bijlage4.categorie1.bijzonder[]"): partial(special_kind_of, "categorie1"),
    Pad("bijlage4.categorie2.bijzonder[]"): partial(special_kind_of, "categorie2"),
}
# Values that only agree with an answer: when that is open they print the words of the model, no gap.
FOLLOWING = frozenset(_AGREEING)
