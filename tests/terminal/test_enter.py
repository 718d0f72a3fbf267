"""Enter takes nothing that nobody proposed: no choice, no party, no person that was not asked for."""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load, new_file
from tailor.answers.questionnaire import own_questions, questions_by_path
from tailor.answers.questions.partijen import Partij
from tailor.interview.answer import AnswerForm, Choice, answer_field
from tailor.interview.by_path import flat
from tailor.interview.course import effect_of
from tailor.interview.form import OpenForm
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.terminal.ask import ask, ask_composite
from tailor.terminal.fields import Typed
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import NO_WAYS, YES_NO, Judge, Stop, Ways
from tailor.terminal.sitting import hold_sitting
from tests.everything import everything
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import Prompted, Script, in_turn
from tests.terminal.work import WorkAlone, done, stopped, text_behind

QUESTIONS = questions_by_path()
SECURITY = Pad("beveiliging.verantwoordelijke_partij")
ONE_OF_THESE = (
    AnswerForm.CHOICE,
    AnswerForm.CHOICE_OR_OWN,
    AnswerForm.YES_NO,
    AnswerForm.BODY,
    AnswerForm.PARTY,
)


def asked(pad: str, house: Antwoorden, *script: object) -> tuple[str, Prompted]:
    """Return what the first prompt of a question led to, and that prompt."""
    screen = in_turn(*script)
    found = ask(screen, Interview(text_behind(), house).inquiry(Pad(pad)))
    return found, screen.prompts[0]


def first(pad: str, house: Antwoorden, answer: str) -> Prompted:
    return asked(pad, house, answer)[1]


# -- what is marked --


@pytest.mark.parametrize(
    ("pad", "answer"),
    [
        ("regime.wet", "buiten_wgs"),
        ("regime.radicalisering", "nee"),
        ("convenant.partijen_gelijk", "ja"),
        ("uitvoerder.standaard", "procesregisseur"),
        ("beveiliging.verantwoordelijke_partij", "berkendam"),
        ("verwerkers.toestemming_door", "stuurgroep"),
        ("wijzigingen.besluit_door", "partneroverleg"),
    ],
)
def test_nothing_is_marked_where_an_answer_is_wanted_and_none_is_proposed(pad: str, answer: str) -> None:
    assert first(pad, zet(answers(), {pad: ""}), answer).default == ""


TASKS = [str(pad) for pad, vraag in QUESTIONS.items() if vraag.follows]


@pytest.mark.parametrize("pad", [pad for pad in TASKS if pad.startswith("uitvoerder.")])
def test_a_task_stands_on_the_same_as_the_others_and_goes_on_following(pad: str) -> None:
    house = zet(answers(), {"uitvoerder.standaard": "procesregisseur", pad: ""})
    found, prompt = asked(pad, house, ":skip")
    top = prompt.choices[0]
    assert (top.value, prompt.default) == (":skip", ":skip")
    assert top.name == "Hetzelfde als bij de andere taken: de Procesregisseur"
    assert "Voorstel: **de Procesregisseur**. Hetzelfde als bij de andere taken." in prompt.above
    assert found == ""


def test_a_task_of_its_own_can_follow_the_others_again() -> None:
    house = zet(answers(), {"uitvoerder.standaard": "manager", "uitvoerder.register": "procesregisseur"})
    found, prompt = asked("uitvoerder.register", house, "Hetzelfde als bij de andere taken: de Manager")
    assert (prompt.default, found) == ("procesregisseur", "")


@pytest.mark.parametrize(
    "pad", [str(pad) for pad in QUESTIONS if answer_field(pad).default not in (None, (), False)]
)
def test_what_counts_without_an_answer_is_proposed_with_the_reason(pad: str) -> None:
    field = answer_field(Pad(pad))
    q = Interview(text_behind(), Antwoorden()).inquiry(Pad(pad.replace("[]", "[0]")))
    inquiry = type(q)(q.interview, q.pad, field, q.vraag, field.default, q.judge)
    reason = q.vraag.usual or "Zo staat het in het model."
    assert f". {reason}" in inquiry.introduction and "Voorstel: **" in inquiry.introduction


