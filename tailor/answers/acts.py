"""What happens to a party after the signing, each as one act on the answers: pure functions.

A newcomer signs (article 28.3), a party leaves or is excluded (27.3, 29.2), gets another name, or is
represented by somebody else.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from tailor.answers.joining import accessions
from tailor.answers.questionnaire import Vragenlijst
from tailor.answers.questions.partijdelen import (
    Ondertekening,
    PartijStatus,
    Vertrek,
    WijzeVanVertrek,
)
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.toetreders import StaatVanToetreding, Toetreder
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.errors import InputError

_Answers = TypeVar("_Answers", bound=Vragenlijst)


@dataclass(frozen=True, slots=True)
class Signature:
    """When and where an accession form was signed, and by whom for the Stuurgroep; None where not known."""

    datum: datetime.date
    plaats: str | None = None
    naam_stuurgroep: str | None = None


def signed(antwoorden: _Answers, sleutel: str, signature: Signature) -> _Answers:
    """Return the answers after a newcomer signed: it is a party, and its accession says since when.

    Args:
        antwoorden: The answers of the house.
        sleutel: The key of the party.
        signature: When and where.

    Raises:
        InputError: It has no accession, it signed already, or the Stuurgroep did not admit it yet.
    """
    found = [pair for pair in enumerate(accessions(antwoorden)) if pair[1].partij == sleutel]
    number, accession = found[-1] if found else (0, None)
    if accession is None:
        raise _refused(sleutel, "er loopt geen toetreding", "Begin met ‘tailor toetreding’.")
    if accession.staat is StaatVanToetreding.GETEKEND and not _lacks_signature(antwoorden, accession):
        raise _refused(sleutel, "deze partij heeft al getekend", "U hoeft niets te doen.")
    if not accession.is_admitted:
        raise _refused(
            sleutel,
            "de Stuurgroep heeft nog niet besloten over deze toetreding",
            "Is er wel een besluit? Vul dan eerst de dag in:"
            f' tailor zet ANTWOORDEN "toetreders[{number}].besluit_stuurgroep=DATUM".',
        )
    given = {"plaats_ondertekening": signature.plaats, "naam_stuurgroep": signature.naam_stuurgroep}
    update = {"staat": StaatVanToetreding.GETEKEND, "datum_ondertekening": signature.datum}
    update |= {name: value for name, value in given.items() if value}
    done = accession.model_copy(update=update)
    listed = tuple(done if one is accession else one for one in accessions(antwoorden))
    party = {"status": PartijStatus.GETEKEND, "ondertekening": _signature_of(done)}
    return _with_party(antwoorden.model_copy(update={"toetreders": listed}), sleutel, party)


def _signature_of(accession: Toetreder) -> Ondertekening | None:
    """Return what stands under the signature of a newcomer; None without a place: then lines stand there."""
    if not isinstance(accession.plaats_ondertekening, str):
        return None
    return Ondertekening(datum=accession.datum_ondertekening, plaats=accession.plaats_ondertekening)


def _lacks_signature(antwoorden: Vragenlijst, accession: Toetreder) -> bool:
    """Return whether an accession is called signed, by hand, while its party still joins, or on no day."""
    party = antwoorden.partij(str(accession.partij))
    if party is None or party.joins:
        return party is not None
    return party.takes_part and accession.datum_ondertekening is None


def left(antwoorden: _Answers, sleutel: str, day: datetime.date, wijze: WijzeVanVertrek) -> _Answers:
    """Return the answers after a party left: it stands in no later text, and its answers are kept.

    Args:
        antwoorden: The answers of the house.
        sleutel: The key of the party.
        day: Since when it takes part no longer.
        wijze: Whether it gave notice or was excluded.

    Raises:
        InputError: There is no such party, it does not take part, or it represents another party.
    """
    party, gone = _party(antwoorden, sleutel), Vertrek(wijze=wijze, datum=day)
    if party.status is PartijStatus.VERTROKKEN and party.vertrek == gone:
        return antwoorden
    if not (party.takes_part or party.left_without_day):
        raise _refused(sleutel, "deze partij doet niet mee", "Kijk met ‘tailor status’ wie meedoet.")
    through = [one for one in antwoorden.deelnemers if one.vertegenwoordigd_door == sleutel]
    if through:
        names = ", ".join(str(one.sleutel) for one in through)
        raise _refused(sleutel, f"deze partij tekent ook voor: {names}", "Regel eerst wie daarvoor tekent.")
    return _with_party(antwoorden, sleutel, {"status": PartijStatus.VERTROKKEN, "vertrek": gone})


def renamed(antwoorden: _Answers, sleutel: str, naam: str, afkorting: str | None) -> _Answers:
    """Return the answers after a party got another name; its key stays, so it is the same party.

    Args:
        antwoorden: The answers of the house.
        sleutel: The key of the party.
        naam: The new name.
        afkorting: The new abbreviation; None leaves it, empty takes it away.

    Raises:
        InputError: There is no such party.
    """
    _party(antwoorden, sleutel)
    short = {} if afkorting is None else {"afkorting": afkorting or None}
    return _with_party(antwoorden, sleutel, {"naam": naam, **short})


def represented(
    antwoorden: _Answers, sleutel: str, person: Vertegenwoordiger, instead_of: str | None
) -> _Answers:
    """Return the answers after somebody else came to represent a party; the mandate of who left goes too.

    Args:
        antwoorden: The answers of the house.
        sleutel: The key of the party.
        person: Who signs from now on.
        instead_of: The name of who is replaced; None when the party has one representative, or none yet.

    Raises:
        InputError: There is no such party, or it is not clear who is replaced.
    """
    party = _party(antwoorden, sleutel)
    people = party.vertegenwoordigers if isinstance(party.vertegenwoordigers, tuple) else ()
    places = [i for i, one in enumerate(people) if instead_of is None or one.naam == instead_of]
    if len(places) > 1 or (instead_of is not None and not places):
        names = ", ".join(str(one.naam) for one in people)
        raise _refused(
            sleutel,
            f"het is niet duidelijk wie wordt vervangen ({names})",
            "Noem met --in-plaats-van de naam zoals die er nu staat.",
        )
    at = places[0] if places else 0
    after = (*people[:at], person, *people[at + 1 :])
    return _with_party(antwoorden, sleutel, {"vertegenwoordigers": after, "mandaat": None})


def _party(antwoorden: Vragenlijst, sleutel: str) -> Partij:
    """Return the party with a key.

    Raises:
        InputError: There is none.
    """
    found = antwoorden.partij(sleutel)
    if found is None:
        keys = [str(one.sleutel) for one in antwoorden.known_parties]
        meant = get_close_matches(sleutel, keys, 1)
        instead = f"Bedoelt u ‘{meant[0]}’?" if meant else f"Uw partijen: {', '.join(keys) or 'geen'}."
        raise _refused(sleutel, "deze partij staat niet in de lijst", instead)
    return found


def _with_party(antwoorden: _Answers, sleutel: str, changes: Mapping[str, object]) -> _Answers:
    """Return the answers with something changed of one party."""
    parties = tuple(
        one.model_copy(update=changes) if one.sleutel == sleutel else one for one in antwoorden.known_parties
    )
    return antwoorden.model_copy(update={"partijen": parties})


def _refused(sleutel: str, waarom: str, nu: str) -> InputError:
    return InputError(
        wat="Dit kan niet. Er is niets veranderd.",
        waar=f"partij {sleutel}",
        waarom=f"{waarom[0].upper()}{waarom[1:]}.",
        nu=nu,
    )
