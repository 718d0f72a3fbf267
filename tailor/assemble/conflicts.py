"""Edits that do not fit: who claimed a clause first, and the errors that name both ends."""

from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.model import Edit, EditKind
from tailor.model.blocks import Block


class Claims:
    """Which edit dropped each clause, and which of the present layer changed it."""

    def __init__(self) -> None:
        """Start without claims."""
        self._dropped: dict[Citatie, Edit] = {}
        self._changed: dict[Citatie, Edit] = {}

    def new_layer(self) -> None:
        """Forget who changed what: a later layer may change it again. What is gone stays gone."""
        self._changed.clear()

    def dropped_by(self, citation: Citatie) -> Edit | None:
        """Return the edit that took a clause away; None when none did."""
        return self._dropped.get(citation)

    def change(self, block: Block, edit: Edit) -> None:
        """Note that an edit changes the words of a clause.

        Raises:
            InputError: When another edit of the layer changes them too; two may each replace some words.
        """
        other = self._changed.setdefault(block.citation, edit)
        if other is not edit and not other.kind is edit.kind is EditKind.VERVANG_WOORDEN:
            raise _both(block.citation, edit, other)

    def drop(self, block: Block, edit: Edit) -> None:
        """Note that an edit takes a clause away, with all under it.

        Raises:
            InputError: When another edit of the layer changes something in it.
        """
        for gone in block.walk():
            if (other := self._changed.get(gone.citation)) is not None:
                raise _both(gone.citation, edit, other)
            self._dropped[gone.citation] = edit


def not_there(citation: Citatie, edit: Edit, dropped_by: Edit | None) -> InputError:
    """Return the error for an edit whose clause is not there; it names who took it away."""
    why = f"Zij is weggehaald door {dropped_by}." if dropped_by else "Het model kent deze bepaling niet."
    return InputError(
        wat=f"Een wijziging past niet: {citation} is er niet{' meer' if dropped_by else ''}.",
        waar=str(edit),
        waarom=why,
        nu="Haal een van beide wijzigingen weg, of noem een andere bepaling."
        if dropped_by
        else "Verbeter het nummer van de bepaling.",
    )


def words_refused(why: str, *edits: Edit) -> InputError:
    """Return the error for words that cannot be replaced."""
    return InputError(
        wat="Een wijziging past niet op de woorden van de bepaling.",
        waar=enumeration([str(edit) for edit in edits]),
        waarom=why,
        nu="Neem de woorden precies over zoals zij er nu staan, of haal een van de wijzigingen weg.",
    )


def _both(citation: Citatie, edit: Edit, other: Edit) -> InputError:
    return InputError(
        wat=f"Twee wijzigingen willen allebei {citation} veranderen.",
        waar=f"{edit} en {other}",
        waarom="Dan is niet te zeggen welke van de twee moet gelden.",
        nu="Maak er één wijziging van.",
    )
