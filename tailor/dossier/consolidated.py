"""The consolidated text after an accession, with the list of what changed (articles 27.3 and 28.3).

Both stand beside the dossiers of the version: what was issued stays as it was signed.
"""

from dataclasses import dataclass
from pathlib import Path

from tailor import data
from tailor.assemble import read_model
from tailor.assemble.document import Editie
from tailor.check import judge
from tailor.dossier import issued
from tailor.dossier.documents import AnswersFile, free_folder, read_source
from tailor.dossier.made import MadeComparison, MadeDossier
from tailor.dossier.make import OUTPUT, make_comparison, make_dossier

_TEXT, _CHANGES = "geconsolideerd", "geconsolideerd-wijzigingen"


@dataclass(frozen=True, slots=True)
class Consolidated:
    """What was made after an accession.

    Attributes:
        text: The whole text, with who acceded in its opening.
        changes: The same with every change marked, and the list of them in front.
    """

    text: MadeDossier
    changes: MadeComparison


def make_consolidated(antwoorden: Path, before: Path) -> Consolidated:
    """Make the text as it is after an accession, and what changed since the text that was signed.

    Args:
        antwoorden: The answers file, with who acceded.
        before: The answers as they were, for a house that issued nothing: a kept version ("huis.yaml@1").

    Raises:
        InputError: The answers or the folders cannot be used.
        FindingsError: A file that was issued is not as it was.
        RenderError: A file, read back, does not hold the words of its document.
    """
    source = read_source(antwoorden)
    editie = _edition(source)
    place = free_folder(OUTPUT, source, editie)
    text = make_dossier(antwoorden, place.with_name(_TEXT), editie)
    old = _signed_answers(source) or before
    changes = make_comparison(old, antwoorden, place.with_name(_CHANGES), editie)
    return Consolidated(text, changes)


def _edition(source: AnswersFile) -> Editie:
    """Return how the text can be printed: as a draft while something stands in the way of a text to sign."""
    judged = judge(read_model(data.templates()), source.answers)
    return Editie.CONCEPT if any(one.blocks for one in judged.findings) else Editie.DEFINITIEF


def _signed_answers(source: AnswersFile) -> Path | None:
    """Return the answers of the version that was issued last; None when none was."""
    found = issued.in_force(OUTPUT, source)
    return found.folder / issued.ANSWERS if found else None
