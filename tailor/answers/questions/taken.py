"""Who carries out which task, and who can see the data (9.4, 9.6, 11.2, 12.4-24.2 of the model)."""

import warnings
from enum import StrEnum
from typing import Annotated, TypeAlias

from tailor.answers.base import (
    AnswerModel,
    Defaulted,
    Keuze,
    NogNietBekend,
    NonEmpty,
    Open,
    Surroundings,
    Vraag,
    chosen_or_own,
)
from tailor.answers.proposal import Followed
from tailor.answers.questions.huis import Lidwoord
from tailor.answers.scalars import Alinea, OneLine, YesNo, whole
from tailor.grammar import months
from tailor.path import Pad


class Rol(Keuze):
    """Who carries out a task of the house."""

    MANAGER = "manager", "de Manager", "In de tekst staat dat de Manager dit doet."
    PROCESREGISSEUR = (
        "procesregisseur",
        "de Procesregisseur",
        "In de tekst staat dat de Procesregisseur dit doet.",
    )


class Ondersteuner(Keuze):
    """Who supports the coordinator of requests (17.2)."""

    PROCESREGISSEUR = (
        "procesregisseur",
        "de Procesregisseur",
        "In artikel 17.2 staat dat de Procesregisseur de Manager helpt.",
    )
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "de administratief medewerker",
        "In artikel 17.2 staat dat de administratief medewerker helpt.",
    )


class ToegangsRol(Keuze):
    """Who can see the data (9.6, 11.2)."""

    PROCESREGISSEUR = "procesregisseur", "de Procesregisseur", "De Procesregisseur kan bij de gegevens."
    CASUSREGISSEUR = "casusregisseur", "de Casusregisseur", "De Casusregisseur kan bij de gegevens."
    MANAGER = "manager", "de Manager", "De Manager kan bij de gegevens."
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "de administratief medewerker",
        "De administratief medewerker kan bij de gegevens.",
    )
    AFGEVAARDIGDEN = (
        "afgevaardigden",
        "de afgevaardigden van Partijen in het Casusoverleg",
        "Iedereen die namens een partij aan het Casusoverleg deelneemt, kan bij de gegevens.",
    )


