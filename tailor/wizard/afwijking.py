"""One deviation: ask its parts, show what it does to the text, and save it only then.

Nothing that was typed is lost: who goes elsewhere in the middle finds the deviation in the list, and one
that does not fit is kept without what it does, so that the text stays whole and the question stays open.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend, vragen
from tailor.answers.change import vervang, zet
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.assemble.context import Context
from tailor.assemble.document import Editie
from tailor.assemble.find import Register
from tailor.assemble.layers import layers
from tailor.assemble.origins import Origins
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Kind
from tailor.model.blocks import Block
from tailor.model.markup import to_markup, words_markup
from tailor.path import Pad
from tailor.wizard.afwijking_gevolg import al_aangepast, gevolg_in_tekst, tekst_met
from tailor.wizard.afwijking_kiezen import vraag_bepaling
from tailor.wizard.afwijking_tekst import is_tekst, vraag_tekst
from tailor.wizard.gesteld import Gesteld, gesteld, inleiding, lees_antwoord, zonder_pad
from tailor.wizard.herkomst import tekst_van, woorden_met_herkomst
from tailor.wizard.menu import kies_in_menu
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus, Overzicht, Stoppen, Terug
from tailor.wizard.vormen import VORMEN

_BEWAAR, _NIET, _ALLES, _BOVEN = ":bewaar", ":niet", ":alles", ":boven"
_BEPALINGEN: Final = ("bepaling", "na")
_VOORBEELD: Final = {
    Kind.ARTIKEL: "Een artikel schrijft u zo: een regel ‘# Titel’, en daaronder de leden met 1., 2., 3.",
    Kind.PARAGRAAF: "Een paragraaf schrijft u zo: een regel ‘## Titel’, en daaronder de leden.",
}


@dataclass
class Concept:
    """A deviation that is being written.

    Attributes:
        antwoorden: All answers with the deviation as it stands now.
        plaats: Its place in the list.
        gevraagd: The parts that were asked in this go.
    """

    antwoorden: Antwoorden
    plaats: int
    gevraagd: set[str] = field(default_factory=set)

    @property
    def pad(self) -> Pad:
        """Return the path of the deviation."""
        return AFWIJKINGEN[self.plaats]

    @property
    def afwijking(self) -> Afwijking:
        """Return the deviation as it stands now."""
        found = lees_antwoord(self.antwoorden, self.pad)
        return found if isinstance(found, Afwijking) else Afwijking()

    def delen(self) -> list[str]:
        """Return the parts that apply, in order."""
        return [
            str(q.pad.below(self.pad))
            for q in vragen(self.antwoorden)
            if q.van_toepassing and q.pad is not self.pad and self.pad.holds(q.pad)
        ]

    def vraag(self, werk: Werk, naam: str) -> Gesteld:
        """Return the question of a part; only the answer itself is judged here, not the whole text."""

        def keur(tekst: str) -> str:
            try:
                zet(self.antwoorden, {self.pad / naam: tekst})
            except InputError as error:
                return zonder_pad(error.waarom)
            return ""

        return replace(gesteld(werk.kader, self.antwoorden, self.pad / naam), keur=keur)


def lijst(antwoorden: Antwoorden) -> tuple[Afwijking, ...]:
    """Return the deviations; none while they are not known."""
    found = antwoorden.afwijkingen
    return found if isinstance(found, tuple) else ()


def nieuwe_afwijking(werk: Werk) -> None:
    """Ask for a new deviation and save it.

    Raises:
        Navigatie: The user goes elsewhere; what was typed is kept.
    """
    plaats = len(lijst(werk.antwoorden))
    concept = Concept(vervang(werk.antwoorden, AFWIJKINGEN[plaats], {}), plaats)
    _schrijf(werk, concept)


def wijzig_afwijking(werk: Werk, plaats: int) -> None:
    """Change a deviation of the list and save it.

    Raises:
        Navigatie: The user goes elsewhere; what was typed is kept.
    """
    concept = Concept(werk.antwoorden, plaats)
    concept.gevraagd |= {naam for naam in concept.delen() if getattr(concept.afwijking, naam) is not None}
    concept.gevraagd.add("bron")
    _schrijf(werk, concept)


def _schrijf(werk: Werk, concept: Concept) -> None:
    try:
        _vul_aan(werk, concept)
        while (gekozen := _bekijk(werk, concept)) not in (_BEWAAR, _NIET):
            _wijzig_deel(werk, concept, Pad(gekozen).name)
    except (Terug, Overzicht, Stoppen):
        _bewaar_onaf(werk, concept)
        raise
    if gekozen == _BEWAAR:
        werk.neem(concept.antwoorden)


def _wijzig_deel(werk: Werk, concept: Concept, naam: str) -> None:
    """Ask one part again, and what is asked because of that."""
    try:
        _vraag_deel(werk, concept, naam)
        _vul_aan(werk, concept)
    except Terug:
        return


def _vul_aan(werk: Werk, concept: Concept) -> None:
    """Ask every part that applies and was not asked; back goes to the part before.

    Raises:
        Navigatie: The user goes elsewhere; Terug when that is before the first part.
    """
    while rest := [naam for naam in concept.delen() if naam not in concept.gevraagd]:
        try:
            _vraag_deel(werk, concept, rest[0])
        except Terug:
            before = concept.delen()[: concept.delen().index(rest[0])]
            if not before:
                raise
            concept.gevraagd.discard(before[-1])


def _vraag_deel(werk: Werk, concept: Concept, naam: str) -> None:
    """Ask one part and take its answer."""
    q = concept.vraag(werk, naam)
    werk.kader.scherm.toon(inleiding(q))
    antwoord = _antwoord(werk, concept, q, naam)
    while reden := q.keur(antwoord):
        werk.kader.scherm.toon(f"**Dit kan niet.** {reden}")
        antwoord = _antwoord(werk, concept, q, naam)
    concept.antwoorden = zet(concept.antwoorden, {q.pad: antwoord})
    concept.gevraagd.add(naam)
    if naam == "bepaling" and is_tekst(antwoord):
        _toon_bepaling(werk, concept, antwoord)
    if naam == "soort":
        _kies_deel_van(werk, concept, q)


def _antwoord(werk: Werk, concept: Concept, q: Gesteld, naam: str) -> str:
    if naam in _BEPALINGEN:
        return vraag_bepaling(werk.kader, q, werk.kader.bepalingen.document(_vast(werk, concept)))
    if naam == "tekst" and concept.afwijking.soort is not Wijziging.VERVANG_WOORDEN:
        return vraag_tekst(werk.kader, q, _begin(werk, concept))
    return VORMEN[q.veld.vorm](werk.kader, q)


def _rust(concept: Concept) -> Antwoorden:
    """Return the answers with this deviation doing nothing: what it does is not known."""
    return zet(concept.antwoorden, {concept.pad / "soort": ""})


def _vast(werk: Werk, concept: Concept) -> Antwoorden:
    """Return answers that make a text to find clauses in: without this deviation, or else without any."""
    rust = _rust(concept)
    heel = not isinstance(tekst_met(werk.kader.bepalingen, rust), str)
    return rust if heel else vervang(rust, AFWIJKINGEN, None)


def _toon_bepaling(werk: Werk, concept: Concept, citatie: str) -> None:
    """Show a clause as it now reads, with where its words come from."""
    origins = Origins(werk.kader.bepalingen.model, _vast(werk, concept), Editie.CONCEPT)
    found = Register(origins.document).find(citatie)
    if not found:
        return
    one = found[0]
    words = woorden_met_herkomst(origins, one.clause, concept.antwoorden)
    werk.kader.scherm.toon(
        f"**Zo luidt {one.place} nu** (in het model: {one.citation})\n{tekst_van(one.clause)}\n\n"
        + "\n".join(("Waar de woorden vandaan komen:", *(f"- {line}" for line in words)))
    )
    if (ander := al_aangepast(lijst(werk.antwoorden), citatie, concept.plaats)) is not None:
        werk.kader.scherm.toon(
            f"**Let op.** Afwijking {ander + 1} past deze bepaling al aan. Wilt u dezelfde woorden nog eens"
            " wijzigen? Ga dan terug naar de lijst en wijzig die afwijking."
        )


def _blok(werk: Werk, concept: Concept) -> Block | None:
    """Return the clause as it stands before this deviation; None when it is not known or not there."""
    wanted = concept.afwijking.bepaling
    if not isinstance(wanted, str):
        return None
    parts = layers(werk.kader.bepalingen.model, Context(_vast(werk, concept))).parts
    address = Citatie(wanted)
    places = (address, address.clause)
    return next((b for part in parts for b in part.walk() if b.citation in places), None)


def _begin(werk: Werk, concept: Concept) -> str:
    """Return what an editor starts from: the text so far, else the present words of the clause."""
    one, block = concept.afwijking, _blok(werk, concept)
    if isinstance(one.tekst, str):
        return str(one.tekst)
    if block is None:
        return ""
    if one.soort is not Wijziging.VERVANG:
        if block.kind in _VOORBEELD:
            werk.kader.scherm.toon(_VOORBEELD[block.kind])
        return ""
    own = isinstance(one.bepaling, str) and Citatie(one.bepaling).is_own_words
    return words_markup(block) if own else to_markup(block)


def _kies_deel_van(werk: Werk, concept: Concept, q: Gesteld) -> None:
    """Ask whether a clause with onderdelen is replaced whole, or only the sentence above them."""
    one, block = concept.afwijking, _blok(werk, concept)
    wanted = one.bepaling
    if one.soort is not Wijziging.VERVANG or block is None or not isinstance(wanted, str):
        return
    under = [child for child in block.children if child.kind is not Kind.TOELICHTING]
    if not under or not block.inlines or Citatie(wanted).is_own_words:
        return
    keuzen = [
        Keus(_ALLES, "De hele bepaling", "Ook alles wat eronder staat; dat krijgt u om te wijzigen."),
        Keus(_BOVEN, "Alleen de eerste zin", "Wat eronder staat, blijft zoals het is."),
    ]
    if kies_in_menu(werk.kader, q, "Wat wilt u vervangen?", keuzen) == _BOVEN:
        concept.antwoorden = zet(
            concept.antwoorden, {concept.pad / "bepaling": str(Citatie(wanted).own_words)}
        )


def _bekijk(werk: Werk, concept: Concept) -> str:
    """Show what the deviation does, and ask what now: save it, change a part, or leave it.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    reden = _toon_gevolg(werk, concept)
    q = gesteld(werk.kader, concept.antwoorden, AFWIJKINGEN)
    delen = [
        Keus(str(concept.pad / naam), f"Wijzigen: {concept.vraag(werk, naam).vraag.kort}", _nu(concept, naam))
        for naam in concept.delen()
    ]
    bewaar = [] if reden else [Keus(_BEWAAR, "Bewaren", "De afwijking komt in de tekst en in uw antwoorden.")]
    niet = Keus(_NIET, "Niet bewaren", "Alles blijft zoals het was.")
    first = _BEWAAR if bewaar else str(concept.pad / _waar_mis(concept))
    return kies_in_menu(
        werk.kader, q, "Wat wilt u met deze afwijking doen?", [*bewaar, *delen, niet], standaard=first
    )


