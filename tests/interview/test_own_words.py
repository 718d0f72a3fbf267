"""What is known of an own text before it is kept."""

from tailor.assemble.find import Register
from tailor.interview.own_words import OwnWords
from tailor.model import Kind
from tailor.model.markup import to_markup
from tests.houses import answers
from tests.terminal.work import text_behind


def test_in_the_words_of_the_model_no_number_is_taken_for_a_reference_that_is_none() -> None:
    register = Register(text_behind().document(answers()))
    looked = 0
    for block in text_behind().model.by_citation.values():
        if block.kind in (Kind.LID, Kind.ARTIKEL, Kind.ONDERDEEL) and not block.citation.is_note:
            text = to_markup(block)
            assert OwnWords.at(register, block).mentions(text, text) == ()
            looked += 1
    assert looked > 250
