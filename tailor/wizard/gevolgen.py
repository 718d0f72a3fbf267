"""What an answer does to other questions, said before it is taken."""

from tailor.wizard.scherm import Scherm
from tailor.wizard.verloop import Gevolg
from tailor.wizard.woorden import opsomming


def gevolg_in_woorden(gevolg: Gevolg) -> str:
    """Return what an answer does to other questions."""
    lines = []
    if gevolg.wel:
        lines.append(f"Door dit antwoord komt erbij: {opsomming(gevolg.wel)}.")
    if gevolg.niet:
        lines.append(
            f"Door dit antwoord telt niet meer mee: {opsomming(gevolg.niet)}."
            " Wat u daar heeft ingevuld, blijft bewaard."
        )
    return "\n".join(lines)


def is_akkoord(scherm: Scherm, gevolg: Gevolg) -> bool:
    """Say what a changed answer does to other questions, and return whether the user still wants it.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    if not gevolg:
        return True
    scherm.toon(gevolg_in_woorden(gevolg))
    return scherm.ja_nee("Wilt u dit antwoord wijzigen?", standaard=True)
