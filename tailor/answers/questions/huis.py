"""The regime, the facts of the document, the house with its own words, and its convenant (lines 1-56)."""

from tailor.answers.base import AnswerModel, Keuze, Open, Vast, Voorstel, Vraag
from tailor.answers.scalars import Alinea, Datum, JaNee, Nummer, Regel


class Wet(Keuze):
    """Under which law the house processes."""

    WGS = (
        "wgs",
        "de Wet gegevensverwerking door samenwerkingsverbanden (WGS)",
        "De regels van de WGS worden nagelopen. Het model alleen is dan geen tekst om te tekenen.",
    )
    BUITEN_WGS = (
        "buiten_wgs",
        "buiten de WGS, zoals het model is bedoeld",
        "U gebruikt het model zoals het is. U krijgt wel de waarschuwing dat de WGS bestaat.",
    )
    BEIDE = (
        "beide",
        "deels onder de WGS en deels daarbuiten",
        "De regels van de WGS worden nagelopen. Het model alleen is dan geen tekst om te tekenen.",
    )


class Regime(AnswerModel):
    """The law that applies; asked first."""

    wet: Open[Wet] = Vraag(
        kort="de wet waaronder het huis gegevens verwerkt",
        vraag="Onder welke wet verwerkt het huis persoonsgegevens?",
        hulp="Overleg dit met uw privacyjurist. Het antwoord bepaalt welke regels worden nagelopen.",
        waarom=(
            "Het model is ouder dan de WGS, die sinds 1 maart 2025 geldt. De WGS stelt eigen eisen aan onder"
            " meer de deelnemers, de verantwoordelijkheid en de gegevens. Een jurist moet dit beslissen."
        ),
        zonder_plaats="Het antwoord stuurt de controles en staat niet in de tekst.",
    ).field(None)
    radicalisering: Open[JaNee] = Vraag(
        kort="of het huis casussen van radicalisering behandelt",
        vraag="Behandelt het huis ook casussen van radicalisering of terrorisme?",
        hulp="Bedoeld is de persoonsgerichte aanpak van radicalisering en terroristische activiteiten.",
        waarom=(
            "Voor die casussen geldt sinds 1 juli 2025 een eigen wet (Wgpart). Houd ze buiten dit Protocol en"
            " leg ze voor aan uw privacyjurist."
        ),
        zonder_plaats="Deze casussen vallen buiten dit Protocol; er is dus geen plaats in de tekst.",
        ja="U krijgt de waarschuwing dat deze casussen een eigen regeling nodig hebben.",
        nee="Er verandert niets.",
    ).field(None)

    @property
    def onder_wgs(self) -> bool:
        """Return whether the house processes under the WGS, wholly or partly."""
        return self.wet in (Wet.WGS, Wet.BEIDE)

    @property
    def deels_buiten_wgs(self) -> bool:
        """Return whether the house does not process under the WGS alone; also when that is not known."""
        return self.wet is not Wet.WGS


class Status(Keuze):
    """How far a version is."""

    IN_BEWERKING = "in_bewerking", "in bewerking", "Er wordt nog aan de tekst gewerkt."
    TER_TOETSING = "ter_toetsing", "ter toetsing", "De tekst ligt bij juristen en partijen."
    VASTGESTELD = "vastgesteld", "vastgesteld", "De tekst is vastgesteld en kan worden getekend."
    IN_ONDERTEKENING = "in_ondertekening", "in ondertekening", "De partijen zijn aan het tekenen."
    GETEKEND = "getekend", "getekend", "Alle partijen hebben getekend."
    VERVALLEN = "vervallen", "vervallen", "Deze versie geldt niet meer."


