"""The phrases for one party: in the opening (lines 16-49 of the model) and under the signatures."""

from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.partijdelen import ZONDER_NAAM, Bevoegdheid, OmAanduiding, Soort, Vestiging
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.context import Context, OpenAnswerError, known, optional
from tailor.assemble.printing import person
from tailor.grammar import capital, date, enumeration, persons, separator
from tailor.path import Pad

PUBLIEK, PRIVAAT = "publiek", "privaat"


def shape(partij: Partij) -> str:
    """Return which paragraph of the opening fits a party: its kind, or public or private.

    A party of which this is not known yet gets the paragraph for a public one.
    """
    if partij.soort in (Soort.POLITIE, Soort.OPENBAAR_MINISTERIE):
        return str(partij.soort)
    return PRIVAAT if partij.rechtsvorm == PRIVAAT else PUBLIEK


def full_name(ctx: Context, index: int) -> str:
    """Return the name in the opening, with its article: "de Raad voor de Kinderbescherming"."""
    partij, path = _partij(ctx, index)
    name = known(partij.naam, path / "naam")
    lidwoord = str(known(partij.lidwoord, path / "lidwoord"))
    words = name if lidwoord == "geen" else f"{lidwoord} {name}"
    return f"{words} (in oprichting)" if known(partij.in_oprichting, path / "in_oprichting") else words


def listed_name(ctx: Context, index: int) -> str:
    """Return the name of a party in a list: as the opening prints it, else what is known of it."""
    partij = ctx.antwoorden.bekende_partijen[index]
    if partij.soort in (Soort.GEMEENTE, *ZONDER_NAAM):
        return plain_name(partij)
    try:
        return full_name(ctx, index)
    except OpenAnswerError:
        return plain_name(partij)


def plain_name(partij: Partij) -> str:
    """Return the name of a party with its kind where that says more; its key when none is known."""
    naam = roepnaam(Partij, partij)
    match partij.soort:
        case Soort.GEMEENTE if naam:
            return f"gemeente {naam}"
        case Soort.POLITIE | Soort.OPENBAAR_MINISTERIE as soort:
            return ", ".join(part for part in (soort.label, naam) if part)
    return naam or partij.sleutel


def abbreviation(ctx: Context, index: int) -> str:
    """Return the phrase of line 47 of the model; empty for a party without an abbreviation."""
    partij, path = _partij(ctx, index)
    short = optional(partij.afkorting, path / "afkorting")
    return f" (verder aangeduid als ‘{short}’)" if short else ""


def address(ctx: Context, index: int) -> str:
    """Return the address, with the establishments that take part behind it."""
    partij, path = _partij(ctx, index)
    base = known(partij.adres, path / "adres")
    places = known(partij.vestigingen, path / "vestigingen")
    if not places:
        return base
    found = [_establishment(ctx, v, (path / "vestigingen")[i]) for i, v in enumerate(places)]
    noun = "de vestiging" if len(found) == 1 else "de vestigingen"
    return f"{base}, met {noun} {enumeration(found)}"


def _establishment(ctx: Context, vestiging: Vestiging, path: Pad) -> str:
    """Return "De Wilg (Wal 3 te Berkendam, vertegenwoordigd door J. Mos, teamleider)"."""
    where = known(vestiging.adres, path / "adres")
    who = optional(vestiging.vertegenwoordiger, path / "vertegenwoordiger")
    acting = f", vertegenwoordigd door {person(ctx, who, path / 'vertegenwoordiger')}" if who else ""
    return f"{known(vestiging.naam, path / 'naam')} ({where}{acting})"


def prosecution(ctx: Context, index: int) -> str | None:
    """Return how the public prosecution is called; None for the words of the model."""
    partij, path = _partij(ctx, index)
    if known(partij.om_aanduiding, path / "om_aanduiding") is OmAanduiding.COLLEGE:
        return None
    return f"het Openbaar Ministerie, {known(partij.parket, path / 'parket')}"


def representatives(ctx: Context, index: int) -> str:
    """Return who represents a party, with capacity, mandate, or the party that acts for it."""
    partij, path = _partij(ctx, index)
    if other := optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"):
        return _through(ctx, other, path / "vertegenwoordigd_door")
    people = known(partij.vertegenwoordigers, path / "vertegenwoordigers")
    names = [person(ctx, p, (path / "vertegenwoordigers")[i]) for i, p in enumerate(people)]
    return persons(names) + _capacity(partij, path, len(names)) + _mandate(partij, path)


