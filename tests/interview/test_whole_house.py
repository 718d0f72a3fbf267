"""A whole house is asked and answered without any screen: by the values and steps of the interview alone."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, as_data, load
from tailor.answers.change import replace_answer
from tailor.answers.questions.aanvaarding import AANVAARD
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.assemble import read_model
from tailor.interview import adapted, kinds, ticks
from tailor.interview.adaptations import AdaptationList
from tailor.interview.answer import OF_MANY_PARTS, AnswerForm
from tailor.interview.as_written import as_group
from tailor.interview.by_path import not_known
from tailor.interview.course import Course
from tailor.interview.deviations import DeviationDraft, DeviationList, deviations
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, DONE, ListEditor
from tailor.interview.parties import PartyList, needs_name, parts_of_party
from tailor.interview.points import POINTS, PointList
from tailor.interview.progress import progress_of, sections_of
from tailor.interview.readers import ASKED, GETOETST_DOOR, LawReading
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tests.everything import everything
from tests.houses import TEMPLATES

EXAMPLES = TEMPLATES.parent / "answers"


class Respondent:
    """Somebody who knows a whole house and answers every question that is asked about it."""

    def __init__(self, house: Antwoorden) -> None:
        self.house = house
        self.interview = Interview(TextBehind(read_model(TEMPLATES)), Antwoorden())
        self.asked: list[Pad] = []
        self.editors: dict[Pad, Callable[[Pad], None]] = {
            PARTIJEN: self.parties,
            AFWIJKINGEN: self.deviations,
            **{kind.pad: self.points for kind in POINTS},
            ticks.CHOSEN: self.corrections,
            adapted.CHOSEN: self.adaptations,
            GETOETST_DOOR: self.reader,
            **dict.fromkeys(kinds.DROPPED_KINDS, self.dropped),
            **dict.fromkeys(kinds.SPECIAL_KINDS, self.special),
        }

    def answer_all(self) -> Antwoorden:
        """Answer question after question, as they come, until none is left."""
        course = Course.start(Antwoorden(), Pad("huis.naam"))
        while course.here:
            for step in [course.current] if course.current else course.on(course.page):
                self.asked.append(step.pad)
                self.answer(step.pad)
            course = course.taken(self.interview.antwoorden).next()
        for step in course.asked:  # what only counts by an answer that came later: who read the adaptations
            if step.pad not in self.asked:
                self.asked.append(step.pad)
                self.answer(step.pad)
        return self.interview.antwoorden

    def take(self, antwoorden: Antwoorden) -> None:
        self.interview = replace(self.interview, antwoorden=antwoorden)

    def known(self, pad: Pad) -> object:
        return pad.find(self.house)

    def answer(self, pad: Pad) -> None:
        """Answer the question at a path, when there is anything to say."""
        value = self.known(pad)
        q = self.interview.inquiry(pad)
        assert q.introduction and q.explanation and q.vraag.vraag
        if value is None or value == q.field.default:
            assert q.can_be_left, f"{pad} wants an answer that the house does not have"
        elif isinstance(value, NogNietBekend):
            self.say(q, not_known(value.wie or "", value.opmerking or ""))
        elif pad in self.editors:
            self.editors[pad](pad)
        elif q.field.form in OF_MANY_PARTS:
            self.parts(q, value)
        else:
            self.say(q, self.chosen(q, value))

    def say(self, q: Inquiry, answer: str) -> None:
        """Give an answer as the interview takes it; it must be welcome."""
        assert q.judge(answer) == "", (str(q.pad), answer)
        self.take(self.interview.with_answer(q.pad, answer))

    def chosen(self, q: Inquiry, value: object) -> str:
        """Return an answer as it is chosen or typed: an option, an own group, a list of them."""
        offered = {one.value for one in q.options}
        if q.field.form is AnswerForm.CHOICES and isinstance(value, tuple):
            own = [self.own(q, one) for one in value if isinstance(one, AnswerModel)]
            ticked = [str(one) for one in value if not isinstance(one, AnswerModel)]
            assert set(ticked) <= offered
            return q.as_list({**{word: word for word in ticked}, **dict(zip((":own",), own, strict=False))})
        if isinstance(value, AnswerModel):
            return self.own(q, value)
        if q.field.form is AnswerForm.YES_NO:
            return "ja" if value else "nee"
        assert not offered or str(value) in offered, f"{value} is not offered at {q.pad}"
        return str(value) if offered else q.read(str(value))

    def own(self, q: Inquiry, value: AnswerModel) -> str:
        parts = ((name, getattr(value, name)) for name, _ in q.own_parts(None))
        return as_group({name: _plain(part) for name, part in parts if part is not None})

    def parts(self, q: Inquiry, value: object) -> None:
        """Answer a group part by part, or a list element by element with its editor."""
        if isinstance(value, AnswerModel):
            self.group(q.pad, value)
            return
        assert isinstance(value, tuple)
        for place, one in enumerate(value):
            editor = ListEditor(self.interview, q.pad)
            assert len(editor.elements) == place and ADD in {step.value for step in editor.steps}
            if isinstance(one, AnswerModel):
                self.group(q.pad[place], one)
            else:
                self.say(self.interview.inquiry(q.pad[place]), str(one))
        editor = ListEditor(self.interview, q.pad)
        assert editor.first == DONE and len(editor.lines) == len(value)

    def group(self, pad: Pad, value: AnswerModel) -> None:
        for name in type(value).model_fields:
            if self.known(pad / name) is not None:
                self.answer(pad / name)

    def parties(self, pad: Pad) -> None:
        """Make every party of its kind and name, and answer its other questions."""
        for place, party in enumerate(self.house.known_parties):
            editor = PartyList(self.interview, pad)
            data = {"soort": str(party.soort)} if isinstance(party.soort, Keuze) else {}
            if needs_name(party.soort):
                assert isinstance(party.naam, str)
                assert editor.judge_name(place, data, party.naam) == ""
                data["naam"] = party.naam
            self.take(editor.added(place, data))
            for name in ("sleutel", *parts_of_party(("soort", "naam"))):
                if getattr(party, name) is not None:
                    self.answer(pad[place] / name)

    def points(self, pad: Pad) -> None:
        """Make a list of the model the own one: drop what is gone, reword, add, and put all in its place."""
        wanted = self.known(pad)
        assert isinstance(wanted, tuple)
        models = [one.from_model for one in wanted if one.from_model]
        while gone := [i for i, one in enumerate(self.list(pad).elements) if one.from_model not in models]:
            self.take(self.list(pad).without(gone[0]))
        for place, one in enumerate(wanted):
            elements = self.list(pad).elements
            if one.from_model:
                at = [point.from_model for point in elements].index(one.from_model)
            else:
                at = len(elements)
            if one.tekst is not None:
                assert self.list(pad).judge(at, str(one.tekst)) == ""
                self.take(self.list(pad).reworded(at, str(one.tekst)))
            self.take(self.list(pad).moved(at, place))
        self.take(self.list(pad).finished())

    def list(self, pad: Pad) -> PointList:
        return PointList(self.interview, pad)

    def corrections(self, pad: Pad) -> None:
        wanted = self.known(pad)
        assert isinstance(wanted, tuple)
        choice = ticks.CorrectionList(self.interview, pad)
        offered = [page for line in choice.lines for page in choice.pages(int(line.value))]
        ticked = choice.ticked
        for page in offered:
            ticked = page.changed(ticked, [one.value for one in page.choices if one.value in wanted])
        assert choice.refusal(choice.with_ticked(ticked)) == ""
        self.take(choice.with_ticked(ticked))

    def adaptations(self, pad: Pad) -> None:
        wanted = self.known(pad)
        assert isinstance(wanted, tuple)
        choice = AdaptationList(self.interview, pad)
        ticked = choice.ticked
        for page in (page for line in choice.lines for page in choice.pages(int(line.value))):
            ticked = page.changed(ticked, [one.value for one in page.choices if one.value in wanted])
        assert choice.refusal(choice.with_ticked(ticked)) == ""
        self.take(choice.with_ticked(ticked))

    def reader(self, pad: Pad) -> None:
        """Say who read the adaptations; the mark comes by itself."""
        reading = LawReading(self.interview)
        assert not reading.refusal and reading.what
        self.take(reading.with_reader({name: str(self.known(pad / name)) for name in ASKED}))

    def dropped(self, pad: Pad) -> None:
        gone = self.known(pad)
        assert isinstance(gone, tuple)
        editor = kinds.KindList(self.interview, pad.parent)
        self.take(editor.changed([one for one in editor.ticked if one not in gone]))

    def special(self, pad: Pad) -> None:
        value = self.known(pad)
        assert isinstance(value, tuple)
        chosen = [str(one.soort) for one in value]
        self.take(kinds.with_special(self.interview, pad, [], chosen))
        for place, one in enumerate(kinds.special(self.interview, pad)):
            of = next(i for i, known in enumerate(value) if known.soort == one.soort)
            for name in kinds.TO_ASK:
                self.say(self.interview.inquiry(pad[place] / name), str(getattr(value[of], name)))

    def deviations(self, pad: Pad) -> None:
        """Write every deviation part by part; each must fit before it is kept."""
        assert DeviationList(self.interview, pad).first == ADD
        for wanted in deviations(self.house):
            draft = DeviationDraft.new(self.interview)
            while name := draft.next_part:
                value = getattr(wanted, name)
                draft = draft.answered(name, "" if value is None else str(value))
            words, reason = draft.outcome()
            assert words and not reason
            self.take(draft.antwoorden)


def _plain(value: object) -> str:
    return "ja" if value is True else "nee" if value is False else str(value)


def house(name: str) -> Antwoorden:
    if name == "alles":
        return Antwoorden.model_validate(everything())
    return load(EXAMPLES / f"{name}.yaml")


@pytest.mark.parametrize("name", ["concept", "voorbeeld", "groot", "wgs", "beide", "alles"])
def test_a_whole_house_is_answered_without_a_screen(name: str) -> None:
    respondent = Respondent(house(name))
    found = respondent.answer_all()
    # What a jurist accepted and who joins are no questions: other commands write them down.
    house_alone = replace_answer(replace_answer(respondent.house, AANVAARD, None), TOETREDERS, None)
    assert as_data(house_alone) == as_data(found)
    assert len(respondent.asked) == len(set(respondent.asked)) >= 85


def test_after_the_last_answer_nothing_is_open_and_every_section_says_so() -> None:
    course = Course.start(Respondent(house("voorbeeld")).answer_all())
    assert course.current is None and not course.open_steps
    assert all(progress.open == 0 for _, progress in sections_of(course.antwoorden))
    assert progress_of(course.antwoorden).words == "niets meer open"


def test_the_interview_needs_no_screen_and_no_library_of_one() -> None:
    names = ", ".join(f"tailor.interview.{path.stem}" for path in _modules())
    screens = ("questionary", "prompt_toolkit", "rich", "click", "tailor.terminal")
    program = f"import {names}, sys; print([one for one in sys.modules if one.startswith({screens})])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("word", ["print(", "input(", "raise Back", "Elsewhere"])
def test_nothing_in_the_interview_prints_or_asks(word: str) -> None:
    assert [path.name for path in _modules() if word in path.read_text(encoding="utf-8")] == []


def _modules() -> list[Path]:
    found = sorted((TEMPLATES.parent / "tailor" / "interview").glob("[a-z]*.py"))
    assert len(found) > 10
    return found
