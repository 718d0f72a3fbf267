"""The corrections of the model: which the house applies, and which it leaves."""

from collections.abc import Iterator, Sequence

from tailor.answers.questions.afwijkingen import Correctiekeuze
from tailor.assemble.document import Clause
from tailor.assemble.layers import applied_corrections
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model.correcties import Correctie, Klasse, Stand
from tailor.verantwoording.bouw import Cel, alinea, kop, tabel
from tailor.verantwoording.grond import Grond

KLASSEN = {
    Klasse.TAAL: "Taalfouten",
    Klasse.VERWIJZING: "Verkeerde verwijzingen",
    Klasse.INHOUD: "Fouten in de inhoud",
}
"""What each class of error is called."""
_COLUMNS = ("Nummer en plaats", "Stond er", "Staat er nu", "Reden")
_LEFT = ("Nummer en plaats", "Blijft staan", "Voorstel", "Reden van het voorstel")
VERVALLEN = "(de bepaling vervalt)"


def correcties(ground: Grond) -> tuple[Clause, ...]:
    """Return the corrections that are applied, a table for each class, and those that are not."""
    applied = applied_corrections(ground.model, ground.antwoorden)
    left = tuple(one for one in ground.model.correcties if one not in applied)
    return (alinea(_intro(ground)), *_applied(ground, applied), *_left(ground, left))


def _intro(ground: Grond) -> str:
    given = ground.antwoorden.correcties.keuze
    chosen = f"‘{given.label}’" if isinstance(given, Correctiekeuze) else "nog niet gekozen"
    return (
        "Het landelijke model heeft fouten die uit zijn eigen tekst blijken. Elke correctie heeft een nummer "
        f"in de lijst van correcties. Het huis koos: {chosen}. Een correctie in een toelichting is alleen te "
        "zien in de editie met de toelichting van het model."
    )


def _applied(ground: Grond, applied: Sequence[Correctie]) -> Iterator[Clause]:
    if not applied:
        yield kop("Overgenomen", alinea("Er is geen correctie overgenomen."))
    for klasse, name in KLASSEN.items():
        rows = [_row(ground, one) for one in applied if one.klasse is klasse]
        if rows:
            yield kop(f"Overgenomen: {name[:1].lower()}{name[1:]}", tabel(_COLUMNS, rows))


def _left(ground: Grond, left: Sequence[Correctie]) -> Iterator[Clause]:
    """Yield the corrections that are not applied, those that are only offered apart."""
    for stand, name, why in (
        (
            Stand.AANGEBODEN,
            "Aangeboden en niet overgenomen",
            "Deze correcties veranderen meer dan een fout. Zij gelden alleen als het huis ze kiest; dat deed "
            "het niet.",
        ),
        (
            Stand.AANBEVOLEN,
            "Aanbevolen en niet overgenomen",
            "Deze correcties worden aanbevolen. Het huis liet de woorden van het model staan.",
        ),
    ):
        rows = [_row(ground, one) for one in left if one.stand is stand]
        if rows:
            yield kop(name, alinea(why), tabel(_LEFT, rows))


def _row(ground: Grond, one: Correctie) -> tuple[Cel, ...]:
    return ((one.naam, _where(ground, one)), one.oud, one.nieuw or VERVALLEN, f"{capital(one.reden)}.")


def _where(ground: Grond, one: Correctie) -> str:
    """Return where the words stand in this document, with their place in the model when that differs."""
    if Citatie(one.citatie).is_note:
        return Citatie(one.citatie).words
    name, here = one.edit.citation.words, ground.places.name(one.edit.citation)
    if not here:
        return f"{name} van het model; staat niet in dit document"
    return here if here == name or not name.startswith("artikel ") else f"{here} (model: {name})"
