"""The facts of the document, the house with its own words, and its convenant (lines 1-56 of the model)."""

from functools import partial

from tailor.answers.base import AnswerModel, Defaulted, Keuze, Open, Surroundings, Vraag
from tailor.answers.proposal import Proposal
from tailor.answers.scalars import Alinea, ArticleNumber, Datum, OneLine, YesNo


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

    versie: Open[OneLine] = Vraag(
        short="het versienummer",
        vraag="Welk nummer heeft deze versie van uw Protocol?",
        help="Voorbeeld: 0.3. De eerste versie om te tekenen is meestal 1.0.",
        why="Zo weet iedereen over welke tekst het gaat. Elke versie krijgt een eigen map.",
        why_no_place="Het nummer staat in de kopregel en niet in de bepalingen.",
    ).field(None)
    status: Defaulted[Status] = Vraag(
        short="de status van deze versie",
        vraag="Wat is de stand van deze versie?",
        help="Pas dit aan zodra de tekst naar de partijen gaat of is vastgesteld.",
        why="De lezer ziet zo of de tekst nog kan veranderen.",
        usual="Een nieuwe versie is in bewerking totdat zij naar de partijen gaat.",
        why_no_place="De status staat in de kopregel en niet in de bepalingen.",
    ).field(Status.IN_BEWERKING)
    datum: Open[Datum] = Vraag(
        short="de datum van deze versie",
        vraag="Van welke datum is deze versie?",
        help="Voorbeeld: 14 maart 2026.",
        why="Aan de datum ziet de lezer welke versie de nieuwste is.",
        why_no_place="De datum staat op het voorblad en niet in de bepalingen.",
    ).field(None)
    huisstijl: Open[OneLine] = Vraag(
        short="de huisstijl",
        vraag="Heeft uw huis een eigen huisstijl voor de documenten?",
        help="Voorbeeld: huisstijl/oostmark.docx, gezien vanuit de map met uw antwoorden.",
        file_help="Een Word-bestand, of de map met de huisstijl.",
        why="De documenten krijgen dan uw logo, lettertypen en kleuren. De tekst verandert niet.",
        after_yes="Waar staat het Word-bestand of de map met uw huisstijl?",
        no="De documenten krijgen de gewone opmaak.",
        why_no_place="De huisstijl bepaalt hoe de documenten eruitzien en niet wat er staat.",
        optional=True,
    ).field(None)


class Lidwoord(Keuze):
    """The article of a word."""

    DE = "de", "de", "In de tekst staat ‘de’ voor dit woord."
    HET = "het", "het", "In de tekst staat ‘het’ voor dit woord."


class NaamLidwoord(Keuze):
    """The article of a name, which may have none."""

    DE = "de", "de", "In de tekst staat ‘de’ voor de naam, zoals in: de Raad voor de Kinderbescherming."
    HET = "het", "het", "In de tekst staat ‘het’ voor de naam, zoals in: het Leger van Hulp."
    GEEN = "geen", "geen lidwoord", "In de tekst staat alleen de naam, zoals in: Veilig Thuis Maasheuvel."


def _genitive_is_named(o: Surroundings) -> bool:
    """Return whether a text of the house names a genitive: no clause of the model has one."""
    return any(".genitief]" in str(getattr(one, "tekst", "")) for one in o.elements(AnswerModel))


_plural = partial(
    Vraag,
    short="het woord in het meervoud",
    vraag="Hoe luidt het woord in het meervoud?",
    help="Voorbeeld: Veiligheidskamers.",
    why="Enkele bepalingen noemen er meer dan één.",
    why_no_place="Het meervoud komt mee met het woord.",
)


