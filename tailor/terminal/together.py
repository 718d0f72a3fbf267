"""Several questions that are answered in a line each, asked on one screen."""

from collections.abc import Callable, Sequence
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.change import replace_answer, set_answers
from tailor.answers.placeholders import is_placeholder
from tailor.grammar import capital
from tailor.interview.along import going_along
from tailor.interview.answer import AnswerForm, Choice, in_words, listed
from tailor.interview.course import effect_of
from tailor.interview.form import FormField
from tailor.interview.inquiry import Inquiry
from tailor.interview.leaving import empty
from tailor.interview.marks import as_typed, without_marks
from tailor.interview.together import FILL_IN, heading_of, parts_of, runs
from tailor.path import Pad
from tailor.terminal.ask import Work, agrees, ask_part, is_meant, known_if_meant, short_if_meant
from tailor.terminal.screen import Back
from tailor.terminal.ways_out import ANSWER, choose_answer, form_with_ways, said_unknown

_AGAIN: Final = Choice(ANSWER, "Antwoord typen", "Terug naar het veld.")


# Returns the questions that get the same answer as one of a form.
Along = Callable[[Pad], Sequence[Pad]]


def alone(_pad: Pad) -> Sequence[Pad]:
    """Return no other question: an answer of a form is given to its own."""
    return ()


