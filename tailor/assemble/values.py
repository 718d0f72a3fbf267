"""The words for every blank: from the path that a clause file names to what is printed there.

Every path has one small function. It returns the words, or None for "as the model has it", or LINE for a
place that is written in by hand. An answer that is not known stops the function; then a gap is printed.
"""

from collections.abc import Callable
from functools import partial

from tailor.answers.afspraken import EigenMedeondertekenaar, Moment
from tailor.answers.rollen import EigenRol, Rol, ToegangsRol
from tailor.answers.taken import Taak
from tailor.answers.toetreder import Toetreder
from tailor.assemble import annex_values as annex
from tailor.assemble import party_values as party
from tailor.assemble.context import Context, known, optional
from tailor.assemble.grammar import Woord, date, enumeration, months, plural, years
from tailor.assemble.results import LINE, Lines, Result, Words

Plain = Callable[[Context], Result]
Element = Callable[[Context, int], Result]

PLAIN: dict[str, Plain] = {}
"""The values that stand once."""
ELEMENT: dict[str, Element] = {}
"""The values for one element of a list: "partijen[].naam" with the place of the element."""
FOLLOWING: set[str] = set()
"""Values that only agree with an answer: when that is open they print the words of the model, no gap."""


def plain(*paths: str, follows: bool = False) -> Callable[[Plain], Plain]:
    """Register a value that stands once."""

    def register(function: Plain) -> Plain:
        PLAIN.update(dict.fromkeys(paths, function))
        if follows:
            FOLLOWING.update(paths)
        return function

    return register


# -- house and convenant --


@plain("huis.naam")
def _house(ctx: Context) -> Result:
    return known(ctx.antwoorden.huis.naam, "huis.naam")


@plain("huis.aanduiding")
def _designation(ctx: Context) -> Result:
    word = known(ctx.antwoorden.huis.aanduiding, "huis.aanduiding")
    return f"{known(word.lidwoord, 'huis.aanduiding')} {known(word.enkelvoud, 'huis.aanduiding')}"


@plain("convenant.gesloten_op")
def _convenant_date(ctx: Context) -> Result:
    return date(known(ctx.antwoorden.convenant.gesloten_op, "convenant.gesloten_op"))


_ARTIKELEN = (
    "doel", "uitvoering", "stuurgroep", "jaarplan", "partneroverleg",
    "manager", "procesregisseur", "casusregisseur", "toetreding", "criteria_bijlage",
)  # fmt: skip


def _convenant_article(name: str) -> Plain:
    path = f"convenant.artikelen.{name}"

    def value(ctx: Context) -> Result:
        articles = known(ctx.antwoorden.convenant.artikelen, "convenant.artikelen")
        number: str = known(getattr(articles, name), path)
        return number

    return value


PLAIN.update({f"convenant.artikelen.{name}": _convenant_article(name) for name in _ARTIKELEN})


# -- parties --


@plain("gemeenten.formule")
def _formula(ctx: Context) -> Result:
    return party.gemeenten_formula(ctx)


def _of_party(field: str, words: Callable[[Context, int], str | None]) -> Element:
    """Return the value that gives these words as the answer to one question about a party."""

    def value(ctx: Context, index: int) -> Result:
        found = words(ctx, index)
        return None if found is None else Words(found, f"partijen[{index}].{field}")

    return value


def _field(name: str) -> Element:
    def words(ctx: Context, index: int) -> str:
        text: str = known(getattr(ctx.by_index[index], name), f"partijen[{index}].{name}")
        return text

    return _of_party(name, words)


def _signing_people(ctx: Context, index: int) -> Result:
    return Lines(tuple(party.signing_people(ctx, index)), f"partijen[{index}].vertegenwoordigers")


def _signed(ctx: Context, index: int) -> Result:
    words = party.signed(ctx, index)
    return Words(words, f"partijen[{index}].ondertekening") if words else LINE


def _ending(ctx: Context, index: int) -> Result:
    return Words(party.ending(ctx, index), "partijen")


ELEMENT |= {
    "partijen[].naam": _of_party("naam", party.full_name),
    "partijen[].afkorting": _of_party("afkorting", party.abbreviation),
    "partijen[].adres": _of_party("adres", party.address),
    "partijen[].vertegenwoordigers": _of_party("vertegenwoordigers", party.representatives),
    "partijen[].om_aanduiding": _of_party("om_aanduiding", party.prosecution),
    "partijen[].eenheid": _field("eenheid"),
    "partijen[].gevestigd_te": _field("gevestigd_te"),
    "partijen[].eigen_taak": _field("eigen_taak"),
    "partijen[].eigen_grondslag": _field("eigen_grondslag"),
    "partijen[].scheiding": _ending,
    "gemeenten[].naam": _field("naam"),
    "gemeenten[].besluit": _of_party("besluit_bw", party.gemeente_decision),
    "gemeenten[].scheiding": _ending,
    "ondertekenaars[].partij": _of_party("naam", party.signatory),
    "ondertekenaars[].naam_en_functie": _signing_people,
    "ondertekenaars[].datum_en_plaats": _signed,
}