def test_what_is_not_known_yet_stays_so_with_who_finds_out() -> None:
    unknown = '{nog_niet_bekend: {"wie": "Jan"}}'
    house = zet(answers(), {"wijzigingen.besluit_door": unknown, "document.versie": unknown})
    found, prompt = asked("wijzigingen.besluit_door", house, ":unknown", "Jan", "")
    assert prompt.default == ":unknown" and found == unknown
    found, prompt = asked("document.versie", house, "")
    assert "te laten staan" in prompt.above and found == unknown


def test_a_proposal_does_not_take_the_place_of_what_is_not_known_yet() -> None:
    house = zet(answers(), {"datalekken.meldtermijn_uren": "nog niet bekend"})
    found, prompt = asked("datalekken.meldtermijn_uren", house, "")
    assert "Voorstel: **24**" in prompt.above and prompt.default == ""
    assert found == "nog niet bekend"


def test_an_answer_that_was_taken_over_goes_along_with_the_other_and_says_so() -> None:
    house = zet(answers(), {"datalekken.verantwoordelijke_partij": "alderbroek"})
    after = Interview(text_behind(), house).with_answer(SECURITY, "berkendam")
    assert after.datalekken.verantwoordelijke_partij == "berkendam"
    assert (
        "gaat nu mee: de partij die de procedures voor datalekken bijhoudt." in effect_of(house, after).words
    )
    other = zet(house, {"datalekken.verantwoordelijke_partij": "brug"})
    after = Interview(text_behind(), other).with_answer(SECURITY, "berkendam")
    assert after.datalekken.verantwoordelijke_partij == "brug"
    assert effect_of(other, after).words == ""


# -- yes or no first --


def _at_most_optional() -> Iterator[str]:
    for pad, vraag in QUESTIONS.items():
        field = answer_field(pad)
        of_choice = field.form in ONE_OF_THESE[:3]
        if vraag.is_yes_or_no and not of_choice and not str(pad).endswith("]"):
            yield str(pad)


LEADS_ON = [*_at_most_optional()]


def test_every_question_that_sounds_like_yes_or_no_can_be_answered_so() -> None:
    some = {"huis.korte_naam", "partijen[].vertegenwoordigd_door", "termen", "partijen[].mandaat"}
    assert some <= {*LEADS_ON}
    assert len(LEADS_ON) >= 17
    for pad in LEADS_ON:
        q = Interview(text_behind(), Antwoorden()).inquiry(Pad(pad.replace("[]", "[0]")))
        assert q.begins_with_yes_or_no, pad


SPECIAL = "bijlage4.categorie1.bijzonder"


def test_a_no_where_an_answer_is_wanted_is_an_answer_and_is_not_marked() -> None:
    house = zet(answers(), {SPECIAL: ""})
    work = WorkAlone(house, "Nee")
    ask_composite(work, Pad(SPECIAL))
    prompt = work.screen.prompts[0]
    assert (prompt.names[:2], prompt.default) == (["Ja", "Nee"], "")
    assert prompt.choices[1].effect.startswith("In Bijlage 4 staat ‘geen’.")
    assert work.antwoorden == zet(house, {SPECIAL: "[]"}) != house


@pytest.mark.parametrize("pad", LEADS_ON)
def test_a_yes_leads_to_a_question_that_a_text_can_answer(pad: str) -> None:
    form = answer_field(Pad(pad)).form
    if form is not AnswerForm.LIST:  # its elements may have words of their own, and may do without
        assert bool(QUESTIONS[Pad(pad)].after_yes) is (form is not AnswerForm.GROUP)
    for vraag in QUESTIONS.values():
        assert not vraag.after_yes or vraag.is_yes_or_no and vraag.after_yes.endswith("?")


def test_no_is_marked_and_gives_no_answer_and_yes_asks_for_the_words() -> None:
    found, prompt = asked("huis.korte_naam", answers(), ":skip")
    assert (prompt.names[:2], prompt.default, found) == (["Ja", "Nee"], ":skip", "")
    screen = in_turn("Ja", "ZVH Maasheuvel")
    found = ask(screen, Interview(text_behind(), answers()).inquiry(Pad("huis.korte_naam")))
    assert screen.prompts[1].vraag == "Wat is de korte naam van uw huis?"
    assert found == "ZVH Maasheuvel"


