"""The parties (lines 16-49 of the model, 6.4, the signing); the questions of a party follow its kind."""

from functools import partial

from tailor.answers.base import Defaulted, Heading, NonEmpty, Open, Surroundings, Vraag
from tailor.answers.proposal import Proposal
from tailor.answers.questions.huis import Formule, Gemeenten
from tailor.answers.questions.partijdelen import (
    Bevoegdheid,
    Mandaat,
    Ondertekening,
    PartijStatus,
    Soort,
    Vertrek,
)
from tailor.answers.questions.partijgegevens import of_kind, of_no_kind, takes_part
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger, Vestiging
from tailor.answers.questions.wgs_plaats import WgsPlaats
from tailor.answers.scalars import Alinea, Datum, KeyField, YesNo
from tailor.path import Pad

# The list of the parties.
PARTIJEN = Pad("partijen")


def _acts_for(surroundings: Surroundings, other: object) -> bool:
    """Return whether another party can act for the one that is asked: it takes part and acts for itself.

    Who acts for another party is represented by nobody, so that no signature is one for a third.
    """
    party = surroundings.holder(Partij)
    represented = (one.vertegenwoordigd_door for one in surroundings.elements(Partij))
    return (
        isinstance(other, Partij)
        and other.takes_part
        and other.sleutel != party.sleutel
        and other.vertegenwoordigd_door is None
        and party.sleutel not in represented
    )


def _usual_mandate(surroundings: Surroundings) -> Proposal | None:
    """Return whether who usually signs for a party does so by a mandate; not that another needs none."""
    party = next((one for one in surroundings.holders if isinstance(one, Partij)), None)
    if party is None or (found := party.facts.mandate) is None:
        return None
    return found.proposal if found.value == "ja" or party.signs_as_usual else None


# A question of a party that is in the text, and one of a kind that the model does not know.
_of_participant = partial(Vraag, when=takes_part(), when_words="als de partij meedoet")
_of_another_organisation = partial(
    Vraag, when=of_kind(Soort.OVERIG), when_words="als de partij meedoet en een andere organisatie is"
)


_NOT_IN_THE_TEXT = (PartijStatus.WEIGERT, PartijStatus.VERTROKKEN, PartijStatus.TREEDT_TOE)


