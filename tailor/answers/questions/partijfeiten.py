"""What follows from the kind of a party: its name and article, its form, who signs, its place in 2.27 WGS.

Only proposals come of it, each with its reason; a house says how it is. The source of each row stands in it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from tailor.answers.gemeenten import gemeenten, municipality_names
from tailor.answers.known_names import KnownName, KnownNames
from tailor.answers.proposal import Proposal
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import Rechtsvorm, Soort, WgsSoort
from tailor.grammar import enumeration


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that follows from what a party is.

    Attributes:
        value: The answer as the file would have it.
        reason: Why it follows, with its source; a sentence.
    """

    value: str
    reason: str

    @property
    def proposal(self) -> Proposal:
        """Return it as a proposal."""
        return Proposal(self.reason, self.value)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that there is one of in the country.

    Attributes:
        name: Its name.
        source: What says that it is called so; a sentence.
        short: How it is shortened; empty when it is not.
        article: The article of its name.
    """

    name: str
    source: str
    short: str = ""
    article: NaamLidwoord = NaamLidwoord.GEEN

    @property
    def in_full(self) -> str:
        """Return its name with its article."""
        return self.name if self.article is NaamLidwoord.GEEN else f"{self.article} {self.name}"


@dataclass(frozen=True, slots=True)
class KindFacts:
    """What follows from a kind of party.

    Attributes:
        places: Its places in article 2.27 WGS; none where it does not follow.
        organisations: The organisations of this kind, where there is a closed list of them.
        form: Whether it is public or private; None where it differs.
        signs: The function of who usually signs; None where it differs.
        mandate: Whether that is by a mandate, "ja" or "nee"; None where it differs.
        short: How the text can call it, where the organisations do not say so.
    """

    places: frozenset[WgsSoort] = frozenset()
    organisations: tuple[Organisation, ...] = ()
    form: Fact | None = None
    signs: Fact | None = None
    mandate: Fact | None = None
    short: Fact | None = None


def _private(place: str, what: str) -> Fact:
    """Return that a kind is private, by the list of private parties of the WGS."""
    where = f"2.27, tweede lid, onder {place}, WGS"
    return Fact(Rechtsvorm.PRIVAAT, f"De wet noemt {what} bij de private partijen ({where}).")


def _public(place: str, what: str) -> Fact:
    """Return that a kind is public: the WGS does not name it among the private parties."""
    where = f"2.27, eerste lid, onder {place}, WGS"
    return Fact(Rechtsvorm.PUBLIEK, f"De wet noemt {what} apart van de private partijen ({where}).")


# By www.legerdesheils.nl/samenwerkingspartners-in-de-reclassering: the three, and how they are shortened.
_THREE: Final = "Er zijn drie landelijke reclasseringsorganisaties; zo noemen zij elkaar."

FACTS: Final[Mapping[Soort, KindFacts]] = MappingProxyType(
    {
        Soort.GEMEENTE: KindFacts(
            places=frozenset({WgsSoort.PUBLIEK_E, WgsSoort.PUBLIEK_F}),
            signs=Fact(
                "burgemeester", "De burgemeester vertegenwoordigt de gemeente (artikel 171 Gemeentewet)."
            ),
            mandate=Fact(
                "nee",
                "De burgemeester vertegenwoordigt de gemeente zelf (artikel 171 Gemeentewet). Een wethouder"
                " tekent namens de burgemeester.",
            ),
        ),
        Soort.POLITIE: KindFacts(
            places=frozenset({WgsSoort.PUBLIEK_C}),
            signs=Fact("korpschef", "In de aanhef van het model is de Korpschef van politie de partij."),
            mandate=Fact("nee", "In de aanhef van het model is de Korpschef van politie zelf de partij."),
        ),
        Soort.OPENBAAR_MINISTERIE: KindFacts(
            places=frozenset({WgsSoort.PUBLIEK_D}),
            signs=Fact(
                "hoofdofficier van justitie",
                "In de regio tekent meestal de hoofdofficier, het hoofd van het parket.",
            ),
            mandate=Fact(
                "ja",
                "Het College van procureurs-generaal is de partij (aanhef van het model). Een hoofdofficier"
                " tekent namens het College.",
            ),
            short=Fact("OM", "Zo wordt het Openbaar Ministerie meestal genoemd."),
        ),
        Soort.RAAD_VOOR_DE_KINDERBESCHERMING: KindFacts(
            places=frozenset({WgsSoort.PUBLIEK_A}),
            organisations=(
                Organisation(
                    "Raad voor de Kinderbescherming",
                    "Er is één Raad voor de Kinderbescherming; zo noemt het model hem in 6.4 onder e.",
                    "RvdK",
                    NaamLidwoord.DE,
                ),
            ),
            form=_public("a", "de Raad voor de Kinderbescherming"),
            signs=Fact(
                "regiodirecteur",
                "De regiodirecteuren kregen mandaat (artikel 1 Mandaatbesluit raad voor de kinderbescherming"
                " 2016). Vraag de Raad of dat nog zo is.",
            ),
            mandate=Fact(
                "ja",
                "Wie voor de Raad tekent, heeft een mandaat van de algemeen directeur (Mandaatbesluit Raad"
                " voor de Kinderbescherming 2022).",
            ),
        ),
        Soort.VEILIG_THUIS: KindFacts(places=frozenset({WgsSoort.PRIVAAT_B})),
        Soort.RECLASSERING: KindFacts(
            places=frozenset({WgsSoort.PRIVAAT_A}),
            organisations=(
                Organisation("Reclassering Nederland", _THREE, "RN"),
                Organisation("Stichting Verslavingsreclassering GGZ", _THREE, "SVG"),
                Organisation("Leger des Heils Jeugdbescherming & Reclassering", _THREE, "LJ&R"),
            ),
            form=_private("a", "een reclasseringsinstelling"),
        ),
        Soort.GECERTIFICEERDE_INSTELLING: KindFacts(
            places=frozenset({WgsSoort.PRIVAAT_C}), form=_private("c", "een gecertificeerde instelling")
        ),
        Soort.GGZ: KindFacts(
            places=frozenset({WgsSoort.PRIVAAT_D}), form=_private("d", "een GGZ-instelling")
        ),
        Soort.GGD: KindFacts(places=frozenset({WgsSoort.PUBLIEK_G}), form=_public("g", "een GGD")),
        Soort.DJI: KindFacts(
            places=frozenset({WgsSoort.PUBLIEK_B}),
            organisations=(
                Organisation(
                    "Dienst Justitiële Inrichtingen",
                    "Er is één Dienst Justitiële Inrichtingen; zo noemt het model haar in 6.4 onder k.",
                    "DJI",
                    NaamLidwoord.DE,
                ),
            ),
            form=_public("b", "de Dienst Justitiële Inrichtingen"),
            mandate=Fact(
                "ja",
                "De dienst hoort bij het ministerie van Justitie en Veiligheid. Wie tekent, doet dat namens"
                " de minister.",
            ),
        ),
        Soort.SLACHTOFFERHULP: KindFacts(
            places=frozenset({WgsSoort.GEEN}),
            organisations=(
                Organisation(
                    "Slachtofferhulp Nederland",
                    "Er is één Slachtofferhulp Nederland; zo noemt het model haar in 6.4 onder l.",
                    "SHN",
                ),
            ),
            form=Fact(
                Rechtsvorm.PRIVAAT,
                "Het is een stichting, aangewezen als rechtspersoon voor slachtofferhulp (6.4 onder l).",
            ),
        ),
    }
)

# The police, where a unit takes part and not the whole of it.
POLICE_UNIT: Final = replace(
    FACTS[Soort.POLITIE],
    signs=Fact(
        "politiechef", "Het model noemt de politiechef van de eenheid (6.4, toelichting bij onder d)."
    ),
    mandate=Fact(
        "ja",
        "De Korpschef van politie is de partij. Het model noemt de politiechef gemandateerd (6.4, toelichting"
        " bij onder d).",
    ),
)
# The public prosecution, where a parket takes part and not the College.
PARKET: Final = replace(FACTS[Soort.OPENBAAR_MINISTERIE], mandate=None)
# The words in a name that say the form of an organisation by themselves.
_PRIVATE_NAME: Final = re.compile(
    r"^(stichting|vereniging|coöperatie)\b|\b([bn]\.?v\.?|u\.?a\.?)$", re.IGNORECASE
)


def organisation(facts: KindFacts, name: object) -> Organisation | None:
    """Return the organisation of the list that a party is by its name; None when it is another."""
    return next((one for one in facts.organisations if one.name == name), None)


def known_names(soort: object, facts: KindFacts) -> KnownNames | None:
    """Return the names that a party of a kind can have; None when they are not known."""
    if soort is Soort.GEMEENTE:
        return municipality_names()
    names = tuple(KnownName(one.name, f"Afgekort: {one.short}.") for one in facts.organisations)
    return KnownNames("de lijst van landelijke organisaties", names) if names else None


def name_of(facts: KindFacts, _: object = None) -> Proposal | None:
    """Return the name of a party of which there is only one."""
    if len(facts.organisations) != 1:
        return None
    (one,) = facts.organisations
    return Proposal(one.source, one.name)


def form_of(facts: KindFacts, name: object) -> Proposal | None:
    """Return whether a party is public or private: its name says so, else its kind."""
    if isinstance(name, str) and _PRIVATE_NAME.search(name):
        return Proposal(
            "De naam zegt het: een stichting, vereniging, coöperatie, bv of nv is privaat.",
            Rechtsvorm.PRIVAAT,
        )
    return facts.form.proposal if facts.form else None


def article_of(facts: KindFacts, name: object) -> Proposal | None:
    """Return the article of the name of an organisation that is known."""
    one = organisation(facts, name)
    return (
        Proposal(f"Dat hoort bij de naam: {one.in_full}.", one.article)
        if one and one.article is not NaamLidwoord.GEEN
        else None
    )


def short_of(facts: KindFacts, name: object) -> Proposal | None:
    """Return how the text can call a party."""
    one = organisation(facts, name)
    if one and one.short:
        return Proposal(f"Zo wordt {one.in_full} meestal afgekort.", one.short)
    return facts.short.proposal if facts.short else None


def unit_of(names: Iterable[str], before: str) -> Proposal | None:
    """Return the unit of the police, or the parket, in which the gemeenten lie that take part.

    Args:
        names: The names of the gemeenten.
        before: What stands before the name of the area ("eenheid").
    """
    known, given = gemeenten(), tuple(names)
    if not (unit := known.unit_of(given)):
        return None
    lie = enumeration([one.name for one in known.found(given)])
    verb = "ligt" if len(known.found(given)) == 1 else "liggen"
    return Proposal(f"Daar {verb} {lie}, volgens {known.words}.", f"{before} {unit}")
