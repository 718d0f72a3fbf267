"""The page about the rules, made of the rules themselves: ``python -m tailor.check > docs/regels.md``."""

from collections.abc import Iterator

from tailor.check import RULES
from tailor.check.finding import Level
from tailor.check.outdated import CONSULTED
from tailor.check.rule import VOORBEELD, Example, NamedRule, Theme

_WEIGHT = {
    Level.BLOKKEREND: "blokkeert het tekenen",
    Level.LET_OP: "let op",
    Level.INFO: "ter informatie",
}
_INTRO = f"""# De regels

`tailor controleer` legt elk huis langs deze regels. Bij elke regel staat waarom die ertoe doet.
Ook staan er twee voorbeelden: een dat de regel vindt, en een dat er net niet onder valt. De voorbeelden zijn
antwoorden van het huis in `answers/voorbeeld.yaml`, tenzij er een ander huis bij staat. De bronnen zijn
geraadpleegd op {CONSULTED}. Een jurist beslist; de regels wijzen aan.

Deze bladzijde is gemaakt van de regels zelf. Wijzig de regels, en niet deze bladzijde.
"""


def rules_page() -> str:
    """Return the page about all rules, as Markdown with a heading for each."""
    return "\n".join((_INTRO, *(line for theme in Theme for line in _of_theme(theme))))


def _of_theme(theme: Theme) -> Iterator[str]:
    yield f"## {theme.heading}\n"
    for rule in RULES.values():
        if rule.theme is theme:
            yield from _of_rule(rule)


def _of_rule(rule: NamedRule) -> Iterator[str]:
    yield f"### {rule.name}\n"
    yield f"{rule.about}\n"
    yield f"- Gewicht: {_WEIGHT[rule.level]}"
    yield f"- Bron: {rule.source}"
    yield f"- Te aanvaarden: {'ja, met naam, datum en reden' if rule.acceptable else 'nee'}"
    if rule.by_model:
        yield f"- Hoort bij het model: {rule.by_model}"
    yield ""
    house = "" if rule.on == VOORBEELD else f" (`answers/{rule.on}.yaml`)"
    yield from _example(f"Wordt gevonden{house}", rule.fails)
    yield from _example(f"Net goed{house}", rule.passes)


def _example(head: str, changes: Example) -> Iterator[str]:
    """Yield the answers of an example, as ``tailor zet`` takes them."""
    yield f"{head}:\n"
    yield "```text"
    yield from (f"{path}={text}" for path, text in changes.items())
    if not changes:
        yield "(het voorbeeld zoals het is)"
    yield "```\n"