def _through(ctx: Context, sleutel: str, path: Pad) -> str:
    """Return the phrase for a party that another party represents."""
    index, other = _find(ctx, sleutel, path)
    people = representatives(ctx, index)
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


def ending(ctx: Context, index: int) -> str:
    """Return the punctuation after one party in its list of the opening."""
    return separator(*ctx.places[index])


# -- under the signatures --


def signatory(ctx: Context, index: int) -> str:
    """Return the name above a signature; a gemeente signs for both of its organs."""
    partij, path = _partij(ctx, index)
    if partij.soort is Soort.GEMEENTE:
        name = known(partij.naam, path / "naam")
        return f"Het college van burgemeester en wethouders en de burgemeester van de gemeente {name}"
    if partij.soort is Soort.POLITIE:
        return f"De Korpschef van politie {known(partij.eenheid, path / 'eenheid')}"
    if partij.soort is Soort.OPENBAAR_MINISTERIE:
        return capital(prosecution(ctx, index) or "het College van procureurs-generaal")
    return capital(full_name(ctx, index))


def signing_people(ctx: Context, index: int) -> list[str]:
    """Return a line for everyone who signs for a party, the representatives of establishments included."""
    partij, path = _partij(ctx, index)
    if other := optional(partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"):
        number, representing = _find(ctx, other, path / "vertegenwoordigd_door")
        name = ctx.party(representing.sleutel, path)
        return [f"{line}, namens {name}" for line in signing_people(ctx, number)]
    people = known(partij.vertegenwoordigers, path / "vertegenwoordigers")
    lines = [person(ctx, p, (path / "vertegenwoordigers")[i]) for i, p in enumerate(people)]
    return lines + list(_establishment_people(ctx, partij, path))


def _establishment_people(ctx: Context, partij: Partij, path: Pad) -> list[str]:
    found = []
    for i, place in enumerate(known(partij.vestigingen, path / "vestigingen")):
        where = (path / "vestigingen")[i]
        if who := optional(place.vertegenwoordiger, where / "vertegenwoordiger"):
            name = known(place.naam, where / "naam")
            found.append(f"{person(ctx, who, where / 'vertegenwoordiger')} ({name})")
    return found


def signed(ctx: Context, index: int) -> str | None:
    """Return date and place of a signature; None when they are written by hand later."""
    partij, path = _partij(ctx, index)
    done = optional(partij.ondertekening, path / "ondertekening")
    if done is None:
        return None
    day = date(known(done.datum, path / "ondertekening.datum"))
    return f"{day}, {known(done.plaats, path / 'ondertekening.plaats')}"


# -- the gemeenten together --


def gemeenten_formula(ctx: Context) -> str | None:
    """Return in which capacity the gemeenten take part; None for the words of the model."""
    formule = str(known(ctx.antwoorden.gemeenten.formule, Pad("gemeenten.formule")))
    if formule == "eigen":
        return known(ctx.antwoorden.gemeenten.formule_tekst, Pad("gemeenten.formule_tekst"))
    if formule == "model":
        return None
    words = "hierbij vertegenwoordigd door de burgemeester op grond van artikel 171 van de Gemeentewet"
    return words if ctx.one_gemeente else f"ieder {words}"


def gemeente_decision(ctx: Context, index: int) -> str:
    """Return the decision that the burgemeester carries out; empty when the formula does not name it."""
    formule = str(known(ctx.antwoorden.gemeenten.formule, Pad("gemeenten.formule")))
    partij, path = _partij(ctx, index)
    if formule != "artikel_171":
        return ""
    day = date(known(partij.besluit_bw, path / "besluit_bw"))
    return f", ter uitvoering van het besluit van burgemeester en wethouders van {day}"


def _partij(ctx: Context, index: int) -> tuple[Partij, Pad]:
    return ctx.by_index[index], PARTIJEN[index]


def _find(ctx: Context, sleutel: str, path: Pad) -> tuple[int, Partij]:
    ctx.party(sleutel, path)
    return ctx.by_key[sleutel]
