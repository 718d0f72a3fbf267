"""Every word on the screen is Dutch: click's own words too, in help and in errors."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tailor.cli import cli
from tailor.cli import dutch as catalogue

ONLY_FOR_PROGRAMMERS = frozenset(
    {
        "Could not determine name for option with declarations {decls!r}",
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
        "Did you mean to pass '--{name}'?",
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Name '{name}' defined twice",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Unknown color {colour!r}",
        "Unknown standard stream '{name}'",
        "Windows error: {error}",
        "d",
    }
)
"""Messages of click about a program that is wrong (and the "d" of a progress bar): users never see them."""

TRANSLATED = catalogue._ONE | {one: " ".join(ours) for one, ours in catalogue._MANY.items()}


def click_messages() -> Iterator[str]:
    """Yield every message that click hands to gettext, read from its source."""
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if named and node.func.id in {"_", "ngettext"} and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def fields(message: str) -> set[str]:
    """Return the names of the values that a message holds."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), prog_name="tailor")


def test_click_has_messages_to_translate() -> None:
    assert len(set(click_messages())) > 50


@pytest.mark.parametrize("message", sorted(set(click_messages()) - ONLY_FOR_PROGRAMMERS))
def test_every_message_of_click_has_a_translation(message: str) -> None:
    assert message in TRANSLATED
    assert TRANSLATED[message] != message


def test_the_catalogue_holds_nothing_that_click_does_not_say() -> None:
    assert set(TRANSLATED) - {"required"} <= set(click_messages())  # that one reaches gettext as a variable


@pytest.mark.parametrize("message", sorted(TRANSLATED))
def test_a_translation_names_no_value_that_the_message_does_not_have(message: str) -> None:
    plural = {"nargs", "len", "len_type", "len_value", "choice", "choices", "format", "formats"}
    assert fields(TRANSLATED[message]) <= fields(message) | plural | {"possibilities", "args"}


def test_an_unknown_message_stays_as_it_is() -> None:
    assert catalogue.translate("Brand new") == "Brand new"
    assert catalogue.translate_count("one", "{n} many", 2) == "{n} many"


ENGLISH = frozenset(
    word
    for message in click_messages()
    for word in re.findall(r"[a-z]{2,}", re.sub(r"{.*?}", "", message.lower()))
) - {"is", "in", "of", "open", "bash", "uuid", "version", "help"}
"""The words that click itself can say, but for those that are Dutch too or stand in ``--version``."""


def commands(group: click.Command = cli, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of a command and of all commands under it."""
    yield words
    for name, command in group.commands.items() if isinstance(group, click.Group) else ():
        yield from commands(command, (*words, name))


@pytest.mark.parametrize("command", list(commands()))
def test_help_holds_no_english_word(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    words = set(re.findall(r"(?<![-/\w])[a-z]{2,}(?!\w)", result.output.lower()))
    assert words & ENGLISH == set()
    assert result.output.startswith("Gebruik: tailor")
    assert re.search(r"^ *Voorbeeld(en)?:$", result.output, re.MULTILINE), (
        "the examples stand in lines of their own"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["maak"], "Er ontbreekt een argument: 'ANTWOORDEN'."),
        (["mak"], "De opdracht 'mak' bestaat niet. Bedoelt u 'maak'?"),
        (["xyz"], "De opdracht 'xyz' bestaat niet."),
        (["--versie"], "De optie '--versie' bestaat niet. Bedoelt u '--version'?"),
        (["maak", "a.yaml", "--jsno"], "De optie '--jsno' bestaat niet. Bedoelt u '--json'?"),
        (
            ["maak", "a.yaml", "--uti", "x"],
            "De optie '--uti' bestaat niet. Bedoelt u een van deze: '--editie', '--huisstijl', '--uit'?",
        ),
        (["maak", "a.yaml", "b.yaml"], "Dit is te veel: b.yaml."),
        (["maak", "a.yaml", "b.yaml", "c.yaml"], "Dit is te veel: b.yaml c.yaml."),
        (["maak", "a.yaml", "--uit"], "Bij de optie '--uit' hoort een waarde."),
        (["maak", "a.yaml", "--json=ja"], "Bij de optie '--json' hoort geen waarde."),
        (
            ["maak", "a.yaml", "--editie", "proef"],
            "Deze waarde kan niet bij '--editie': 'proef' is niet een van "
            "'concept', 'toelichting', 'definitief'.",
        ),
    ],
)
def test_a_wrong_command_is_explained_in_dutch(words: list[str], message: str) -> None:
    result = run(*words)
    place = "tailor maak" if words[0] == "maak" else "tailor"
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "Wat: Tailor begrijpt deze opdracht niet.",
        f"Waar: {place}",
        f"Waarom: {message}",
        f"Wat nu: Typ ‘{place} --help’ voor uitleg en voorbeelden.",
    ]


def test_without_a_command_the_help_is_shown() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("Gebruik: tailor [OPTIES] OPDRACHT")
