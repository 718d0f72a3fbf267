"""What a party is made of: its kind and its legal form, its mandate and its signature."""

from tailor.answers.base import AnswerModel, Heading, Keuze, Open, Vraag
from tailor.answers.scalars import Datum, OneLine


class Soort(Keuze):
    """What a party is: decides its place in the opening and its letter in 6.4."""

    GEMEENTE = (
        "gemeente",
        "gemeente",
        "Vooraan staan het college en de burgemeester van de gemeente (artikel 6.4 onder a en b).",
    )
    OPENBAAR_MINISTERIE = (
        "openbaar_ministerie",
        "Openbaar Ministerie",
        "Vooraan staat het College van procureurs-generaal of een parket (artikel 6.4 onder c).",
    )
    POLITIE = ("politie", "politie", "Vooraan staat de Korpschef van politie (artikel 6.4 onder d).")
    RAAD_VOOR_DE_KINDERBESCHERMING = (
        "raad_voor_de_kinderbescherming",
        "Raad voor de Kinderbescherming",
        "De taken van de Raad staan in artikel 6.4 onder e.",
    )
    VEILIG_THUIS = "veilig_thuis", "Veilig Thuis", "De taken van Veilig Thuis staan in artikel 6.4 onder f."
    RECLASSERING = "reclassering", "reclasseringsinstelling", "De taken staan in artikel 6.4 onder g."
    GECERTIFICEERDE_INSTELLING = (
        "gecertificeerde_instelling",
        "gecertificeerde instelling (jeugdbescherming, jeugdreclassering)",
        "De taken staan in artikel 6.4 onder h.",
    )
    GGZ = "ggz", "instelling voor geestelijke gezondheidszorg", "De taken staan in artikel 6.4 onder i."
    GGD = "ggd", "GGD", "De taken staan in artikel 6.4 onder j."
    DJI = "dji", "Dienst Justitiële Inrichtingen", "De taken staan in artikel 6.4 onder k."
    SLACHTOFFERHULP = (
        "slachtofferhulp",
        "Slachtofferhulp Nederland",
        "De taken staan in artikel 6.4 onder l. Onder de WGS kan deze partij geen deelnemer zijn.",
    )
    ZORGAANBIEDER = (
        "zorgaanbieder",
        "aanbieder van zorg, jeugdhulp of maatschappelijke ondersteuning",
        "De taken staan in artikel 6.4 onder m.",
    )
    OVERIG = (
        "overig",
        "een andere organisatie",
        "U schrijft zelf de taak en het wetsartikel op. Die komen in artikel 6.4 erbij.",
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


def _public(letter: str) -> str:
    """Return what a place among the public participants of the WGS means."""
    return f"De partij is publieke deelnemer (artikel 2.27, eerste lid, onder {letter}, WGS)."


def _private(letter: str) -> str:
    """Return what a place among the private participants of the WGS means."""
    return f"De partij is private deelnemer (artikel 2.27, tweede lid, onder {letter}, WGS)."


class WgsSoort(Keuze):
    """The head of article 2.27 WGS under which a party falls."""

    PUBLIEK_A = "publiek_a", "publiek, a: Raad voor de Kinderbescherming", _public("a")
    PUBLIEK_B = "publiek_b", "publiek, b: Dienst Justitiële Inrichtingen", _public("b")
    PUBLIEK_C = "publiek_c", "publiek, c: politie", _public("c")
    PUBLIEK_D = "publiek_d", "publiek, d: Openbaar Ministerie", _public("d")
    PUBLIEK_E = "publiek_e", "publiek, e: burgemeester", _public("e")
    PUBLIEK_F = "publiek_f", "publiek, f: college van burgemeester en wethouders", _public("f")
    PUBLIEK_G = "publiek_g", "publiek, g: GGD", _public("g")
    PRIVAAT_A = "privaat_a", "privaat, a: reclasseringsinstelling", _private("a")
    PRIVAAT_B = "privaat_b", "privaat, b: Veilig Thuis", _private("b")
    PRIVAAT_C = "privaat_c", "privaat, c: gecertificeerde instelling", _private("c")
    PRIVAAT_D = "privaat_d", "privaat, d: GGZ-instelling", _private("d")
    PRIVAAT_E = (
        "privaat_e",
        "privaat, e: organisatie die voor het college werkt (Wmo, Jeugdwet, Participatiewet, schuldhulp)",
        f"{_private('e')} Wel moet het college de opdracht hebben gegeven.",
    )
    GEEN = (
        "geen",
        "staat niet in artikel 2.27 WGS",
        "De partij kan geen deelnemer zijn onder de WGS. Een versie om te tekenen kan dan niet.",
    )

    @property
    def is_public(self) -> bool:
        """Return whether it is a place of the first lid: of a joint controller."""
        return self.value.startswith("publiek")

    @property
    def is_private(self) -> bool:
        """Return whether it is a place of the second lid."""
        return self.value.startswith("privaat")

    @property
    def letter(self) -> str:
        """Return the letter of the place in its lid; empty for no place."""
        return self.value.partition("_")[2]


class Rechtsvorm(Keuze):
    """Whether a party is public or private."""

    PUBLIEK = "publiek", "publiek", "In de tekst staat ‘gevestigd te’."
    PRIVAAT = "privaat", "privaat", "In de tekst staat ‘statutair gevestigd te’."


class OmAanduiding(Keuze):
    """How the public prosecution stands in the opening."""

    COLLEGE = (
        "college",
        "het College van procureurs-generaal",
        "In de tekst staat ‘het College van procureurs-generaal’, zoals in het model.",
    )
    PARKET = "parket", "een parket", "In de tekst staat het parket dat u invult."


class Bevoegdheid(Keuze):
    """How several representatives act."""

    ALLEEN = (
        "alleen",
        "ieder alleen bevoegd",
        "Eén handtekening is genoeg. In de tekst staat ‘ieder afzonderlijk bevoegd’.",
    )
    GEZAMENLIJK = (
        "gezamenlijk",
        "gezamenlijk bevoegd",
        "Zij tekenen allemaal. In de tekst staat ‘gezamenlijk handelend’.",
    )


class PartijStatus(Keuze):
    """How far a party is with signing."""

    TE_ONDERTEKENEN = "te_ondertekenen", "moet nog tekenen", "De partij staat in de tekst."
    GETEKEND = "getekend", "heeft getekend", "De partij staat in de tekst en is gebonden."
    WEIGERT = "weigert", "doet niet mee", "De partij staat niet in de tekst. Haar antwoorden blijven bewaard."
    VERTROKKEN = (
        "vertrokken",
        "is vertrokken",
        "De partij staat niet meer in de tekst. Haar antwoorden blijven bewaard.",
    )
    TREEDT_TOE = (
        "treedt_toe",
        "treedt later toe",
        "De partij staat nog niet in de tekst. Zij krijgt een pakket om toe te treden.",
    )


class WijzeVanVertrek(Keuze):
    """How a party left the cooperation."""

    OPZEGGING = "opzegging", "opzegging", "De partij zegde zelf schriftelijk op (artikel 27.3)."
    UITSLUITING = "uitsluiting", "uitsluiting", "De partij is uitgesloten (artikel 29.2)."


class Vertrek(AnswerModel):
    """How and when a party left (articles 27.3 and 29.2)."""

    wijze: Open[WijzeVanVertrek] = Vraag(
        short="hoe de partij is vertrokken",
        label="Hoe",
        vraag="Hoe is deze partij vertrokken?",
        help="Kies wat er is gebeurd.",
        why="De brief over het vertrek noemt het goede artikel.",
        why_no_place="Wie vertrokken is, staat niet meer in de tekst. De brief over het vertrek zegt het.",
        column=Heading("Wijze van vertrek", "Alleen bij een partij die vertrokken is."),
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van vertrek",
        label="Vanaf welke dag",
        vraag="Vanaf welke dag doet deze partij niet meer mee?",
        help="Voorbeeld: 14 maart 2026.",
        why="Vanaf die dag heeft de partij geen toegang meer tot de gegevens (artikel 27.3).",
        why_no_place="Wie vertrokken is, staat niet meer in de tekst. De brief daarover noemt de dag.",
        column=Heading("Datum vertrek", "De dag vanaf wanneer de partij niet meer meedoet."),
    ).field(None)


class Mandaat(AnswerModel):
    """The mandate, or the power of attorney, under which a representative signs."""

    besluit: Open[OneLine] = Vraag(
        short="de naam van het mandaatbesluit",
        label="Naam van het mandaat of de volmacht",
        vraag="Hoe heet het mandaat of de volmacht?",
        help="Begin met ‘de’ of ‘het’. Voorbeeld: het Mandaatbesluit Alderbroek 2025.",
        why="Met deze naam kan iedereen het stuk terugvinden.",
        column=Heading("Mandaatbesluit", "De naam van het besluit, met lidwoord."),
    ).field(None)
    orgaan: Open[OneLine] = Vraag(
        short="het orgaan dat het mandaat gaf",
        label="Wie het gaf",
        vraag="Wie gaf het mandaat of de volmacht?",
        help="Begin met ‘de’ of ‘het’. Voorbeeld: het algemeen bestuur.",
        why="Alleen wie zelf bevoegd is, kan een ander laten tekenen.",
        column=Heading("Mandaat van", "Het orgaan dat het mandaat gaf."),
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van het mandaatbesluit",
        label="Datum daarvan",
        vraag="Van welke datum is het mandaat of de volmacht?",
        help="Voorbeeld: 4 november 2025.",
        why="Het stuk moet gelden op de dag van ondertekening.",
        column=Heading("Datum mandaat", "De dag van het mandaatbesluit."),
    ).field(None)


class Ondertekening(AnswerModel):
    """When and where a party signed."""

    datum: Open[Datum] = Vraag(
        short="de datum van ondertekening",
        vraag="Op welke dag heeft de partij getekend?",
        help="Voorbeeld: 14 maart 2026.",
        why="De dag van ondertekening kan bepalen wanneer het Protocol gaat gelden.",
        column=Heading("Datum ondertekening", "De dag waarop de partij heeft getekend."),
    ).field(None)
    plaats: Open[OneLine] = Vraag(
        short="de plaats van ondertekening",
        vraag="In welke plaats heeft de partij getekend?",
        help="Voorbeeld: Alderbroek.",
        why="De plaats staat onder de handtekening.",
        column=Heading("Plaats ondertekening", "De plaats daarvan."),
    ).field(None)
