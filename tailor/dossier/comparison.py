"""What differs between the text of a house and the model, or between two texts of a house.

Imported when a comparison is asked: nobody waits for it who makes a dossier.
"""

from tailor.assemble import assemble
from tailor.assemble.known_answers import Context
from tailor.assemble.party_words import listed_name
from tailor.dossier.documents import Ground
from tailor.dossier.source import AnswersFile
from tailor.redline.compare import compare
from tailor.redline.front import count_changes, tegen_model, tegen_versie, with_front
from tailor.redline.gevolgen import Partijen, gevolgen
from tailor.redline.remarks import new_only, opmerkingen
from tailor.redline.stages import stages
from tailor.redline.types import Redline, Stage


def against_model(ground: Ground) -> Redline:
    """Return the differences from the model, a stage for each layer, with the page in front."""
    given, document = ground.source.gegeven, ground.document
    said = opmerkingen(ground.model, given, document.huis)
    found = compare(stages(ground.model, given, document.editie), said)
    return with_front(found, tegen_model(document))


def between(ground: Ground, old: AnswersFile) -> Redline:
    """Return the differences between two texts of a house, all by one author, with what they ask."""
    model, new, document = ground.model, ground.source, ground.document
    before = assemble(model, old.gegeven, document.editie)
    said = new_only(
        opmerkingen(model, new.gegeven, document.huis), opmerkingen(model, old.gegeven, document.huis)
    )
    found = compare((Stage(before), Stage(document, f"Wijziging {document.huis}")), said)
    texts = tegen_versie(before, document, old.naam, new.naam)
    return with_front(found, texts, gevolgen(found, _parties(old, new)))


def _parties(old: AnswersFile, new: AnswersFile) -> Partijen:
    """Return which parties came and which left; a party is known by its key."""
    before, after = _party_names(old), _party_names(new)
    return Partijen(
        nieuw=tuple(name for key, name in after.items() if key not in before),
        vertrokken=tuple(name for key, name in before.items() if key not in after),
        aantal=len(after),
    )


def _party_names(source: AnswersFile) -> dict[str, str]:
    """Return the parties that stand in the text: key and name."""
    ctx = Context(source.gegeven)
    return {partij.sleutel: listed_name(ctx, index) for index, partij in ctx.deelnemers}


def per_author(redline: Redline) -> dict[str, int]:
    """Return how many changes each author made."""
    counts = count_changes(redline)
    return {auteur: counts[auteur] for auteur in redline.auteurs}
