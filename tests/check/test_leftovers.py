"""What was left in a text: brackets, blanks and notes, in every kind of answer; sentences are silent."""

import pytest

from tests.check.plant import planted, solved

LIST = "bijlage2.doelen.triage"
POINT = "bijlage4.categorie1.toegevoegd"
OWN_25 = "aansprakelijkheid"


def clause(text: str) -> dict[str, str]:
    return {
        "afwijkingen": f'[{{bepaling: "11.2", soort: voeg_toe_na, tekst: "{text}", reden: "Zo is het."}}]'
    }


PLACES = [
    ("voorbeeld", "huis.naam", "Oostmark {}", "de naam van het huis"),
    (
        "voorbeeld",
        "partijen[ggz].adres",
        "Kade {} te Alderbroek",
        "het kantooradres van Stichting GGZ De Lindehorst (partij 8)",
    ),
    ("voorbeeld", "bijlage2.document", "het Procesboek {} van 2026", "het document met alle processtappen"),
    ("voorbeeld", LIST, "['Bepalen of {} er is']", "de extra doelen bij Triage"),
    ("voorbeeld", POINT, "['gegevens over {} en werk']", "de extra gegevens van categorie 1"),
    ("groot", "partijen[woonwaard].eigen_taak", "de zorg voor {} in de wijk", "de taak van "),
    (
        "een-gemeente",
        "partijen[ggz].vertegenwoordigers[0].naam",
        "A. {} Bos",
        "de naam van de vertegenwoordiger",
    ),
]


@pytest.mark.parametrize(("house", "path", "text", "name"), PLACES)
@pytest.mark.parametrize(
    ("left", "rule"),
    [("XXX", "plek-in-tekst"), ("(n.t.b.)", "plek-in-tekst"), ("(nog navragen)", "aantekening-in-tekst")],
)
def test_what_was_left_is_found_in_every_kind_of_answer_and_gone_when_it_is_taken_out(
    house: str, path: str, text: str, name: str, left: str, rule: str
) -> None:
    (found,) = [one for one in planted(house, {path: text.format(left)}) if one.rule != "herhaling"]
    assert found.rule == rule
    assert found.message.startswith(f"In {name}")
    assert solved(house, {path: text.format(left)}, {path: text.format("Noord")}, rule)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("partijen[ggz].naam", "Stichting [naam]"),
        ("partijen[ggz].vertegenwoordigers[0].naam", "de heer [voorletters] Bos"),
        ("afwijkingen", clause("De Manager [naam] bewaart.")["afwijkingen"].replace("[naam]", r"\\[naam\\]")),
    ],
)
def test_brackets_are_one_finding_that_names_the_answer_wherever_they_are_printed(
    path: str, text: str
) -> None:
    (found,) = planted("voorbeeld", {path: text})
    assert found.rule == "haak-in-tekst"
    assert found.citations
    assert found.message.endswith("‘[naam]’.") or found.message.endswith("‘[voorletters]’.")
    without = (
        text.replace("\\\\[", "").replace("\\\\]", "").replace("[naam]", "Bos").replace("[voorletters]", "A.")
    )
    assert solved("voorbeeld", {path: text}, {path: without}, "haak-in-tekst")


BLANKS = (
    "n.n.b.|n.t.b.|NTB|TBD|XXX|……|_____|(PM)|(p.m.)|<naam gemeente>|binnen … dagen|€ …|€ XX"
    "|op … te Alderbroek|dd-mm-jjjj|xx-xx-2026|20.. en later|nader in te vullen|#N/B|#VERW!|Kies een item."
    "|Fout! Verwijzingsbron niet gevonden.|Klik of tik om tekst in te voeren."
)
NO_BLANKS = (
    "brieven, lijsten, enz. …|een nader te bepalen plaats|PM Zorg|in de jaren 2020 t/m 2024|€ 25,-|€ 1.250,00"
    "|minder dan < 5 en meer dan > 3|<info@huis.example>|<https://huis.example>|n.v.t.|d.d. 3 mei 2026"
    "|mm. en dd.|zaaknummer XX-12|de heer X|10.00 – 12.00 uur|20. het register|kies een onderwerp"
)
NOTES = (
    "NB: dit nog regelen.|(nog afstemmen met de FG)|(datum invullen)|Nog bespreken met de politie.|TODO|to do"
    "|Klopt dit met de AVG?|??|!!|Vraag aan de FG: mag dit?|Opm. JvD: te lang.|(checken)"
    "|@Marieke graag nalezen|DRAFT|Lorem ipsum dolor|(?)|Actie Jan: navragen."
)
NO_NOTES = (
    "De Manager kan navragen of het klopt.|Wat Partijen nog bespreken, komt op de agenda."
    "|Hij laat de lijst nakijken door de FG.|Partijen checken een gegeven eerst zelf."
    "|Een lijst van wat nog afgestemd moet worden.|Schrijf naar info@huis.example of @ het loket."
    "|De vraag van de Betrokkene: die wordt beantwoord.|Is er meer dan één leefgebied?|Het is een ontwerp."
    "|Let op: dit geldt ook voor derden.|Het concept wordt besproken.|Zij vullen het formulier nog in."
    "|Afstemmen welke Partij informeert."
    "|De partijen controleren elk jaar (zonder dat iemand dit hoeft na te vragen)."
)


@pytest.mark.parametrize(
    ("texts", "rule", "is_found"),
    [
        (BLANKS, "plek-in-tekst", True),
        (NO_BLANKS, "plek-in-tekst", False),
        (NOTES, "aantekening-in-tekst", True),
        (NO_NOTES, "aantekening-in-tekst", False),
    ],
)
def test_blanks_and_notes_are_told_from_ordinary_sentences(texts: str, rule: str, is_found: bool) -> None:
    leden = ", ".join(f'"Zo is het. {text}"' for text in texts.split("|"))
    own = {f"{OWN_25}.keuze": "eigen", f"{OWN_25}.leden": f"[{leden}]", f"{OWN_25}.reden": "Zo is het."}
    found = [one.message for one in planted("voorbeeld", own) if one.rule == rule]
    wrong = [text for text in texts.split("|") if _told(text, found) is not is_found]
    assert wrong == []


def _told(text: str, messages: list[str]) -> bool:
    """Return whether words of a text are quoted in what was found."""
    quoted = [words for message in messages for words in message.split("‘")[1:]]
    return any(words.partition("’")[0] in text for words in quoted)


def test_a_name_that_ends_in_a_question_mark_is_not_sure_and_a_sentence_is_a_sentence() -> None:
    ((found),) = planted("voorbeeld", {"partijen[ggz].vertegenwoordigers[0].functie": "bestuurder (a.i.?)"})
    assert found.rule == "aantekening-in-tekst"
    assert planted("voorbeeld", clause("Is er één leefgebied? Dan volgt geen aanmelding.")) == []