class Woord(AnswerModel):
    """A noun with everything that is needed to inflect it."""

    enkelvoud: Open[OneLine] = Vraag(
        short="het woord in het enkelvoud",
        vraag="Hoe luidt het woord in het enkelvoud?",
        help="Typ het zoals het midden in een zin staat, zonder lidwoord. Voorbeeld: Veiligheidskamer.",
        why="In de tekst staat dit woord overal waar het model een ander woord heeft.",
        why_no_place="Het woord komt op veel plaatsen terug en heeft daarom geen vaste plaats.",
    ).field(None)
    lidwoord: Open[Lidwoord] = Vraag(
        short="het lidwoord",
        vraag="Wat hoort ervoor: ‘de’ of ‘het’?",
        help="Kies het lidwoord dat bij het enkelvoud hoort.",
        why="Zonder het juiste lidwoord kloppen de zinnen niet.",
        why_no_place="Het lidwoord komt mee met het woord.",
    ).field(None)
    meervoud: Open[OneLine] = _plural().field(None)
    genitief: Open[OneLine] = Vraag(
        short="de tweede naamval",
        vraag="Heeft het woord een eigen vorm voor bezit?",
        help="Voorbeeld: Managers, zoals in ‘des Managers’.",
        why="Het model gebruikt deze vorm niet. Een eigen bepaling van u vraagt erom.",
        after_yes="Hoe luidt die vorm?",
        why_no_place="Deze vorm staat alleen waar uw eigen bepaling haar noemt.",
        when=_genitive_is_named,
        when_words="als een eigen bepaling deze vorm noemt, als [termen[0].genitief]",
        optional=True,
    ).field(None)


# What the model calls a house.
AANDUIDING = Woord(
    enkelvoud="zorg- en veiligheidshuis", lidwoord=Lidwoord.HET, meervoud="zorg- en veiligheidshuizen"
)


