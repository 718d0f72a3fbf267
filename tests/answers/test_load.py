"""Loading an answers file: what is accepted, and the exact words with which the rest is refused."""

import datetime
import warnings
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, as_data, load
from tailor.answers.file import LARGEST
from tailor.answers.questions.afspraken import EigenInstantie, Orgaan, VoorzitterStuurgroep
from tailor.answers.questions.regime import Wet
from tailor.answers.questions.taken import EigenRol, ToegangsRol
from tailor.answers.scalars import Sleutel
from tailor.errors import InputError
from tests.answers.files import EXAMPLES, example, refused, write

MEND = "Verbeter deze regel en probeer het opnieuw."
ONE = "Het antwoordenbestand klopt op één plaats niet."


def loaded(folder: Path, text: str | bytes) -> Antwoorden:
    return load(write(folder, text))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_load(name: str) -> None:
    assert load(example(name)).huis.naam


def test_an_almost_empty_file_loads(tmp_path: Path) -> None:
    assert loaded(tmp_path, "schema_versie: 1\n") == Antwoorden()
    assert loaded(tmp_path, "huis:\npartijen:\n") == Antwoorden()
    assert loaded(tmp_path, b"\xef\xbb\xbfhuis:\r\n  naam: A\r\n").huis.naam == "A"


def test_an_empty_key_is_an_absent_answer_also_when_there_is_a_default(tmp_path: Path) -> None:
    assert loaded(tmp_path, "document:\n  status:\n  versie: ~\ntermen:\n") == Antwoorden()


def test_words_stay_as_typed_and_the_question_gives_them_their_meaning(tmp_path: Path) -> None:
    text = """
document: {versie: 1.10, datum: "2026-03-14"}
convenant: {artikelen: {jaarplan: 4.10}}
huis: {naam: 'true', korte_naam: 007}
regime: {radicalisering: nee}
datalekken: {meldtermijn_uren: "24"}
"""
    house = loaded(tmp_path, text)
    assert (house.document.versie, house.convenant.artikelen.jaarplan) == ("1.10", "4.10")
    assert (house.huis.naam, house.huis.korte_naam) == ("true", "007")
    assert house.regime.radicalisering is False
    assert house.datalekken.meldtermijn_uren == 24
    assert str(house.document.datum) == "2026-03-14"


@pytest.mark.parametrize(
    "words", ["nog niet bekend", "'Nog niet bekend'", "{nog_niet_bekend: }", "{nog_niet_bekend: {}}"]
)
@pytest.mark.parametrize(
    "key", ["regime: {wet: %s}", "partijen: %s", "document: {status: %s}", "huis: {naam: %s}"]
)
def test_any_answer_may_be_not_known_yet(tmp_path: Path, key: str, words: str) -> None:
    house = loaded(tmp_path, key % words)
    found = (house.regime.wet, house.partijen, house.document.status, house.huis.naam)
    assert sum(answer == NogNietBekend() for answer in found) == 1


def test_not_known_yet_can_have_an_owner_and_a_remark(tmp_path: Path) -> None:
    text = "huis:\n  naam:\n    nog_niet_bekend:\n      wie: Jan\n      opmerking: na de zomer\n"
    assert loaded(tmp_path, text).huis.naam == NogNietBekend(wie="Jan", opmerking="na de zomer")


def test_a_role_and_a_body_are_a_word_or_an_own_one(tmp_path: Path) -> None:
    text = """
partijen: [{sleutel: a}]
toegang: {rollen: [manager, {naam: beheerders, lidwoord: de, meervoud: ja}]}
verwerkers: {toestemming_door: stuurgroep, overeenkomst_door: a}
uitsluiting: {besluit_door: {naam: dagelijks bestuur, lidwoord: het}}
"""
    house = loaded(tmp_path, text)
    assert house.toegang.rollen is not None
    assert house.toegang.rollen == (
        ToegangsRol.MANAGER,
        EigenRol(naam="beheerders", lidwoord="de", meervoud=True),
    )
    assert house.verwerkers.toestemming_door is Orgaan.STUURGROEP
    assert house.verwerkers.overeenkomst_door == Sleutel("a")
    assert isinstance(house.uitsluiting.besluit_door, EigenInstantie)


