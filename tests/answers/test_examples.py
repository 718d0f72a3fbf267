"""The example houses show what they promise, and hold no real names."""

from tailor.answers import load
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.regime import Wet
from tailor.answers.questions.taken import Rol
from tests.answers.files import EXAMPLES, ROOT, example


def test_the_finished_examples_process_outside_the_wgs() -> None:
    for name in ("voorbeeld", "een-gemeente", "groot"):
        assert load(example(name)).regime.wet is Wet.BUITEN_WGS


def test_the_first_example_has_every_kind_of_usual_partner() -> None:
    soorten = {partij.soort for partij in load(example("voorbeeld")).deelnemers}
    assert {
        Soort.GEMEENTE,
        Soort.POLITIE,
        Soort.OPENBAAR_MINISTERIE,
        Soort.RAAD_VOOR_DE_KINDERBESCHERMING,
        Soort.RECLASSERING,
        Soort.GGZ,
        Soort.GGD,
        Soort.VEILIG_THUIS,
        Soort.ZORGAANBIEDER,
    } <= soorten


def test_the_small_house_has_one_gemeente_and_the_procesregisseur_in_every_role() -> None:
    house = load(example("een-gemeente"))
    assert [partij.soort for partij in house.deelnemers].count(Soort.GEMEENTE) == 1
    given = {answer for _, answer in house.uitvoerder if answer is not None}
    assert given == {Rol.PROCESREGISSEUR}


def test_the_large_house_has_the_size_and_the_variety_that_it_is_for() -> None:
    house = load(example("groot"))
    parties = house.deelnemers
    assert sum(partij.soort is Soort.GEMEENTE for partij in parties) == 27
    assert len(parties) == 57
    assert any(partij.vestigingen for partij in parties)
    assert any(partij.vertegenwoordigd_door for partij in parties)
    assert any(partij.mandaat for partij in parties)
    assert any(partij.representative_count > 1 for partij in parties)
    assert {partij.soort for partij in parties} == set(Soort)
    assert house.termen and house.bijlage4.eigen and house.aansprakelijkheid.leden and house.toetreders


def test_every_example_is_commented() -> None:
    for name in EXAMPLES:
        text = example(name).read_text(encoding="utf-8")
        assert "verzonnen" in text.splitlines()[0]
        assert text.count("#") >= 6


def test_the_readme_names_every_example() -> None:
    text = (ROOT / "answers" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}.yaml`" in text for name in EXAMPLES)
    assert "persoonsgegevens" in text


def test_git_keeps_only_the_examples() -> None:
    rules = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    kept = {rule.removeprefix("!answers/") for rule in rules if rule.startswith("!answers/")}
    assert "answers/*" in rules
    assert kept == {*(f"{name}.yaml" for name in EXAMPLES), "README.md"}
