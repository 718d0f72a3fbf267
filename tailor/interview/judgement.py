"""What the rules say of an answers file, and what a lawyer accepts of it: for the command line and a page."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from tailor import data
from tailor.answers import Antwoorden, load
from tailor.answers.change import replace_answer
from tailor.answers.questions.aanvaarding import AANVAARD, Aanvaarding
from tailor.answers.work_file import open_working_file
from tailor.assemble import read_model
from tailor.check import RULES, Finding, Level, judge
from tailor.check.as_data import as_data
from tailor.check.duties import NO_DUTIES, Duties, duties
from tailor.check.outdated import consulted
from tailor.errors import InputError
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.dossier import MadeDossier


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules say of a house.

    Attributes:
        file: The answers file.
        huis: The name of the house; empty when it is not known.
        findings: What was found, the heaviest first.
        consulted: When the sources of the rules were last read; of all sources the oldest day.
        duties: What the law asks of the house beside the text.
    """

    file: Path
    huis: str
    findings: tuple[Finding, ...]
    consulted: datetime.date
    duties: Duties = NO_DUTIES

    def blocks(self, *, strict: bool) -> bool:
        """Return whether something stands in the way; strictly also what is to be looked at."""
        least = Level.LET_OP if strict else Level.BLOKKEREND
        return any(one.level >= least and not one.accepted for one in self.findings)

    def as_json(self) -> dict[str, object]:
        """Return the report as plain data; ``docs/controle-json.md`` says what each value is."""
        return as_data(str(self.file), self.huis, self.findings, self.consulted, self.duties)


def report(file: Path) -> Report:
    """Return what the rules say of an answers file.

    Raises:
        InputError: The file cannot be used.
    """
    antwoorden = load(file)
    name = antwoorden.huis.naam
    model = read_model(data.templates())
    found = judge(model, antwoorden).findings
    day = consulted(model.opmerkingen)
    return Report(file, name if isinstance(name, str) else "", found, day, duties(antwoorden))


def of_report(file: Path, made: "MadeDossier") -> Report:
    """Return what the rules said when the report of an answers file was made."""
    day = consulted(read_model(data.templates()).opmerkingen)
    return Report(file, made.manifest.huis or "", made.findings, day, duties(load(file)))


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What somebody accepts.

    Attributes:
        rule: The name of the rule.
        place: The path of the answer or the clause that it is about; empty for all that the rule found.
        door: Who accepts it.
        functie: Their function.
        datum: The day.
        reden: Why.
    """

    rule: str
    place: str
    door: str
    functie: str
    datum: datetime.date
    reden: str

    def names(self, finding: Finding) -> bool:
        """Return whether a finding is one of those that are accepted."""
        return finding.rule == self.rule and (not self.place or self.place in _places(finding))

    def of(self, finding: Finding) -> Aanvaarding:
        """Return the answer that accepts a finding."""
        return Aanvaarding(
            regel=self.rule,
            bij=finding.path or finding.where or None,
            door=self.door,
            functie=self.functie,
            datum=self.datum,
            reden=self.reden,
            kenmerk=finding.mark,
        )


def accept(file: Path, asked: Acceptance) -> tuple[Finding, ...]:
    """Accept what a rule found, save it in the answers file, and return what was accepted.

    Raises:
        InputError: There is no such rule or finding, or what it finds cannot be accepted.
    """
    _check_rule(asked.rule, file)
    with open_working_file(file) as working:
        found = judge(read_model(data.templates()), working.antwoorden).findings
        wanted = tuple(one for one in found if asked.names(one) and not one.accepted)
        if not wanted:
            raise _nothing_found(file, asked, found)
        given = working.antwoorden.aanvaard
        known = given if isinstance(given, tuple) else ()
        after = (*known, *map(asked.of, wanted))
        working.save(replace_answer(working.antwoorden, AANVAARD, after))
    return wanted


def _places(finding: Finding) -> set[str]:
    """Return all by which a person may name a finding of a rule."""
    return {str(finding.answer), finding.path, *finding.places, *map(str, finding.citations), finding.mark}


def withdraw(file: Path, rule: str, place: str = "") -> int:
    """Take away what was accepted of a rule; return how many acceptances there were.

    Args:
        file: The answers file.
        rule: The name of the rule.
        place: The clause or answer of the one finding, or its mark, or where the acceptance stands in the
            file ("aanvaard[2]"); empty for all that was accepted of the rule.

    Raises:
        InputError: There is none.
    """
    with open_working_file(file) as working:
        given = working.antwoorden.aanvaard
        known = given if isinstance(given, tuple) else ()
        gone = set(_accepted_there(working.antwoorden, known, rule, place))
        kept = tuple(one for number, one in enumerate(known) if number not in gone)
        if len(kept) == len(known):
            raise InputError(
                wat=f"Er is niets aanvaard van de regel ‘{rule}’{f' bij {place}' * bool(place)}.",
                waar=str(file),
                nu=f"Kijk wat is aanvaard met: {to_type('controleer', file)}",
            )
        working.save(replace_answer(working.antwoorden, AANVAARD, kept or None))
    return len(known) - len(kept)


def _accepted_there(
    antwoorden: Antwoorden, known: tuple[Aanvaarding, ...], rule: str, place: str
) -> Iterator[int]:
    """Yield where it stands in the list that a rule was accepted; with a place only there."""
    found = judge(read_model(data.templates()), antwoorden).findings if place else ()
    marks = {one.mark for one in found if one.rule == rule and place in _places(one)}
    for number, one in enumerate(known):
        named = place in ("", one.bij, one.kenmerk, str(AANVAARD[number])) or one.kenmerk in marks
        if one.regel == rule and named:
            yield number


def _check_rule(name: str, file: Path) -> None:
    """Raise an InputError when there is no such rule, or what it finds can never be accepted."""
    if name not in RULES:
        close = get_close_matches(name, RULES, 1)
        raise InputError(
            wat=f"Er is geen regel ‘{name}’.",
            waar=name,
            waarom="De naam van een regel staat achter elke bevinding van de controle.",
            nu=f"Bedoelt u {close[0]}?" if close else f"Zoek de naam met: {to_type('controleer', file)}",
        )
    if not RULES[name].acceptable:
        raise InputError(
            wat="Deze bevinding kan niemand aanvaarden.",
            waar=name,
            waarom="Wat ontbreekt of nergens heen leidt, is pas opgelost als het er staat.",
            nu="Verbeter de antwoorden.",
        )


def _nothing_found(file: Path, asked: Acceptance, found: tuple[Finding, ...]) -> InputError:
    of_rule = [one for one in found if one.rule == asked.rule]
    where = f" bij {asked.place}" if asked.place else ""
    there = "; ".join(dict.fromkeys(one.path or ", ".join(one.places) for one in of_rule))
    return InputError(
        wat=f"De regel ‘{asked.rule}’ vindt niets{where} wat nog niet is aanvaard.",
        waar=str(file),
        waarom=f"Wel gevonden bij: {there}." if there else "",
        nu=f"Kijk wat er is gevonden met: {to_type('controleer', file)}",
    )