@pytest.mark.parametrize(
    ("pad", "effect"),
    [
        ("document.huisstijl", "De documenten krijgen de gewone opmaak."),
        ("huis.korte_naam", "Overal staat de gewone naam."),
        ("convenant.titel", QUESTIONS[Pad("convenant.titel")].no),
    ],
)
def test_a_no_says_what_there_will_be_instead(pad: str, effect: str) -> None:
    no = next(one for one in first(pad, zet(answers(), {pad: ""}), ":skip").choices if one.name == "Nee")
    assert no.effect == effect


@pytest.mark.parametrize("typed", ["ja", "Nee", " JA "])
def test_a_bare_yes_or_no_is_no_text(typed: str) -> None:
    house = answers()
    inquiry = Interview(text_behind(), house).inquiry
    for pad in ("bijlage2.document", "huis.naam", "partijen[5].afkorting", "bijlage2.doelen.intake[0]"):
        assert "zegt niet wat er moet staan" in inquiry(Pad(pad)).judge(typed)
    assert inquiry(Pad("regime.radicalisering")).judge("ja") == ""
    assert inquiry(Pad("huis.naam")).judge("Ja en Nee") == ""
    own = dict(inquiry(Pad("verwerkers.toestemming_door")).own_parts(None))
    assert "zegt niet wat er moet staan" in own["naam"].judge(typed)


def test_a_party_that_has_an_abbreviation_is_shown_it_and_not_asked_yes_or_no() -> None:
    house = zet(answers(), {"partijen[5].afkorting": "DB"})
    found, prompt = asked("partijen[5].afkorting", house, "DB")
    assert (prompt.kind, prompt.default, found) == ("line", "DB", "DB")


# -- what cannot be --


def named(pad: str, house: Antwoorden) -> set[str]:
    found = {one.value for one in Interview(text_behind(), house).inquiry(Pad(pad)).options}
    return {key for key in found if house.partij(key)}


def test_a_party_acts_for_another_only_when_it_takes_part_and_acts_for_itself() -> None:
    house = zet(answers(), {"partijen[berkendam].vertegenwoordigd_door": "alderbroek"})
    index = [str(one.sleutel) for one in house.known_parties].index
    everybody = {str(one.sleutel) for one in house.known_parties}
    pad = f"partijen[{index('brug')}].vertegenwoordigd_door"
    assert named(pad, house) == everybody - {"brug", "berkendam"}
    gone = zet(house, {"partijen[politie].status": "weigert"})
    assert named(pad, gone) == everybody - {"brug", "berkendam", "politie"}
    assert named(f"partijen[{index('alderbroek')}].vertegenwoordigd_door", house) == set()


def test_a_party_that_does_not_take_part_is_named_nowhere_but_where_it_stands() -> None:
    house = zet(
        answers(), {"partijen[brug].status": "vertrokken", "beveiliging.verantwoordelijke_partij": "brug"}
    )
    for pad in (
        "datalekken.verantwoordelijke_partij",
        "verwerkers.overeenkomst_door",
        "uitsluiting.besluit_door",
    ):
        assert named(pad, house) and "brug" not in named(pad, house)
    assert "brug" in named("beveiliging.verantwoordelijke_partij", house)


def test_a_term_with_an_own_word_gets_no_second_one() -> None:
    house = Antwoorden.model_validate(
        {**everything(), "termen": [{"term": "manager"}, {"term": "stuurgroep"}]}
    )

    def terms(place: int) -> set[str]:
        return {
            one.value for one in Interview(text_behind(), house).inquiry(Pad(f"termen[{place}].term")).options
        }

    assert "manager" in terms(0) and "stuurgroep" not in terms(0)
    assert not {"manager", "stuurgroep"} & terms(2) and "ketenpartner" in terms(2)


# -- a copied party --


def full_party() -> Antwoorden:
    """Return a house whose last party has an answer to every question of a party."""
    data = everything()
    party = {**data["partijen"][0], "ondertekening": {"datum": "2026-12-02", "plaats": "Alderbroek"}}
    return Antwoorden.model_validate(
        {**data, "partijen": [*data["partijen"], {**party, "sleutel": "vol", "naam": "Vol"}]}
    )


