"""Export the parties as a workbook, and the empty template of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from tailor.answers import Antwoorden
from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questions.partijdelen import Bevoegdheid, Rechtsvorm, Soort, Vertegenwoordiger
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.woorden import NaamLidwoord
from tailor.answers.scalars import Sleutel
from tailor.partijenlijst.kolommen import KOLOMMEN, Kolom, Plek, Waarde
from tailor.partijenlijst.rijen import VOORBEELDRIJ, is_name_of_element
from tailor.partijenlijst.waarden import schrijf_cel, schrijf_groep
from tailor.path import Pad

if TYPE_CHECKING:
    import datetime

    from tailor.partijenlijst.werkblad import Blad

    Waarden = tuple[str | datetime.date | None, ...]

_INLEIDING = (
    "Zo vult u de lijst in",
    "Elke rij van het blad Partijen is één partij. Zet de gemeenten bovenaan: de volgorde van de lijst is de"
    " volgorde in het document.",
    "De rij met de sleutel ‘voorbeeldrij’ laat zien hoe het moet. Tailor slaat die rij over; u mag haar"
    " wissen.",
    "Een cel die u leeg laat, blijft een open vraag. U mag ook ‘nog niet bekend’ schrijven, met erachter wie"
    " het uitzoekt: ‘nog niet bekend; wie: de jurist’.",
    "Kolommen die u niet nodig heeft, mag u wissen. De volgorde van de kolommen is vrij.",
)


def exporteer(antwoorden: Antwoorden) -> bytes:
    """Return a workbook with all parties of the answers; importing it gives the same parties."""
    parties = [as_data(partij) for partij in antwoorden.bekende_partijen]
    plekken = _places(parties)
    return _workbook(plekken, [tuple(_cell(party, plek) for plek in plekken) for party in parties])


def sjabloon() -> bytes:
    """Return an empty workbook with one row as an example and a sheet that explains each column."""
    plekken, example = _places([]), _example()
    values = [(plek, _behind(example, plek.pad)) for plek in plekken]
    return _workbook(
        plekken, [tuple(None if value is None else schrijf_cel(p.kolom, value) for p, value in values)]
    )


def _example() -> Data:
    """Return the party that shows how it is done, with only the answers that are filled in."""
    return Partij(
        sleutel=Sleutel(VOORBEELDRIJ),
        soort=Soort.ZORGAANBIEDER,
        naam="Stichting De Brug",
        lidwoord=NaamLidwoord.GEEN,
        afkorting="De Brug",
        rechtsvorm=Rechtsvorm.PRIVAAT,
        gevestigd_te="Alderbroek",
        adres="Kade 2 te Alderbroek",
        kvk="01234567",
        vertegenwoordigers=(
            Vertegenwoordiger(naam="mevrouw F. Kok", functie="bestuurder"),
            Vertegenwoordiger(naam="de heer J. Mol", functie="bestuurder"),
        ),
        bevoegdheid=Bevoegdheid.GEZAMENLIJK,
    ).model_dump(mode="python", exclude_unset=True)


def _places(parties: Sequence[Data]) -> tuple[Plek, ...]:
    """Return the columns, the repeated ones as often as the longest list needs; numbers stay together."""
    found: list[Plek] = []
    for kolom in KOLOMMEN:
        group = _group(kolom)
        times = max([kolom.aantal, *(len(_list(party, group)) for party in parties)])
        found += [kolom.genummerd(number) for number in range(1, (times if kolom.herhaalt else 1) + 1)]
    first = {_group(plek.kolom): place for place, plek in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda p: (first[_group(p.kolom)], p.nummer)))


def _group(kolom: Kolom) -> Pad:
    """Return the list that a repeated column goes through; of another column its own path."""
    return kolom.pad.listed or kolom.pad


def _list(party: Data, group: Pad) -> list[Data]:
    found = _behind(party, group)
    return found if isinstance(found, list) else []


def _cell(party: Data, plek: Plek) -> str | datetime.date | None:
    """Return what stands in a cell; None when the answer is absent or as it is by default."""
    if (whole := _whole(party, plek)) is not None:
        return whole
    value = _behind(party, plek.pad)
    if value is None or value == _default(plek):
        return None
    return schrijf_cel(plek.kolom, value)


def _whole(party: Data, plek: Plek) -> str | None:
    """Return what is said of a whole group in its first column; None when nothing is."""
    if plek.kolom.groep is None:
        return None
    if is_name_of_element(plek) and _behind(party, plek.pad.parent) == {}:
        return schrijf_groep({})
    value = _behind(party, plek.groep)
    if value == {} or _is_unknown(value):
        return schrijf_groep(value) if plek.nummer == 1 or plek.kolom.groep.listed else None
    return None


def _is_unknown(value: Data) -> bool:
    return value == NOG_NIET_BEKEND or (isinstance(value, dict) and NOG_NIET_BEKEND_KEY in value)


def _behind(data: Data, pad: Pad) -> Data:
    """Return what stands behind a path in plain data; None when nothing does."""
    return cast(Data, pad.find(data))


def _default(plek: Plek) -> Data:
    field = Partij.model_fields.get(str(plek.kolom.pad))
    default = None if field is None or field.is_required() else field.default
    return None if default is None else as_data(default)


def _workbook(plekken: Sequence[Plek], rows: Sequence[Waarden]) -> bytes:
    # openpyxl takes time to load; whoever only reads a CSV file does not wait for it
    from tailor.partijenlijst.werkblad import BLAD, Blad, schrijf_werkmap

    choices = {
        place: tuple(member.label for member in plek.kolom.keuze)
        for place, plek in enumerate(plekken)
        if plek.kolom.keuze is not None
    }
    choices |= {
        place: ("ja", "nee") for place, plek in enumerate(plekken) if plek.kolom.soort is Waarde.JA_NEE
    }
    widths = tuple(max(14, min(34, len(plek.kop) + 4)) for plek in plekken)
    parties = Blad(BLAD, tuple(plek.kop for plek in plekken), rows, choices, widths)
    return schrijf_werkmap([parties, _explanation()])


def _explanation() -> Blad:
    """Return the sheet that explains the columns and the kinds of party, with their letters in 6.4."""
    from tailor.partijenlijst.werkblad import Blad

    rows: list[Waarden] = [(text, None) for text in _INLEIDING]
    rows += [(None, None), ("Kolom", "Wat u invult")]
    rows += [(kolom.kop.replace("#", "1"), kolom.uitleg) for kolom in KOLOMMEN]
    rows += [(None, None), ("Soort partij", "Wat de soort doet, met de letter in artikel 6.4")]
    rows += [(soort.label, soort.effect) for soort in Soort]
    return Blad("Uitleg", (), rows, {}, (48, 100))
