"""Bijlage 4: tick what is processed, and choose the special kinds of 1.6 with purpose and exception."""

from tailor.answers.change import vervang
from tailor.answers.questions.bijlagen import Bijzonder, BijzonderGegeven
from tailor.path import Pad
from tailor.wizard.gesteld import lees_antwoord
from tailor.wizard.samengesteld import Werk, bewerk_lijst, vraag_deel
from tailor.wizard.scherm import Keus
from tailor.wizard.velden import veld
from tailor.wizard.woorden import opsomming


def bewerk_gegevens(werk: Werk, pad: Pad) -> None:
    """Ask which kinds of the model's list are processed; the others fall away.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    kinds = veld(pad).keuzes
    gone = _elementen(werk, pad)
    chosen = werk.kader.scherm.kies_meer(
        "Vink aan welke gegevens u van deze groep verwerkt. De andere vervallen.",
        [Keus(kind.value, kind.label) for kind in kinds],
        standaard=[kind.value for kind in kinds if kind not in gone],
    )
    werk.neem(vervang(werk.antwoorden, pad, [kind for kind in kinds if kind.value not in chosen]))


def bewerk_bijzonder(werk: Werk, pad: Pad) -> None:
    """Ask which special kinds are processed, and of each the purpose and the exception in the law.

    Raises:
        Navigatie: The user goes elsewhere; what was answered is saved.
    """
    _kies_soorten(werk, pad)
    for plaats, one in enumerate(_elementen(werk, pad)):
        werk.kader.scherm.toon(f"**{_naam(one)}**")
        for naam in ("doel", "uitzondering"):
            if getattr(one, naam, None) is None:
                vraag_deel(werk, pad[plaats] / naam)
    if _elementen(werk, pad):
        bewerk_lijst(werk, pad)


def _kies_soorten(werk: Werk, pad: Pad) -> None:
    now = [one for one in _elementen(werk, pad) if isinstance(one, Bijzonder)]
    chosen = werk.kader.scherm.kies_meer(
        "Vink aan welke bijzondere persoonsgegevens u van deze groep verwerkt.",
        [Keus(kind.value, kind.label, kind.effect) for kind in BijzonderGegeven],
        standaard=[str(one.soort) for one in now if isinstance(one.soort, BijzonderGegeven)],
    )
    stays = [one for one in now if not isinstance(one.soort, BijzonderGegeven) or one.soort.value in chosen]
    gone = [_naam(one) for one in now if one not in stays]
    if gone and not werk.kader.scherm.ja_nee(
        f"Het doel en de uitzondering van {opsomming(gone)} vervallen dan. Is dat goed?", standaard=False
    ):
        stays = now
    known = {one.soort for one in stays}
    new = [Bijzonder(soort=kind) for kind in BijzonderGegeven if kind.value in chosen and kind not in known]
    if [*stays, *new] != now:
        werk.neem(vervang(werk.antwoorden, pad, [*stays, *new]))


def _elementen(werk: Werk, pad: Pad) -> tuple[object, ...]:
    found = lees_antwoord(werk.antwoorden, pad)
    return found if isinstance(found, tuple) else ()


def _naam(one: object) -> str:
    soort = getattr(one, "soort", None)
    return soort.label if isinstance(soort, BijzonderGegeven) else "soort nog niet bekend"