def test_answers_can_also_be_given_as_values() -> None:
    given = {
        "huis": {"naam": NogNietBekend(wie="Jan")},
        "document": {"datum": datetime.date(2026, 3, 14)},
        "toegang": {"rollen": (ToegangsRol.MANAGER, EigenRol(naam="x"))},
        "verwerkers": {"toestemming_door": Orgaan.STUURGROEP, "overeenkomst_door": EigenInstantie(naam="y")},
        "toetreding": {"medeondertekenaar": VoorzitterStuurgroep.VOORZITTER},
        "datalekken": {"meldtermijn_uren": 24},
    }
    house = Antwoorden.model_validate(given)
    assert as_data(house.huis) == {"naam": {"nog_niet_bekend": {"wie": "Jan"}}} | {
        "aanduiding": as_data(Antwoorden().huis.aanduiding)
    }
    assert house.document.datum == datetime.date(2026, 3, 14)
    assert house.toegang.rollen == given["toegang"]["rollen"]


@pytest.mark.parametrize("value", [2026, datetime.datetime(2026, 3, 14, 12, 0)])
def test_a_date_is_a_day_and_nothing_else(value: object) -> None:
    with pytest.raises(ValueError, match="hier staat"):
        Antwoorden.model_validate({"document": {"datum": value}})


def test_answers_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Antwoorden().regime.__setattr__("wet", Wet.WGS)


