"""Which lawyer has read the adaptations to the WGS, asked on a screen: name, function and day."""

from functools import partial

from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import DONE, DROP
from tailor.interview.marks import as_typed
from tailor.interview.readers import ASKED, LawReading
from tailor.path import Pad
from tailor.terminal.ask import Work
from tailor.terminal.ways_out import choose_in_menu, type_line


def edit_reader(work: Work, _pad: Pad) -> None:
    """Ask who has read the adaptations; what was read is said first, and without a name nothing happens.

    Raises:
        Elsewhere: The user goes elsewhere; nothing is recorded then.
    """
    reader = LawReading(work.interview)
    if reason := reader.refusal:
        work.screen.show(reason)
        return
    if reader.standing:
        work.screen.show(f"{as_typed(reader.standing)}\n{reader.what}")
        question = "Wat wilt u hiermee doen?"
        chosen = choose_in_menu(work.screen, reader.inquiry, question, reader.steps, default=DONE)
        if chosen == DROP:
            work.take(reader.withdrawn())
        if chosen in (DONE, DROP):
            return
    else:
        work.screen.show(reader.what)
    _record(work, reader)


def _record(work: Work, reader: LawReading) -> None:
    """Ask the three parts and record them together with the mark of what was read."""
    said: dict[str, str] = {}
    for name in ASKED:
        q = reader.asked(name)
        ready = q.ready if name != ASKED[-1] else ""
        work.screen.show(q.introduction)
        typed = type_line(work.screen, q, q.vraag.vraag, ready=ready, judge=partial(_judged, q))
        if not typed:
            work.screen.show("Er is niets vastgelegd.")
            return
        said[name] = q.read(typed)
    work.take(reader.with_reader(said))
    work.screen.show("Vastgelegd. Veranderen de aanpassingen, dan moet een jurist ze opnieuw lezen.")


def _judged(q: Inquiry, typed: str) -> str:
    return q.judge(q.read(typed))
