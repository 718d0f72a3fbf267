"""Odd files with parties that join, at random: what nobody should give and somebody will."""

import json
from pathlib import Path

from hypothesis import strategies as st

from tailor.answers import Antwoorden
from tailor.answers.file import changed_text
from tailor.answers.questions.partijen import Partij
from tailor.answers.schema import new_text
from tailor.errors import InputError
from tailor.spreadsheet.joiners import EnteredJoiners, enter_joiners

SIGNS = st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs"]), max_size=12)
HOSTILE = (
    "..",
    "../../etc",
    "/",
    "a\\b",
    "\u202eabc",
    "\u0000",
    "CON",
    "De Brug",
    "x" * 10_000,
    "漢字",
    "\ud800",
)
KNOWN = ("ggz", "ggd", "politie", "ja", "treedt_toe", "getekend", "2026-03-14", "zorg", "12345678", "privaat")
TEXTS = st.one_of(
    SIGNS, st.sampled_from(HOSTILE), st.sampled_from(KNOWN), st.just("nog niet bekend; wie: ik")
)
PARTS = st.sampled_from(["naam", "functie", "datum", "nog_niet_bekend", "x"])
VALUES = st.recursive(
    st.one_of(TEXTS, st.none(), st.booleans(), st.integers(), st.floats()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["naam", "functie", "datum", "nog_niet_bekend", "x"]), inner, max_size=3
        ),
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from([*Partij.model_fields, "kleur", ""])
PARTY = st.builds(
    lambda base, odd: {**base, **odd},
    st.sampled_from([{"soort": "ggd", "naam": "De Oever"}, {"soort": "politie"}, {"soort": "gemeente"}, {}]),
    st.dictionaries(FIELDS, VALUES, max_size=3),
)
IN_YAML = st.one_of(
    st.one_of(PARTY, st.lists(st.one_of(PARTY, VALUES), max_size=4), VALUES).map(json.dumps),
    st.lists(PARTY, max_size=3).map(lambda found: json.dumps({"partijen": found}, ensure_ascii=False)),
    SIGNS,
)
ROW = st.lists(TEXTS, min_size=1, max_size=5)
IN_A_LIST = st.builds(
    lambda head, rows, sign: "\n".join(sign.join(row) for row in [head, *rows]),
    st.lists(st.sampled_from(["Naam", "Soort", "Sleutel", "KvK", "Status", "Functie", "Iets"]), min_size=1),
    st.lists(ROW, max_size=4),
    st.sampled_from([";", ",", "\t"]),
)
ODD = st.one_of(
    st.tuples(st.just("p.yaml"), IN_YAML),
    st.tuples(st.just("p.csv"), IN_A_LIST),
    st.tuples(st.just("p.xlsx"), SIGNS),
)


def try_one(place: Path, odd: tuple[str, str], house: Antwoorden) -> EnteredJoiners | None:
    """Enter an odd file; return what came of it, None when it was refused as a whole."""
    name, content = odd
    try:
        (place / name).write_bytes(content.encode("utf-8", "surrogatepass"))
        found = enter_joiners(place / name, house)
    except InputError as error:
        assert error.wat and error.waar and error.nu, error
        return None
    for error in found.refused:
        assert error.wat and error.waar and error.waarom and error.nu, error
    joining = {str(one.sleutel) for one in found.antwoorden.known_parties if one.joins}
    assert set(found.keys) <= joining
    assert found.antwoorden.deelnemers == house.deelnemers
    changed_text(new_text(house), found.antwoorden, "huis.yaml")  # it can be saved, and gives the same back
    return found