def ask_together(
    work: Work,
    pads: Sequence[Pad],
    begin: Pad | None = None,
    *,
    as_form: bool = False,
    heading: str = "",
    along: Along = alone,
) -> None:
    """Ask several questions that are answered in a line each, on one screen; each is saved when it is left.

    Args:
        work: The sitting.
        pads: The questions.
        begin: The question at which the screen begins; None for the first.
        as_form: Whether a single question is a form too: it was said already that it is answered.
        heading: What stands above the form; empty for the name of what holds the questions.
        along: Returns the questions that get the same answer as one of these.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    if len(pads) == 1 and not as_form:
        ask_part(work, pads[0])
        return
    form = _Together(work, pads, heading, along)
    place = pads.index(begin) if begin in pads else 0
    while (again := form.ask(place)) is not None:
        place = again


def edit_group(work: Work, pad: Pad) -> None:
    """Ask the questions of a group, those of a line each on one screen; back goes to the screen before.

    Raises:
        Elsewhere: The user goes elsewhere; Back when that is before the first question.
    """
    if not walk(work, parts_of(pad)):
        raise Back


def walk(work: Work, paths: Sequence[Pad]) -> bool:
    """Ask the questions that apply, a screen at a time; return False for back before the first.

    Raises:
        Elsewhere: The user goes to the overview, or stops.
    """
    screens: list[list[Pad]] = []
    while pads := _next_screen(work, [pad for pad in paths if not any(pad in one for one in screens)]):
        try:
            ask_together(work, pads)
            screens.append(pads)
        except Back:
            if not screens:
                return False
            screens.pop()
    return True


def _next_screen(work: Work, paths: Sequence[Pad]) -> list[Pad]:
    """Return the questions that come next on one screen; none when no question applies any more."""
    known = {q.pad: q.applies for q in questions(work.interview.antwoorden)}
    return next(runs(work.interview, [pad for pad in paths if known.get(pad, True)]), [])


class _Together:
    """Several questions in one form, while they are being answered."""

    def __init__(self, work: Work, pads: Sequence[Pad], heading: str, along: Along) -> None:
        self._work, self._pads = work, list(pads)
        self._given_heading, self._along = heading, along
        self._before = work.interview.antwoorden

    @property
    def _now(self) -> Antwoorden:
        return self._work.interview.antwoorden

    def _q(self, place: int) -> Inquiry:
        return self._work.interview.inquiry(self._pads[place])

    def ask(self, at: int) -> int | None:
        """Ask the form, beginning at a place, and then what there is to ask about the answers.

        Returns:
            The place of an answer that the user wants to give again; None when they stay as they are.
        """
        places = range(len(self._pads))
        fields = [self._field(place) for place in places]
        texts = form_with_ways(
            self._work.screen, self._heading, fields, self._another_way, at=at, left=self._left
        )
        for place in places:
            self._left(place, texts[place])
        self._tell(texts)
        return self._what_is_doubtful()

    @property
    def _heading(self) -> str:
        """Return what the questions are about: what holds them all, where that has a name."""
        if self._given_heading:
            return self._given_heading
        holder = self._pads[0].parent
        if any(pad.parent is not holder for pad in self._pads):
            return FILL_IN
        return heading_of(self._work.interview, holder)

    def _field(self, place: int) -> FormField:
        """Return the field of a question as it stands now."""
        q = self._q(place)
        return FormField(
            name=capital(q.vraag.label or q.vraag.short),
            ready=q.ready,
            judge=lambda text: self._refusal(place, text),
            help=_help(q),
            optional=q.can_be_left,
            pad=self._pads[place],
            remark="nog niet bekend" if q.is_not_known else "",
            unknown=True,
            meant=lambda text: self._meant(place, text),
        )

    def _refusal(self, place: int, text: str) -> str:
        """Return why a text is refused; an empty one only when it cannot be taken away."""
        q = self._q(place)
        if not text and not q.is_given:
            return ""
        return q.judge(q.read(text))

    def _meant(self, place: int, text: str) -> str | None:
        """Return the text that is meant by what was typed: a shorter form, or a known name; None for back."""
        q, screen = self._q(place), self._work.screen
        if q.field.form is not AnswerForm.TEXT or is_placeholder(text) or text == q.ready:
            return text
        try:
            return known_if_meant(screen, q, short_if_meant(screen, text, q.short_form(text)))
        except Back:
            return None

    def _left(self, place: int, text: str) -> str:
        """Save what stands in a field, when that is another answer than the one that stands there."""
        q = self._q(place)
        answer = q.read(text) if text else empty(q)
        if (answer or q.value is not None) and (text or q.is_given):
            after = self._with_answer(place, answer)
            if after != self._now:
                self._work.take(after)
        return ""

    def _with_answer(self, place: int, answer: str) -> Antwoorden:
        """Return the answers with one given, and those that get the same."""
        pad = self._pads[place]
        after = self._work.interview.with_answer(pad, answer)
        return set_answers(after, dict.fromkeys(self._along(pad), answer))

    def _another_way(self, place: int, not_known: bool) -> FormField | None:
        """Say that an answer is not known yet, or open the ways out beside the field."""
        q, screen = self._q(place), self._work.screen
        other = said_unknown(screen, q) if not_known else choose_answer(screen, q, [_AGAIN], ANSWER)
        if other == ANSWER or (not_known and not other):
            return None
        if reason := q.judge(other):
            screen.show(f"**Dit kan niet.** {as_typed(reason)}")
            return None
        if other or q.value is not None:
            self._work.take(self._with_answer(place, other))
        return self._field(place)

    def _tell(self, texts: Sequence[str]) -> None:
        """Tell how the answers were read where that needs saying, and which stay open."""
        lines, still_open = [], []
        for place, text in enumerate(texts):
            q = self._q(place)
            if text and q.is_not_known:
                lines.append(f"‘{text}’ telt als: nog niet bekend.")
            elif text and (said := q.read_back(q.read(text))) and self._is_changed(place):
                lines.append(said)
            elif not q.is_given and not q.is_not_known and not q.can_be_left:
                still_open.append(q.vraag.short)
        if still_open:
            lines.append(f"Nog open: {listed(still_open)}.")
        if lines:
            self._work.screen.show(as_typed("\n".join(lines)))

    def _is_changed(self, place: int) -> bool:
        pad = self._pads[place]
        return pad.find(self._before) != pad.find(self._now)

    def _what_is_doubtful(self) -> int | None:
        """Ask about what the answers do together; return the place of one to give again, None for none."""
        before, after, screen = self._before, self._now, self._work.screen
        changed = [place for place in range(len(self._pads)) if self._is_changed(place)]
        if not changed:
            return None
        if not is_meant(screen, before, after):
            return changed[0]
        was_filled = any(self._pads[place].find(before) is not None for place in changed)
        if was_filled and not agrees(screen, effect_of(before, after)):
            self._work.take(self._undone(changed))
            return None
        self._before = after
        return next((place for place in changed if self._work.look(self._pads[place], again=True)), None)

    def _undone(self, changed: Sequence[int]) -> Antwoorden:
        """Return the answers as they were before the form, with those that go along with them."""
        undone = self._now
        for place in changed:
            pad = self._pads[place]
            for one in (pad, *going_along(self._before, pad), *self._along(pad)):
                undone = replace_answer(undone, one, one.find(self._before))
        return undone


def _help(q: Inquiry) -> str:
    """Return how to answer a question, in the field where it is answered."""
    proposed = ""
    if q.proposal and q.offered:
        proposed = f"Voorstel: {q.proposal_in_words}. {q.offered.reason}"
    standing = f"Nu staat hier: {in_words(q.value, q.interview.antwoorden)}." if q.is_not_known else ""
    empty_means = q.without if q.can_be_left and not q.ready else ""
    parts = (
        f"{q.words}{q.vraag.mark}",
        q.vraag.help,
        without_marks(q.about),
        standing,
        proposed,
        empty_means,
    )
    return " ".join(part for part in parts if part)
