"""The phrases for one party: in the opening (lines 16-49 of the model) and under the signatures."""

from collections.abc import Callable, Iterator

from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Bevoegdheid, OmAanduiding, Soort, Vestiging
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, known, optional
from tailor.assemble.printing import LINE, Lines, Result, Words, person
from tailor.grammar import capital, date, enumeration, persons, separator
from tailor.path import Pad


def full_name(ctx: KnownAnswers, index: int) -> str:
    """Return the name in the opening, with its article: "de Raad voor de Kinderbescherming"."""
    partij, path = _partij(ctx, index)
    name = known(partij.naam, path / "naam")
    lidwoord = str(known(partij.lidwoord, path / "lidwoord"))
    words = name if lidwoord == "geen" else f"{lidwoord} {name}"
    return f"{words} (in oprichting)" if known(partij.in_oprichting, path / "in_oprichting") else words


def listed_name(ctx: KnownAnswers, index: int) -> str:
    """Return the name of a party in a list: as the opening prints it, else what is known of it."""
    partij = ctx.antwoorden.known_parties[index]
    if partij.soort in (Soort.GEMEENTE, *NAMELESS_KINDS):
        return plain_name(partij)
    try:
        return full_name(ctx, index)
    except OpenAnswerError:
        return plain_name(partij)


def plain_name(partij: Partij) -> str:
    """Return the name of a party with its kind where that says more; its key when none is known."""
    name = called(Partij, partij)
    match partij.soort:
        case Soort.GEMEENTE if name:
            return f"gemeente {name}"
        case Soort.POLITIE | Soort.OPENBAAR_MINISTERIE as kind:
            return ", ".join(part for part in (kind.label, name) if part)
    return name or partij.sleutel


def _abbreviation(ctx: KnownAnswers, index: int) -> str:
    """Return the phrase of line 47 of the model; empty for a party without an abbreviation."""
    partij, path = _partij(ctx, index)
    short = optional(partij.afkorting, path / "afkorting")
    return f" (verder aangeduid als ‘{short}’)" if short else ""


def _address(ctx: KnownAnswers, index: int) -> str:
    """Return the address, with the establishments that take part behind it."""
    partij, path = _partij(ctx, index)
    base = known(partij.adres, path / "adres")
    places = known(partij.vestigingen, path / "vestigingen")
    if not places:
        return base
    found = [_establishment(v, (path / "vestigingen")[i]) for i, v in enumerate(places)]
    noun = "de vestiging" if len(found) == 1 else "de vestigingen"
    return f"{base}, met {noun} {enumeration(found)}"


def _establishment(vestiging: Vestiging, path: Pad) -> str:
    """Return "De Wilg (Wal 3 te Berkendam, vertegenwoordigd door J. Mos, teamleider)"."""
    where = known(vestiging.adres, path / "adres")
    who = optional(vestiging.vertegenwoordiger, path / "vertegenwoordiger")
    acting = f", vertegenwoordigd door {person(who, path / 'vertegenwoordiger')}" if who else ""
    return f"{known(vestiging.naam, path / 'naam')} ({where}{acting})"


def _prosecution(ctx: KnownAnswers, index: int) -> str | None:
    """Return how the public prosecution is called; None for the words of the model."""
    partij, path = _partij(ctx, index)
    if known(partij.om_aanduiding, path / "om_aanduiding") is OmAanduiding.COLLEGE:
        return None
    return f"het Openbaar Ministerie, {known(partij.parket, path / 'parket')}"


def _representatives(ctx: KnownAnswers, index: int) -> str:
    """Return who represents a party, with capacity, mandate, or the party that acts for it."""
    partij, path = _partij(ctx, index)
    if other := optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"):
        return _through(ctx, other, path / "vertegenwoordigd_door")
    names = _people(partij, path)
    return persons(names) + _capacity(partij, path, len(names)) + _mandate(partij, path)


def _through(ctx: KnownAnswers, sleutel: str, path: Pad) -> str:
    """Return the phrase for a party that another party represents."""
    index, other = _find(ctx, sleutel, path)
    people = _representatives(ctx, index)
    return f"{ctx.party(other.sleutel, path)}, namens deze {people}"


