"""What a run made: where it is, what the rules found, and which questions are open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tailor.assemble.document import OpenPoint
from tailor.check import Finding
from tailor.dossier.manifest import Manifest

# What the manifest says of PDFs that are not made from Word.
TYPST = "typst"
# LibreOffice claims no conformance "A", declares no schema for PDF/UA and leaves lines outside the tags.
NO_STANDARD = (
    "Let op: de pdf’s zijn uit Word gemaakt. Ze voldoen niet aan PDF/A-2a en PDF/UA-1. Bewaar of"
    " onderteken ze niet. Een schermlezer leest ze minder goed voor."
)

LEFT_AS_ISSUED = "Deze versie is al uitgegeven en de documenten zijn gelijk. Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class MadeDossier:
    """What a run made.

    Attributes:
        folder: The directory with the documents and the manifest.
        manifest: What stands in it.
        findings: What the rules found in the answers and the text, the heaviest first.
        left_out: What stood in the house style that is no style and did not come along.
        open_points: The questions that are open.
        issued: Whether these files were issued before, and so were left as they stand.
    """

    folder: Path
    manifest: Manifest
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    issued: bool = field(default=False, kw_only=True)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Return what stands in the way of a text to sign beside what is open; empty when nothing does."""
        return tuple(one for one in self.findings if one.blocks and not one.is_open_question)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """Return what the house should know, though it stands in the way of nothing."""
        return tuple(one for one in self.findings if not one.blocks)

    @property
    def warning(self) -> str:
        """Return what the house should know of the files themselves; empty when they are as promised."""
        if self.issued:
            return LEFT_AS_ISSUED
        return "" if self.manifest.pdf == TYPST else NO_STANDARD


@dataclass(frozen=True, slots=True)
class MadeComparison(MadeDossier):
    """What a comparison made.

    Attributes:
        subject: What was compared, in one line.
        counts: How many changes each author made.
    """

    subject: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