@plain("gemeenten.naam")
def _only_gemeente(ctx: Context) -> Result:
    path = "partijen"
    pair = ctx.gemeenten[0] if ctx.gemeenten else None
    index, partij = known(pair, path)
    return Words(known(partij.naam, f"partijen[{index}].naam"), f"partijen[{index}].naam")


@plain("gemeenten.slot")
def _opening_tail(ctx: Context) -> Result:
    decision = party.gemeente_decision(ctx, ctx.gemeenten[0][0]) if ctx.gemeenten else ""
    return Words(f"{decision}, verder aangeduid als ‘Partij’ of ‘Gemeente’,", "partijen")


@plain("gemeenten.aanduiding")
def _gemeenten(ctx: Context) -> Result:
    return Words("Gemeente" if ctx.one_gemeente else "Gemeenten", "partijen")


@plain("gemeenten.burgemeesters")
def _burgemeesters(ctx: Context) -> Result:
    return Words("Burgemeester" if ctx.one_gemeente else "Burgemeesters", "partijen")


# -- who carries out a task --


def _task(taak: Taak) -> Plain:
    def value(ctx: Context) -> Result:
        uitvoerder = ctx.antwoorden.uitvoerder
        own = getattr(uitvoerder, taak.value)
        path = "uitvoerder.standaard" if own is None else f"uitvoerder.{taak.value}"
        return Words(str(ctx.word(known(uitvoerder.voor(taak), path).value)), path)

    return value


PLAIN.update({f"uitvoerder.{taak.value}": _task(taak) for taak in Taak})


def _coordinator(ctx: Context) -> tuple[Rol, str]:
    """Return who coordinates requests (17.2), and the answer that says so."""
    uitvoerder = ctx.antwoorden.uitvoerder
    path = "uitvoerder.standaard" if uitvoerder.rechten is None else "uitvoerder.rechten"
    return known(uitvoerder.voor(Taak.RECHTEN), path), path


@plain("rechten.ondersteund_door")
def _support(ctx: Context) -> Result:
    # 17.2: with the Procesregisseur as coordinator only the administratief medewerker can support.
    coordinator, path = _coordinator(ctx)
    if coordinator is Rol.PROCESREGISSEUR:
        return Words(str(ctx.word("administratief_medewerker")), path)
    chosen = known(ctx.antwoorden.rechten.ondersteund_door, "rechten.ondersteund_door")
    return str(ctx.word(chosen.value))


@plain("rechten.via_procesregisseur", follows=True)
def _through_procesregisseur(ctx: Context) -> Result:
    coordinator, path = _coordinator(ctx)
    if coordinator is Rol.PROCESREGISSEUR:
        return Words("", path)
    return Words(f"via {ctx.word('procesregisseur')} ", path)


# -- access and retention --


def _roles(ctx: Context, path: str) -> list[Woord]:
    section, name = path.split(".")
    roles: tuple[ToegangsRol | EigenRol, ...] = known(getattr(getattr(ctx.antwoorden, section), name), path)
    return [ctx.role(rol, path) for rol in roles]


def _role_list(path: str) -> Plain:
    return lambda ctx: enumeration([str(word) for word in _roles(ctx, path)])


def _verb(path: str) -> Plain:
    return lambda ctx: Words("hebben" if plural(_roles(ctx, path)) else "heeft", path)


for _path, _verb_path in (
    ("toegang.rollen", "toegang.heeft"),
    ("bewaren.houder_eerste_zes_maanden", "bewaren.houder_eerste_zes_maanden.hebben"),
    ("bewaren.houder_archief", "bewaren.houder_archief.heeft"),
):
    PLAIN[_path] = _role_list(_path)
    plain(_verb_path, follows=True)(_verb(_path))


def _term(name: str, model: int) -> Plain:
    path = f"bewaren.{name}"

    def value(ctx: Context) -> Result:
        number: int = known(getattr(ctx.antwoorden.bewaren, name), path)
        return None if number == model else months(number)

    return value


PLAIN["bewaren.termijn_archief_maanden"] = _term("termijn_archief_maanden", 6)
PLAIN["bewaren.termijn_vernietiging_maanden"] = _term("termijn_vernietiging_maanden", 12)


# -- security, breaches, processors, decisions --


def _party_value(path: str) -> Plain:
    section, name = path.split(".")
    return lambda ctx: str(ctx.party(known(getattr(getattr(ctx.antwoorden, section), name), path), path))


def _instance_value(path: str) -> Plain:
    section, name = path.split(".")
    return lambda ctx: str(ctx.instance(known(getattr(getattr(ctx.antwoorden, section), name), path), path))


for _path in ("beveiliging.verantwoordelijke_partij", "datalekken.verantwoordelijke_partij"):
    PLAIN[_path] = _party_value(_path)
