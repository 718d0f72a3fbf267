"""A new house: its name is asked before there is a file, for the file is called after it."""

from pathlib import Path
from typing import Final

from tailor import data
from tailor.answers import Antwoorden, new_file
from tailor.assemble import read_model
from tailor.interview.as_written import is_text
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.marks import as_typed
from tailor.interview.new_house import slug
from tailor.interview.route import NAME
from tailor.interview.text_behind import TextBehind
from tailor.terminal.ask import ask
from tailor.terminal.screen import Back, Screen, ToOverview, confirm

# Where a new answers file is made, in the directory where the user works.
ANSWERS: Final = Path("answers")
_FIRST: Final = "Dit is de eerste vraag. Met de naam begint uw bestand."
_NO_NAME: Final = (
    "**Zonder naam is er nog geen bestand.** Typ een voorlopige naam; u kunt de naam later wijzigen."
)


def house_of(screen: Screen) -> tuple[Path, bool]:
    """Ask the name of a house; return where its answers stand, and whether the file was made just now.

    Raises:
        InputError: Somebody else made the file meanwhile.
        Stop: The user stops before there is a file.
    """
    screen.show(
        "**Welkom.** U beantwoordt de vragen voor het privacyprotocol van uw huis. Elk antwoord wordt meteen"
        " bewaard. U kunt altijd stoppen en later verdergaan."
    )
    q = Interview(TextBehind(read_model(data.templates())), Antwoorden()).inquiry(NAME)
    while (path := ANSWERS / f"{slug(name := _name(screen, q))}.yaml").exists():
        # A command in a refusal would be broken by the width of the window; going on at once is shorter.
        if confirm(screen, f"Dit huis is er al, in {path}. Wilt u daarmee verdergaan?", default=True):
            return path, False
    ANSWERS.mkdir(exist_ok=True)
    new_file(path, name)
    screen.show(f"Uw antwoorden staan in **{as_typed(str(path))}**.")
    return path, True


def _name(screen: Screen, q: Inquiry) -> str:
    """Ask the name until there is one that a file can have.

    Raises:
        Stop: The user stops.
    """
    while True:
        try:
            name = ask(screen, q)
        except (Back, ToOverview):
            screen.show(_FIRST)
            continue
        if is_text(name) and slug(name):
            return name
        screen.show("Typ een naam met ten minste één letter of cijfer." if is_text(name) else _NO_NAME)
