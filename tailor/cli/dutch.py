"""Click's own words in Dutch: usage lines, headings and errors.

Click reads its words through the standard ``gettext``, which wants a compiled catalogue and chooses it by
the locale of the machine. Tailor is Dutch on every machine, so the catalogue stands here, readable, and is
handed to click's modules directly. A test reads all messages from click's own source and fails when one
is missing here.
"""

import sys

# Each message of click with its translation.
_ONE = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Aborted!": "Afgebroken.",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Typ ‘{command} {option}’ voor uitleg.",
    "Show this message and exit.": "Toon deze uitleg.",
    "Show the version and exit.": "Toon de versie.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "Missing command.": "Er is geen opdracht gegeven.",
    "Missing argument": "Er ontbreekt een argument:",
    "Missing option": "Er ontbreekt een optie:",
    "Missing parameter": "Er ontbreekt een waarde:",
    "Missing {param_type}": "Er ontbreekt een waarde ({param_type}):",
    "Missing parameter: {param_name}": "Er ontbreekt een waarde: {param_name}",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Option {name!r} does not take a value.": "Bij de optie {name!r} hoort geen waarde.",
    "Argument {name!r} takes {nargs} values.": "Bij het argument {name!r} horen {nargs} waarden.",
    "Invalid value: {message}": "Deze waarde kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Deze waarde kan niet bij {param_hint}: {message}",
    "Invalid start character for option ({option})": "Een optie kan niet zo beginnen ({option})",
    "Value must be an iterable.": "Er zijn meer waarden nodig.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Choice({choices})": "Keuze({choices})",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal ({number_type}).",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} is geen ja of nee. Mogelijk: {states}"
    ),
    "{value!r} is not a valid UUID.": "{value!r} is geen UUID.",
    "Could not open file {filename!r}: {message}": (
        "Het bestand {filename!r} kan niet worden geopend: {message}"
    ),
    "unknown error": "onbekende fout",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan niet worden gelezen.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} kan niet worden geschreven.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} kan niet worden uitgevoerd.",
    "required": "verplicht",
    "default: {default}": "standaard: {default}",
    "(dynamic)": "(wisselend)",
    "deprecated": "verouderd",
    "env var: {var}": "omgevingsvariabele: {var}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Let op: de opdracht {name!r} is verouderd.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Let op: {param_type} {name!r} is verouderd.{extra_message}"
    ),
    "Do you want to continue?": "Wilt u doorgaan?",
    "Confirm the action without prompting.": "Ga door zonder te vragen.",
    "Repeat for confirmation": "Herhaal ter bevestiging",
    "Error: The two entered values do not match.": "Fout: de twee waarden zijn niet gelijk.",
    "Error: invalid input": "Fout: dit kan niet",
    "Press any key to continue...": "Druk op een toets om verder te gaan...",
    "{editor}: Editing failed": "{editor}: bewerken is mislukt",
    "{editor}: Editing failed: {e}": "{editor}: bewerken is mislukt: {e}",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "De versie van Bash is niet te zien; aanvullen met Tab werkt niet."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Aanvullen met Tab werkt vanaf versie 4.4 van Bash."
    ),
}

# Each message with a singular and a plural, by its English singular.
_MANY = {
    "Did you mean {possibility}?": ("Bedoelt u {possibility}?", "Bedoelt u een van deze: {possibilities}?"),
    "Got unexpected extra argument ({args})": ("Dit is te veel: {args}.", "Dit is te veel: {args}."),
    "Option {name!r} requires an argument.": (
        "Bij de optie {name!r} hoort een waarde.",
        "Bij de optie {name!r} horen {nargs} waarden.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Hier horen {nargs} waarden, er is er 1 gegeven.",
        "Hier horen {nargs} waarden, er zijn er {len} gegeven.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "Hier horen {len_type} waarden, er is er {len_value} gegeven.",
        "Hier horen {len_type} waarden, er zijn er {len_value} gegeven.",
    ),
    "{value!r} is not {choice}.": ("{value!r} is niet {choice}.", "{value!r} is niet een van {choices}."),
    "{value!r} does not match the format {format}.": (
        "{value!r} heeft niet de vorm {format}.",
        "{value!r} heeft niet een van de vormen {formats}.",
    ),
}


def translate(message: str) -> str:
    """Return click's message in Dutch; one that is not known as it is."""
    return _ONE.get(message, message)


def translate_count(singular: str, plural: str, count: int) -> str:
    """Return click's message for that count in Dutch; one that is not known as it is."""
    one, many = _MANY.get(singular, (singular, plural))
    return one if count == 1 else many


def speak_dutch() -> None:
    """Make every loaded module of click take its words from here."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            words = vars(module)
            words.update({own: ours for own, ours in _WORDS.items() if own in words})


# The names under which click's modules know gettext.
_WORDS = {"_": translate, "ngettext": translate_count}
