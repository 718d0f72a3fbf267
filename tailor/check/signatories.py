"""Volledig: who signs for each party, with which name and function, and why that binds it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers.questions.huis import Formule
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Bevoegdheid, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name
from tailor.check.functions import is_deputy_mayor, is_function, is_name, stands_for
from tailor.check.rule import BLOCKS, NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration, persons, with_article
from tailor.path import Pad

VOLLEDIG = Theme.VOLLEDIG
_SIGNING = Citatie("ondertekening")


@dataclass(frozen=True, slots=True)
class _Signing:
    """A person who signs, in a place of the answers; all that is not known is empty."""

    pad: Pad
    naam: str
    functie: str

    @property
    def said(self) -> str:
        if not self.naam:
            return with_article(self.functie)
        return f"{self.naam}, {self.functie}" if self.functie else self.naam


def _people(partij: Partij, path: Pad) -> list[_Signing]:
    """Return who signs for the party itself; the people of its establishments when only these sign."""
    if not partij.only_establishments_sign:
        own, answer = listed(partij.vertegenwoordigers), path / "vertegenwoordigers"
        return [_signing(answer[place], one) for place, one in enumerate(own)] if _for_itself(partij) else []
    return [*_of_establishments(partij, path)]


def _of_establishments(partij: Partij, path: Pad) -> Iterator[_Signing]:
    for place, one in enumerate(listed(partij.vestigingen)):
        if isinstance(one.vertegenwoordiger, Vertegenwoordiger):
            yield _signing((path / "vestigingen")[place] / "vertegenwoordiger", one.vertegenwoordiger)


def _everyone(partij: Partij, path: Pad) -> list[_Signing]:
    """Return everyone who signs for a party or for one of its establishments."""
    found = _people(partij, path)
    return found if partij.only_establishments_sign else [*found, *_of_establishments(partij, path)]


def _signing(path: Pad, person: Vertegenwoordiger) -> _Signing:
    known = (one if isinstance(one, str) else "" for one in (person.naam, person.functie))
    return _Signing(path, *known)


def _for_itself(partij: Partij) -> bool:
    return partij.vertegenwoordigd_door is None


def _without_power(partij: Partij, path: Pad) -> list[_Signing]:
    """Return who signs without a mandate and with a function that does not say that this binds the party.

    Who signs beside somebody who may, as the secretaris beside the burgemeester, needs no power of their own;
    but when each of them may sign alone, everyone does.
    """
    people = _people(partij, path) if partij.mandaat is None else []
    without = [one for one in people if one.functie and not stands_for(one.functie, partij)]
    alone = partij.bevoegdheid is Bevoegdheid.ALLEEN
    return without if alone or len(without) == len(people) else []


def _unmandated(ctx: KnownAnswers, index: int) -> str:
    """Return the name of the party that acts for another one without a mandate; empty without one."""
    partij = ctx.antwoorden.known_parties[index]
    found = ctx.by_key.get(str(partij.vertegenwoordigd_door)) if partij.mandaat is None else None
    return _called(ctx, found[0]).rstrip(",") if found and not _for_itself(partij) else ""


def _described(people: list[_Signing]) -> str:
    said = persons([one.said for one in people])
    return f"tekent {said}" if len(people) == 1 else f"tekenen {said}"


def _called(ctx: KnownAnswers, index: int) -> str:
    """Return a party inside a sentence: "de gemeente Alderbroek", "de politie, eenheid Oostmark,"."""
    kind, name = ctx.antwoorden.known_parties[index].soort, listed_name(ctx, index)
    article = {Soort.GEMEENTE: "de ", Soort.POLITIE: "de ", Soort.OPENBAAR_MINISTERIE: "het "}
    end = "," if kind in NAMELESS_KINDS and "," in name else ""
    return f"{article.get(kind, '') if isinstance(kind, Soort) else ''}{name}{end}"


# -- who may sign --


@rule(
    "gemeente-zonder-burgemeester",
    VOLLEDIG,
    BLOCKS,
    "Voor een gemeente tekent iemand anders dan de burgemeester, zonder mandaat of volmacht.",
    "Artikel 171 Gemeentewet: de burgemeester vertegenwoordigt de gemeente en kan dat opdragen.",
    fails={"partijen[vliethaven].vertegenwoordigers[0].functie": "wethouder, namens de burgemeester"},
    passes={"partijen[vliethaven].vertegenwoordigers[0].functie": "waarnemend burgemeester"},
    acceptable=False,
)
def _someone_else(subject: FinishedText) -> Iterator[Said]:
    """Another than the burgemeester signs for a gemeente, and nothing says why."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.gemeenten:
        path, name = PARTIJEN[index], _called(ctx, index)
        if other := _unmandated(ctx, index):
            yield Said(
                f"Voor {name} tekent {other}, zonder mandaat.",
                "Vul het mandaat of de volmacht in, of laat de eigen burgemeester tekenen.",
                path / "mandaat",
                (_SIGNING,),
            )
        elif without := _without_power(partij, path):
            yield Said(
                f"Voor {name} {_described(without)}, zonder mandaat.",
                "Vul het mandaat of de volmacht in, of laat de burgemeester tekenen.",
                path / "mandaat",
                (_SIGNING,),
            )


