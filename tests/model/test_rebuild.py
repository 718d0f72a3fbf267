"""The clause files hold the national model, to the letter."""

import difflib
import re
from collections import Counter
from dataclasses import replace

from tailor.answers import questions_by_path
from tailor.answers.questions.huis import Modelterm
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.blanks import ELEMENT, PLAIN, fillable
from tailor.assemble.find import landing
from tailor.model import Kind, Model
from tailor.model.blocks import Blank, Block, PlainWords, Reference
from tailor.model.markup import RULED_LINE, RULED_ROW
from tailor.path import Pad
from tests.model.national import (
    HERE,
    Placeholder,
    model_lines,
    national_words,
    placeholders,
    template_words,
    unrolled,
)

NOT_AN_ANSWER = {
    (49, "[n]"): "singular or plural, follows from the list of parties",
    (188, "[1]"): "a footnote mark, residue of the conversion",
    (540, "…………………."): "signature line of the party that joins",
    (544, "…………………"): "signature line of the Stuurgroep",
    (590, "[AVG]"): "editorial, in a quotation",
}


def test_the_clause_files_hold_every_word_of_the_model_and_no_more(model: Model) -> None:
    expected, found = national_words(), template_words(model)
    matcher = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    differences = [(expected[a:b], found[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    assert differences == []


def test_a_lost_word_is_noticed(model: Model) -> None:
    first, *rest = model.parts
    shorter = replace(first, inlines=(PlainWords("Privacy Protocol"),))
    assert template_words(replace(model, parts=(shorter, *rest))) != national_words()


def test_every_line_of_the_model_is_compared() -> None:
    numbers = [number for number, _ in model_lines()]
    assert len(numbers) == 508
    assert numbers[0] == 1
    assert numbers[-1] == 673


def test_the_model_has_32_articles_and_4_annexes(model: Model) -> None:
    kinds = Counter(part.kind for part in model.parts)
    assert kinds[Kind.ARTIKEL] == 32
    assert kinds[Kind.BIJLAGE] == 4


def test_every_blank_of_the_model_is_bound_in_its_clause(model: Model) -> None:
    left = Counter(
        row.placeholder for row in placeholders() if (row.regel, row.placeholder) not in NOT_AN_ANSWER
    )
    bound = Counter(_placeholder(words) for words in _blank_words(model) if _placeholder(words))
    assert left == bound
    assert sum(bound.values()) == 99


def _blank_words(model: Model) -> list[str]:
    blocks = unrolled(model)
    return [
        i.words for block in blocks for i in block.inlines if isinstance(i, Blank) and i.path != RULED_ROW
    ]


def _placeholder(words: str) -> str:
    """Return the placeholder that the words of a blank hold; empty for words without one."""
    if "[n]" in words:
        return ""
    found = re.search(r"\[[^\[\]]*\]", words)
    return found[0] if found else ("…" if words == "…" else "")


def test_every_blank_names_the_answer_that_the_list_of_blanks_gives_it(model: Model) -> None:
    named = [(row.regel, row.veld) for row in _answers() if not _same(row, model)]
    assert named == []


def _answers() -> list[Placeholder]:
    return [row for row in placeholders() if (row.regel, row.placeholder) not in NOT_AN_ANSWER]


_OTHER_NAMES = {
    "partijen[gemeente 0].naam": ("gemeenten.naam", "gemeenten[].naam"),
    "ondertekenaars[].partij": ("ondertekenaars[].partij",),
}


def _same(row: Placeholder, model: Model) -> bool:
    """Return whether some blank with these words names the answer of the list."""
    wanted = _OTHER_NAMES.get(row.veld, (_normal(row.veld),))
    paths = {
        str(i.path.question)
        for block in unrolled(model)
        for i in block.inlines
        if isinstance(i, Blank) and row.placeholder in i.words
    }
    return any(path in paths for path in wanted) or (
        row.veld.endswith("].vertegenwoordiger") and "partijen[].vertegenwoordigers" in paths
    )


def _normal(field: str) -> str:
    """Return a field of the list in our spelling: "uitvoerder[rechten]" is "uitvoerder.rechten"."""
    field = re.sub(r"^uitvoerder\[(\w+)\]$", r"uitvoerder.\1", field)
    if field.startswith("partijen[gemeente"):
        return "gemeenten[].naam"
    return str(Pad(field).question)


def test_every_answer_with_a_place_in_the_text_is_named_by_a_blank_or_a_variant(model: Model) -> None:
    of_law = (block for one in model.aanpassingen for edit in one.edits for block in edit.blocks)
    named = {
        i.path.question
        for p in (*model.parts, *model.added.values(), *model.accession.values(), *of_law)
        for b in p.walk()
        for i in b.inlines
        if isinstance(i, Blank)
    }
    assert named - {RULED_ROW, RULED_LINE} <= fillable()
    own = {pad for pad in {*PLAIN, *ELEMENT} if pad.name == "genitief"}  # only a clause of a house has it
    assert len(own) == 2 and {*PLAIN, *ELEMENT} - own <= named, "a function for a blank that no clause has"


def test_every_question_lands_in_the_text_or_says_why_it_does_not(model: Model) -> None:
    both = {
        pad: (bool(landing(model, pad)), bool(vraag.why_no_place))
        for pad, vraag in questions_by_path().items()
    }
    assert [pad for pad, (lands, says) in both.items() if lands == says] == []


def test_the_facts_of_the_model_name_only_answers_that_are_asked(model: Model) -> None:
    asked = {holder for pad in questions_by_path() for holder in pad.holders}
    assert set(model.facts.places) | set(model.facts.lists) <= asked
    assert set(model.facts.letters) <= {soort.value for soort in Soort}
    assert set(model.facts.terms) == {"huis", *(term.value for term in Modelterm)}


LOOKS_LIKE_A_REFERENCE = re.compile(
    r"(?i)\b(?:art(?:ikel(?:en)?|t?\.)|lid|onder|bijlage) ?\d[^ ]*(?: [^ ]+){0,3}"
)


def test_what_looks_like_a_reference_and_is_plain_text_goes_into_a_law(model: Model) -> None:
    """Every such place stands in a list that was checked by hand; a typed internal number is not in it."""
    found = [
        f"{block.citation} | {match[0]}"
        for part in model.parts
        for block in part.walk()
        for match in re.finditer(
            r"(?i)\b(?:art(?:ikel(?:en)?|t?\.)|lid|onder|bijlage) ?\d[^ ]*(?: [^ ]+){0,3}", _plain(block)
        )
    ]
    assert found == (HERE / "wetsverwijzingen.txt").read_text("utf-8").splitlines()


def _plain(block: Block) -> str:
    return "".join(i.text if isinstance(i, PlainWords) else "¤" for i in block.inlines)


def test_the_number_of_internal_references_is_known(model: Model) -> None:
    references = [i for p in model.parts for b in p.walk() for i in b.inlines if isinstance(i, Reference)]
    assert len(references) == 101
