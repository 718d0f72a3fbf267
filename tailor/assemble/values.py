"""The words for every blank: from the path that a clause file names to what is printed there.

Most answers print themselves by their type (``printing``). A function here is for words that come from more
than one answer, or differ from the answer: it returns the words, or None for "as the model has it", or LINE
for a place that is written in by hand. An answer that is not known stops it; then a gap is printed.
"""

from collections.abc import Callable
from functools import cache, partial

from tailor.answers.questions.afspraken import EigenMedeondertekenaar, Moment, Toetreder
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import Rol, Taak
from tailor.assemble import party_values as party
from tailor.assemble.annex_values import special_kind_of
from tailor.assemble.context import Context, known, optional
from tailor.assemble.printing import printable, printed
from tailor.assemble.results import LINE, Lines, Result, Words
from tailor.grammar import Noun, date, enumeration, plural
from tailor.path import Pad

Value = Callable[[Context], Result]
Element = Callable[[Context, int], Result]

PLAIN: dict[Pad, Value] = {}
"""The values that stand once."""
ELEMENT: dict[Pad, Element] = {}
"""The values for one element of a list: "partijen[].naam" with the place of the element."""
FOLLOWING: set[Pad] = set()
"""Values that only agree with an answer: when that is open they print the words of the model, no gap."""
PARTY_LISTS = (Pad("gemeenten"), Pad("ondertekenaars"))
"""Lists of clause files that go through some of the parties: gemeenten[].naam is the name of a party."""


def value(ctx: Context, path: Pad) -> Result:
    """Return what is printed for the path of a blank.

    Raises:
        OpenAnswerError: When an answer that is needed is not known.
    """
    key, index = path.question, path.index
    if key in PLAIN:
        return PLAIN[key](ctx)
    if key in ELEMENT and index is not None:
        return ELEMENT[key](ctx, index)
    return printed(ctx, _of_party(path))


@cache
def fillable() -> frozenset[Pad]:
    """Return every path that a clause file may name."""
    answers = printable()
    front = PARTIJEN.each
    parties = [path.below(front) for path in answers if front.holds(path) and path is not front]
    aliases = {each.each.join(rest) for each in PARTY_LISTS for rest in parties}
    return answers | aliases | PLAIN.keys() | ELEMENT.keys()


def _of_party(path: Pad) -> Pad:
    """Return the path of the answer itself, for one that goes through some of the parties."""
    if path.listed in PARTY_LISTS:
        return Pad.of((*PARTIJEN.steps, *path.steps[1:]))
    return path


def plain(*paths: str, follows: bool = False) -> Callable[[Value], Value]:
    """Register a value that stands once."""

    def register(function: Value) -> Value:
        found = tuple(map(Pad, paths))
        PLAIN.update(dict.fromkeys(found, function))
        if follows:
            FOLLOWING.update(found)
        return function

    return register


# -- parties --


def _words_of(field: str, words: Callable[[Context, int], str | None]) -> Element:
    """Return the value that gives these words as the answer to one question about a party."""

    def element(ctx: Context, index: int) -> Result:
        found = words(ctx, index)
        return None if found is None else Words(found, PARTIJEN[index] / field)

    return element


def _signing_people(ctx: Context, index: int) -> Result:
    return Lines(tuple(party.signing_people(ctx, index)), PARTIJEN[index] / "vertegenwoordigers")


def _signed(ctx: Context, index: int) -> Result:
    words = party.signed(ctx, index)
    return Words(words, PARTIJEN[index] / "ondertekening") if words else LINE


def _ending(ctx: Context, index: int) -> Result:
    return Words(party.ending(ctx, index), PARTIJEN)


ELEMENT |= {
    Pad("partijen[].naam"): _words_of("naam", party.full_name),
    Pad("partijen[].afkorting"): _words_of("afkorting", party.abbreviation),
    Pad("partijen[].adres"): _words_of("adres", party.address),
    Pad("partijen[].vertegenwoordigers"): _words_of("vertegenwoordigers", party.representatives),
    Pad("partijen[].om_aanduiding"): _words_of("om_aanduiding", party.prosecution),
    Pad("partijen[].scheiding"): _ending,
    Pad("gemeenten[].besluit"): _words_of("besluit_bw", party.gemeente_decision),
    Pad("gemeenten[].scheiding"): _ending,
    Pad("ondertekenaars[].partij"): _words_of("naam", party.signatory),
    Pad("ondertekenaars[].naam_en_functie"): _signing_people,
    Pad("ondertekenaars[].datum_en_plaats"): _signed,
    Pad("bijlage4.categorie1.bijzonder[]"): partial(special_kind_of, "categorie1"),
    Pad("bijlage4.categorie2.bijzonder[]"): partial(special_kind_of, "categorie2"),
}


@plain("gemeenten.formule")
def _formula(ctx: Context) -> Result:
    return party.gemeenten_formula(ctx)


@plain("gemeenten.naam")
def _only_gemeente(ctx: Context) -> Result:
    pair = ctx.gemeenten[0] if ctx.gemeenten else None
    index, partij = known(pair, PARTIJEN)
    path = PARTIJEN[index] / "naam"
    return Words(known(partij.naam, path), path)