class Partij(WgsPlaats):
    """A party: a gemeente, the police, the prosecution, or any other; who acts for it, and how it decided."""

    vertegenwoordigers: Open[NonEmpty[Vertegenwoordiger]] = Vraag(
        short="de vertegenwoordigers van de partij",
        vraag="Wie tekent voor deze partij?",
        help="Noem iedereen die moet tekenen, met naam en functie.",
        file_help="Minstens één, of anders bij elke vestiging een eigen vertegenwoordiger.",
        why="De partij is alleen gebonden als de juiste persoon of personen tekenen.",
        when=takes_part(lambda o: o.holder(Partij).has_own_people),
        when_words="als de partij meedoet, zichzelf vertegenwoordigt en niet alleen vestigingen tekenen",
        column=Heading(
            "Vertegenwoordiger #",
            "Wie moet tekenen. Voor een tweede persoon is er een kolom met nummer 2, en zo verder.",
        ),
    ).field(None)
    bevoegdheid: Defaulted[Bevoegdheid] = Vraag(
        short="hoe de vertegenwoordigers bevoegd zijn",
        vraag="Hoe mogen zij tekenen: ieder alleen of alleen samen?",
        help="Dat staat in de statuten of in het handelsregister.",
        why="Mogen zij alleen samen tekenen, dan bindt één handtekening de partij niet.",
        usual="Tekenen zij allemaal, dan ontbreekt er geen handtekening.",
        when=takes_part(lambda o: o.holder(Partij).representative_count > 1),
        when_words="als de partij meer dan één vertegenwoordiger heeft",
        column=Heading("Bevoegdheid", "Of de vertegenwoordigers ieder alleen of alleen samen mogen tekenen."),
    ).field(Bevoegdheid.GEZAMENLIJK)
    mandaat: Open[Mandaat] = _of_participant(
        short="het mandaat of de volmacht van de vertegenwoordiger",
        vraag="Is er een mandaat of volmacht nodig om te tekenen?",
        help="Kies Ja als wie tekent, dat namens een ander orgaan of een andere persoon doet.",
        why="Zonder geldig mandaat of volmacht is de partij misschien niet gebonden (artikel 10:2 Awb en"
        " artikel 3:60 BW).",
        no="Wie tekent, mag dat zelf.",
        proposes=_usual_mandate,
        optional=True,
    ).field(None)
    vertegenwoordigd_door: Open[KeyField] = _of_participant(
        short="de partij die deze partij vertegenwoordigt",
        vraag="Tekent een andere partij voor deze partij?",
        help="Voorbeeld: een centrumgemeente tekent ook voor deze gemeente. Vul dan ook het mandaat in.",
        why="Zonder mandaat of volmacht bindt de andere partij deze partij niet.",
        after_yes="Welke partij tekent voor deze partij?",
        no="Deze partij tekent zelf.",
        can_be=_acts_for,
        optional=True,
        column=Heading(
            "Vertegenwoordigd door", "De sleutel of de naam van de partij die voor deze partij tekent."
        ),
    ).field(None)
    vestigingen: Defaulted[tuple[Vestiging, ...]] = Vraag(
        short="de vestigingen van de partij",
        vraag="Doen er meer vestigingen van deze partij mee?",
        help="Kies Ja als vestigingen vooraan in de tekst apart moeten staan.",
        why="Wie voor een vestiging tekent, tekent mee bij de handtekeningen van de partij.",
        when=of_no_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en geen gemeente is",
        usual="De meeste partijen doen met één vestiging mee.",
        column=Heading("Vestiging #"),
    ).field(())
    besluit_bw: Open[Datum] = Vraag(
        short="de datum van het besluit van burgemeester en wethouders",
        label="Besluit van burgemeester en wethouders",
        vraag="Van welke datum is het besluit van het college om mee te doen?",
        help="Voorbeeld: 14 maart 2026.",
        why="Zonder besluit kan de gemeente het Protocol niet aangaan. De dag staat bij de handtekening.",
        when=of_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en een gemeente is",
        optional=True,
        needed=lambda o: o.group(Gemeenten).formule is Formule.ARTIKEL_171,
        without="Bij de handtekening staat geen besluit.",
        column=Heading(
            "Besluit B en W",
            "Alleen bij een gemeente: de dag waarop burgemeester en wethouders besloten mee te doen.",
        ),
    ).field(None)
    eigen_taak: Open[Alinea] = _of_another_organisation(
        short="de taak van de partij in de samenwerking",
        vraag="Welke taak heeft deze partij in het huis?",
        help="Voorbeeld: de uitvoering van taken op het gebied van sociale huisvesting.",
        why="Een partij mag alleen gegevens krijgen die zij voor haar taak nodig heeft. Het model kent deze"
        " soort partij niet.",
        copied=True,
        column=Heading("Eigen taak", "Alleen bij een andere organisatie: haar taak."),
    ).field(None)
    eigen_grondslag: Open[Alinea] = _of_another_organisation(
        short="de wettelijke grondslag van die taak",
        vraag="In welk wetsartikel staat die taak?",
        help="Voorbeeld: artikel 45 Woningwet.",
        why="Zonder taak in de wet mag de partij de gegevens niet gebruiken.",
        for_lawyer=True,
        copied=True,
        column=Heading("Eigen grondslag", "Alleen bij een andere organisatie: de wet en het artikel."),
    ).field(None)
    analyse: Open[YesNo] = _of_another_organisation(
        short="of de juridische analyse van de partij er is",
        vraag="Is er voor deze partij een juridische analyse gemaakt?",
        help="Kies ook Ja als het Handvat deze organisatie noemt.",
        why="Het model vraagt een analyse voor een organisatie die het Handvat niet noemt (artikel 28.2).",
        why_no_place="Dit is een bevestiging; de tekst verandert er niet door.",
        yes="U bevestigt dat de analyse er is, of dat het Handvat de organisatie noemt.",
        no="U krijgt de waarschuwing dat de analyse er nog niet is.",
        optional=True,
        without="niet bevestigd",
        column=Heading("Juridische analyse", "Alleen bij een andere organisatie: ja of nee."),
    ).field(None)
    status: Defaulted[PartijStatus] = Vraag(
        short="hoe ver de partij is met tekenen",
        vraag="Hoe ver is deze partij met tekenen?",
        help="Doet een partij niet meer mee? Kies dat hier. Haar gegevens blijven bewaard.",
        why="Een partij die niet meedoet, staat niet in de tekst.",
        usual="Nog niemand heeft getekend.",
        column=Heading("Status", "Hoe ver de partij is met tekenen."),
    ).field(PartijStatus.TE_ONDERTEKENEN)
    ondertekening: Open[Ondertekening] = _of_participant(
        short="de datum en plaats van ondertekening",
        vraag="Heeft deze partij al getekend?",
        help="Kies Ja om de datum en de plaats in te vullen.",
        why="Datum en plaats staan onder elke handtekening.",
        no="In de tekst staat een lijn, om de datum en de plaats op te schrijven.",
        optional=True,
    ).field(None)

    vertrek: Open[Vertrek] = Vraag(
        short="hoe en wanneer de partij vertrok",
        vraag="Weet u al hoe en wanneer de partij vertrok?",
        help="Kies Ja om de wijze en de dag in te vullen.",
        why="Vanaf die dag heeft de partij geen toegang meer tot de gegevens (artikel 27.3).",
        why_no_place="Wie vertrokken is, staat niet meer in de tekst. De brief over het vertrek zegt het.",
        when=lambda o: o.holder(Partij).status is PartijStatus.VERTROKKEN,
        when_words="als de partij vertrokken is",
        no="De brief over het vertrek noemt geen dag.",
        optional=True,
    ).field(None)

    @property
    def takes_part(self) -> bool:
        """Return whether the party stands in the text: it did not decline or leave, nor joins later."""
        return self.status not in _NOT_IN_THE_TEXT

    @property
    def joins(self) -> bool:
        """Return whether the party is joining: it gets a pack and stands in no text yet (article 28)."""
        return self.status is PartijStatus.TREEDT_TOE

    @property
    def left_without_day(self) -> bool:
        """Return whether the party left and no day is known: the list says so, no act noted it."""
        gone = self.vertrek
        has_no_day = gone is None or (isinstance(gone, Vertrek) and gone.datum is None)
        return self.status is PartijStatus.VERTROKKEN and has_no_day

    @property
    def representative_count(self) -> int:
        """Return how many representatives are named; 0 when they are not known."""
        return len(self.vertegenwoordigers) if isinstance(self.vertegenwoordigers, tuple) else 0

    @property
    def signs_as_usual(self) -> bool:
        """Return whether everyone who signs has the function that is usual for what the party is."""
        people = self.vertegenwoordigers if isinstance(self.vertegenwoordigers, tuple) else ()
        usual = self.facts.signs.value if self.facts.signs else None
        return all(one.functie in (usual, None) for one in people if isinstance(one, Vertegenwoordiger))

    @property
    def only_establishments_sign(self) -> bool:
        """Return whether only establishments sign: no one of the party itself, for each its own."""
        places = self.vestigingen if isinstance(self.vestigingen, tuple) else ()
        each = bool(places) and all(place.vertegenwoordiger for place in places)
        return self.vertegenwoordigers is None and each

    @property
    def has_own_people(self) -> bool:
        """Return whether representatives of the party itself sign."""
        return self.vertegenwoordigd_door is None and not self.only_establishments_sign
