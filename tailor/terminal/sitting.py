"""A sitting: question after question, each answer saved, until the user stops."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

from tailor import data
from tailor.answers import Antwoorden
from tailor.answers.beside import keep_pasted, put_beside, read_pasted
from tailor.answers.file import PLACE, own_name
from tailor.answers.work_file import ClashError, WorkingFile, open_working_file
from tailor.assemble import read_model
from tailor.errors import InputError
from tailor.files import real_file
from tailor.interview.answer import listed
from tailor.interview.caused import Judgements, Watch
from tailor.interview.course import Course, CourseStep, effect_of
from tailor.interview.doubts import doubts
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed
from tailor.interview.preview import words_after
from tailor.interview.progress import heading
from tailor.interview.proposals import asked_when_typed
from tailor.interview.route import Page
from tailor.interview.text_behind import TextBehind
from tailor.path import WHOLE, Pad
from tailor.terminal import editors
from tailor.terminal.ask import agrees, ask, ask_composite, is_meant
from tailor.terminal.check_answers import check_section
from tailor.terminal.found import tell
from tailor.terminal.overview import show_overview
from tailor.terminal.pages import ask_standing, one_screen
from tailor.terminal.screen import Back, NotSavedError, Screen, Stop, ToOverview, confirm
from tailor.terminal.together import ask_together

_AGAIN: Final = "Opnieuw proberen? Bij ‘Nee’ stopt u, en is dit laatste antwoord niet bewaard."


def place_file(path: Path) -> Path:
    """Return the file that holds the place."""
    return own_name(real_file(path), PLACE)


def read_place(path: Path) -> Pad:
    """Return the path of the question that was on the screen; WHOLE when that is not known."""
    try:
        return Pad.parse(place_file(path).read_text("utf-8").strip()) or WHOLE
    except (OSError, UnicodeDecodeError):
        return WHOLE


def remember_place(path: Path, pad: Pad) -> None:
    """Remember what is on the screen; an empty path is the end. A full disk is no reason to stop."""
    put_beside(place_file(path), f"{pad}\n".encode(errors="replace") if pad else b"")


class Sitting:
    """The questionnaire on one screen, over one answers file.

    Attributes:
        screen: The screen.
        file: Where the answers are saved.
        course: Where we are.
    """

    def __init__(self, screen: Screen, file: WorkingFile, begin: Pad = WHOLE) -> None:
        """Start at a question; without one where the answers stopped."""
        self.screen, self.file = screen, file
        self._text = TextBehind(read_model(data.templates()))
        self.course = Course.start(file.antwoorden, begin)
        self._inside = begin if begin and begin is not self.course.here else WHOLE
        self._to_overview = False
        self._judgements, self._seen = Judgements(self._text.model), set[str]()
        self._watch = Watch(self._judgements).begun(file.antwoorden)

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they are now."""
        return Interview(self._text, self.course.antwoorden, self._judgements, self._seen)

    def loop(self) -> NoReturn:
        """Ask until the user stops.

        Raises:
            Stop: The user stops; everything is saved.
        """
        while True:
            remember_place(self.file.path, self.course.here)
            if self._to_overview or self.course.page is None:
                self._to_overview = show_overview(self)
            else:
                self._ask_or_go(self.course.page)

    def _ask_or_go(self, page: Page) -> None:
        """Ask what is to be asked here, or go where the user wants to go instead."""
        here = self.course.here
        try:
            beyond = self._ask_here(page)
            is_right = self._looked_over(beyond)
        except Back:
            self._look_on_the_way(here)
            before = self.course.back()
            self._show("" if before else "Dit is de eerste vraag.")
            self.course = before or self.course
        except ToOverview:
            self._to_overview = True
            self._look_on_the_way(here)
        else:
            self.course = self.course.next(beyond) if is_right else self.course

    def _ask_here(self, page: Page) -> Pad | None:
        """Ask what is to be asked here; return the last of several questions on one screen, else None."""
        self.screen.show(heading(self.course))
        inside, self._inside = self._inside, WHOLE
        if self.course.here.holds(inside):
            editors.resume(self, inside)
        step = self.course.current
        if step is None:
            ask_standing(self, page)
            return None
        if page.whole:
            editors.PAGES[page](self)
            return None
        if len(beside := one_screen(self, step)) > 1:
            ask_together(self, beside, step.pad)
            return beside[-1]
        self.ask(step)
        return None

    def _looked_over(self, beyond: Pad | None) -> bool:
        """Show what was answered in a part of the route when it is done; return whether the user goes on.

        Raises:
            Elsewhere: The user goes elsewhere; back comes back to the last question.
        """
        if (part := self.course.finished_part(beyond)) is None:
            return True
        try:
            check_section(self, part.title, self.course.within(part))
        except Back:
            return False
        return True

    def ask(self, step: CourseStep, *, is_meant: bool = False) -> None:
        """Ask one question, save its answer, and show what the text now says and what the answer causes.

        Args:
            step: The question.
            is_meant: Whether the user said already that it is to be filled in or changed.

        Raises:
            Elsewhere: The user goes elsewhere.
        """
        while True:
            self._ask(self.course.step(step.pad), is_meant=is_meant)
            if not self.look(step.pad, again=True):
                return

    def look(self, pad: Pad, *, again: bool = False) -> bool:
        """Tell what the answer to a question caused; return whether the user wants to give it again.

        Raises:
            Elsewhere: The user goes elsewhere; the answer is saved.
        """
        before, after = self._watch.antwoorden, self.course.antwoorden
        self._watch, found = self._watch.look(after, pad)
        found = found.without((*(doubts(before, after) if before else ()), *asked_when_typed(after, pad)))
        return bool(found) and tell(self, pad, found, again=again)

    def _look_on_the_way(self, pad: Pad) -> None:
        """Tell what an answer caused that was given before the user went elsewhere."""
        try:
            self.look(pad)
        except ToOverview:
            self._to_overview = True

    def _ask(self, step: CourseStep, *, is_meant: bool) -> None:
        remember_place(self.file.path, step.pad)
        before = self.course.antwoorden
        if self.interview.is_at_once(step.pad) and step.pad not in editors.EDITORS:
            self._ask_at_once(step)
        elif step.pad in editors.AT_ONCE:
            q = self.interview.inquiry(step.pad)
            self._show(q.noted if q.is_filled else q.introduction)
            self.edit(step.pad)
        elif is_meant:
            self.edit(step.pad)
        else:
            ask_composite(self, step.pad)
        self._say_what_changed(before, step.pad)

    def _say_what_changed(self, before: Antwoorden, pad: Pad) -> None:
        """Say what an answer did to other questions, and how the text reads now."""
        after = self.course.antwoorden
        if after != before:
            if pad in editors.EDITORS or not self.interview.is_at_once(pad):
                self._show(effect_of(before, after).words)
            self._show(words_after(self._text, before, after, pad))
        if afterwards := editors.AFTERWARDS.get(pad.parent):
            self._show(afterwards(self._text.model, after))

    def ask_gathered(self, pad: Pad) -> None:
        """Ask answers that are asked as one, and show what the text now says and what they cause.

        Raises:
            Elsewhere: The user goes elsewhere; what was answered is saved.
        """
        before = self.course.antwoorden
        self.edit(pad)
        self._say_what_changed(before, pad)
        self.look(pad)

    def _show(self, words: str) -> None:
        if words:
            self.screen.show(words)

    def _ask_at_once(self, step: CourseStep) -> None:
        while True:
            interview = self.interview
            after = interview.with_answer(step.pad, ask(self.screen, interview.inquiry(step.pad)))
            if not is_meant(self.screen, interview.antwoorden, after):
                continue
            if step.is_new or agrees(self.screen, effect_of(interview.antwoorden, after)):
                self.take(after)
                return

    def remember(self, pad: Pad) -> None:
        """Remember that what stands at a path is being asked, so that a next sitting goes on there."""
        remember_place(self.file.path, pad)

    @property
    def pasted(self) -> str:
        """Return a pasted list that was neither taken nor refused; empty for none."""
        return read_pasted(self.file.path)

    def keep_pasted(self, text: str) -> None:
        """Keep a pasted list beside the answers for a next time; an empty text is the end of it."""
        keep_pasted(self.file.path, text)

    def go_to(self, pad: Pad) -> None:
        """Go to a question; the whole of the answers is the end."""
        self.course = self.course.at(pad)

    def edit(self, pad: Pad) -> None:
        """Change the answer of many parts at a path."""
        editors.edit(self, pad)

    def change(self, pad: Pad) -> None:
        """Change one answer, wherever it stands."""
        editors.change(self, pad)

    def take(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them; changes by hand meanwhile are merged or asked about.

        Raises:
            Stop: The file cannot be saved, and the user does not want to try again.
        """
        self.course = self.course.taken(self._saved(antwoorden))

    def _saved(self, antwoorden: Antwoorden) -> Antwoorden:
        while True:
            try:
                return self._save_or_choose(antwoorden)
            except InputError as error:
                self.screen.show(f"**{error.wat}** {as_typed(f'{error.waar} {error.waarom} {error.nu}')}")
                if not self._once_more():
                    raise NotSavedError from error

    def _save_or_choose(self, antwoorden: Antwoorden) -> Antwoorden:
        try:
            return self.file.save(antwoorden)
        except ClashError as error:
            return self._choose_at_clash(antwoorden, error)

    def _once_more(self) -> bool:
        """Ask whether to try to save again; stopping here is leaving the answer unsaved."""
        try:
            return confirm(self.screen, _AGAIN, default=True)
        except Stop:
            return False

    def _choose_at_clash(self, antwoorden: Antwoorden, error: ClashError) -> Antwoorden:
        """Ask which answers stay: those given here, or those that were put in the file meanwhile."""
        self.screen.show(f"**{error.wat}** {as_typed(error.waarom)} Het gaat om: {listed(error.paths)}.")
        if confirm(self.screen, "Wilt u uw eigen antwoord bewaren?"):
            return self.file.save(antwoorden, override=True)
        return self.file.save(self.file.antwoorden)


@contextlib.contextmanager
def open_sitting(screen: Screen, path: Path, begin: Pad = WHOLE) -> Iterator[Sitting]:
    """Hold an answers file open for one sitting, at the question where the last one stopped.

    Raises:
        InputError: Somebody else has it open, or it cannot be read.
    """
    with open_working_file(path) as file:
        yield Sitting(screen, file, begin or read_place(path))


def hold_sitting(screen: Screen, path: Path, begin: Pad = WHOLE) -> bool:
    """Ask the questions of a house until the user stops; return whether every answer is saved.

    Raises:
        InputError: Somebody else has the file open, or it cannot be read.
    """
    with open_sitting(screen, path, begin) as sitting:
        try:
            sitting.loop()
        except NotSavedError:
            return False
        except (Stop, KeyboardInterrupt):
            return True