def _capacity(partij: Partij, path: Pad, count: int) -> str:
    if count < 2:
        return ""
    alone = known(partij.bevoegdheid, path / "bevoegdheid") is Bevoegdheid.ALLEEN
    return ", ieder afzonderlijk bevoegd" if alone else ", gezamenlijk handelend"


def _mandate(partij: Partij, path: Pad) -> str:
    mandaat = optional(partij.mandaat, path / "mandaat")
    if mandaat is None:
        return ""
    besluit = known(mandaat.besluit, path / "mandaat.besluit")
    orgaan = known(mandaat.orgaan, path / "mandaat.orgaan")
    return f", krachtens {besluit} van {orgaan} van {date(known(mandaat.datum, path / 'mandaat.datum'))}"


# -- under the signatures --


def _signatory(ctx: KnownAnswers, index: int) -> str:
    """Return the name above a signature; a gemeente signs for both of its organs."""
    partij, path = _partij(ctx, index)
    if partij.soort is Soort.GEMEENTE:
        name = known(partij.naam, path / "naam")
        return f"Het college van burgemeester en wethouders en de burgemeester van de gemeente {name}"
    if partij.soort is Soort.POLITIE:
        return f"De Korpschef van politie {known(partij.eenheid, path / 'eenheid')}"
    if partij.soort is Soort.OPENBAAR_MINISTERIE:
        return capital(_prosecution(ctx, index) or "het College van procureurs-generaal")
    return capital(full_name(ctx, index))


def _signing_people(ctx: KnownAnswers, index: int) -> Lines:
    """Return a line for everyone who signs for a party, the representatives of establishments included."""
    partij, path = _partij(ctx, index)
    answer = path / "vertegenwoordigers"
    if other := optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"):
        number, representing = _find(ctx, other, path / "vertegenwoordigd_door")
        name = ctx.party(representing.sleutel, path)
        return Lines(tuple(f"{line}, namens {name}" for line in _signing_people(ctx, number).lines), answer)
    return Lines((*_people(partij, path), *_establishment_people(partij, path)), answer)


def _people(partij: Partij, path: Pad) -> list[str]:
    """Return everyone who represents a party itself, each with the function."""
    answer = path / "vertegenwoordigers"
    return [person(one, answer[i]) for i, one in enumerate(known(partij.vertegenwoordigers, answer))]


def _establishment_people(partij: Partij, path: Pad) -> Iterator[str]:
    for i, place in enumerate(known(partij.vestigingen, path / "vestigingen")):
        where = (path / "vestigingen")[i]
        if who := optional(place.vertegenwoordiger, where / "vertegenwoordiger"):
            yield f"{person(who, where / 'vertegenwoordiger')} ({known(place.naam, where / 'naam')})"


def _signed(ctx: KnownAnswers, index: int) -> Result:
    """Return date and place of a signature; a line when they are written by hand later."""
    partij, path = _partij(ctx, index)
    answer = path / "ondertekening"
    done = optional(partij.ondertekening, answer)
    if done is None:
        return LINE
    day = date(known(done.datum, answer / "datum"))
    return Words(f"{day}, {known(done.plaats, answer / 'plaats')}", answer)


# -- the gemeenten together --


def _municipal_formula(ctx: KnownAnswers) -> str | None:
    """Return in which capacity the gemeenten take part; None for the words of the model."""
    formule = str(known(ctx.antwoorden.gemeenten.formule, Pad("gemeenten.formule")))
    if formule == "eigen":
        return known(ctx.antwoorden.gemeenten.formule_tekst, Pad("gemeenten.formule_tekst"))
    if formule == "model":
        return None
    words = "hierbij vertegenwoordigd door de burgemeester op grond van artikel 171 van de Gemeentewet"
    return words if ctx.one_municipality else f"ieder {words}"


def _municipal_decision(ctx: KnownAnswers, index: int) -> str:
    """Return the decision that the burgemeester carries out; empty when the formula does not name it."""
    formule = str(known(ctx.antwoorden.gemeenten.formule, Pad("gemeenten.formule")))
    partij, path = _partij(ctx, index)
    if formule != "artikel_171":
        return ""
    day = date(known(partij.besluit_bw, path / "besluit_bw"))
    return f", ter uitvoering van het besluit van burgemeester en wethouders van {day}"


