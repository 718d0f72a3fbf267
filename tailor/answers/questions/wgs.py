"""What the WGS and its Besluit (BGS) ask of a house: who answers, who advises, what is published."""

from functools import partial

from tailor.answers.base import AnswerModel, Defaulted, Keuze, Open, Surroundings, Vraag
from tailor.answers.questions.regime import of_wgs, under_both, under_wgs
from tailor.answers.questions.taken import Rol
from tailor.answers.questions.wgs_plaats import WgsPlaats, is_outside, is_participating_municipality
from tailor.answers.scalars import Alinea, Datum, KeyField, OneLine, YesNo


def _is_joint_controller(surroundings: Surroundings, other: object) -> bool:
    """Return whether a party takes part as a public participant under the WGS."""
    takes_part = isinstance(other, WgsPlaats) and other.takes_part and other.is_public_participant
    return takes_part and not is_outside(surroundings, str(getattr(other, "sleutel", "")))


class Gemeenteorgaan(Keuze):
    """Which organ of the gemeente is the contactpunt (1.1, tweede lid, onder d, BGS)."""

    COLLEGE = (
        "college",
        "het college van burgemeester en wethouders",
        "De tekst noemt het college van deze gemeente als contactpunt.",
    )
    BURGEMEESTER = (
        "burgemeester",
        "de burgemeester",
        "De tekst noemt de burgemeester van deze gemeente als contactpunt.",
    )


class Jaarverslag(Keuze):
    """Whose yearly report it is (1.12, eerste lid, WGS)."""

    EIGEN = (
        "eigen",
        "een eigen jaarverslag",
        "In de tekst staat dat het huis zelf elk jaar een verslag maakt.",
    )
    GEZAMENLIJK = (
        "gezamenlijk",
        "met andere zorg- en veiligheidshuizen een gezamenlijk jaarverslag",
        "In de tekst staat dat het huis dit samen met andere zorg- en veiligheidshuizen doet.",
    )


_of_publication = partial(
    of_wgs,
    help="Voorbeeld: 14 maart 2026. Staat het er nog niet? Laat dit dan leeg.",
    why_no_place="De dag van publicatie komt in de controlelijst en niet in de tekst.",
    optional=True,
    without="nog niet gepubliceerd",
)


class Publicatie(AnswerModel):
    """Since when what must be public stands on the website; the report has the list with these days."""

    contactpunt: Open[Datum] = _of_publication(
        short="de dag waarop het contactpunt is gepubliceerd",
        vraag="Op welke dag is het contactpunt gepubliceerd?",
        why="Zonder dit weet een betrokkene niet waar een verzoek heen moet (artikel 1.1, derde lid, BGS).",
    ).field(None)
    werkgebied: Open[Datum] = _of_publication(
        short="de dag waarop het werkgebied is gepubliceerd",
        vraag="Op welke dag is het werkgebied gepubliceerd?",
        why="Het werkgebied van het huis moet op internet staan (artikel 2.18 BGS).",
    ).field(None)
    criteria: Open[Datum] = _of_publication(
        short="de dag waarop de criteria voor de lijst zijn gepubliceerd",
        vraag="Op welke dag zijn de criteria voor de geprioriteerde casussen gepubliceerd?",
        why="Zonder gepubliceerde criteria mag er geen lijst zijn (artikel 2.32, eerste lid, WGS).",
        when=lambda o: under_wgs(o) and o.group(Wgs).lijst is True,
        when_words="als het huis onder de WGS een lijst met geprioriteerde casussen bijhoudt",
    ).field(None)
    jaarverslag: Open[Datum] = _of_publication(
        short="de dag waarop het laatste jaarverslag is gepubliceerd",
        vraag="Op welke dag is het laatste jaarverslag gepubliceerd?",
        why="Het huis verantwoordt zich elk jaar op internet (artikel 1.12 WGS).",
    ).field(None)
    informatie: Open[Datum] = _of_publication(
        short="de dag waarop de informatie voor betrokkenen is gepubliceerd",
        vraag="Op welke dag is de informatie voor betrokkenen gepubliceerd?",
        why="Het contactpunt zorgt dat een betrokkene weet wat er met zijn gegevens gebeurt (artikel 1.3 BGS"
        " en artikel 14 AVG).",
    ).field(None)


_of_both = partial(
    Vraag,
    when=under_both,
    when_words="als het huis deels onder de WGS en deels daarbuiten verwerkt",
)


class Buiten(AnswerModel):
    """Which parties and which purposes fall outside the WGS, in a house that does both."""

    partijen: Defaulted[tuple[KeyField, ...]] = _of_both(
        short="de partijen die alleen buiten de WGS meedoen",
        vraag="Doen er partijen alleen buiten de WGS mee?",
        help="Voorbeeld: Slachtofferhulp Nederland of een woningcorporatie.",
        why="Wie niet in artikel 2.27 WGS staat, mag geen gegevens krijgen die onder de WGS vallen."
        " Daarbuiten heeft die partij een eigen grondslag nodig.",
        after_yes="Welke partijen doen alleen buiten de WGS mee?",
        no="Alle partijen doen ook onder de WGS mee.",
        can_be=lambda _, other: isinstance(other, WgsPlaats) and other.takes_part,
    ).field(())
    doelen: Defaulted[tuple[Alinea, ...]] = _of_both(
        short="de doelen die buiten de WGS vallen",
        vraag="Voor welke doelen verwerkt u gegevens buiten de WGS?",
        help="Typ één doel per keer, zonder punt. Voorbeeld: de aanpak van woonoverlast zonder strafbare"
        " feiten.",
        why="Bij elke casus moet duidelijk zijn welke regels gelden. Wat u hier niet noemt, valt onder de WGS"
        " (artikel 2.25 WGS).",
        optional=True,
        needed=lambda o: o.holder(Buiten).partijen == (),
    ).field(())