@plain("gemeenten.slot")
def _opening_tail(ctx: Context) -> Result:
    decision = party.gemeente_decision(ctx, ctx.gemeenten[0][0]) if ctx.gemeenten else ""
    return Words(f"{decision}, verder aangeduid als ‘Partij’ of ‘Gemeente’,", PARTIJEN)


@plain("gemeenten.aanduiding")
def _gemeenten(ctx: Context) -> Result:
    return Words("Gemeente" if ctx.one_gemeente else "Gemeenten", PARTIJEN)


@plain("gemeenten.burgemeesters")
def _burgemeesters(ctx: Context) -> Result:
    return Words("Burgemeester" if ctx.one_gemeente else "Burgemeesters", PARTIJEN)


# -- who carries out a task --

_UITVOERDER = Pad("uitvoerder")


def _chosen(ctx: Context, taak: Taak) -> tuple[Rol, Pad]:
    """Return who carries out a task, and the answer that says so: its own, or the one for all tasks."""
    uitvoerder = ctx.antwoorden.uitvoerder
    own = getattr(uitvoerder, taak.value)
    path = _UITVOERDER / ("standaard" if own is None else taak.value)
    return known(uitvoerder.voor(taak), path), path


def _task(taak: Taak) -> Value:
    def words(ctx: Context) -> Result:
        chosen, path = _chosen(ctx, taak)
        return Words(str(ctx.word(chosen.value)), path)

    return words


PLAIN.update({_UITVOERDER / taak.value: _task(taak) for taak in Taak})


@plain("rechten.ondersteund_door")
def _support(ctx: Context) -> Result:
    # 17.2: with the Procesregisseur as coordinator only the administratief medewerker can support.
    coordinator, path = _chosen(ctx, Taak.RECHTEN)
    if coordinator is Rol.PROCESREGISSEUR:
        return Words(str(ctx.word("administratief_medewerker")), path)
    return printed(ctx, Pad("rechten.ondersteund_door"))


@plain("rechten.via_procesregisseur", follows=True)
def _through_procesregisseur(ctx: Context) -> Result:
    coordinator, path = _chosen(ctx, Taak.RECHTEN)
    if coordinator is Rol.PROCESREGISSEUR:
        return Words("", path)
    return Words(f"via {ctx.word('procesregisseur')} ", path)


# -- words that agree with a list of roles --


def _verb(path: Pad) -> Value:
    """Return the verb after the roles that an answer names."""

    def words(ctx: Context) -> Result:
        group = getattr(ctx.antwoorden, path.group)
        roles: list[Noun] = [ctx.role(rol, path) for rol in known(getattr(group, path.name), path)]
        return Words("hebben" if plural(roles) else "heeft", path)

    return words


plain("toegang.heeft", follows=True)(_verb(Pad("toegang.rollen")))
plain("bewaren.houder_eerste_zes_maanden.hebben", follows=True)(
    _verb(Pad("bewaren.houder_eerste_zes_maanden"))
)
plain("bewaren.houder_archief.heeft", follows=True)(_verb(Pad("bewaren.houder_archief")))


# -- decisions --

_CO_SIGNER = Pad("toetreding.medeondertekenaar")


@plain("toetreding.medeondertekenaar")
def _co_signer(ctx: Context) -> Result:
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, _CO_SIGNER)
    if isinstance(chosen, EigenMedeondertekenaar):
        return f"{known(chosen.lidwoord, _CO_SIGNER)} {known(chosen.functie, _CO_SIGNER)}"
    return f"de voorzitter van {ctx.word('stuurgroep')}"


@plain("toetreding.namens")
def _on_behalf_of(ctx: Context) -> Result:
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, _CO_SIGNER)
    if isinstance(chosen, EigenMedeondertekenaar):
        return Words(known(chosen.namens, _CO_SIGNER), _CO_SIGNER)
    return Words(ctx.word("stuurgroep").naam, _CO_SIGNER)


@plain("inwerkingtreding.moment")
def _entry_into_force(ctx: Context) -> Result:
    answers = ctx.antwoorden.inwerkingtreding
    match known(answers.moment, Pad("inwerkingtreding.moment")):
        case Moment.LAATSTE_HANDTEKENING:
            return "op de dag waarop de laatste Partij het heeft ondertekend"
        case Moment.PER_PARTIJ:
            return "voor iedere Partij op de dag waarop die Partij het heeft ondertekend"
        case Moment.VASTE_DATUM:
            return f"op {date(known(answers.datum, Pad('inwerkingtreding.datum')))}"
        case _:
            return None


@plain("opvolging.voorgangers")
def _predecessors(ctx: Context) -> Result:
    path = Pad("opvolging.voorgangers")
    names = []
    for old in known(ctx.antwoorden.opvolging.voorgangers, path):
        day = optional(old.datum, path)
        names.append(known(old.naam, path) + (f" van {date(day)}" if day else ""))
    return f", waaronder {enumeration(names)}" if names else ""


@plain("toetreder.naam_functionaris")
def _joining_official(ctx: Context) -> Result:
    joining, path = ctx.antwoorden.toetreder, Pad("toetreder.vertegenwoordiger")
    if not isinstance(joining, Toetreder):
        return LINE
    return Words(known(known(joining.vertegenwoordiger, path).naam, path), path)