class DocumentFeiten(AnswerModel):
    """The facts of this version of the document."""

    versie: Open[Regel] = Vraag(
        kort="het versienummer",
        vraag="Welk nummer heeft deze versie van uw Protocol?",
        hulp="Bijvoorbeeld 0.3 voor een concept en 1.0 voor de eerste tekst die wordt getekend.",
        waarom="Zo weet iedereen over welke tekst het gaat. Elke versie krijgt een eigen map.",
        zonder_plaats="Het nummer staat in de kopregel en niet in de bepalingen.",
    ).field(None)
    status: Vast[Status] = Vraag(
        kort="de status van deze versie",
        vraag="Hoe ver is deze versie?",
        hulp="Pas de status aan zodra de tekst naar de partijen gaat of is vastgesteld.",
        waarom="De lezer ziet zo of de tekst nog kan veranderen.",
        zonder_plaats="De status staat in de kopregel en niet in de bepalingen.",
    ).field(Status.IN_BEWERKING)
    datum: Open[Datum] = Vraag(
        kort="de datum van deze versie",
        vraag="Van welke datum is deze versie?",
        hulp="Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-14.",
        waarom="De datum onderscheidt versies en staat op het voorblad.",
        zonder_plaats="De datum staat op het voorblad en niet in de bepalingen.",
    ).field(None)
    huisstijl: Open[Regel] = Vraag(
        kort="de huisstijl",
        vraag="Heeft uw huis een eigen huisstijl voor de documenten?",
        hulp=(
            "Schrijf waar het Word-bestand of de map met de huisstijl staat, gezien vanuit de map van dit"
            " bestand. Laat weg voor de gewone opmaak."
        ),
        waarom="De documenten krijgen dan uw logo, lettertypen en kleuren. De tekst verandert niet.",
        zonder_plaats="De huisstijl bepaalt hoe de documenten eruitzien en niet wat er staat.",
        optioneel=True,
    ).field(None)


class Lidwoord(Keuze):
    """The article of a word."""

    DE = "de", "de", "Het document schrijft ‘de’ voor dit woord."
    HET = "het", "het", "Het document schrijft ‘het’ voor dit woord."


class NaamLidwoord(Keuze):
    """The article of a name, which may have none."""

    DE = "de", "de", "Het document schrijft ‘de’ voor de naam: de Raad voor de Kinderbescherming."
    HET = "het", "het", "Het document schrijft ‘het’ voor de naam: het Leger van Hulp."
    GEEN = "geen", "geen lidwoord", "De naam staat zonder lidwoord: Veilig Thuis Maasheuvel."


class Woord(AnswerModel):
    """A noun with everything that is needed to inflect it."""

    enkelvoud: Open[Regel] = Vraag(
        kort="het woord in het enkelvoud",
        vraag="Hoe luidt het woord in het enkelvoud?",
        hulp="Schrijf het met de hoofdletters die het midden in een zin heeft, zonder lidwoord.",
        waarom="Het document gebruikt dit woord overal in plaats van het woord van het model.",
        zonder_plaats="Het woord komt op veel plaatsen terug en heeft daarom geen vaste plaats.",
    ).field(None)
    lidwoord: Open[Lidwoord] = Vraag(
        kort="het lidwoord",
        vraag="Is het ‘de’ of ‘het’?",
        hulp="Kies het lidwoord dat bij het enkelvoud hoort.",
        waarom="Zonder het juiste lidwoord kloppen de zinnen niet.",
        zonder_plaats="Het lidwoord komt mee met het woord.",
    ).field(None)
    meervoud: Open[Regel] = Vraag(
        kort="het woord in het meervoud",
        vraag="Hoe luidt het woord in het meervoud?",
        hulp="Schrijf het zonder lidwoord, bijvoorbeeld ‘Veiligheidskamers’.",
        waarom="Enkele bepalingen noemen er meer dan één.",
        zonder_plaats="Het meervoud komt mee met het woord.",
    ).field(None)
    genitief: Open[Regel] = Vraag(
        kort="de tweede naamval",
        vraag="Heeft het woord een eigen vorm voor bezit?",
        hulp="Bijvoorbeeld ‘Managers’ in ‘des Managers’. Meestal kunt u dit overslaan.",
        waarom="Alleen nodig als het woord in een zin met bezit een andere vorm krijgt.",
        zonder_plaats="Deze vorm komt mee met het woord.",
        optioneel=True,
    ).field(None)


# What the model calls a house.
AANDUIDING = Woord(
    enkelvoud="zorg- en veiligheidshuis", lidwoord=Lidwoord.HET, meervoud="zorg- en veiligheidshuizen"
)


