"""The command ``tailor web``: the questionnaire in a browser."""

from pathlib import Path

import click

from tailor.cli.command import PATH, Settings, as_command
from tailor.errors import InputError

HELP = """Stel de vragen in de browser, op uw eigen computer.

ANTWOORDEN zijn de bestanden van de huizen die u wilt zien. Zonder bestand ziet u alle huizen in
answers/. Alleen deze computer kan de pagina openen, en alleen met het hele adres. Stoppen kan op de pagina,
of met Ctrl-C.

\b
Voorbeelden:
  tailor web
  tailor web answers/rivierenland.yaml
  tailor web --poort 8123 --niet-openen
"""
_MOST_PORT = 65535


@as_command(HELP, "Vul de antwoorden in een browser in.")
@click.argument("antwoorden", metavar="[ANTWOORDEN…]", type=PATH, nargs=-1)
@click.option(
    "--poort",
    "port",
    type=click.IntRange(0, _MOST_PORT),
    metavar="POORT",
    default=0,
    help="De poort waarop zij staat.",
)
@click.option("--niet-openen", "stay", is_flag=True, help="Open de browser niet; druk alleen het adres af.")
@click.pass_obj
def web(settings: Settings, antwoorden: tuple[Path, ...], port: int, stay: bool) -> None:
    """Serve the questionnaire until it is stopped."""
    try:
        from tailor.web.houses import Houses
        from tailor.web.serve import open_browser, open_server
    except ModuleNotFoundError as error:
        raise InputError(
            wat="De webpagina is niet geïnstalleerd.",
            waar="tailor web",
            waarom=f"Het onderdeel ‘{error.name}’ ontbreekt.",
            nu='Installeer tailor met dit onderdeel erbij: `pip install "tailor[web]"`.',
        ) from error
    for path in antwoorden:
        if not path.is_file():
            raise InputError(
                wat="Dit antwoordenbestand is er niet.",
                waar=str(path),
                waarom="Op deze plaats staat geen bestand.",
                nu="Controleer de naam, of start ‘tailor web’ zonder bestand en begin een nieuw huis.",
            )
    folder = antwoorden[0].parent if antwoorden else Path("answers")
    running = open_server(Houses(folder, antwoorden), port, debug=settings.debug)
    click.echo(f"Open deze pagina in uw browser:\n\n  {running.address}\n\nStoppen kan met Ctrl-C.")
    if not stay and not open_browser(running.address):
        click.echo("Er is geen browser gevonden. Kopieer het adres naar uw browser.")
    running.run()
    click.echo("Gestopt. Alles is bewaard.")


# The commands of this module.
COMMANDS = (web,)