REFUSED = {
    "an unknown key": (
        "huis:\n  naamm: x\n",
        "huis.yaml, regel 2, huis.naamm",
        "‘naamm’ hoort hier niet. Bedoelt u ‘naam’?",
    ),
    "an unknown choice": (
        "# regime\nregime:\n\n  wet: buiten-wgs\n",
        "huis.yaml, regel 4, regime.wet",
        "‘buiten-wgs’ is geen mogelijk antwoord. Kies: wgs, buiten_wgs of beide. Bedoelt u ‘buiten_wgs’?",
    ),
    "a choice far from any": (
        "regime:\n  wet: avg-wet-2018\n",
        "huis.yaml, regel 2, regime.wet",
        "‘avg-wet-2018’ is geen mogelijk antwoord. Kies: wgs, buiten_wgs of beide.",
    ),
    "a word for a group": (
        "huis: Aldervliet\n",
        "huis.yaml, regel 1, huis",
        "Hier staat ‘Aldervliet’. Hieronder horen regels als ‘naam:’ en ‘korte_naam:’.",
    ),
    "a group for a word": (
        "huis:\n  naam:\n    x: y\n",
        "huis.yaml, regel 2, huis.naam",
        "Hier staat een groep. Vul hier gewone tekst in.",
    ),
    "a word for a list": (
        "toegang:\n  rollen: manager\n",
        "huis.yaml, regel 2, toegang.rollen",
        "Hier staat ‘manager’. Zet elk onderdeel op een eigen regel, met een streepje ervoor.",
    ),
    "a word in a list of groups": (
        "opvolging:\n  voorgangers:\n    - oud\n",
        "huis.yaml, regel 3, opvolging.voorgangers[0]",
        "Hier staat ‘oud’. Hieronder horen regels als ‘naam:’ en ‘datum:’.",
    ),
    "an empty list": (
        "partijen: []\n",
        "huis.yaml, regel 1, partijen",
        "De lijst is leeg. Noem ten minste één onderdeel, of haal de regel met de lijst weg.",
    ),
    "a date the Dutch way round": (
        "document:\n  datum: 14-03-2026\n",
        "huis.yaml, regel 2, document.datum",
        "‘14-03-2026’ is hier geen datum. In dit bestand schrijft u jaar-maand-dag. Voorbeeld: "
        "2026-03-14. Bedoelt u ‘2026-03-14’?",
    ),
    "a day that is not there": (
        "document:\n  datum: 2026-02-30\n",
        "huis.yaml, regel 2, document.datum",
        "Die dag bestaat niet: ‘2026-02-30’. In dit bestand schrijft u jaar-maand-dag. Voorbeeld: "
        "2026-03-14.",
    ),
    "too many hours": (
        "datalekken:\n  meldtermijn_uren: 73\n",
        "huis.yaml, regel 2, datalekken.meldtermijn_uren",
        "‘73’ is geen heel getal van 1 tot en met 72 (uren). Voorbeeld: 24.",
    ),
    "neither yes nor no": (
        "regime:\n  radicalisering: soms\n",
        "huis.yaml, regel 2, regime.radicalisering",
        "‘soms’ is geen ja of nee. Typ ja of nee.",
    ),
    "a number of seven digits": (
        "partijen:\n  - sleutel: a\n    kvk: 1234567\n",
        "huis.yaml, regel 3, partijen[0].kvk (partij ‘a’)",
        "‘1234567’ is geen KvK-nummer. Typ acht cijfers. Voorbeeld: 12345678.",
    ),
    "a number of an article": (
        "convenant:\n  artikelen:\n    doel: twee\n",
        "huis.yaml, regel 3, convenant.artikelen.doel",
        '‘twee’ is geen artikelnummer. Schrijf alleen het nummer, tussen aanhalingstekens. Voorbeeld: "4.4".',
    ),
    "a party without a key": (
        "partijen:\n  - naam: x\n",
        "huis.yaml, regel 2, partijen[0].sleutel",
        "Hier ontbreekt ‘sleutel’. Geef elke partij een eigen korte naam. Voorbeeld: sleutel: "
        "gemeente-alderbroek.",
    ),
    "a key of a party that is not known yet": (
        "partijen:\n  - sleutel: nog niet bekend\n",
        "huis.yaml, regel 2, partijen[0].sleutel (partij ‘nog niet bekend’)",
        "‘nog niet bekend’ is geen korte naam zonder hoofdletters en spaties."
        " Voorbeeld: gemeente-alderbroek.",
    ),
    "a text of several lines": (
        "huis:\n  naam: |\n    a\n    b\n",
        "huis.yaml, regel 2, huis.naam",
        "Deze tekst staat op meer regels. Zet hem op één regel.",
    ),
    "a fault inside what is not known": (
        "huis:\n  naam:\n    nog_niet_bekend:\n      wei: x\n",
        "huis.yaml, regel 4, huis.naam.nog_niet_bekend.wei",
        "‘wei’ hoort hier niet. Bedoelt u ‘wie’?",
    ),
    "an own role with a fault": (
        "toegang:\n  rollen:\n    - naam: x\n      lidwoordd: de\n",
        "huis.yaml, regel 4, toegang.rollen[0].lidwoordd",
        "‘lidwoordd’ hoort hier niet. Bedoelt u ‘lidwoord’?",
    ),
    "an unknown co-signer": (
        "toetreding:\n  medeondertekenaar: voorzitter\n",
        "huis.yaml, regel 2, toetreding.medeondertekenaar",
        "‘voorzitter’ is geen mogelijk antwoord. Kies: voorzitter_stuurgroep of een ander met functie, "
        "lidwoord en namens. Bedoelt u ‘voorzitter_stuurgroep’?",
    ),
    "a list for a body": (
        "uitsluiting:\n  besluit_door: [stuurgroep]\n",
        "huis.yaml, regel 2, uitsluiting.besluit_door",
        "Hier staat een lijst. Schrijf stuurgroep, partneroverleg of de sleutel van een partij.",
    ),
    "a recital without anything": (
        "overwegingen:\n  lijst:\n    - {}\n",
        "huis.yaml, regel 3, overwegingen.lijst[0]",
        "Deze overweging is leeg. Schrijf ‘model’ met een nummer, of ‘tekst’, of allebei.",
    ),
    "a letter that the model does not have": (
        "taken:\n  letters: eigen\n  lijst:\n    - model: n\n",
        "huis.yaml, regel 4, taken.lijst[0].model",
        "‘n’ is geen letter van artikel 6.4 in het model. Kies een letter van a tot en met m.",
    ),
    "a letter without anything": (
        "taken:\n  lijst:\n    - {}\n",
        "huis.yaml, regel 3, taken.lijst[0]",
        "Deze letter is leeg. Schrijf ‘model’ met een letter, of ‘tekst’, of allebei.",
    ),
    "a tab": (
        "huis:\n\tnaam: x\n",
        "huis.yaml, regel 2",
        "Hier staat een tab aan het begin van de regel. Gebruik spaties om in te springen.",
    ),
    "a key that stands there twice": (
        "huis:\n  naam: x\n  naam: y\n",
        "huis.yaml, regel 3",
        "De sleutel ‘naam’ staat er al, op regel 2. Haal een van de twee weg.",
    ),
    "a quote that is not closed": (
        'huis:\n  naam: "x\n\nregime:\n',
        "huis.yaml, regel 2",
        "Hier staat een aanhalingsteken dat niet wordt gesloten. Zet het aan het begin en aan het eind "
        "van de tekst.",
    ),
    "a bracket that is not closed": (
        "huis:\n  naam: [x\nregime:\n",
        "huis.yaml, regel 2",
        "Hier staat een haakje dat niet wordt gesloten. Zet een tekst die met [ of { begint, tussen "
        "aanhalingstekens.",
    ),
    "a colon in a text": (
        "huis:\n  naam: a: b\n",
        "huis.yaml, regel 2",
        "Hier staat een dubbele punt op een plaats waar hij niet kan. Zet de tekst tussen "
        'aanhalingstekens. Voorbeeld: naam: "De Brug: wonen".',
    ),
    "a line without a colon": (
        "huis:\n  naam: x\n  korte naam\nregime:\n",
        "huis.yaml, regel 4",
        "Hier staat een regel zonder dubbele punt. Schrijf een woord, een dubbele punt, een spatie en het"
        " antwoord. Voorbeeld: naam: Oostmark.",
    ),
    "keys that are not below each other": (
        "huis:\n    naam: x\n  korte_naam: y\n",
        "huis.yaml, regel 3",
        "Hier staat een regel die niet gelijk inspringt met de regels erboven. Zet regels die bij elkaar "
        "horen, precies onder elkaar.",
    ),
    "a sign that cannot begin a text": (
        "huis:\n  naam: @x\n",
        "huis.yaml, regel 2",
        "Hier staat een teken dat hier niet aan het begin kan staan. Zet een tekst die met zo’n teken "
        "begint, tussen aanhalingstekens.",
    ),
    "an anchor": (
        "huis:\n  naam: &a x\n",
        "huis.yaml, regel 2",
        "Hier staat een anker (&) of een verwijzing (*). Schrijf het antwoord zelf uit.",
    ),
    "a reference to an anchor that is not there": (
        "huis:\n  naam: *a\n",
        "huis.yaml, regel 2",
        "Hier staat een anker (&) of een verwijzing (*). Zet een tekst die met * of & begint, tussen "
        "aanhalingstekens.",
    ),
    "a tag": (
        "huis:\n  naam: !x y\n",
        "huis.yaml, regel 2",
        "Hier staat een label (!x). Haal het uitroepteken weg.",
    ),
    "a second document": (
        "huis:\n  naam: x\n---\nhuis:\n",
        "huis.yaml, regel 3",
        "Hier staat een tweede document (---). Haal de regel met --- weg.",
    ),
    "an invisible character": (
        "huis:\n  naam: a\x01b\n",
        "huis.yaml, regel 2",
        "Hier staat een teken dat niet in een document kan staan (U+0001). Haal het onzichtbare teken weg.",
    ),
    "a key that is a list": (
        "huis:\n  ? [a]\n  : x\n",
        "huis.yaml, regel 2",
        "Hier staat een sleutel die geen woord is. Schrijf een woord en een dubbele punt.",
    ),
    "lists without end": (
        "huis: " + "[" * 500 + "]" * 500 + "\n",
        "huis.yaml, regel 1",
        "De lijsten en groepen staan te diep in elkaar. Gebruik hoogstens zes lagen.",
    ),
    "lists that could just be read": (
        "huis: " + "[" * 30 + "]" * 30 + "\n",
        "huis.yaml, regel 1",
        "De lijsten en groepen staan te diep in elkaar. Gebruik hoogstens zes lagen.",
    ),
    "an escape that is no sign": (
        'huis:\n  naam: "\\U00110000"\n',
        "huis.yaml, regel 2",
        "Hier staat een code die geen teken voorstelt. Typ het teken zelf. Laat een backslash of een "
        "procentteken vooraan weg.",
    ),
    "a version of YAML that is none": (
        "%YAML 1.99999\n---\nhuis: {}\n",
        "huis.yaml, regel 1",
        "Hier staat een code die geen teken voorstelt. Typ het teken zelf. Laat een backslash of een "
        "procentteken vooraan weg.",
    ),
    "a list instead of keys": (
        "- a\n",
        "huis.yaml, regel 1",
        "Hier staan geen antwoorden. Begin met regels als ‘huis:’ en ‘partijen:’.",
    ),
    "a version that is no number": (
        "schema_versie: een\n",
        "huis.yaml, regel 1, schema_versie",
        "Hier staat ‘een’. Schrijf het getal 4.",
    ),
    "a version that is a group": (
        "schema_versie: {a b}\n",
        "huis.yaml, regel 1, schema_versie",
        "Hier staat geen getal. Schrijf het getal 4.",
    ),
    "something else that is no YAML": (
        "%x y\nhuis:\n",
        "huis.yaml, regel 2",
        "De opmaak van het bestand klopt hier niet. Zet op elke regel één antwoord. Voorbeeld: naam: "
        "Oostmark.",
    ),
}


