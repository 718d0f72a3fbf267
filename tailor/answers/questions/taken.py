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

    MANAGER = "manager", "de Manager", "De Manager voert de taak uit."
    PROCESREGISSEUR = "procesregisseur", "de Procesregisseur", "De Procesregisseur voert de taak uit."


class Ondersteuner(Keuze):
    """Who supports the coordinator of requests (17.2)."""

    PROCESREGISSEUR = (
        "procesregisseur",
        "de Procesregisseur",
        "De Procesregisseur ondersteunt de Manager bij verzoeken van betrokkenen.",
    )
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "de administratief medewerker",
        "De administratief medewerker ondersteunt bij verzoeken van betrokkenen.",
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
        why="De rol staat met deze naam in de bepaling over toegang.",
    ).field(None)
    lidwoord: Open[Lidwoord] = Vraag(
        short="het lidwoord van de eigen rol",
        vraag="Is het ‘de’ of ‘het’?",
        help="Kies het lidwoord van de naam. In het meervoud is dat altijd ‘de’.",
        why="Het lidwoord staat in de zin voor de naam.",
    ).field(None)
    meervoud: Open[YesNo] = Vraag(
        short="of de eigen rol in het meervoud staat",
        vraag="Staat de naam van deze rol in het meervoud?",
        help="‘Functioneel beheerders’ is meervoud, ‘functioneel beheerder’ niet.",
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


def _who_does(short: str, what: str, why: str) -> Vraag:
    """Return the question who carries out one task."""
    return Vraag(
        short=f"wie {short}",
        vraag=f"Wie {what}: de Manager of de Procesregisseur?",
        help="Laat weg als dit dezelfde is als bij de andere taken.",
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
            vraag="Wie voert de privacytaken van het huis uit: de Manager of de Procesregisseur?",
            help="U geeft hier één antwoord voor alle taken. Daarna kunt u per taak afwijken.",
            why="Het model laat op twintig plaatsen open wie van de twee iets doet. Iedereen moet weten wie"
            " dat is.",
            why_no_place="Dit antwoord geldt voor elke taak waarvoor u hieronder niets anders kiest.",
        ).field(None)
        afschaling: Defaulted[Rol] = Vraag(
            short="wie toeziet op anonimiseren en vernietigen na Afschaling",
            vraag="Wie ziet erop toe dat gegevens na Afschaling worden geanonimiseerd of vernietigd?",
            help="Het model noemt alleen de Procesregisseur. Kies de Manager alleen als dat bij u zo is"
            " geregeld.",
            why="Gegevens mogen niet in het systeem blijven staan als de casus is afgesloten.",
        ).field(Rol.PROCESREGISSEUR)
        beveiliging: Open[Rol] = _who_does(
            "toeziet op de beveiliging",
            "ziet toe op de maatregelen van Bijlage 3",
            "Deze persoon rapporteert over de beveiliging en mag aanwijzingen geven aan partijen.",
        ).field(None)
        datalekken: Open[Rol] = _who_does(
            "de meldingen van datalekken ontvangt",
            "ontvangt meldingen van datalekken en houdt het overzicht bij",
            "Een datalek moet vaak binnen 72 uur bij de Autoriteit Persoonsgegevens zijn gemeld.",
        ).field(None)
        privacy_by_design: Open[Rol] = _who_does(
            "de gegevensbeschermingseffectbeoordeling coördineert",
            "coördineert de gegevensbeschermingseffectbeoordeling (DPIA)",
            "Voor nieuwe verwerkingen met een hoog risico is een beoordeling verplicht (artikel 35 AVG).",
        ).field(None)
        informatieverstrekking: Open[Rol] = _who_does(
            "de privacyverklaring publiceert en vragen beantwoordt",
            "publiceert de privacyverklaring en is bereikbaar voor betrokkenen",
            "Betrokkenen moeten weten wie hun gegevens gebruikt en bij wie zij terechtkunnen.",
        ).field(None)
        rechten: Open[Rol] = _who_does(
            "verzoeken van betrokkenen coördineert",
            "coördineert verzoeken om inzage, correctie, verwijdering en verzet",
            (
                "Een verzoek moet op tijd één antwoord krijgen. Let op: 17.3, 18.2 en 18.5 noemen in het"
                " model altijd de Manager. Kiest u de Procesregisseur, dan wordt correctie C39 aanbevolen."
            ),
        ).field(None)
        verwerkers: Open[Rol] = _who_does(
            "de lijst van verwerkersovereenkomsten bijhoudt",
            "houdt de lijst van verwerkersovereenkomsten bij",
            "De lijst wordt minstens eenmaal per jaar bijgewerkt en is er voor partijen en toezichthouder.",
        ).field(None)
        derden: Open[Rol] = _who_does(
            "verstrekkingen aan derden vastlegt",
            "legt verstrekkingen aan derden schriftelijk vast",
            "Alleen met een vastlegging kunt u later laten zien wat aan wie is gegeven.",
        ).field(None)
        register: Open[Rol] = _who_does(
            "het gezamenlijke verwerkingsregister bijhoudt",
            "houdt het gezamenlijke register van verwerkingsactiviteiten bij",
            "De verwerkingen van het huis moeten in een register staan (artikel 30 AVG).",
        ).field(None)

        def of_task(self, taak: Taak) -> Rol | NogNietBekend | None:
            """Return who carries out a task: its own answer, or the one for all tasks."""
            own: Rol | NogNietBekend | None = getattr(self, taak.value)
            return self.standaard if own is None else own


class ToegangSectie(AnswerModel):
    """Who can see the data while a case runs."""

    rollen: Open[NonEmpty[Toegang]] = Vraag(
        short="de rollen met toegang tot de gegevens",
        vraag="Wie heeft toegang tot de persoonsgegevens in het huis?",
        help="Noem alleen de rollen die de gegevens echt nodig hebben. Een eigen rol kan ook: met naam en"
        " lidwoord.",
        why="Beperk de toegang zo veel mogelijk: handig is niet hetzelfde als noodzakelijk. U moet kunnen"
        " uitleggen waarom elke rol toegang nodig heeft.",
    ).field(None)


_MONTHS = whole(1, 120, "maanden")


class Bewaren(AnswerModel):
    """How long data are kept, and who can reach them."""

    houder_eerste_zes_maanden: Open[NonEmpty[Toegang]] = Vraag(
        short="wie in de eerste maanden na Afschaling toegang heeft",
        vraag="Wie heeft na Afschaling nog toegang tot de gegevens, totdat ze naar het archief gaan?",
        help="Noem zo weinig mogelijk rollen, bij voorkeur alleen rollen van het huis zelf.",
        why="De casus is dan afgesloten. Ruime toegang is daarna moeilijk uit te leggen.",
    ).field(None)
    houder_archief: Open[NonEmpty[Toegang]] = Vraag(
        short="wie toegang heeft tot het archief",
        vraag="Wie heeft daarna toegang tot het archief?",
        help="Noem zo weinig mogelijk rollen, bijvoorbeeld alleen de administratief medewerker.",
        why="In het archief zijn de gegevens alleen nog nodig in een uitzonderlijk geval.",
    ).field(None)
    termijn_archief_maanden: Defaulted[Annotated[int, _MONTHS]] = Vraag(
        short="het aantal maanden tot archivering",
        vraag="Na hoeveel maanden na Afschaling gaan de gegevens naar het archief?",
        help="Het model zegt 6. Korter mag; langer moet u motiveren.",
        why="Gegevens mogen niet langer bewaard worden dan nodig is (artikel 5 AVG).",
    ).field(6)
    termijn_vernietiging_maanden: Defaulted[Annotated[int, _MONTHS]] = Vraag(
        short="het aantal maanden tot vernietiging",
        vraag="Na hoeveel maanden na Afschaling worden de gegevens vernietigd?",
        help="Het model zegt 12. Korter mag; langer moet u motiveren.",
        why="Na deze termijn mogen er geen persoonsgegevens van de casus meer zijn.",
    ).field(12)
    motivering: Open[Alinea] = Vraag(
        short="de motivering van de langere bewaartermijn",
        vraag="Waarom bewaart u de gegevens langer dan het model?",
        help="Leg uit waarvoor de gegevens na de termijn van het model nog nodig zijn.",
        why="Een langere termijn wijkt af van het model en moet schriftelijk worden onderbouwd. Vraag uw"
        " jurist.",
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