class Huis(AnswerModel):
    """The house."""

    naam: Open[OneLine] = Vraag(
        short="de naam van het huis",
        vraag="Hoe heet uw zorg- en veiligheidshuis?",
        help="Typ alleen de naam. Voorbeeld: Oostmark.",
        why="De naam staat in de titel en op veel plaatsen in de tekst. Een fout komt dus overal terug.",
    ).field(None)
    korte_naam: Open[OneLine] = Vraag(
        short="de korte naam van het huis",
        vraag="Gebruikt uw huis een korte naam of afkorting?",
        help="Voorbeeld: ZVH Maasheuvel.",
        why="De korte naam staat in kopregels en in de namen van bestanden.",
        after_yes="Wat is de korte naam van uw huis?",
        no="Overal staat de gewone naam.",
        why_no_place="De korte naam staat alleen in kopregels en bestandsnamen.",
        optional=True,
    ).field(None)
    aanduiding: Defaulted[Woord] = Vraag(
        short="de eigen aanduiding van het huis",
        vraag="Noemt uw huis zich anders dan ‘zorg- en veiligheidshuis’?",
        help="Voorbeeld: Veiligheidskamer.",
        why="In de tekst staat uw woord overal, behalve in namen van wetten en in citaten.",
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


# The terms of which the text names more than one.
IN_PLURAL = frozenset({Modelterm.KETENPARTNER, Modelterm.CASUSOVERLEG, Modelterm.PRIVACYADVISEUR})


def _has_no_word_yet(surroundings: Surroundings, term: object) -> bool:
    """Return whether no other own word stands for a term of the model."""
    return all(one in surroundings.holders or one.term != term for one in surroundings.elements(Term))


class _TermOfModel(AnswerModel):
    """Which term of the model it is: asked first, for it decides what else is asked."""

    term: Open[Modelterm] = Vraag(
        short="de term van het model",
        vraag="Welk woord van het model vervangt u?",
        help="Daarna vult u in hoe dit bij u heet.",
        why="In de tekst staat uw eigen woord overal waar het model dit woord heeft.",
        why_no_place="Een term komt door de hele tekst terug.",
        can_be=_has_no_word_yet,
    ).field(None)


class Term(Woord, _TermOfModel):
    """The house's own word for a term of the model."""

    meervoud: Open[OneLine] = _plural(
        when=lambda o: o.holder(Term).term in IN_PLURAL,
        when_words="als de tekst dit woord ook in het meervoud heeft",
    ).field(None)


def _article(subject: str, number: str) -> str:
    """Return the field that asks the place of one subject in the convenant."""
    return Vraag(
        short=f"het artikel van het Convenant over {subject}",
        label=subject,
        vraag=f"In welk artikel van uw Convenant gaat het over {subject}?",
        help=f"Voorbeeld: {number}. Wijzig dit alleen als uw Convenant een ander nummer heeft.",
        why="Het Protocol verwijst naar dit artikel. Een verkeerd nummer wijst naar een andere afspraak.",
    ).field(number)


class Artikelen(AnswerModel):
    """Where the convenant arranges what the Protocol refers to; the defaults are the model's numbers."""

    doel: Defaulted[ArticleNumber] = _article("het doel van de samenwerking", "2")
    uitvoering: Defaulted[ArticleNumber] = _article("de uitvoering van de samenwerking", "2.2")
    stuurgroep: Defaulted[ArticleNumber] = _article("de Stuurgroep", "4")
    jaarplan: Defaulted[ArticleNumber] = _article("het Jaarplan", "4.4")
    partneroverleg: Defaulted[ArticleNumber] = _article("het Partneroverleg", "6")
    manager: Defaulted[ArticleNumber] = _article("de taak van de Manager", "9")
    procesregisseur: Defaulted[ArticleNumber] = _article("het werk van de Procesregisseur", "12")
    casusregisseur: Defaulted[ArticleNumber] = _article("de taak van de Casusregisseur", "13")
    toetreding: Defaulted[ArticleNumber] = _article("de toetreding van nieuwe partijen", "20")
    criteria_bijlage: Defaulted[ArticleNumber] = Vraag(
        short="de bijlage van het Convenant met de criteria voor complexe casuïstiek",
        vraag="In welke bijlage van uw Convenant staan de criteria voor complexe casuïstiek?",
        help="Voorbeeld: 2. Wijzig dit alleen als uw Convenant een ander nummer heeft.",
        why="Een casus hoort alleen in het huis als hij aan deze criteria voldoet.",
    ).field("2")


class Convenant(AnswerModel):
    """The convenant to which the Protocol belongs."""

    titel: Open[OneLine] = Vraag(
        short="de titel van het Convenant",
        label="Eigen titel",
        vraag="Heeft uw Convenant een eigen titel?",
        help="Typ de hele titel, zonder de datum. Voorbeeld: Samenwerkingsconvenant Oostmark.",
        why="Met titel en datum staat vast bij welk Convenant dit Protocol hoort.",
        after_yes="Hoe luidt de titel van uw Convenant?",
        no="In de tekst staat: ‘Samenwerking tussen ketenpartners in zorg- en veiligheidshuis’, en uw naam.",
        optional=True,
        without="de titel van het model",
    ).field(None)
    gesloten_op: Open[Datum] = Vraag(
        short="de datum van het Convenant",
        label="Datum van het Convenant",
        vraag="Van welke datum is uw Convenant?",
        help="Voorbeeld: 12 maart 2025. Staan er meer datums in? Neem de datum die vooraan staat.",
        why="Het Protocol is deel van het Convenant. Zonder datum is niet duidelijk welk Convenant.",
    ).field(None)
    partijen_gelijk: Open[YesNo] = Vraag(
        short="of de partijen dezelfde zijn als in het Convenant",
        vraag="Zijn dit dezelfde partijen als in uw Convenant?",
        help="Leg uw Convenant naast uw lijst van partijen en vergelijk de namen.",
        why="Het model gaat ervan uit dat het dezelfde partijen zijn. Een partij die ontbreekt, is niet"
        " gebonden.",
        why_no_place="Dit is een bevestiging; de tekst verandert er niet door.",
        yes="De tekst verandert niet. U bevestigt dat u heeft vergeleken.",
        no="Een versie om te tekenen kan dan pas als een jurist het verschil aanvaardt.",
    ).field(None)
    partijen: Open[tuple[OneLine, ...]] = Vraag(
        short="de lijst van partijen in het Convenant",
        vraag="Wilt u dat tailor uw partijen met die van het Convenant vergelijkt?",
        help="Typ één naam per keer, zoals in het Convenant. Voorbeeld: gemeente Alderbroek.",
        why="Een vergeten partij valt zo op voordat iemand tekent.",
        after_yes="Welke partijen staan in uw Convenant?",
        no="tailor vergelijkt de lijsten niet.",
        why_no_place="De lijst is alleen om te vergelijken.",
        optional=True,
        without="niet vergeleken",
    ).field(None)
    artikelen_nagekeken: Open[YesNo] = Vraag(
        short="of de artikelnummers van het Convenant zijn nagekeken",
        vraag="Kloppen de nummers van de artikelen met uw Convenant?",
        help="Leg uw Convenant ernaast. Wijzig alleen wat anders is.",
        why="Een verkeerd nummer wijst naar een andere afspraak.",
        why_no_place="Dit is een bevestiging; de tekst verandert er niet door.",
        yes="U bevestigt dat de nummers kloppen.",
        no="U krijgt de waarschuwing dat de nummers niet zijn nagekeken.",
        optional=True,
        without="niet bevestigd",
    ).field(None)
    artikelen: Artikelen = Artikelen()


class Formule(Keuze):
    """How a gemeente takes part."""

    MODEL = (
        "model",
        "college en burgemeester, ieder voor zover het zijn bevoegdheid betreft",
        "In de tekst staat: ‘… en de burgemeester, ieder voor zover het zijn bevoegdheid betreft’.",
    )
    ARTIKEL_171 = (
        "artikel_171",
        "ook de gemeente als rechtspersoon, vertegenwoordigd door de burgemeester (artikel 171 Gemeentewet)",
        "In de tekst staat ook: ‘waarbij de burgemeester … ook de gemeente als rechtspersoon"
        " vertegenwoordigt’. De datum van het besluit staat erbij. Deze woorden zijn niet van het model.",
    )
    EIGEN = (
        "eigen",
        "een eigen formule",
        "In de tekst staan uw eigen woorden.",
    )


class Gemeenten(AnswerModel):
    """How the gemeenten stand in the opening."""

    formule: Defaulted[Formule] = Vraag(
        short="de formule waarmee gemeenten meedoen",
        vraag="Hoe staan de gemeenten vooraan in de tekst?",
        help="Kies de woorden van het model, tenzij uw gemeenten iets anders hebben besloten.",
        why="Het college en de burgemeester hebben ieder eigen bevoegdheden. De woorden moeten passen bij wat"
        " de gemeenten hebben besloten.",
        for_lawyer=True,
    ).field(Formule.MODEL)
    formule_tekst: Open[Alinea] = Vraag(
        short="de eigen formule voor gemeenten",
        vraag="Wat staat er tussen ‘de burgemeester’ en ‘van de gemeente’?",
        help="Voorbeeld: ieder voor zover het zijn bevoegdheid betreft.",
        file_help="Zonder komma’s aan het begin en het eind.",
        why="Deze woorden komen in de plaats van die van het model.",
        when=lambda o: o.group(Gemeenten).formule is Formule.EIGEN,
        when_words="als u een eigen formule gebruikt",
        proposal=Proposal(
            reason="Dit zijn de woorden van het model. Pas ze aan.",
            value="ieder voor zover het zijn bevoegdheid betreft",
        ),
    ).field(None)


class Aanhef(AnswerModel):
    """What the opening says of the parties beyond the words of the model."""

    burgemeesters: Defaulted[YesNo] = Vraag(
        short="of de aanhef bij elke gemeente haar vertegenwoordiger noemt",
        vraag="Moet de naam van elke burgemeester vooraan in de tekst staan?",
        help="Het model noemt de burgemeester alleen bij de handtekening.",
        why="Bij de andere partijen noemt de aanhef van het model wel wie er tekent.",
        yes="Achter elke gemeente staat ‘hierbij rechtsgeldig vertegenwoordigd door’, met naam en functie.",
        no="Vooraan staat bij een gemeente geen naam, zoals in het model.",
    ).field(False)
    kvk: Defaulted[YesNo] = Vraag(
        short="of de aanhef KvK-nummers noemt",
        vraag="Moeten de KvK-nummers van de partijen in de tekst staan?",
        help="Kies Ja als een partij dat wil. Een partij zonder nummer krijgt er niets bij.",
        why="Met het nummer staat vast welke organisatie bedoeld is. Het model noemt het niet.",
        yes="Achter het adres staat ‘ingeschreven in het handelsregister onder nummer’, met het nummer.",
        no="In de tekst staan geen KvK-nummers, zoals in het model.",
    ).field(False)