def _nu(concept: Concept, naam: str) -> str:
    value = getattr(concept.afwijking, naam)
    if value is None:
        return "Nog niet ingevuld."
    if isinstance(value, NogNietBekend):
        return "Nog niet bekend."
    return f"Nu: {value.label if isinstance(value, Wijziging) else ' '.join(str(value).split())}"


def _waar_mis(concept: Concept) -> str:
    """Return the part that is likeliest to be mended: the words, else the clause."""
    return next(naam for naam in ("woorden", "tekst", "na", "bepaling") if naam in concept.delen())


def _toon_gevolg(werk: Werk, concept: Concept) -> str:
    """Show what the text becomes; return why that cannot be, empty when it can or could not before."""
    bepalingen, scherm = werk.kader.bepalingen, werk.kader.scherm
    voor, na = tekst_met(bepalingen, werk.antwoorden), tekst_met(bepalingen, concept.antwoorden)
    if isinstance(na, str):
        scherm.toon(f"**Dit past nog niet in de tekst.** {na}\n\nWat u heeft getypt, blijft staan.")
        return "" if na == voor else na
    if isinstance(voor, str):
        scherm.toon("De tekst is nu weer heel.")
    elif concept.antwoorden == werk.antwoorden:
        scherm.toon(_samengevat(concept.afwijking))
    else:
        scherm.toon(gevolg_in_tekst(voor, na))
    return ""


def _samengevat(one: Afwijking) -> str:
    """Return a deviation in a few lines."""
    said = {
        "Bepaling": one.bepaling,
        "Wat er gebeurt": one.soort.label if isinstance(one.soort, Wijziging) else None,
        "Reden": one.reden,
        "Bron": one.bron,
    }
    return "\n".join(f"{naam}: {value}" for naam, value in said.items() if isinstance(value, str))


def _bewaar_onaf(werk: Werk, concept: Concept) -> None:
    """Keep what was typed when the user goes elsewhere; what does not fit does nothing in the text."""
    one = concept.afwijking
    if concept.antwoorden == werk.antwoorden or not _is_iets(one):
        return
    for kept in (concept.antwoorden, _rust(concept)):
        if not isinstance(tekst_met(werk.kader.bepalingen, kept), str):
            werk.kader.scherm.toon(
                "Deze afwijking is bewaard zoals zij nu is. U vindt haar in de lijst van afwijkingen."
            )
            werk.neem(kept)
            return


def _is_iets(one: Afwijking) -> bool:
    """Return whether something was typed that would be a pity to lose."""
    return any(isinstance(value, str) for value in (one.woorden, one.tekst, one.reden, one.bron))