def _only_municipality(ctx: KnownAnswers) -> Result:
    index, partij = known(ctx.gemeenten[0] if ctx.gemeenten else None, PARTIJEN)
    path = PARTIJEN[index] / "naam"
    return Words(known(partij.naam, path), path)


def _opening_tail(ctx: KnownAnswers) -> Result:
    decision = _municipal_decision(ctx, ctx.gemeenten[0][0]) if ctx.gemeenten else ""
    return Words(f"{decision}, verder aangeduid als ‘Partij’ of ‘Gemeente’,", PARTIJEN)


def _decision_signers(ctx: KnownAnswers) -> Result:
    """Return who sign the Artikel 20 Wpg Beslissing (6.4 onder d): the chief of police, and the authority."""
    unit = next((partij.eenheid for _, partij in ctx.others if partij.soort is Soort.POLITIE), None)
    of_unit = f" van de {unit}" if isinstance(unit, str) else ""
    places = [known(partij.naam, PARTIJEN[index] / "naam") for index, partij in ctx.gemeenten]
    mayors = f"de burgemeester{'s' if len(places) > 1 else ''} van {enumeration(places)}" if places else ""
    chief = f"de gemandateerde politiechef{of_unit}"
    return Words(enumeration([one for one in (chief, "de officier van justitie", mayors) if one]), PARTIJEN)


def _municipality_count(one: str, more: str) -> Callable[[KnownAnswers], Result]:
    """Return the value of a word that agrees with the number of gemeenten."""
    return lambda ctx: Words(one if ctx.one_municipality else more, PARTIJEN)


def _partij(ctx: KnownAnswers, index: int) -> tuple[Partij, Pad]:
    return ctx.antwoorden.known_parties[index], PARTIJEN[index]


def _find(ctx: KnownAnswers, sleutel: str, path: Pad) -> tuple[int, Partij]:
    ctx.party(sleutel, path)
    return ctx.by_key[sleutel]


# -- the blanks --


def _answer(
    field: str, words: Callable[[KnownAnswers, int], str | None]
) -> Callable[[KnownAnswers, int], Result]:
    """Return the value that gives these words as the answer to one question about a party."""

    def element(ctx: KnownAnswers, index: int) -> Result:
        found = words(ctx, index)
        return None if found is None else Words(found, PARTIJEN[index] / field)

    return element


def _ending(ctx: KnownAnswers, index: int) -> Result:
    """Return the punctuation after one party in its list of the opening."""
    return Words(separator(*ctx.places[index]), PARTIJEN)


# For each blank of a block that stands once for every party: what gives the words of one of them.
OF_A_PARTY: dict[Pad, Callable[[KnownAnswers, int], Result]] = {
    Pad("partijen[].naam"): _answer("naam", full_name),
    Pad("partijen[].afkorting"): _answer("afkorting", _abbreviation),
    Pad("partijen[].adres"): _answer("adres", _address),
    Pad("partijen[].vertegenwoordigers"): _answer("vertegenwoordigers", _representatives),
    Pad("partijen[].om_aanduiding"): _answer("om_aanduiding", _prosecution),
    Pad("partijen[].scheiding"): _ending,
    Pad("gemeenten[].besluit"): _answer("besluit_bw", _municipal_decision),
    Pad("gemeenten[].scheiding"): _ending,
    Pad("ondertekenaars[].partij"): _answer("naam", _signatory),
    Pad("ondertekenaars[].naam_en_functie"): _signing_people,
    Pad("ondertekenaars[].datum_en_plaats"): _signed,
}
# For each blank about the gemeenten together: what gives its words.
OF_MUNICIPALITIES: dict[Pad, Callable[[KnownAnswers], Result]] = {
    Pad("gemeenten.formule"): _municipal_formula,
    Pad("gemeenten.naam"): _only_municipality,
    Pad("gemeenten.slot"): _opening_tail,
    Pad("gemeenten.aanduiding"): _municipality_count("Gemeente", "Gemeenten"),
    Pad("taken.ondertekenaars_artikel20"): _decision_signers,
    Pad("gemeenten.burgemeesters"): _municipality_count("Burgemeester", "Burgemeesters"),
}