class Huis(AnswerModel):
    """The house."""

    naam: Open[Regel] = Vraag(
        kort="de naam van het huis",
        vraag="Hoe heet uw zorg- en veiligheidshuis?",
        hulp="Alleen de naam zelf, bijvoorbeeld ‘Oostmark’ in ‘zorg- en veiligheidshuis Oostmark’.",
        waarom="De naam staat in de titel, in de aanhef en in de overwegingen.",
    ).field(None)
    korte_naam: Open[Regel] = Vraag(
        kort="de korte naam van het huis",
        vraag="Gebruikt uw huis een korte naam of afkorting?",
        hulp="Bijvoorbeeld ‘ZVH Maasheuvel’. Laat weg als de gewone naam kort genoeg is.",
        waarom="De korte naam staat in kopregels en in de namen van bestanden.",
        zonder_plaats="De korte naam staat alleen in kopregels en bestandsnamen.",
        optioneel=True,
    ).field(None)
    aanduiding: Vast[Woord] = Vraag(
        kort="de eigen aanduiding van het huis",
        vraag="Noemt uw organisatie zich anders dan ‘zorg- en veiligheidshuis’?",
        hulp="Bijvoorbeeld ‘Veiligheidskamer’. Laat weg als u de aanduiding van het model gebruikt.",
        waarom="Het document gebruikt uw aanduiding overal, behalve in namen van wetten en citaten.",
    ).field(AANDUIDING)


class Modelterm(Keuze):
    """A term of the model for which a house may have its own word."""

    MANAGER = "manager", "Manager", "Uw woord vervangt ‘Manager’."
    PROCESREGISSEUR = "procesregisseur", "Procesregisseur", "Uw woord vervangt ‘Procesregisseur’."
    CASUSREGISSEUR = "casusregisseur", "Casusregisseur", "Uw woord vervangt ‘Casusregisseur’."
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "administratief medewerker",
        "Uw woord vervangt ‘administratief medewerker’.",
    )
    STUURGROEP = "stuurgroep", "Stuurgroep", "Uw woord vervangt ‘Stuurgroep’."
    PARTNEROVERLEG = "partneroverleg", "Partneroverleg", "Uw woord vervangt ‘Partneroverleg’."
    CASUSOVERLEG = "casusoverleg", "Casusoverleg", "Uw woord vervangt ‘Casusoverleg’."
    KETENPARTNER = "ketenpartner", "ketenpartner", "Uw woord vervangt ‘ketenpartner’."
    PRIVACYADVISEUR = "privacyadviseur", "Privacyadviseur", "Uw woord vervangt ‘Privacyadviseur’."


class Term(Woord):
    """The house's own word for a term of the model."""

    term: Open[Modelterm] = Vraag(
        kort="de term van het model",
        vraag="Welk woord van het model vervangt u?",
        hulp="Kies het woord uit de lijst.",
        waarom="Het document gebruikt uw eigen woord overal waar het model dit woord heeft.",
        zonder_plaats="Een term komt door de hele tekst terug.",
    ).field(None)


def _artikel(onderwerp: str, nummer: str) -> str:
    """Return the field that asks the place of one subject in the convenant."""
    return Vraag(
        kort=f"het artikel van het Convenant over {onderwerp}",
        vraag=f"In welk artikel van uw Convenant staat {onderwerp}?",
        hulp=f'Alleen het nummer, tussen aanhalingstekens. Het model gaat uit van "{nummer}".',
        waarom="Het Protocol verwijst naar dit artikel. Kijk in uw eigen Convenant of het nummer klopt.",
    ).field(nummer)