@rule(
    "loco-burgemeester",
    VOLLEDIG,
    NOTES,
    "Voor een gemeente tekent een loco-burgemeester, zonder mandaat of volmacht.",
    "Artikel 77 Gemeentewet: een wethouder neemt waar als de burgemeester verhinderd is of ontbreekt.",
    fails={"partijen[vliethaven].vertegenwoordigers[0].functie": "loco-burgemeester"},
    passes={"partijen[vliethaven].vertegenwoordigers[0].functie": "waarnemend burgemeester"},
    acceptable=False,
)
def _deputy(subject: FinishedText) -> Iterator[Said]:
    """A deputy signs, who stands for the gemeente only while the burgemeester cannot."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.gemeenten:
        people = _people(partij, PARTIJEN[index]) if partij.mandaat is None else []
        for one in people:
            if is_deputy_mayor(one.functie):
                yield Said(
                    f"Voor {_called(ctx, index)} tekent {one.said}. Dat kan alleen als de burgemeester"
                    " op die dag verhinderd is of ontbreekt.",
                    "Laat anders de burgemeester tekenen, of vul het mandaat in.",
                    PARTIJEN[index] / "mandaat",
                    (_SIGNING,),
                )


@rule(
    "bevoegdheid-onbekend",
    VOLLEDIG,
    WARNS,
    "Uit de functie blijkt niet waarom iemand voor een partij mag tekenen, en er is geen mandaat.",
    "Een partij is alleen gebonden als een bevoegd persoon tekent. Zie artikel 3:60 BW voor een volmacht"
    " en artikel 10:1 Awb voor een mandaat.",
    fails={"partijen[ggd].vertegenwoordigers[0].functie": "adviseur van de directie"},
    passes={"partijen[ggd].vertegenwoordigers[0].functie": "adjunct-directeur"},
    acceptable=False,
)
def _why_this_person(subject: FinishedText) -> Iterator[Said]:
    """Nothing says that this person, or another party, may bind the party."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.others:
        path, name = PARTIJEN[index], _called(ctx, index)
        if partij.in_oprichting is True:
            continue  # nobody can bind it yet, and that is said already
        if other := _unmandated(ctx, index):
            yield Said(
                f"Voor {name} tekent {other}, zonder mandaat.",
                "Vul het mandaat of de volmacht in, of laat de partij zelf tekenen.",
                path / "mandaat",
                (_SIGNING,),
            )
        elif without := _without_power(partij, path):
            yield Said(
                f"Voor {name} {_described(without)}. Uit die functie blijkt niet waarom dat mag, en er is"
                " geen mandaat ingevuld.",
                "Vraag op grond waarvan dat mag en vul het mandaat of de volmacht in. Of laat iemand"
                " tekenen die de partij vertegenwoordigt.",
                path / "mandaat",
                (_SIGNING,),
            )