@pytest.mark.parametrize(("text", "waar", "waarom"), REFUSED.values(), ids=REFUSED.keys())
def test_a_fault_is_named_with_its_line_what_stands_there_and_what_can(
    tmp_path: Path, text: str, waar: str, waarom: str
) -> None:
    assert refused(tmp_path, text) == InputError(ONE, waar, waarom, MEND)


def test_two_anchors_of_one_name_are_refused_without_a_word_of_the_library(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        error = refused(tmp_path, "huis: &a\nconvenant: &a\n")
    assert error.waarom.count("Hier staat een anker") == 2


def test_a_version_of_thousands_of_digits_is_a_newer_version(tmp_path: Path) -> None:
    error = refused(tmp_path, f"schema_versie: {'9' * 5000}\n")
    assert "nieuwere versie" in error.wat
    assert len(error.waarom) < 100


def test_a_file_of_many_megabytes_is_not_even_read(tmp_path: Path) -> None:
    assert "te groot" in refused(tmp_path, "#" * (LARGEST + 1)).wat


def test_all_faults_of_a_file_come_in_one_go_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = """\
regime:
  wet: wgz
datalekken:
  meldtermijn_uren: 0
partijen:
  - sleutel: a
    soort: gemeentee
"""
    error = refused(tmp_path, text)
    assert (
        str(error)
        == """\
Wat: Het antwoordenbestand klopt op 3 plaatsen niet.
Waar: huis.yaml
Waarom: Per regel wat er staat en wat er kan staan.
- regel 2, regime.wet: ‘wgz’ is geen mogelijk antwoord. Kies: wgs, buiten_wgs of beide. Bedoelt u ‘wgs’?
- regel 4, datalekken.meldtermijn_uren: ‘0’ is geen heel getal van 1 tot en met 72 (uren). Voorbeeld: 24.
- regel 7, partijen[0].soort (partij ‘a’): ‘gemeentee’ is geen mogelijk antwoord. Bedoelt u ‘gemeente’?
Wat nu: Verbeter deze regels en probeer het opnieuw."""
    )


def test_all_double_keys_come_in_one_go(tmp_path: Path) -> None:
    error = refused(tmp_path, "huis:\n  naam: x\n  naam: y\nhuis:\n")
    assert error.wat == "Het antwoordenbestand klopt op 2 plaatsen niet."


def test_a_newer_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    assert refused(tmp_path, "schema_versie: 5\nietsnieuws: x\n") == InputError(
        "Dit antwoordenbestand is gemaakt met een nieuwere versie van tailor.",
        "huis.yaml, regel 1, schema_versie",
        "Het bestand heeft schema_versie 5; deze tailor kent versie 4.",
        "Werk tailor bij en probeer het opnieuw.",
    )


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    for text in ("", "# alleen een aantekening\n", "---\n"):
        assert refused(tmp_path, text).wat == "Het antwoordenbestand is leeg."


def test_a_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    error = refused(tmp_path, b"huis:\n  naam: caf\xe9\n")
    assert (error.wat, error.waar) == (
        "Het antwoordenbestand is niet opgeslagen als UTF-8.",
        "huis.yaml, regel 2",
    )
    assert "0xE9" in error.waarom


def test_a_file_that_is_missing_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        load(tmp_path / "weg.yaml")
    with pytest.raises(InputError, match="kan niet worden gelezen"):
        load(tmp_path)


@pytest.mark.parametrize("line", ['wet: "\\ud800"', 'radicalisering: "x \\udfff"', '"\\udc00": x'])
def test_half_of_a_sign_where_something_else_is_expected_is_refused_with_its_line(
    line: str, tmp_path: Path
) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text(f"regime:\n  {line}\n", "utf-8")
    with pytest.raises(InputError) as refused:
        load(path)
    assert "huis.yaml, regel" in str(refused.value)
    str(refused.value).encode()
