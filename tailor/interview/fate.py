"""What became of a clause of the model: it fell, it moved, it was replaced, it was put in, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import Afwijking, Wijziging
from tailor.assemble.find import NUMBERED, Places
from tailor.assemble.origins import Origins
from tailor.assemble.wishes import wishes
from tailor.citation import Citatie
from tailor.grammar import capital, places_in_words
from tailor.interview.text_behind import source_name
from tailor.model import Edit, EditKind, Layer
from tailor.model.aanpassingen import DRAFT
from tailor.model.blocks import Block

_GONE, _MOVED, _REPLACED = "vervallen", "verplaatst", "vervangen"
_NEW = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})
_WHAT = {
    EditKind.VERVALT: _GONE,
    EditKind.VERPLAATS_NA: _MOVED,
    EditKind.VERVANG: _REPLACED,
    EditKind.VERVANG_WOORDEN: "woorden vervangen",
    **dict.fromkeys(_NEW, "toegevoegd"),
}
_NO_REASON = "Geen reden gegeven."


@dataclass(frozen=True, slots=True)
class Fate:
    """One thing that became of a clause; its fields are the keys of the JSON.

    Attributes:
        wat: "vervallen", "verplaatst", "vervangen", "woorden vervangen" or "toegevoegd".
        waar: Where it stands now, or what stands in its place; empty when that says nothing.
        met: What it fell or moved with ("artikel 14"); empty when it was itself what was named.
        was: The words that stood there; empty when it is the whole clause.
        wordt: The words that came in their place; empty when the clause itself shows them.
        wie: Who asks for it: a correction, a deviation, a wish of the house, an answer.
        laag: The layer it belongs to.
        bron: The correction, or the path of the answer.
        reden: Why.
    """

    wat: str
    waar: str
    met: str
    was: str
    wordt: str
    wie: str
    laag: str
    bron: str
    reden: str

    @property
    def gone(self) -> bool:
        """Return whether the clause is not in the text any more."""
        return self.wat == _GONE or (self.wat == _REPLACED and not self.was)

    def __str__(self) -> str:
        """Return it as a sentence: "Verplaatst naar artikel 6.5. Afwijking 2: dat leest beter."."""
        said = self._said() + (f", met {self.met}" if self.met else "")
        return f"{said}. {self.wie}: {self.reden}"

    def _said(self) -> str:
        if self.wordt:
            return f"‘{self.was}’ is vervangen door ‘{self.wordt}’"
        if self.was:
            return f"Vervangen door de tekst hierboven; in het model stond ‘{self.was}’"
        if self.waar:
            return f"{capital(self.wat)} {'naar' if self.wat == _MOVED else 'door'} {self.waar}"
        return capital(self.wat)


class Fates:
    """What became of the clauses of one text."""

    def __init__(self, origins: Origins, antwoorden: Antwoorden) -> None:
        """Remember the edits of the text and where its clauses stand."""
        self._origins, self._antwoorden = origins, antwoorden
        self._places = Places(origins.model, origins.document, origins.edits)
        self._wishes = wishes(antwoorden)

    def of(self, citation: Citatie) -> tuple[Fate, ...]:
        """Return what became of the clause with this address, in the order in which it happened."""
        return tuple(
            self._fate(edit, citation) for edit in self._origins.edits if self._touches(edit, citation)
        )

    def _touches(self, edit: Edit, citation: Citatie) -> bool:
        """Return whether an edit is about a clause: itself, or what it fell, moved or came with."""
        if edit.kind in _NEW:
            return any(block.citation is citation for top in edit.blocks for block in top.walk())
        if edit.citation is citation:
            return True
        return edit.kind in (EditKind.VERVALT, EditKind.VERPLAATS_NA) and citation in self._under(edit)

    def _under(self, edit: Edit) -> frozenset[Citatie]:
        return frozenset(one.citation for block in self._before(edit) for one in block.walk())

    def _before(self, edit: Edit) -> Iterator[Block]:
        """Yield the clause that an edit names, as the model has it or as another edit put it in."""
        laid = self._origins.layers
        parts = (*self._origins.model.parts, *laid.corrected, *laid.lawful, *laid.chosen)
        found = (block for part in parts for block in part.walk() if block.citation is edit.citation)
        yield from list(found)[:1]

    def _fate(self, edit: Edit, citation: Citatie) -> Fate:
        words = edit.kind is EditKind.VERVANG_WOORDEN
        what, where, was = _WHAT[edit.kind], "", edit.words if words else ""
        if edit.kind is EditKind.VERVALT and (where := self._instead(edit)):
            what = _REPLACED
        elif edit.kind is EditKind.VERVANG:
            was = " ".join(block.model_text for block in self._before(edit))
        elif edit.kind is EditKind.VERPLAATS_NA:
            where = self._moved_to(edit, citation)
        who, reason = self._why(edit)
        return Fate(
            wat=what,
            waar=where,
            met="" if edit.citation is citation or edit.kind in _NEW else edit.citation.words,
            was=was,
            wordt=edit.blocks[0].model_text if words else "",
            wie=who,
            laag=edit.layer.value,
            bron=edit.origin,
            reden=reason,
        )

    def _moved_to(self, edit: Edit, citation: Citatie) -> str:
        """Return where a clause stands now; of one without a number also after which one."""
        name = self._places.name(citation)
        if edit.anchor is None or any(block.kind in NUMBERED for block in self._before(edit)):
            return name
        return f"{name}, na {edit.anchor.words} van het model"

    def _instead(self, edit: Edit) -> str:
        """Return what stands in the place of a clause that fell because a text took its whole place."""
        deviation = edit.answer.find(self._antwoorden) if edit.answer else None
        replaced = isinstance(deviation, Afwijking) and deviation.soort is Wijziging.VERVANG
        return places_in_words(self._places.of(edit.answer)) if edit.answer and replaced else ""

    def _why(self, edit: Edit) -> tuple[str, str]:
        """Return who asks for an edit, and why."""
        wish = next((one for one in self._wishes if one.asks(edit.answer)), None)
        if wish is None:
            draft = f" {DRAFT}" if edit.layer is Layer.WGS else ""
            return source_name(edit.answer, edit.source), f"{edit.reason}{draft}"
        return f"Eigen wens van het huis ({edit.answer})", f"{edit.reason} {wish.reason or _NO_REASON}"
