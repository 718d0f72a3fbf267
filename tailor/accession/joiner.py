"""Who joins one Protocol, and what follows for it from the answers: its tasks, its place under the WGS."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.joining import accessions, as_joined
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.regime import Wet
from tailor.answers.questions.toetreders import TOETREDERS, Toetreder
from tailor.assemble.find import Register
from tailor.assemble.law import applied_adaptations
from tailor.assemble.variants import tasks_of
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Model

# The lid that asks a legal analysis.
ANALYSIS: Final = Citatie("28.2")
# The secrecy that often holds for a kind of party, by the model's 6.4, 7.2 and 13.6; none for the others.
_SECRECY: Final[Mapping[Soort, str]] = {
    Soort.GGZ: "zorg",
    Soort.GGD: "zorg",
    Soort.ZORGAANBIEDER: "zorg",
    Soort.GECERTIFICEERDE_INSTELLING: "jeugd",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: "jeugd",
    Soort.VEILIG_THUIS: "jeugd",
    Soort.RECLASSERING: "reclassering",
    Soort.SLACHTOFFERHULP: "slachtofferhulp",
    Soort.POLITIE: "politie",
    Soort.OPENBAAR_MINISTERIE: "justitie",
}


def _day(given: object) -> datetime.date | None:
    return given if isinstance(given, datetime.date) else None


@dataclass(frozen=True)
class JoiningParty:
    """One accession to one Protocol.

    Attributes:
        model: The legal text.
        antwoorden: The answers of the house.
        register: The clauses of the Protocol in force.
        index: The place of the accession in ``toetreders``.
        accession: What is noted of it.
        partij: Who joins, as it will take part.
        only_outside: Whether it takes part outside the WGS alone, in a house that does both.
    """

    model: Model
    antwoorden: Antwoorden
    register: Register
    index: int
    accession: Toetreder
    partij: Partij
    only_outside: bool

    @property
    def kinds(self) -> tuple[Soort, ...]:
        """Return everything that it is, in the order of the questionnaire; empty when that is not known."""
        return tuple(kind for kind in Soort if kind in self.partij.soorten)

    # -- the decision --

    @property
    def is_decided(self) -> bool:
        """Return whether the Stuurgroep admitted it."""
        return self.accession.is_admitted

    @property
    def decided_on(self) -> datetime.date | None:
        """Return the day of that decision; None when it is not known."""
        return _day(self.accession.besluit_stuurgroep)

    @property
    def told_on(self) -> datetime.date | None:
        """Return the day on which the parties were told; None when that is not known."""
        return _day(self.accession.kennisgeving)

    # -- tasks and basis --

    def tasks(self, kind: Soort) -> tuple[Citatie, ...]:
        """Return the letters of 6.4 with the tasks of a kind; empty when the Protocol misses one of them."""
        found = tasks_of(self.model, frozenset({kind})) if kind is not Soort.OVERIG else ()
        return found if all(map(self.register.place, found)) else ()

    @property
    def without_tasks(self) -> tuple[Soort, ...]:
        """Return the kinds of which the Protocol has no tasks, besides one that brings its own."""
        return tuple(kind for kind in self.kinds if kind is not Soort.OVERIG and not self.tasks(kind))

    @property
    def brings_own_task(self) -> bool:
        """Return whether it is an organisation that the model does not know."""
        return Soort.OVERIG in self.partij.soorten

    @property
    def secrecy(self) -> frozenset[str]:
        """Return the names of the secrecies that often hold for it; "anders" when none is named."""
        found = {_SECRECY[kind] for kind in self.kinds if kind in _SECRECY}
        if Soort.SLACHTOFFERHULP in self.without_tasks:
            found.discard("slachtofferhulp")
        return frozenset(found or {"anders"})

    # -- the WGS --

    @property
    def both(self) -> bool:
        """Return whether the house works partly under the WGS."""
        return self.antwoorden.regime.wet is Wet.BEIDE

    @property
    def under_wgs(self) -> bool:
        """Return whether it is to take part under the WGS."""
        return self.antwoorden.regime.under_wgs and not self.only_outside

    @property
    def outside_wgs(self) -> bool:
        """Return whether it is to take part outside the WGS, or besides; also when the law is not known."""
        return self.antwoorden.regime.partly_outside_wgs

    # -- the analysis of 28.2 --

    @property
    def asks_analysis_of_all(self) -> bool:
        """Return whether 28.2 of this Protocol asks the analysis of whoever joins: an adaptation says so."""
        applied = applied_adaptations(self.model, self.antwoorden) if self.under_wgs else ()
        return any(edit.citation is ANALYSIS for one in applied for edit in one.edits)

    @property
    def not_in_handbook(self) -> tuple[Soort, ...]:
        """Return its kinds of which the notes of the model name no paragraaf of the Handvat."""
        return tuple(kind for kind in self.kinds if kind.value not in self.model.facts.handbook)

    @property
    def analysis_is_there(self) -> bool:
        """Return whether the house says that the analysis was made, or that the Handvat names the party."""
        return self.partij.analyse is True

    @property
    def needs_analysis(self) -> bool:
        """Return whether the analysis is needed, or may be: then its skeleton goes with the pack."""
        if self.analysis_is_there:
            return False
        return self.asks_analysis_of_all or bool(self.not_in_handbook) or not self.kinds


def joiner_of(model: Model, antwoorden: Antwoorden, register: Register, index: int) -> JoiningParty:
    """Return what follows from the answers for one accession.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        register: The clauses of the Protocol in force.
        index: The place of the accession in ``toetreders``.

    Raises:
        InputError: When the accession names no party of the list.
    """
    accession, joined = accessions(antwoorden)[index], as_joined(antwoorden, index)
    partij = joined.partij(str(accession.partij))
    if partij is None:
        raise InputError(
            wat="Deze toetreding noemt geen organisatie uit de lijst van partijen.",
            waar=f"antwoord {TOETREDERS[index] / 'partij'}",
            waarom="Het pakket gaat over één organisatie. Wat daarvan bekend is, staat in die lijst.",
            nu="Kies de organisatie opnieuw met ‘tailor toetreding’.",
        )
    outside = partij in joined.outside_wgs
    return JoiningParty(model, antwoorden, register, index, accession, partij, outside)
