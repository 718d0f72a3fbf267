"""How findings are told: in groups, what is alike together."""

from dataclasses import replace

import pytest

from tailor.check import RULES, Finding, Level, telling
from tailor.path import Pad

WARNS = Finding(
    rule="privaat-zonder-grondslag",
    level=Level.LET_OP,
    citations=(),
    answer=Pad("partijen[0].eigen_grondslag"),
    message="Voor De Brug is geen grondslag genoemd. Dat moet wel.",
    source="Artikel 6.",
    suggestion="Noem er een.",
    places=("artikel 6.4",),
    question="De Brug, de grondslag",
    path="partijen[brug].eigen_grondslag",
)
BLOCKS = replace(WARNS, rule="partijen-convenant", level=Level.BLOKKEREND, suggestion="Vraag het.")
MODEL = replace(WARNS, by_model=True, rule="verouderde-verwijzing", answer=None)
ACCEPTED = replace(BLOCKS, accepted="Aanvaard door A. Bos, jurist, op 4 november 2026: Zo is het.")
KNOW = replace(WARNS, level=Level.INFO)


def heads(*found: Finding) -> list[str]:
    return [group.head for group in telling.groups(found)]


def test_the_house_comes_before_the_model_and_what_blocks_before_all() -> None:
    found = (MODEL, ACCEPTED, KNOW, WARNS, BLOCKS)
    assert heads(*found) == [
        "Blokkeert het tekenen",
        "Let op",
        "Ter informatie",
        "Aanvaard",
        "Uit het model zelf",
    ]
    assert all(group.count == 1 for group in telling.groups(found))


def test_what_blocks_does_so_also_when_the_model_causes_it() -> None:
    assert heads(replace(MODEL, level=Level.BLOKKEREND)) == [telling.BLOCKING]


def test_what_the_model_brings_along_to_an_answer_of_the_house_is_told_to_the_house() -> None:
    assert heads(replace(MODEL, rule="wgs-bestaat", answer=Pad("regime.wet"))) == [telling.LOOK_AT]


def test_findings_with_one_way_out_and_one_source_are_told_together() -> None:
    other = replace(WARNS, message="Voor De Kade is geen grondslag genoemd. Dat moet wel.")
    (told,) = telling.together((WARNS, other))
    assert told.said == (
        ("artikel 6.4", "Voor De Brug is geen grondslag genoemd."),
        ("artikel 6.4", "Voor De Kade is geen grondslag genoemd."),
    )
    assert told.shared == "Dat moet wel."
    (group,) = telling.groups((WARNS, other))
    assert list(telling.as_text(group)) == [
        "Let op (2)",
        "",
        "- Artikel 6.4: Voor De Brug is geen grondslag genoemd.",
        "- Artikel 6.4: Voor De Kade is geen grondslag genoemd.",
        "  Steeds: Dat moet wel.",
        "    Wat nu: Noem er een.",
        "    Bron: Artikel 6.",
        "    Regel: privaat-zonder-grondslag",
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(WARNS, suggestion="Iets anders."),
        replace(WARNS, source="Artikel 7."),
        replace(WARNS, rule="anders"),
        replace(WARNS, accepted="Aanvaard door A. Bos."),
    ],
)
def test_findings_that_differ_in_more_than_their_words_are_told_apart(other: Finding) -> None:
    assert len(telling.together((WARNS, other))) == 2


def test_the_same_message_in_several_places_is_told_once_with_all_places() -> None:
    (told,) = telling.together((WARNS, replace(WARNS, places=("artikel 7.2", "Bijlage 4"))))
    assert told.said == (("artikelen 6.4 en 7.2, Bijlage 4", WARNS.message),)
    assert told.shared == ""


def test_no_message_is_wholly_told_as_what_all_end_with() -> None:
    (told,) = telling.together((WARNS, replace(WARNS, message="Dat moet wel.")))
    assert [message for _, message in told.said] == [WARNS.message, "Dat moet wel."]


def test_who_accepted_is_told_in_the_place_of_what_to_do() -> None:
    (group,) = telling.groups((ACCEPTED,))
    said = "\n".join(telling.as_text(group))
    assert "    Aanvaard door A. Bos, jurist, op 4 november 2026: Zo is het.\n" in said
    assert "Wat nu" not in said
    assert said.endswith("Regel: partijen-convenant (blokkeert, aanvaard)")


@pytest.mark.parametrize(
    ("finding", "about"),
    [
        (WARNS, "De Brug, de grondslag"),
        (
            replace(WARNS, message="Nog niet bekend: De Brug, de grondslag."),
            "uw antwoorden",
        ),
        (replace(WARNS, question="", path=""), "uw antwoorden"),
        (replace(WARNS, question="", path="", answer=None), "het geheel"),
    ],
)
def test_what_a_finding_without_a_clause_is_about(finding: Finding, about: str) -> None:
    assert finding.about == about
    (told,) = telling.together((replace(finding, places=()),))
    assert told.said[0][0] == about


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((), "geen bevindingen. De versie om te tekenen kan worden gemaakt."),
        ((WARNS,), "1 bevinding, en geen ervan blokkeert. De versie om te tekenen kan worden gemaakt."),
        (
            (ACCEPTED, WARNS),
            "2 bevindingen, en geen ervan blokkeert. De versie om te tekenen kan worden gemaakt.",
        ),
        ((BLOCKS,), "1 bevinding, waarvan 1 blokkeert. De versie om te tekenen kan nog niet worden gemaakt."),
        (
            (BLOCKS, BLOCKS, WARNS),
            "3 bevindingen, waarvan 2 blokkeren. De versie om te tekenen kan nog niet worden gemaakt.",
        ),
    ],
)
def test_the_verdict_counts_and_says_whether_the_text_can_be_signed(
    found: tuple[Finding, ...], said: str
) -> None:
    assert telling.verdict(found) == said


def test_the_way_out_names_what_may_be_accepted_and_how() -> None:
    may = next(name for name, rule in RULES.items() if rule.acceptable and rule.level is Level.BLOKKEREND)
    never = next(name for name, rule in RULES.items() if not rule.acceptable)
    first, second = (replace(BLOCKS, rule=name) for name in (may, never))
    said = telling.way_out((first, second), "answers/huis.yaml")
    assert f"tailor aanvaard answers/huis.yaml {may} --door " in said
    assert never not in said
    assert "kan niemand aanvaarden" in telling.way_out((second,), "answers/huis.yaml")


def test_a_word_is_never_broken_however_narrow_the_screen() -> None:
    (group,) = telling.groups((WARNS,))
    for width in (1, 24, 40):
        words = " ".join(telling.as_text(group, width)).split()
        assert "privaat-zonder-grondslag" in words


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (("open-vraag",), "1 open vraag"),
        (("open-vraag", "open-vraag", "gat-in-tekst"), "2 open vragen en 1 bevinding"),
        (("gat-in-tekst", "gat-in-tekst"), "2 bevindingen"),
    ],
)
def test_what_stands_in_the_way_counts_the_open_questions_apart(rules: tuple[str, ...], said: str) -> None:
    found = [replace(WARNS, rule=rule, level=Level.BLOKKEREND) for rule in rules]
    assert telling.in_the_way([*found, WARNS]) == said
