"""The phrases for one party: in the opening (lines 16-49 of the model) and under the signatures."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tailor.answers import Keuze
from tailor.answers.questionnaire import called
from tailor.answers.questions.huis import Formule
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Bevoegdheid, OmAanduiding, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.answers.questions.vertegenwoordigers import Vestiging
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, known, municipality, optional
from tailor.assemble.printing import Line, Result, Words, joined, person_words
from tailor.assemble.repeats import article_and_name, as_name
from tailor.assemble.signatures import PARTY, PLACE_AND_DATE
from tailor.grammar import capital, date, enumeration, persons, separator
from tailor.path import Pad

# The end of a name that says itself that the organisation is still being founded: "B.V. i.o.".
_FOUNDING: Final = re.compile(r"(?:\bi\.? ?o\.?|\bin oprichting)\)?$", re.IGNORECASE)


def full_name(ctx: KnownAnswers, index: int) -> Words:
    """Return the name in the opening, with its article: "de Raad voor de Kinderbescherming"."""
    return joined(PARTIJEN[index] / "naam", _full_name(ctx, index))


def _full_name(ctx: KnownAnswers, index: int) -> Iterator[Words]:
    partij, path = _partij(ctx, index)
    name = known(partij.naam, path / "naam")
    lidwoord = str(known(partij.lidwoord, path / "lidwoord"))
    article, name = article_and_name("" if lidwoord == "geen" else lidwoord, name)
    if article:
        yield Words(f"{article} ", path / "lidwoord")
    yield Words(name, path / "naam")
    if known(partij.in_oprichting, path / "in_oprichting") and not _FOUNDING.search(name):
        yield Words(" in oprichting", path / "in_oprichting")


def listed_name(ctx: KnownAnswers, index: int) -> str:
    """Return the name of a party in a list: as the opening prints it, else what is known of it."""
    partij = ctx.antwoorden.known_parties[index]
    if partij.soort in (Soort.GEMEENTE, *NAMELESS_KINDS):
        return plain_name(partij)
    try:
        return full_name(ctx, index).text
    except OpenAnswerError:
        return plain_name(partij)


def plain_name(partij: Partij) -> str:
    """Return the name of a party with its kind where that says more; its kind when none is known."""
    name = called(Partij, partij)
    match partij.soort:
        case Soort.GEMEENTE if name:
            return f"gemeente {as_name('van de gemeente ', name)}"
        case Soort.POLITIE | Soort.OPENBAAR_MINISTERIE as kind:
            return ", ".join(part for part in (kind.label, name) if part)
    return name or f"{partij.soort.label if isinstance(partij.soort, Keuze) else 'partij'} zonder naam"


def opening_name(ctx: KnownAnswers, index: int) -> Words:
    """Return how a party is called before its abbreviation is known; a gemeente by both of its organs."""
    partij, path = _partij(ctx, index)
    if partij.soort is Soort.GEMEENTE:
        organs = "het college van burgemeester en wethouders en de burgemeester van de gemeente"
        return Words(f"{organs} {municipality(partij, path)}", path / "naam")
    if partij.soort is Soort.POLITIE:
        return joined(path / "eenheid", (Words("de Korpschef van politie", path), _unit(ctx, index)))
    if partij.soort is Soort.OPENBAAR_MINISTERIE:
        college = Words("het College van procureurs-generaal", path / "om_aanduiding")
        return _prosecution(ctx, index) or college
    return full_name(ctx, index)


def _unit(ctx: KnownAnswers, index: int) -> Words:
    """Return the unit of the police behind its space; empty when the police take part as a whole."""
    partij, path = _partij(ctx, index)
    unit = optional(partij.eenheid, path / "eenheid")
    unit = as_unit("de Korpschef van politie ", unit) if unit else ""
    return Words(f" {unit}" if unit else "", path / "eenheid")


def as_unit(before: str, unit: str) -> str:
    """Return the unit of the police as it is printed behind these words."""
    return re.sub(r"^(?:eenheid +)+(?=eenheid\b)", "", as_name(before, unit), flags=re.IGNORECASE)


def _prosecution(ctx: KnownAnswers, index: int) -> Words | None:
    """Return how the public prosecution is called, once; None for the words of the model."""
    partij, path = _partij(ctx, index)
    if known(partij.om_aanduiding, path / "om_aanduiding") is OmAanduiding.COLLEGE:
        return None
    name = known(partij.parket, path / "parket")
    if "openbaar ministerie" not in name.casefold():
        name = f"het Openbaar Ministerie, {name}"
    elif not name.casefold().startswith("het "):
        name = f"het {name}"
    return Words(name, path / "om_aanduiding", (path / "parket",))


def _seat(ctx: KnownAnswers, index: int) -> Words:
    """Return where a parket has its seat; empty for the College, and when that is not told."""
    partij, path = _partij(ctx, index)
    answer = path / "parket_plaats"
    is_college = known(partij.om_aanduiding, path / "om_aanduiding") is OmAanduiding.COLLEGE
    place = None if is_college else optional(partij.parket_plaats, answer)
    return Words(f", gevestigd te {place}" if place else "", answer)


def _abbreviation(ctx: KnownAnswers, index: int) -> Words:
    """Return the phrase of line 47 of the model; empty for a party without an abbreviation.

    Behind a name that ends in a bracket it stands between commas: two brackets in a row read badly.
    """
    partij, path = _partij(ctx, index)
    short = optional(partij.afkorting, path / "afkorting")
    phrase = f"verder aangeduid als ‘{short}’" if short else ""
    bracket = phrase and opening_name(ctx, index).text.endswith(")")
    words = f", {phrase}" if bracket else f" ({phrase})" if phrase else ""
    return joined(path / "afkorting", (Words(words, path / "afkorting"), _accession(ctx, partij)))


def _accession(ctx: KnownAnswers, partij: Partij) -> Words:
    """Return since when a party takes part that acceded later (article 28.3); empty for the others."""
    found = ctx.accession_days.get(str(partij.sleutel))
    if found is None:
        return Words("", TOETREDERS)
    place, day = found
    return Words(f", toegetreden op {date(day)}", TOETREDERS[place] / "datum_ondertekening")


def _address(ctx: KnownAnswers, index: int) -> Words:
    """Return the address, with the establishments that take part behind it."""
    partij, path = _partij(ctx, index)
    base = known(partij.adres, path / "adres")
    places = known(partij.vestigingen, path / "vestigingen")
    if not places:
        return Words(base, path / "adres")
    found = [_establishment(v, (path / "vestigingen")[i]) for i, v in enumerate(places)]
    noun = "de vestiging" if len(found) == 1 else "de vestigingen"
    text = f"{base}, met {noun} {enumeration([one.text for one in found])}"
    return Words(text, path / "adres", joined(path / "adres", found).also)


def _establishment(vestiging: Vestiging, path: Pad) -> Words:
    """Return "De Wilg (Wal 3 te Berkendam, vertegenwoordigd door J. Mos, teamleider)"."""
    name, where = path / "naam", path / "adres"
    named, place = known(vestiging.naam, name), known(vestiging.adres, where)
    who = optional(vestiging.vertegenwoordiger, path / "vertegenwoordiger")
    acting = person_words(who, path / "vertegenwoordiger") if who else None
    words = f", vertegenwoordigd door {acting.text}" if acting else ""
    also = (where, acting.answer, *acting.also) if acting else (where,)
    return Words(f"{named} ({place}{words})", name, also)


def _registration(ctx: KnownAnswers, index: int) -> Words:
    """Return the number in the trade register, when the house wants it in the text; empty without one."""
    partij, path = _partij(ctx, index)
    wanted = known(ctx.antwoorden.aanhef.kvk, Pad("aanhef.kvk"))
    number = optional(partij.kvk, path / "kvk") if wanted else None
    phrase = f", ingeschreven in het handelsregister onder nummer {number}" if number else ""
    return Words(phrase, path / "kvk", (Pad("aanhef.kvk"),))


# -- who acts for a party --


def _representatives(ctx: KnownAnswers, index: int) -> Words:
    """Return who represents a party, with capacity, mandate, or the party that acts for it."""
    return joined(PARTIJEN[index] / "vertegenwoordigers", _represented(ctx, index))


def _represented(ctx: KnownAnswers, index: int) -> Iterator[Words]:
    partij, path = _partij(ctx, index)
    if other := optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"):
        number = _find(ctx, other, path / "vertegenwoordigd_door")
        yield from (_other_party(ctx, index, number), _mandate(partij, path), Words(", namens deze ", path))
        yield from _represented(ctx, number)
        return
    yield _people_together(partij, path)
    yield from (_capacity(partij, path), _mandate(partij, path))


def _other_party(ctx: KnownAnswers, index: int, other: int) -> Words:
    """Return how the party is called that acts for another, by its abbreviation only once that is known."""
    partij, path = _partij(ctx, other)
    answer = PARTIJEN[index] / "vertegenwoordigd_door"
    order = [number for number, _ in ctx.deelnemers]
    if partij.soort is Soort.GEMEENTE or order.index(other) > order.index(index):
        return joined(answer, (opening_name(ctx, other),))
    return Words(str(ctx.party(partij.sleutel, answer)), answer, ctx.named_by(partij.sleutel))


def _people_together(partij: Partij, path: Pad) -> Words:
    """Return everyone who represents a party; when only establishments sign, theirs."""
    answer = path / "vertegenwoordigers"
    if partij.only_establishments_sign:
        found = [*_of_establishments(partij, path / "vestigingen")]
    else:
        own = known(partij.vertegenwoordigers, answer)
        found = [person_words(one, answer[i]) for i, one in enumerate(own)]
    return Words(persons([one.text for one in found]), answer, joined(answer, found).also)


def _of_establishments(partij: Partij, answer: Pad) -> Iterator[Words]:
    """Yield "J. Mos, teamleider (De Wilg)" for each establishment."""
    for i, place in enumerate(known(partij.vestigingen, answer)):
        where = answer[i] / "vertegenwoordiger"
        who = person_words(known(place.vertegenwoordiger, where), where)
        name = answer[i] / "naam"
        yield joined(where, (who, Words(f" ({known(place.naam, name)})", name)))


def _capacity(partij: Partij, path: Pad) -> Words:
    answer = path / "bevoegdheid"
    if partij.representative_count < 2:
        return Words("", answer)
    alone = known(partij.bevoegdheid, answer) is Bevoegdheid.ALLEEN
    return Words(", ieder afzonderlijk bevoegd" if alone else ", gezamenlijk handelend", answer)


def _mandate(partij: Partij, path: Pad) -> Words:
    """Return on which decision who acts for a party rests; empty without a mandate."""
    answer = path / "mandaat"
    mandaat = optional(partij.mandaat, answer)
    if mandaat is None:
        return Words("", answer)
    besluit = known(mandaat.besluit, answer / "besluit")
    orgaan = known(mandaat.orgaan, answer / "orgaan")
    day = date(known(mandaat.datum, answer / "datum"))
    parts = tuple(answer / name for name in type(mandaat).model_fields)
    return Words(f", krachtens {besluit} van {orgaan} van {day}", answer, parts)


# -- under the signatures --


def _signatory(ctx: KnownAnswers, index: int) -> Words:
    """Return the name above a signature; a gemeente signs for both of its organs, and itself if so chosen."""
    name, formula = opening_name(ctx, index), Pad("gemeenten.formule")
    itself = ctx.antwoorden.gemeenten.formule is Formule.ARTIKEL_171
    if _partij(ctx, index)[0].soort is not Soort.GEMEENTE or not itself:
        return Words(capital(name.text), name.answer, name.also)
    person_too = ", de burgemeester ook voor de gemeente als rechtspersoon"
    return Words(capital(name.text) + person_too, name.answer, (*name.also, formula))


# -- the gemeenten together --


def _municipal_formula(ctx: KnownAnswers) -> Words | None:
    """Return in which capacity the gemeenten take part; None for the words of the model."""
    answer, own = Pad("gemeenten.formule"), Pad("gemeenten.formule_tekst")
    if known(ctx.antwoorden.gemeenten.formule, answer) is not Formule.EIGEN:
        return None
    return Words(known(ctx.antwoorden.gemeenten.formule_tekst, own), own, (answer,))


def _legal_person(ctx: KnownAnswers) -> Words:
    """Return that the burgemeester represents the gemeente itself too, behind the words for both organs."""
    answer = Pad("gemeenten.formule")
    if optional(ctx.antwoorden.gemeenten.formule, answer) is not Formule.ARTIKEL_171:
        return Words("", answer)
    who, what = ("de", "de") if ctx.one_municipality else ("iedere", "zijn")
    law = "op grond van artikel 171 van de Gemeentewet"
    return Words(
        f", waarbij {who} burgemeester {law} ook {what} gemeente als rechtspersoon vertegenwoordigt", answer
    )


def _municipal_decision(ctx: KnownAnswers, index: int) -> Words:
    """Return the decision that the burgemeester carries out; empty when the formula does not name it."""
    formule = known(ctx.antwoorden.gemeenten.formule, Pad("gemeenten.formule"))
    partij, path = _partij(ctx, index)
    answer = path / "besluit_bw"
    if formule is not Formule.ARTIKEL_171:
        return Words("", answer)
    day = date(known(partij.besluit_bw, answer))
    return Words(f", ter uitvoering van het besluit van burgemeester en wethouders van {day}", answer)


def _municipal_representation(ctx: KnownAnswers, index: int) -> Words:
    """Return who acts for a gemeente: always another party, its own people only when the house wants so."""
    return joined(PARTIJEN[index] / "vertegenwoordigers", _represented_municipality(ctx, index))


def _represented_municipality(ctx: KnownAnswers, index: int) -> Iterator[Words]:
    partij, path = _partij(ctx, index)
    wish = Pad("aanhef.burgemeesters")
    named = known(ctx.antwoorden.aanhef.burgemeesters, wish)
    other = optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door")
    if not (named or other):
        return
    yield Words(", hierbij rechtsgeldig vertegenwoordigd door ", wish if named else path)
    if named or other is None:
        yield from _represented(ctx, index)
        return
    number = _find(ctx, other, path / "vertegenwoordigd_door")
    yield from (_other_party(ctx, index, number), _mandate(partij, path))


def _only_municipality(ctx: KnownAnswers) -> Result:
    index, partij = known(ctx.gemeenten[0] if ctx.gemeenten else None, PARTIJEN)
    path = PARTIJEN[index] / "naam"
    return Words(municipality(partij, PARTIJEN[index]), path)


def _bare_municipality(ctx: KnownAnswers, index: int) -> Result:
    partij, path = _partij(ctx, index)
    return Words(municipality(partij, path), path / "naam")


def _opening_tail(ctx: KnownAnswers) -> Result:
    """Return what follows the name of the only gemeente: who acts for it, its decision, how it is called."""
    behind = (_municipal_representation, _municipal_decision)
    pieces = [words(ctx, index) for index, _ in ctx.gemeenten[:1] for words in behind]
    return joined(PARTIJEN, (*pieces, Words(", verder aangeduid als ‘Partij’ of ‘Gemeente’,", PARTIJEN)))


def _decision_signers(ctx: KnownAnswers) -> Result:
    """Return who sign the Artikel 20 Wpg Beslissing (6.4 onder d): the chief of police, and the authority."""
    unit = next((partij.eenheid for _, partij in ctx.others if partij.soort is Soort.POLITIE), None)
    of_unit = f" van de {as_unit('van de ', unit)}" if isinstance(unit, str) else ""
    places = [municipality(partij, PARTIJEN[index]) for index, partij in ctx.gemeenten]
    mayors = f"de burgemeester{'s' if len(places) > 1 else ''} van {enumeration(places)}" if places else ""
    chief = f"de gemandateerde politiechef{of_unit}"
    return Words(enumeration([one for one in (chief, "de officier van justitie", mayors) if one]), PARTIJEN)


def _municipality_count(one: str, more: str) -> Callable[[KnownAnswers], Result]:
    """Return the value of a word that agrees with the number of gemeenten."""
    return lambda ctx: Words(one if ctx.one_municipality else more, PARTIJEN)


def _partij(ctx: KnownAnswers, index: int) -> tuple[Partij, Pad]:
    return ctx.antwoorden.known_parties[index], PARTIJEN[index]


def _find(ctx: KnownAnswers, sleutel: str, path: Pad) -> int:
    """Return the place in the answers of the party with a key."""
    ctx.party(sleutel, path)
    return ctx.by_key[sleutel][0]


# -- the blanks --


def _ending(ctx: KnownAnswers, index: int) -> Result:
    """Return the punctuation after one party in its list of the opening; a gemeente that acceded says so."""
    end, partij = Words(separator(*ctx.places[index]), PARTIJEN), ctx.antwoorden.known_parties[index]
    since = _accession(ctx, partij) if partij.soort is Soort.GEMEENTE else None
    return joined(since.answer, (since, end)) if since and since.text else end


# For each blank of a block that stands once for every party: what gives the words of one of them.
OF_A_PARTY: dict[Pad, Callable[[KnownAnswers, int], Result]] = {
    Pad("partijen[].naam"): full_name,
    Pad("partijen[].eenheid"): _unit,
    Pad("partijen[].afkorting"): _abbreviation,
    Pad("partijen[].adres"): _address,
    Pad("partijen[].inschrijving"): _registration,
    Pad("partijen[].vertegenwoordigers"): _representatives,
    Pad("partijen[].om_aanduiding"): _prosecution,
    Pad("partijen[].parket_plaats"): _seat,
    Pad("partijen[].scheiding"): _ending,
    Pad("gemeenten[].naam"): _bare_municipality,
    Pad("gemeenten[].vertegenwoordiging"): _municipal_representation,
    Pad("gemeenten[].besluit"): _municipal_decision,
    Pad("gemeenten[].scheiding"): _ending,
    PARTY: _signatory,
    PLACE_AND_DATE: lambda _ctx, _index: Line(2),
}
# For each blank about the gemeenten together: what gives its words.
OF_MUNICIPALITIES: dict[Pad, Callable[[KnownAnswers], Result]] = {
    Pad("gemeenten.formule"): _municipal_formula,
    Pad("gemeenten.rechtspersoon"): _legal_person,
    Pad("gemeenten.naam"): _only_municipality,
    Pad("gemeenten.slot"): _opening_tail,
    Pad("gemeenten.aanduiding"): _municipality_count("Gemeente", "Gemeenten"),
    Pad("taken.ondertekenaars_artikel20"): _decision_signers,
    Pad("gemeenten.burgemeesters"): _municipality_count("Burgemeester", "Burgemeesters"),
}
