"""The house style of a page: colours, font and logo, from what a house says of its PDF.

A page stands by itself, so it brings no font along: who has the font of the house sees it, and everyone else
the one that comes next.
"""

import base64
import html
import re
from dataclasses import dataclass

from tailor.render.colour import legible

# The lightest backgrounds that letters stand on; the first is the darkest of them.
SOFT = "#f3f5f8"
# A name with any other sign could mean something in a style sheet.
_FONT_NAME = re.compile(r"[\w .-]+")
_KINDS = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"", "image/svg+xml"))


@dataclass(frozen=True, slots=True)
class PageLook:
    """How a page looks.

    Attributes:
        colour: The colour of headings and links.
        accent: The colour of lines, and of the names of the facts.
        font: The name of the font.
        logo: The picture on top; None for no logo.
        footer: What stands under the text; empty for nothing.
    """

    colour: str = "#154273"
    accent: str = "#5b6b7f"
    font: str = ""
    logo: bytes | None = None
    footer: str = ""

    @property
    def css(self) -> str:
        """Return the start of the style sheet; a colour that is too light on grey is made darker.

        The style sheet names the fonts that come next.
        """
        font = f';--letter:"{self.font}"' if _FONT_NAME.fullmatch(self.font) else ""
        colours = f"--kleur:{legible(self.colour, SOFT)};--accent:{legible(self.accent, SOFT)}"
        return f":root{{{colours}{font}}}\n"

    def picture(self, huis: str) -> str:
        """Return the logo as an element with its name, for who cannot see it; empty without a logo."""
        if self.logo is None:
            return ""
        kind = next(kind for start, kind in _KINDS if self.logo.lstrip().startswith(start))
        data = base64.b64encode(self.logo).decode()
        name = html.escape(f"Logo van {huis}")
        return f'<img class="logo" src="data:{kind};base64,{data}" alt="{name}">\n'

    @property
    def foot(self) -> str:
        """Return what stands under the text as an element; empty for nothing."""
        return f"<footer>\n<p>{html.escape(self.footer)}</p>\n</footer>\n" if self.footer else ""


# A page of a house without a style of its own.
PLAIN = PageLook()
