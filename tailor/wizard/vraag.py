"""One question on a screen: what is asked and why, a proposal, and the reason when an answer is refused."""

from tailor.answers import Antwoorden
from tailor.path import Pad
from tailor.wizard.gesteld import Kader, gesteld, inleiding
from tailor.wizard.velden import veld
from tailor.wizard.vormen import VORMEN


def is_enkel(pad: Pad) -> bool:
    """Return whether the answer at a path is given at once; otherwise it has an editor."""
    return veld(pad).vorm in VORMEN


def stel(kader: Kader, antwoorden: Antwoorden, pad: Pad) -> str:
    """Ask the question at a path; return the answer as the file would have it, empty for none.

    Asks again with the reason while the answer is refused.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    q = gesteld(kader, antwoorden, pad)
    kader.scherm.toon(inleiding(q))
    while True:
        antwoord = VORMEN[q.veld.vorm](kader, q)
        if not (reden := q.keur(antwoord)):
            return antwoord
        kader.scherm.toon(f"**Dit antwoord kan niet.** {reden}")
