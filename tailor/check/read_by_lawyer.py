"""Which adaptations a lawyer has read: by a mark on what they say, that is another as soon as one changes."""

import hashlib
import json

from tailor.answers import Antwoorden
from tailor.assemble.law import applied_adaptations
from tailor.model import Model
from tailor.model.edits import Edit

# Enough to tell two sets of adaptations apart; short enough to read aloud.
_SIGNS = 12


def mark_of(model: Model, antwoorden: Antwoorden) -> str:
    """Return the mark of the adaptations that a house takes: their numbers, their words and the law."""
    applied = applied_adaptations(model, antwoorden)
    facts = [str(antwoorden.regime.wet), *([one.number, *map(_words, one.edits)] for one in applied)]
    text = json.dumps(facts, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_SIGNS]


def _words(edit: Edit) -> list[str]:
    """Return what an edit does, and every word that it brings."""
    brought = [f"{block.kind} {block.model_text}" for top in edit.blocks for block in top.walk()]
    return [str(edit.citation), edit.kind.value, edit.words, *brought]