def test_a_copy_holds_nothing_but_what_belongs_to_the_kind_of_party() -> None:
    of_kind = {name for name, vraag in own_questions(Partij) if vraag and vraag.copied}
    assert of_kind == {
        "soort", "nevensoorten", "lidwoord", "rechtsvorm", "om_aanduiding", "wgs_soort", "wgs_opdracht",
        "eigen_taak", "eigen_grondslag",
    }  # fmt: skip
    house = full_party()
    for place, old in enumerate(house.known_parties):
        script = (
            str(place),
            ":copy",
            *(() if old.soort in ("politie", "openbaar_ministerie") else ("Kopie",)),
        )
        new = stopped("partijen", house, *script).antwoorden.known_parties[place + 1]
        fresh = Partij.model_validate({"sleutel": new.sleutel, "naam": new.naam})
        kept = {name for name in Partij.model_fields if getattr(new, name) != getattr(fresh, name)}
        assert kept <= of_kind and new.soort == old.soort


# -- the whole interview --


class Enter:
    """Presses Enter at every prompt; where that takes nothing, says what is not known yet.

    Attributes:
        given: What is answered besides, in turn, by words of the prompt.
    """

    def __init__(self, given: dict[str, list[str]]) -> None:
        self.given, self.ticked = given, ""
        self.count = 0

    def __call__(self, prompt: Prompted) -> object:
        self.count += 1
        assert self.count < 900, f"Enter does not come further than {prompt.vraag}"
        if prompt.vraag.startswith("Overzicht"):
            raise Stop
        if turn := next((left for words, left in self.given.items() if left and words in prompt.vraag), None):
            return turn.pop(0)
        if prompt.kind == "line" and prompt.judge and prompt.judge(str(prompt.default)):
            self.given.setdefault(prompt.vraag, []).append(":unknown")
            return "?"
        if prompt.kind == "choose_many":
            return self._tick(prompt)
        if prompt.kind == "form":
            return prompt.default
        if prompt.kind == "confirm":
            assert prompt.default, f"Enter answers {prompt.vraag}, where nothing is marked"
            return prompt.default == "ja"
        return prompt.default or (":unknown" if prompt.kind == "choose" else "")

    def _tick(self, prompt: Prompted) -> object:
        """Leave what is ticked; asked the same again, say that it is not known yet."""
        again, self.ticked = prompt.vraag == self.ticked, prompt.vraag
        if not again or prompt.default or Ways.UNKNOWN not in prompt.ways:
            return prompt.default
        self.given.setdefault(prompt.vraag, []).append(":unknown")
        return "?"


class EnterInLines(PlainLines):
    """The screen of plain lines, on which ``Enter`` types: an empty line first, and more only where it must.

    Attributes:
        press: Says what is answered.
        typed: Every line that was typed.
    """

    def __init__(self, press: Enter) -> None:
        super().__init__(io.StringIO(), io.StringIO())
        self.press, self.typed = press, list[str]()
        self._rest: Iterator[str] = iter(())

    def _read_line(self, prompt: str) -> str:
        line = next(self._rest, None)
        assert line is not None, f"one more line is asked: {prompt}"
        self.typed.append(line)
        return line

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        asked = Prompted(
            "confirm" if tuple(choices) == YES_NO else "choose", question, tuple(choices), default
        )
        given = self.press(asked)
        name = asked.value("Ja" if given is True else "Nee" if given is False else str(given))
        number = str([one.value for one in choices].index(name) + 1)
        self._rest = iter([""] if name == default else [number] if default else ["", number])
        return super().choose(question, choices, default=default)

    def choose_many(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        default: Sequence[str] = (),
        ways: Ways = NO_WAYS,
    ) -> list[str]:
        given = self.press(Prompted("choose_many", question, tuple(choices), tuple(default), ways=ways))
        self._rest = iter(["?" if given == "?" else ""])
        return super().choose_many(question, choices, default=default, ways=ways)

    def line(
        self,
        question: str,
        *,
        default: str = "",
        judge: Judge | None = None,
        lines: bool = False,
        ways: Ways = NO_WAYS,
    ) -> str:
        given = str(self.press(Prompted("line", question, (), default, "", judge)))
        taken = judge is None or not judge(default)
        self._rest = iter([""] if given == default else [given] if taken else ["", given])
        return super().line(question, default=default, judge=judge, lines=lines, ways=ways)

    def _ask_field(self, form: OpenForm) -> Typed:
        self._rest = iter([""])
        return super()._ask_field(form)