class EigenRol(AnswerModel):
    """A role that the model does not know."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de eigen rol",
        label="Naam",
        vraag="Hoe heet deze rol?",
        help="Voorbeeld: de functioneel beheerder.",
        file_help="In dit bestand staat de naam zonder ‘de’ of ‘het’.",
        why="De rol staat met deze naam in de artikelen over toegang.",
    ).field(None)
    lidwoord: Open[Lidwoord] = Vraag(
        short="het lidwoord van de eigen rol",
        vraag="Wat hoort ervoor: ‘de’ of ‘het’?",
        help="Staat de naam in het meervoud? Kies dan ‘de’.",
        why="Het lidwoord staat in de zin voor de naam.",
    ).field(None)
    meervoud: Open[YesNo] = Vraag(
        short="of de eigen rol in het meervoud staat",
        vraag="Staat de naam van deze rol in het meervoud?",
        help="Voorbeeld: ‘functioneel beheerders’ is meervoud.",
        why="Het werkwoord gaat mee: ‘heeft toegang’ of ‘hebben toegang’.",
        yes="Het werkwoord staat in het meervoud.",
        no="Het werkwoord staat in het enkelvoud, als dit de enige rol is.",
    ).field(None)


# A role of the model, or an own one.
Toegang: TypeAlias = Annotated[
    ToegangsRol | EigenRol,
    chosen_or_own(ToegangsRol, EigenRol, "een eigen rol met naam, lidwoord en meervoud"),
]


class Taak(StrEnum):
    """The tasks for which the house names a Manager or a Procesregisseur; the keys of ``uitvoerder``."""

    AFSCHALING = "afschaling"
    BEVEILIGING = "beveiliging"
    DATALEKKEN = "datalekken"
    PRIVACY_BY_DESIGN = "privacy_by_design"
    INFORMATIEVERSTREKKING = "informatieverstrekking"
    RECHTEN = "rechten"
    VERWERKERS = "verwerkers"
    DERDEN = "derden"
    REGISTER = "register"


def _who_does(
    short: str, what: str, why: str, *, help: str = "Kies alleen iets anders als dat bij u zo is."
) -> Vraag:
    """Return the question who carries out one task."""
    return Vraag(
        short=f"wie {short}",
        vraag=f"Wie {what}?",
        help=help,
        why=why,
        follows=Followed(Pad("uitvoerder.standaard"), "Hetzelfde als bij de andere taken"),
        optional=True,
        without="niet apart gekozen; zie ‘wie de taken van het huis uitvoert’",
    )


with warnings.catch_warnings():
    # ABCMeta, under every pydantic model, has a method "register" too; the answers file has the name first.
    warnings.filterwarnings("ignore", message='Field name "register"')

    class Uitvoerder(AnswerModel):
        """The Manager or the Procesregisseur, once and per task."""

        standaard: Open[Rol] = Vraag(
            short="wie de taken van het huis uitvoert",
            vraag="Wie doet het privacywerk in uw huis: de Manager of de Procesregisseur?",
            help="U kiest één keer voor alle taken. Uitzonderingen geeft u straks aan.",
            why="Het model laat op twintig plaatsen open wie van de twee iets doet. Iedereen moet weten wie"
            " dat is.",
            why_no_place="Dit antwoord geldt voor elke taak waarvoor u hieronder niets anders kiest.",
        ).field(None)
        afschaling: Defaulted[Rol] = Vraag(
            short="wie toeziet op anonimiseren en vernietigen na Afschaling",
            vraag="Wie ziet erop toe dat gegevens na Afschaling worden geanonimiseerd of vernietigd?",
            help="Het model kiest de Procesregisseur.",
            why="Gegevens mogen niet in het systeem blijven staan als de casus is afgesloten.",
        ).field(Rol.PROCESREGISSEUR)
        beveiliging: Open[Rol] = _who_does(
            "toeziet op de beveiliging",
            "ziet toe op de beveiliging van Bijlage 3",
            "Deze persoon rapporteert over de beveiliging en mag aanwijzingen geven aan partijen.",
        ).field(None)
        datalekken: Open[Rol] = _who_does(
            "de meldingen van datalekken ontvangt",
            "behandelt de meldingen van datalekken",
            "Een datalek moet vaak binnen 72 uur bij de Autoriteit Persoonsgegevens zijn gemeld.",
        ).field(None)
        privacy_by_design: Open[Rol] = _who_does(
            "de gegevensbeschermingseffectbeoordeling coördineert",
            "leidt de DPIA",
            "Bij een hoog risico is zo’n onderzoek vooraf verplicht (artikel 35 AVG).",
            help="De DPIA is het onderzoek vooraf naar de risico’s voor de privacy.",
        ).field(None)
        informatieverstrekking: Open[Rol] = _who_does(
            "de privacyverklaring publiceert en vragen beantwoordt",
            "zet de privacyverklaring op de website en beantwoordt vragen daarover",
            "Mensen moeten weten wie hun gegevens gebruikt en bij wie zij terechtkunnen.",
        ).field(None)
        rechten: Open[Rol] = _who_does(
            "verzoeken van betrokkenen coördineert",
            "behandelt verzoeken van mensen over hun eigen gegevens",
            (
                "Een verzoek moet op tijd één antwoord krijgen. De artikelen 17.3, 18.2 en 18.5 noemen altijd"
                " de Manager. Kiest u de Procesregisseur, dan past correctie C39."
            ),
            help="Het gaat om inzage, correctie, verwijdering en bezwaar (het model zegt ook: verzet).",
        ).field(None)
        verwerkers: Open[Rol] = _who_does(
            "de lijst van verwerkersovereenkomsten bijhoudt",
            "houdt de lijst van verwerkersovereenkomsten bij",
            "De lijst wordt minstens eenmaal per jaar bijgewerkt en is er voor partijen en toezichthouder.",
        ).field(None)
        derden: Open[Rol] = _who_does(
            "verstrekkingen aan derden vastlegt",
            "legt vast dat gegevens naar iemand buiten het Casusoverleg gingen",
            "Anders kunt u later niet laten zien wat aan wie is gegeven.",
        ).field(None)
        register: Open[Rol] = _who_does(
            "het gezamenlijke verwerkingsregister bijhoudt",
            "houdt het gezamenlijke register van verwerkingen bij",
            "In het register moet staan wat het huis met gegevens doet (artikel 30 AVG).",
        ).field(None)

        def of_task(self, taak: Taak) -> Rol | NogNietBekend | None:
            """Return who carries out a task: its own answer, or the one for all tasks."""
            own: Rol | NogNietBekend | None = getattr(self, taak.value)
            return self.standaard if own is None else own


class ToegangSectie(AnswerModel):
    """Who can see the data while a case runs."""

    rollen: Open[NonEmpty[Toegang]] = Vraag(
        short="de rollen met toegang tot de gegevens",
        vraag="Wie mogen bij de gegevens van een lopende casus?",
        help="Vink alleen aan wie de gegevens echt nodig heeft. Staat iemand er niet bij? Voeg die toe.",
        why="Handig is niet hetzelfde als nodig. U moet bij elke rol kunnen uitleggen waarom zij erbij mag.",
    ).field(None)


_MONTHS = whole(1, 120, "maanden")


def _until_archived(surroundings: Surroundings) -> str:
    """Return the question who can reach the data at first, with the months of this house."""
    term = surroundings.group(Bewaren).termijn_archief_maanden
    if not isinstance(term, int):
        return ""
    first = {1: "de eerste maand", 12: "het eerste jaar"}.get(term, f"de eerste {months(term)}")
    return f"Wie mogen in {first} na de Afschaling nog bij de gegevens?"


def _in_archive(surroundings: Surroundings) -> str:
    """Return the question who can reach the archive, with the months of this house."""
    term = surroundings.group(Bewaren).termijn_archief_maanden
    return f"Wie mogen na {months(term)} bij het archief?" if isinstance(term, int) else ""


class Bewaren(AnswerModel):
    """How long data are kept, and who can reach them."""

    houder_eerste_zes_maanden: Open[NonEmpty[Toegang]] = Vraag(
        short="wie in de eerste maanden na Afschaling toegang heeft",
        vraag="Wie mogen na de Afschaling bij de gegevens, totdat ze naar het archief gaan?",
        asked=_until_archived,
        help="Kies zo weinig mogelijk rollen. Voorbeeld: de Procesregisseur en de administratief medewerker.",
        why="De casus is dan afgesloten. Dat iemand er dan nog bij mag, is moeilijk uit te leggen.",
    ).field(None)
    houder_archief: Open[NonEmpty[Toegang]] = Vraag(
        short="wie toegang heeft tot het archief",
        vraag="Wie mogen daarna bij het archief?",
        asked=_in_archive,
        help="Voorbeeld: alleen de administratief medewerker.",
        why="In het archief zijn de gegevens alleen nog nodig in een uitzonderlijk geval.",
    ).field(None)
    termijn_archief_maanden: Defaulted[Annotated[int, _MONTHS]] = Vraag(
        short="het aantal maanden tot archivering",
        vraag="Hoeveel maanden na de Afschaling gaan de gegevens naar het archief?",
        help="Het model zegt 6 maanden. Kiest u langer? Dan legt u uit waarom.",
        why="Gegevens mogen niet langer worden bewaard dan nodig is (artikel 5, eerste lid, onder e, AVG).",
    ).field(6)
    termijn_vernietiging_maanden: Defaulted[Annotated[int, _MONTHS]] = Vraag(
        short="het aantal maanden tot vernietiging",
        vraag="Hoeveel maanden na de Afschaling worden de gegevens vernietigd?",
        help="Het model zegt 12 maanden. Kiest u langer? Dan legt u uit waarom.",
        why="Daarna mogen er geen persoonsgegevens van de casus meer zijn. Een overheid vernietigt alleen wat"
        " in haar selectielijst staat (Archiefwet).",
    ).field(12)
    motivering: Open[Alinea] = Vraag(
        short="de motivering van de langere bewaartermijn",
        vraag="Waarom bewaart u de gegevens langer dan het model?",
        help="Voorbeeld: De nazorg duurt bij ons 18 maanden en heeft deze gegevens nodig.",
        why="Zonder goede reden bewaart u de gegevens te lang (artikel 5, eerste lid, onder e, AVG).",
        for_lawyer=True,
        why_no_place="De motivering komt in de verantwoording en niet in de tekst.",
        when=lambda o: o.group(Bewaren).longer_than_model,
        when_words="als een termijn langer is dan 6 of 12 maanden",
    ).field(None)

    @property
    def longer_than_model(self) -> bool:
        """Return whether one of the terms is longer than the model's six and twelve months."""
        archief, destruction = self.termijn_archief_maanden, self.termijn_vernietiging_maanden
        return (isinstance(archief, int) and archief > 6) or (
            isinstance(destruction, int) and destruction > 12
        )

    @property
    def archived_too_late(self) -> str:
        """Return that data would be destroyed before they are archived, as a sentence; empty when not."""
        archief, destruction = self.termijn_archief_maanden, self.termijn_vernietiging_maanden
        if not isinstance(archief, int) or not isinstance(destruction, int) or archief <= destruction:
            return ""
        return (
            f"De gegevens gaan na {months(archief)} naar het archief, maar zijn na {months(destruction)} al"
            " vernietigd."
        )