class Artikelen(AnswerModel):
    """Where the convenant arranges what the Protocol refers to; the defaults are the model's numbers."""

    doel: Vast[Nummer] = _artikel("het doel van de samenwerking", "2")
    uitvoering: Vast[Nummer] = _artikel("de uitvoering van de samenwerking", "2.2")
    stuurgroep: Vast[Nummer] = _artikel("de Stuurgroep", "4")
    jaarplan: Vast[Nummer] = _artikel("het Jaarplan", "4.4")
    partneroverleg: Vast[Nummer] = _artikel("het Partneroverleg", "6")
    manager: Vast[Nummer] = _artikel("de taak van de Manager", "9")
    procesregisseur: Vast[Nummer] = _artikel("het werk van de Procesregisseur", "12")
    casusregisseur: Vast[Nummer] = _artikel("de taak van de Casusregisseur", "13")
    toetreding: Vast[Nummer] = _artikel("de toetreding van nieuwe partijen", "20")
    criteria_bijlage: Vast[Nummer] = Vraag(
        kort="de bijlage van het Convenant met de criteria voor complexe casuïstiek",
        vraag="In welke bijlage van uw Convenant staan de criteria voor complexe casuïstiek?",
        hulp='Alleen het nummer, tussen aanhalingstekens. Het model gaat uit van "2".',
        waarom="Een casus hoort alleen in het huis als hij aan deze criteria voldoet.",
    ).field("2")


class Convenant(AnswerModel):
    """The convenant to which the Protocol belongs."""

    gesloten_op: Open[Datum] = Vraag(
        kort="de datum van het Convenant",
        vraag="Op welke datum is het Convenant gesloten?",
        hulp="Schrijf jaar-maand-dag. Is er op meer dagen getekend, neem dan de dag die het Convenant noemt.",
        waarom="Het Protocol is deel van het Convenant. De datum maakt duidelijk om welk Convenant het gaat.",
    ).field(None)
    partijen_gelijk: Open[JaNee] = Vraag(
        kort="of de partijen dezelfde zijn als in het Convenant",
        vraag="Zijn de partijen van dit Protocol dezelfde als die van het Convenant?",
        hulp="Leg de twee lijsten naast elkaar voordat u antwoordt.",
        waarom="Volgens het model moeten de deelnemers gelijk zijn aan die van het samenwerkingsconvenant.",
        zonder_plaats="Dit is een bevestiging; de tekst verandert er niet door.",
        ja="U bevestigt dat u de lijsten heeft vergeleken.",
        nee="U krijgt de waarschuwing dat het model gelijke partijen verlangt.",
    ).field(None)
    artikelen: Artikelen = Artikelen()


class Formule(Keuze):
    """How a gemeente takes part."""

    MODEL = (
        "model",
        "college en burgemeester, ieder voor zover het zijn bevoegdheid betreft",
        "De aanhef noemt het college en de burgemeester samen, zoals in het model.",
    )
    ARTIKEL_171 = (
        "artikel_171",
        "vertegenwoordigd door de burgemeester (artikel 171 Gemeentewet)",
        "De aanhef zegt dat de burgemeester tekent ter uitvoering van het besluit van het college.",
    )
    EIGEN = (
        "eigen",
        "een eigen formule",
        "De aanhef gebruikt uw eigen woorden. Laat ze door een jurist lezen.",
    )


class Gemeenten(AnswerModel):
    """How the gemeenten stand in the opening."""

    formule: Vast[Formule] = Vraag(
        kort="de formule waarmee gemeenten meedoen",
        vraag="Hoe staan de gemeenten in de aanhef?",
        hulp="Kies de formule van het model, tenzij uw gemeenten iets anders hebben besloten.",
        waarom=(
            "Het college en de burgemeester hebben ieder eigen bevoegdheden. De formule moet passen bij de"
            " besluiten die de gemeenten hebben genomen; vraag dit na bij hun juristen."
        ),
    ).field(Formule.MODEL)
    formule_tekst: Open[Alinea] = Vraag(
        kort="de eigen formule voor gemeenten",
        vraag="Hoe luidt uw eigen formule?",
        hulp=(
            "Schrijf wat tussen ‘burgemeester’ en ‘van de gemeente’ staat, zonder komma’s aan het begin en"
            " eind."
        ),
        waarom="Deze woorden vervangen de formule van het model. Een jurist moet ze beoordelen.",
        als=lambda o: o.group(Gemeenten).formule is Formule.EIGEN,
        als_tekst="als u een eigen formule gebruikt",
        voorstel=Voorstel(
            reden="Dit is de formule van het model; pas haar aan.",
            waarde="ieder voor zover het zijn bevoegdheid betreft",
        ),
    ).field(None)