for _path in (
    "verwerkers.toestemming_door",
    "verwerkers.overeenkomst_door",
    "wijzigingen.besluit_door",
    "uitsluiting.besluit_door",
):
    PLAIN[_path] = _instance_value(_path)


@plain("datalekken.meldtermijn_uren")
def _hours(ctx: Context) -> Result:
    return str(known(ctx.antwoorden.datalekken.meldtermijn_uren, "datalekken.meldtermijn_uren"))


@plain("toetreding.medeondertekenaar")
def _co_signer(ctx: Context) -> Result:
    path = "toetreding.medeondertekenaar"
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, path)
    if isinstance(chosen, EigenMedeondertekenaar):
        return f"{known(chosen.lidwoord, path)} {known(chosen.functie, path)}"
    return f"de voorzitter van {ctx.word('stuurgroep')}"


@plain("toetreding.namens")
def _on_behalf_of(ctx: Context) -> Result:
    path = "toetreding.medeondertekenaar"
    chosen = known(ctx.antwoorden.toetreding.medeondertekenaar, path)
    if isinstance(chosen, EigenMedeondertekenaar):
        return Words(known(chosen.namens, path), path)
    return Words(ctx.word("stuurgroep").naam, path)


@plain("inwerkingtreding.moment")
def _entry_into_force(ctx: Context) -> Result:
    answers = ctx.antwoorden.inwerkingtreding
    match known(answers.moment, "inwerkingtreding.moment"):
        case Moment.LAATSTE_HANDTEKENING:
            return "op de dag waarop de laatste Partij het heeft ondertekend"
        case Moment.PER_PARTIJ:
            return "voor iedere Partij op de dag waarop die Partij het heeft ondertekend"
        case Moment.VASTE_DATUM:
            return f"op {date(known(answers.datum, 'inwerkingtreding.datum'))}"
        case _:
            return None


@plain("opvolging.voorgangers")
def _predecessors(ctx: Context) -> Result:
    path = "opvolging.voorgangers"
    names = []
    for old in known(ctx.antwoorden.opvolging.voorgangers, path):
        day = optional(old.datum, path)
        names.append(known(old.naam, path) + (f" van {date(day)}" if day else ""))
    return f", waaronder {enumeration(names)}" if names else ""


@plain("evaluatie.termijn_jaren")
def _evaluation(ctx: Context) -> Result:
    return years(known(ctx.antwoorden.evaluatie.termijn_jaren, "evaluatie.termijn_jaren"))


# -- the accession form: blank until an organisation joins --


def _joining(name: str) -> Plain:
    def value(ctx: Context) -> Result:
        joining = ctx.antwoorden.toetreder
        if not isinstance(joining, Toetreder):
            return LINE
        found: str | None = optional(getattr(joining, name), f"toetreder.{name}")
        return found or LINE

    return value


for _name in ("naam", "gevestigd_te", "adres", "plaats_ondertekening", "naam_stuurgroep"):
    PLAIN[f"toetreder.{_name}"] = _joining(_name)


@plain("toetreder.datum_ondertekening")
def _joining_date(ctx: Context) -> Result:
    joining = ctx.antwoorden.toetreder
    if not isinstance(joining, Toetreder):
        return LINE
    day = optional(joining.datum_ondertekening, "toetreder.datum_ondertekening")
    return date(day) if day else LINE


@plain("toetreder.vertegenwoordiger")
def _joining_person(ctx: Context) -> Result:
    joining, path = ctx.antwoorden.toetreder, "toetreder.vertegenwoordiger"
    if not isinstance(joining, Toetreder):
        return LINE
    person = known(joining.vertegenwoordiger, path)
    return f"{known(person.naam, path)}, {known(person.functie, path)}"


@plain("toetreder.naam_functionaris")
def _joining_official(ctx: Context) -> Result:
    joining, path = ctx.antwoorden.toetreder, "toetreder.vertegenwoordiger"
    if not isinstance(joining, Toetreder):
        return LINE
    return Words(known(known(joining.vertegenwoordiger, path).naam, path), path)


# -- Bijlage 2, 3 and 4 --

PLAIN["bijlage2.document"] = annex.process_document
for _name in annex.MEASURES:
    _path = f"bijlage3.maatregelen.{_name}"
    PLAIN[f"{_path}.datum"] = partial(annex.measure_date, name=_name)
    for _field_name in ("document", "eigenaar"):
        PLAIN[f"{_path}.{_field_name}"] = partial(annex.measure_words, name=_name, field=_field_name)


def _special_kind(category: str, ctx: Context, index: int) -> Result:
    return annex.special_kind_of(ctx, category, index)


for _category in ("categorie1", "categorie2"):
    ELEMENT[f"bijlage4.{_category}.bijzonder[]"] = partial(_special_kind, _category)


def paths() -> frozenset[str]:
    """Return every path that a clause file may name."""
    return frozenset(PLAIN) | frozenset(ELEMENT)
