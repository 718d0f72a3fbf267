"""What commands share: how one is made, its options, and how an outcome or an error is printed.

This is the edge of the command line: every error becomes a message of four parts and an exit code. 0 done, 1
findings stand in the way, 2 the input is not usable, 3 our own check failed, 130 broken off.
"""

import contextlib
import json
import shutil
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any, NoReturn

import click

from tailor.cli.dutch import speak_dutch
from tailor.errors import InputError, KeptWarning, OldShapeWarning, RenderError, TailorError
from tailor.files import cause
from tailor.shell import to_type

# What a command does, and what gives such a function an option.
Function = Callable[..., None]
Decorator = Callable[[Function], Function]
# What a shell expects of a program that was stopped with Ctrl-C.
BROKEN_OFF = 130


@dataclass
class Settings:
    """What the user asked of the command line itself; click hands it on as ``ctx.obj``."""

    debug: bool = False


class Command(click.Command):
    """A command whose errors always say which command they are about."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return what is left of the words after this command; click names no command in every error."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Group(click.Group):
    """A group of commands, each of which says in an error which command it is."""

    command_class = Command


class DutchGroup(Group):
    """A group of commands that speaks Dutch and shows a traceback only when asked."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the command and leave the process with its exit code.

        Args:
            args: Handed on to click: the words after the name of the program, and that name.
            extra: Handed on too; a ``standalone_mode`` makes no difference, for nothing of click's goes past
                this edge.
        """
        speak_dutch()
        settings = Settings()
        try:
            with _warnings_said():
                code = super().main(*args, **extra | {"standalone_mode": False, "obj": settings})
        except click.Abort:
            click.echo("Afgebroken.", err=True)
            code = BROKEN_OFF
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            code = error.exit_code
        except Exception as error:
            code = _show(_explained(error), settings)
        sys.exit(code or 0)


# The warnings that a user reads.
_SAID = (OldShapeWarning, KeptWarning)


@contextlib.contextmanager
def _warnings_said() -> Iterator[None]:
    """Print on stderr what a user is warned of while this runs, each warning once."""
    said: set[str] = set()
    with warnings.catch_warnings():
        for ours in _SAID:
            warnings.simplefilter("always", ours)
        show = warnings.showwarning

        def say(message: Warning | str, category: type[Warning], *where: Any, **more: Any) -> None:
            if not issubclass(category, _SAID):
                show(message, category, *where, **more)
            elif str(message) not in said:
                said.add(str(message))
                click.echo(str(message), err=True)

        warnings.showwarning = say
        yield


def _show(error: TailorError, settings: Settings) -> int:
    """Print the message on stderr, after the traceback when that is asked; return the exit code."""
    if settings.debug:
        traceback.print_exc()
    click.echo(str(error), err=True)
    return error.exit_code


def _explained(error: Exception) -> TailorError:
    """Return the error as a message of four parts: ours, click's about the command, or an unforeseen one."""
    if isinstance(error, TailorError):
        return error
    if isinstance(error, click.ClickException):
        ctx = getattr(error, "ctx", None)
        path = ctx.command_path if ctx else "tailor"
        return InputError(
            wat="Tailor begrijpt deze opdracht niet.",
            waar=path,
            waarom=error.format_message(),
            nu=f"Typ ‘{to_type(*path.split()[1:], '--help')}’ voor uitleg en voorbeelden.",
        )
    if isinstance(error, OSError):
        return InputError(
            wat="Een bestand of map kan niet worden gebruikt.",
            waar=str(error.filename or ""),
            waarom=cause(error),
            nu="Controleer de naam, uw rechten en de ruimte op de schijf, en probeer het opnieuw.",
        )
    if isinstance(error, MemoryError):
        return InputError(
            wat="Dit past niet in het geheugen van deze computer.",
            waarom="De invoer is te groot, of andere programma’s gebruiken het geheugen.",
            nu="Sluit andere programma’s, of controleer of dit de goede bestanden zijn.",
        )
    return RenderError(
        wat="Er ging iets mis in tailor zelf.",
        waarom="Dit is een fout in tailor, niet in uw antwoorden.",
        nu="Herhaal de opdracht met --debug erbij en stuur wat u ziet naar de beheerder van tailor.",
    )


# The type of a word that names a file or a directory.
PATH = click.Path(path_type=Path)


def as_command(help_text: str, short: str) -> Callable[[Function], click.Command]:
    """Return what makes a function a command of its own name, with its help and its line in the list."""
    return click.command(cls=Command, help=help_text, short_help=short, options_metavar="[OPTIES]")


def as_group(help_text: str, short: str) -> Callable[[Function], Group]:
    """Return what makes a function a group of commands, with its help and its line in the list."""
    return click.group(
        cls=Group,
        help=help_text,
        short_help=short,
        options_metavar="[OPTIES]",
        subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
    )


def _keep_debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Remember that a traceback is wanted."""
    ctx.ensure_object(Settings).debug |= wanted


# Shows the technical side of an error.
debug = click.option(
    "--debug",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_keep_debug,
    help="Toon bij een fout ook de technische gegevens.",
)
# The answers file that a command is about.
answers_file = click.argument("file", metavar="ANTWOORDEN", type=PATH)
# Prints the outcome for other programs.
as_json = click.option(
    "--json", "as_json", is_flag=True, help="Toon het resultaat als JSON, voor andere programma’s."
)


def target(metavar: str, help_text: str, default: str | None = None) -> Decorator:
    """Return the option ``--uit``, with what a command says of the place it names."""
    return click.option("--uit", "out", metavar=metavar, type=PATH, default=default, help=help_text)


# Wider lines read badly; a narrower terminal gets lines of its own width.
_WIDEST = 80


def terminal_width() -> int:
    """Return how wide the lines of a report are: those of a paper page where there is no terminal."""
    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST) - 1


def json_text(data: object) -> str:
    """Return data as other programs read it; a dataclass is what its fields are."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: Any) -> object:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)


def show(as_data: bool, data: object, text: str) -> None:
    """Print an outcome: as data for other programs, or as text for people."""
    click.echo(json_text(data) if as_data else text)