PARTIES = {
    "De partijen: wat wilt u doen": [":add", ":add", "0", "1", ":done"],
    "Alderbroek: wat wilt u doen": [":copy"],
    "Nieuwdorp: wat wilt u doen": [":done"],
    "Wat voor organisatie": ["gemeente", "gemeente"],
    "Hoe heet de partij": ["Alderbroek", "Berkendam", "Nieuwdorp"],
}


def enter() -> Enter:
    return Enter({words: [*turns] for words, turns in PARTIES.items()})


def new_house(folder: Path) -> Path:
    path = folder / "huis.yaml"
    new_file(path, "Oostmark")
    return path


def pressed(folder: Path) -> tuple[Antwoorden, Script, Antwoorden]:
    """Press Enter through a new house with two gemeenten, of which one is copied."""
    path = new_house(folder)
    before = load(path)
    screen = Script(enter())
    hold_sitting(screen, path, Pad("regime.wet"))
    assert screen.prompts[-1].vraag.startswith("Overzicht"), screen.prompts[-1].vraag
    return before, screen, load(path)


def is_said_or_proposed(pad: str, value: object, screen: Script) -> bool:
    """Return whether an answer was given in words, is not known yet, or stood as a proposal with a reason."""
    if str(value) == "nog niet bekend" or re.fullmatch(r"partijen\[[^]]*\]\.(sleutel|soort|naam)", pad):
        return True
    vraag = QUESTIONS[Pad(pad).question]
    said = (f"Voorstel: **{value}**. ", f"Voorstel: {value}. ", f": {value} (voorstel)")
    helps = [field.help for prompt in screen.prompts for field in prompt.fields]
    told = [*(prompt.above for prompt in screen.prompts), *helps]
    if vraag.proposes and any(words in above for above in told for words in said):
        return True
    proposal = vraag.proposal
    shown = any(proposal.reason in above for above in told) if proposal else False
    return proposal is not None and shown


def test_enter_through_the_whole_interview_leaves_proposals_with_a_reason_and_nothing_else(
    tmp_path: Path,
) -> None:
    before, screen, after = pressed(tmp_path)
    assert [one.naam for one in after.known_parties] == ["Alderbroek", "Nieuwdorp", "Berkendam"]
    was = flat(before)
    new = {pad: value for pad, value in flat(after).items() if was.get(pad) != value and "(" not in pad}
    usual = flat(Antwoorden.model_validate({"partijen": [{"sleutel": "a"}]}))
    taken = {
        pad: value
        for pad, value in new.items()
        if not is_said_or_proposed(pad, value, screen) and usual.get(re.sub(r"\[.*?\]", "[a]", pad)) != value
    }
    assert taken == {}
    for one in after.known_parties:
        assert one.vertegenwoordigd_door is None and one.mandaat is None
    assert all(getattr(after.uitvoerder, pad.split(".")[1]) is None for pad in TASKS)
    for number in (1, 2):
        assert Pad(f"bijlage4.categorie{number}.bijzonder").find(after) == NogNietBekend()


def test_enter_does_the_same_on_the_screen_of_plain_lines(tmp_path: Path) -> None:
    for name in ("regels", "scherm"):
        (tmp_path / name).mkdir()
    path, screen = new_house(tmp_path / "regels"), EnterInLines(enter())
    hold_sitting(screen, path, Pad("regime.wet"))
    _, _, other = pressed(tmp_path / "scherm")
    assert load(path) == other
    assert path.read_bytes() == (tmp_path / "scherm" / "huis.yaml").read_bytes()
    assert screen.typed.count("") > 60


def test_that_there_are_no_special_kinds_of_data_has_to_be_said() -> None:
    pad = "bijlage4.categorie1.bijzonder"
    house = zet(answers(), {pad: ""})
    work = done(pad, house, ":unknown", ["", ""])
    assert Pad(pad).find(work.antwoorden) == NogNietBekend()
    assert work.screen.prompts[0].default == ""
    assert Pad(pad).find(done(pad, house, ":none").antwoorden) == ()
    nothing = done(pad, house, ":yes", [], ":none")
    assert nothing.screen.prompts[2].default == ""
    assert Pad(pad).find(nothing.antwoorden) == ()
    form = ["om te helpen", "artikel 9 AVG"]
    again = done(pad, house, ":yes", [], ":tick", ["gezondheid"], form).antwoorden
    assert len(Pad(pad).find(again)) == 1  # type: ignore[arg-type]