# -- name and function --


@rule(
    "ondertekenaar-zonder-naam",
    VOLLEDIG,
    NOTES,
    "Van wie tekent, is alleen de functie bekend.",
    "Onder een handtekening hoort te staan wie die heeft gezet.",
    fails={"partijen[zandermeer].vertegenwoordigers": "[{functie: burgemeester}]"},
    passes={"partijen[zandermeer].vertegenwoordigers": "[{naam: A. Bos, functie: burgemeester}]"},
    acceptable=False,
)
def _no_name(subject: FinishedText) -> Iterator[Said]:
    """A person who signs is known by the function alone."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        for one in _everyone(partij, PARTIJEN[index]):
            if (one.pad / "naam").find(subject.antwoorden) is None and one.functie:
                yield Said(
                    f"Voor {_called(ctx, index)} tekent {one.said}; de naam staat niet in het Protocol.",
                    "Vul de naam in, of laat die bij het tekenen met de hand bijschrijven.",
                    one.pad / "naam",
                    (_SIGNING,),
                )


@rule(
    "naam-en-functie",
    VOLLEDIG,
    WARNS,
    "Van wie tekent, staan de naam en de functie misschien op elkaars plaats.",
    "Onder een handtekening hoort te staan wie die heeft gezet, en waarom die persoon dat mag.",
    fails={"partijen[zandermeer].vertegenwoordigers": "[{naam: burgemeester, functie: burgemeester}]"},
    passes={"partijen[zandermeer].vertegenwoordigers": "[{naam: J. Burgemeester, functie: burgemeester}]"},
    acceptable=False,
)
def _switched(subject: FinishedText) -> Iterator[Said]:
    """The name of a person holds a function, or the other way round."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        for one in _everyone(partij, PARTIJEN[index]):
            for field, words, wrong in (
                ("naam", one.naam, is_function(one.naam)),
                ("functie", one.functie, is_name(one.functie)),
            ):
                if wrong:
                    other = "een functie" if field == "naam" else "de naam van een persoon"
                    rest = "functie" if field == "naam" else "naam"
                    yield Said(
                        f"Als {field} van wie voor {_called(ctx, index)} tekent, staat ‘{words}’. Dat"
                        f" lijkt {other}.",
                        f"Vul daar de {field} in; voor de {rest} is er een eigen vraag.",
                        one.pad / field,
                        (_SIGNING,),
                    )


# -- what was decided --


@rule(
    "besluit-bw-onbekend",
    VOLLEDIG,
    NOTES,
    "Van een gemeente is de dag van het besluit van burgemeester en wethouders niet bekend.",
    "Artikel 160, eerste lid, onder d, Gemeentewet: het college besluit tot privaatrechtelijke"
    " rechtshandelingen van de gemeente. Over zijn eigen taken beslist de burgemeester zelf.",
    fails={"partijen[vliethaven].besluit_bw": ""},
    passes={"partijen[vliethaven].besluit_bw": "2026-09-29"},
    acceptable=False,
)
def _no_decision(subject: FinishedText) -> Iterator[Said]:
    """The decision of a gemeente stands at its signature; without it nobody can look it up."""
    ctx = KnownAnswers(subject.antwoorden)
    if subject.antwoorden.gemeenten.formule is Formule.ARTIKEL_171:
        return  # then the opening names it, and it is an open question
    without = [index for index, gemeente in ctx.gemeenten if gemeente.besluit_bw is None]
    if without:
        names = enumeration([listed_name(ctx, index) for index in without])
        yield Said(
            f"Het besluit van burgemeester en wethouders is niet ingevuld voor {names}.",
            "Vul de dag van het besluit in; die staat dan bij de handtekening.",
            PARTIJEN[without[0]] / "besluit_bw",
            (_SIGNING,),
        )
