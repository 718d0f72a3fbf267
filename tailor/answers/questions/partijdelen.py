"""What a party is made of: its kind and its legal form, its mandate and its signature."""

from tailor.answers.base import AnswerModel, Heading, Keuze, Open, Vraag
from tailor.answers.scalars import Datum, OneLine


class Soort(Keuze):
    """What a party is: decides its place in the opening and its letter in 6.4."""

    GEMEENTE = (
        "gemeente",
        "gemeente",
        "De partij staat bij de gemeenten in de aanhef, met college en burgemeester (6.4 onder a en b).",
    )
    POLITIE = ("politie", "politie", "De partij staat als Korpschef van politie in de aanhef (6.4 onder d).")
    OPENBAAR_MINISTERIE = (
        "openbaar_ministerie",
        "Openbaar Ministerie",
        "De partij staat als College van procureurs-generaal of als parket in de aanhef (6.4 onder c).",
    )
    RAAD_VOOR_DE_KINDERBESCHERMING = (
        "raad_voor_de_kinderbescherming",
        "Raad voor de Kinderbescherming",
        "De taken van de Raad staan in 6.4 onder e.",
    )
    VEILIG_THUIS = "veilig_thuis", "Veilig Thuis", "De taken van Veilig Thuis staan in 6.4 onder f."
    RECLASSERING = "reclassering", "reclasseringsinstelling", "De taken staan in 6.4 onder g."
    GECERTIFICEERDE_INSTELLING = (
        "gecertificeerde_instelling",
        "gecertificeerde instelling (jeugdbescherming, jeugdreclassering)",
        "De taken staan in 6.4 onder h.",
    )
    GGZ = "ggz", "instelling voor geestelijke gezondheidszorg", "De taken staan in 6.4 onder i."
    GGD = "ggd", "GGD", "De taken staan in 6.4 onder j."
    DJI = "dji", "Dienst Justitiële Inrichtingen", "De taken staan in 6.4 onder k."
    SLACHTOFFERHULP = (
        "slachtofferhulp",
        "Slachtofferhulp Nederland",
        "De taken staan in 6.4 onder l. Onder de WGS kan deze partij geen deelnemer zijn.",
    )
    ZORGAANBIEDER = (
        "zorgaanbieder",
        "aanbieder van zorg, jeugdhulp of maatschappelijke ondersteuning",
        "De taken staan in 6.4 onder m.",
    )
    OVERIG = (
        "overig",
        "een andere organisatie",
        "U schrijft zelf de taak en de wettelijke grondslag op; die komen in 6.4 erbij.",
    )


def _words_of(kind: Soort) -> tuple[str, str]:
    """Return the name of a kind and what it does."""
    return kind.label, kind.effect


class Nevensoort(Keuze):
    """What a party is besides; it gets the letters of 6.4 of this kind too."""

    RAAD_VOOR_DE_KINDERBESCHERMING = (
        "raad_voor_de_kinderbescherming",
        *_words_of(Soort.RAAD_VOOR_DE_KINDERBESCHERMING),
    )
    VEILIG_THUIS = "veilig_thuis", *_words_of(Soort.VEILIG_THUIS)
    RECLASSERING = "reclassering", *_words_of(Soort.RECLASSERING)
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling", *_words_of(Soort.GECERTIFICEERDE_INSTELLING)
    GGZ = "ggz", *_words_of(Soort.GGZ)
    GGD = "ggd", *_words_of(Soort.GGD)
    DJI = "dji", *_words_of(Soort.DJI)
    SLACHTOFFERHULP = "slachtofferhulp", *_words_of(Soort.SLACHTOFFERHULP)
    ZORGAANBIEDER = "zorgaanbieder", *_words_of(Soort.ZORGAANBIEDER)
    OVERIG = "overig", *_words_of(Soort.OVERIG)


# The kinds that have no name of their own: the unit of the police is asked, and the parket.
NAMELESS_KINDS = (Soort.POLITIE, Soort.OPENBAAR_MINISTERIE)


