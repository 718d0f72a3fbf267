"""What ``tailor toetreding --getekend`` does: a newcomer signed, and is a party from then on (28.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tailor.cli.antwoorden import became
from tailor.cli.command import show
from tailor.cli.wijzigingen import day_of
from tailor.errors import InputError

if TYPE_CHECKING:
    from tailor.dossier.consolidated import Consolidated
    from tailor.interview.by_path import Outcome

ONE_PARTY = {
    "wat": "Het is niet duidelijk wie heeft getekend. Er is niets veranderd.",
    "waar": "--getekend",
    "waarom": "Elke toetreding heeft een eigen dag van ondertekening.",
    "nu": "Noem één partij met --alleen. Met --lijst ziet u wie er toetreden.",
}
SIGNED = (
    "Wat dit betekent voor de andere partijen:",
    "  - Volgens het model is ook een toetreding een wijziging (artikel 27.3). Een partij die haar",
    "    onaanvaardbaar vindt, kan schriftelijk opzeggen.",
    "  - Een gewijzigd Protocol tekenen alle partijen opnieuw (artikel 27.2). Of dat ook moet als er alleen",
    "    een partij bij komt, zegt het model niet. Vraag het uw jurist.",
    "  - Stuur alle partijen de geconsolideerde tekst. Wordt dit de nieuwe tekst? Geef hem dan een nieuw",
    "    nummer en geef hem uit.",
)


def sign(file: Path, keys: Sequence[str], said: tuple[str, str | None, str | None], as_json: bool) -> None:
    """Note that a newcomer signed, and make the consolidated text with what changed.

    Args:
        file: The answers file.
        keys: Who was named; it must be one party.
        said: The day as it was typed, the place, and who signed for the Stuurgroep; None when not told.
        as_json: Whether the outcome is printed for other programs.

    Raises:
        InputError: Not one party was named, or it cannot sign yet.
    """
    from tailor.answers.acts import Signature, signed
    from tailor.dossier.consolidated import make_consolidated
    from tailor.interview.by_path import act

    if len(keys) != 1:
        raise InputError(**ONE_PARTY)
    day, place, co_signer = said
    signature = Signature(day_of(day, "--getekend"), place, co_signer)
    outcome = act(file, lambda answers: signed(answers, keys[0], signature))
    made = make_consolidated(file, file.with_name(f"{file.name}@1"))
    data = {**outcome.as_json(), "tekst": str(made.text.folder), "wijzigingen": str(made.changes.folder)}
    show(as_json, data, "\n".join(_told(outcome, made)))


def _told(outcome: Outcome, made: Consolidated) -> Iterator[str]:
    yield from became(outcome)
    count = sum(made.changes.counts.values())
    yield ""
    yield f"De geconsolideerde tekst staat in {made.text.folder} (editie {made.text.manifest.editie})."
    yield f"Wat er veranderde ({count} {'wijziging' if count == 1 else 'wijzigingen'}): {made.changes.folder}"
    yield ""
    yield from SIGNED