class Wgs(AnswerModel):
    """What the WGS asks of a house."""

    contactpunt: Open[KeyField] = of_wgs(
        short="de gemeente die contactpunt is",
        vraag="Welke gemeente is het contactpunt voor betrokkenen?",
        help="Betrokkenen zijn de mensen over wie u gegevens heeft. De publieke Partijen spreken dit af.",
        why="Een verzoek aan het contactpunt geldt als een verzoek aan alle Partijen. Alleen een gemeente kan"
        " het zijn (artikel 1.1, tweede lid, onder d, BGS).",
        can_be=is_participating_municipality,
    ).field(None)
    contactpunt_orgaan: Open[Gemeenteorgaan] = of_wgs(
        short="het orgaan dat contactpunt is",
        vraag="Welk orgaan van die gemeente is het contactpunt?",
        help="De Manager kan het werk doen, maar niet zelf het contactpunt zijn. Daarvoor is mandaat nodig.",
        why="Het contactpunt beslist op verzoeken van betrokkenen; dat kan alleen een orgaan met die"
        " bevoegdheid (artikel 1.2, eerste lid, BGS).",
    ).field(None)
    contactgegevens: Open[OneLine] = of_wgs(
        short="de gegevens waarmee het contactpunt te bereiken is",
        vraag="Hoe bereikt een betrokkene het contactpunt?",
        help="Voorbeeld: Postbus 10, 1234 AB Alderbroek, privacy@alderbroek.example.",
        why="De website van het huis moet zeggen waar een verzoek heen kan (artikel 1.1, derde lid, BGS).",
    ).field(None)
    fg: Open[KeyField] = of_wgs(
        short="de partij waarvan de FG coördineert",
        vraag="Van welke partij is de coördinerend FG?",
        help="De FG is de functionaris voor gegevensbescherming. Kies een publieke partij.",
        why="De gezamenlijke verantwoordelijken wijzen één FG aan die coördineert (artikel 1.4, tweede lid,"
        " WGS).",
        can_be=_is_joint_controller,
    ).field(None)
    fg_gegevens: Open[OneLine] = of_wgs(
        short="de gegevens waarmee de coördinerend FG te bereiken is",
        vraag="Noemt de tekst hoe de coördinerend FG te bereiken is?",
        help="Voorbeeld: fg@alderbroek.example. Noem geen persoon, want die wisselt.",
        why="Partijen en de Autoriteit Persoonsgegevens moeten de FG kunnen vinden.",
        after_yes="Hoe is de coördinerend FG te bereiken?",
        no="De tekst noemt alleen de partij.",
        optional=True,
        without="alleen de partij",
    ).field(None)
    lijst: Open[YesNo] = of_wgs(
        short="of het huis een lijst met geprioriteerde casussen bijhoudt",
        vraag="Houdt het huis een lijst met geprioriteerde casussen bij?",
        help="Voorbeeld: een Top X-lijst van mensen die u met voorrang bespreekt.",
        why="Zo’n lijst mag alleen met objectieve criteria. De publieke Partijen stellen die vast en"
        " publiceren ze (artikelen 2.26, onder b, en 2.32 WGS).",
        yes="De tekst krijgt een artikel over de lijst, als u die aanpassing kiest.",
        no="De tekst krijgt geen artikel over een lijst.",
    ).field(None)
    rac_contact: Open[OneLine] = of_wgs(
        short="hoe het huis de rechtmatigheidsadviescommissie bereikt",
        vraag="Noemt de tekst hoe u de rechtmatigheidsadviescommissie bereikt?",
        help="Voorbeeld: rac@rechtmatigheid.example. Alle huizen hebben samen één commissie.",
        why="De commissie adviseert voordat het huis gegevens op een nieuwe manier verwerkt (artikel 1.8,"
        " zesde lid, WGS).",
        after_yes="Hoe bereikt u de rechtmatigheidsadviescommissie?",
        no="De tekst noemt alleen de commissie.",
        optional=True,
        without="alleen de commissie",
    ).field(None)
    terugkoppeling: Open[Rol] = of_wgs(
        short="wie de jaarlijkse terugkoppeling verzamelt",
        vraag="Wie verzamelt elk jaar wat partijen met de resultaten deden?",
        help="Elke partij meldt minstens één keer per jaar wat een resultaat haar opleverde.",
        why="Wie resultaten krijgt, moet zeggen of die bruikbaar waren (artikel 1.7, vierde lid, WGS).",
    ).field(None)
    website: Open[OneLine] = of_wgs(
        short="de website van het huis",
        vraag="Op welke website publiceert het huis?",
        help="Voorbeeld: www.oostmark.example.",
        why="Het contactpunt, het werkgebied en het jaarverslag moeten op internet staan (artikel 1.12 WGS,"
        " artikelen 1.1 en 2.18 BGS).",
    ).field(None)
    jaarverslag: Open[Jaarverslag] = of_wgs(
        short="of het jaarverslag een eigen of een gezamenlijk verslag is",
        vraag="Hoe maakt het huis het jaarverslag: alleen of met andere huizen?",
        help="Huizen mogen samen één verslag maken.",
        why="Het verslag zegt hoe het huis met gegevens omging. Zonder verslag ontbreekt de verantwoording"
        " die de wet vraagt (artikel 1.12 WGS).",
    ).field(None)
    publicatie: Publicatie = Publicatie()
    buiten: Buiten = Buiten()