class WgsSoort(Keuze):
    """The head of article 2.27 WGS under which a party falls."""

    PUBLIEK_A = "publiek_a", "publiek, a: Raad voor de Kinderbescherming", "De partij is publieke deelnemer."
    PUBLIEK_B = "publiek_b", "publiek, b: Dienst Justitiële Inrichtingen", "De partij is publieke deelnemer."
    PUBLIEK_C = "publiek_c", "publiek, c: politie", "De partij is publieke deelnemer."
    PUBLIEK_D = "publiek_d", "publiek, d: Openbaar Ministerie", "De partij is publieke deelnemer."
    PUBLIEK_E = "publiek_e", "publiek, e: burgemeester", "De partij is publieke deelnemer."
    PUBLIEK_F = (
        "publiek_f",
        "publiek, f: college van burgemeester en wethouders",
        "De partij is publieke deelnemer.",
    )
    PUBLIEK_G = "publiek_g", "publiek, g: GGD", "De partij is publieke deelnemer."
    PRIVAAT_A = "privaat_a", "privaat, a: reclasseringsinstelling", "De partij is private deelnemer."
    PRIVAAT_B = "privaat_b", "privaat, b: Veilig Thuis", "De partij is private deelnemer."
    PRIVAAT_C = "privaat_c", "privaat, c: gecertificeerde instelling", "De partij is private deelnemer."
    PRIVAAT_D = "privaat_d", "privaat, d: GGZ-instelling", "De partij is private deelnemer."
    PRIVAAT_E = (
        "privaat_e",
        "privaat, e: organisatie die voor het college werkt (Wmo, Jeugdwet, Participatiewet, schuldhulp)",
        "De partij is private deelnemer, als het college de opdracht heeft gegeven.",
    )
    GEEN = (
        "geen",
        "staat niet in artikel 2.27 WGS",
        "De partij kan geen deelnemer zijn onder de WGS. Dit houdt een versie om te tekenen tegen.",
    )

    @property
    def is_public(self) -> bool:
        """Return whether it is a place of the first lid: of a joint controller."""
        return self.value.startswith("publiek")

    @property
    def is_private(self) -> bool:
        """Return whether it is a place of the second lid."""
        return self.value.startswith("privaat")


class Rechtsvorm(Keuze):
    """Whether a party is public or private."""

    PUBLIEK = "publiek", "publiek", "De aanhef schrijft ‘gevestigd te’."
    PRIVAAT = "privaat", "privaat", "De aanhef schrijft ‘statutair gevestigd te’."


class OmAanduiding(Keuze):
    """How the public prosecution stands in the opening."""

    COLLEGE = (
        "college",
        "het College van procureurs-generaal",
        "De aanhef noemt het College van procureurs-generaal, zoals in het model.",
    )
    PARKET = "parket", "een parket", "De aanhef noemt het parket dat u invult."


class Bevoegdheid(Keuze):
    """How several representatives act."""

    ALLEEN = "alleen", "ieder alleen bevoegd", "Elk van de vertegenwoordigers kan alleen tekenen."
    GEZAMENLIJK = "gezamenlijk", "gezamenlijk bevoegd", "De vertegenwoordigers tekenen allemaal."


class PartijStatus(Keuze):
    """How far a party is with signing."""

    TE_ONDERTEKENEN = "te_ondertekenen", "moet nog tekenen", "De partij staat in de tekst."
    GETEKEND = "getekend", "heeft getekend", "De partij staat in de tekst."
    WEIGERT = "weigert", "doet niet mee", "De partij staat niet in de tekst; haar antwoorden blijven bewaard."
    VERTROKKEN = (
        "vertrokken",
        "is vertrokken",
        "De partij staat niet meer in de tekst; haar antwoorden blijven bewaard.",
    )


class Mandaat(AnswerModel):
    """The mandate under which a representative signs."""

    besluit: Open[OneLine] = Vraag(
        short="de naam van het mandaatbesluit",
        vraag="Hoe heet het mandaatbesluit?",
        help="Schrijf het met lidwoord, bijvoorbeeld ‘het Mandaatbesluit Alderbroek 2025’.",
        why="Met deze naam kan iedereen het besluit terugvinden.",
        column=Heading("Mandaatbesluit", "De naam van het besluit, met lidwoord."),
    ).field(None)
    orgaan: Open[OneLine] = Vraag(
        short="het orgaan dat het mandaat gaf",
        vraag="Welk orgaan heeft het mandaat gegeven?",
        help="Schrijf het met lidwoord, bijvoorbeeld ‘het algemeen bestuur’.",
        why="Alleen het orgaan dat zelf bevoegd is, kan mandaat geven.",
        column=Heading("Mandaat van", "Het orgaan dat het mandaat gaf."),
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van het mandaatbesluit",
        vraag="Van welke datum is het mandaatbesluit?",
        help="Schrijf jaar-maand-dag, bijvoorbeeld 2025-11-04.",
        why="Het mandaat moet gelden op de dag van ondertekening.",
        column=Heading("Datum mandaat", "De dag van het mandaatbesluit."),
    ).field(None)


class Ondertekening(AnswerModel):
    """When and where a party signed."""

    datum: Open[Datum] = Vraag(
        short="de datum van ondertekening",
        vraag="Op welke dag heeft de partij getekend?",
        help="Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-14.",
        why="De dag van ondertekening kan bepalen wanneer het Protocol gaat gelden.",
        column=Heading("Datum ondertekening", "De dag waarop de partij heeft getekend."),
    ).field(None)
    plaats: Open[OneLine] = Vraag(
        short="de plaats van ondertekening",
        vraag="In welke plaats heeft de partij getekend?",
        help="Alleen de plaatsnaam.",
        why="De plaats staat onder de handtekening.",
        column=Heading("Plaats ondertekening", "De plaats daarvan."),
    ).field(None)
