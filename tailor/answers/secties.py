"""The sections of the questionnaire: how a coordinator finds a question, in the order of the work."""

from typing import Final, NamedTuple

from tailor.path import Pad


class Sectie(NamedTuple):
    """A part of the questionnaire: its title and the groups of answers it asks for."""

    titel: str
    groepen: tuple[str, ...]


SECTIES: Final = (
    Sectie("De wet", ("regime",)),
    Sectie("Deze versie", ("document",)),
    Sectie("Uw huis", ("huis",)),
    Sectie("Het Convenant", ("convenant",)),
    Sectie("De partijen", ("partijen", "gemeenten")),
    Sectie("Wie doet wat", ("uitvoerder",)),
    Sectie("Toegang en bewaren", ("toegang", "bewaren")),
    Sectie("Beveiliging en datalekken", ("beveiliging", "datalekken")),
    Sectie("Rechten van betrokkenen", ("rechten",)),
    Sectie("Verwerkers", ("verwerkers",)),
    Sectie(
        "Besluiten en ondertekenen",
        ("wijzigingen", "toetreding", "uitsluiting", "inwerkingtreding", "opvolging", "evaluatie"),
    ),
    Sectie("Aansprakelijkheid", ("aansprakelijkheid",)),
    Sectie("Overwegingen", ("overwegingen",)),
    Sectie("Taken van de partijen", ("taken",)),
    Sectie("Bijlage 2: doelen per stap", ("bijlage2",)),
    Sectie("Bijlage 3: beveiligingsbeleid", ("bijlage3",)),
    Sectie("Bijlage 4: soorten gegevens", ("bijlage4",)),
    Sectie("Een partij die toetreedt", ("toetreder",)),
    Sectie("Eigen woorden", ("termen",)),
    Sectie("Fouten in het model", ("correcties",)),
    Sectie("Afwijkingen van het model", ("afwijkingen",)),
)

_BY_GROUP: Final = {groep: sectie for sectie in SECTIES for groep in sectie.groepen}


def sectie_van(pad: Pad) -> Sectie:
    """Return the section in which the question with this path is asked."""
    return _BY_GROUP[pad.group]
