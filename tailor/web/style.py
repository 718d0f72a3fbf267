"""The house style of the pages of a house: its colours, its font and its logo, as its documents have them."""

from typing import Final

from starlette.responses import Response

from tailor.dossier.documents import AnswersFile
from tailor.dossier.huisstijl import style_of_pages
from tailor.render import page_look
from tailor.render.html import PageLook
from tailor.render.pictures import look_at
from tailor.web.visit import HouseVisit, NotThereError

_KINDS: Final = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
# What a picture may do when it is opened by itself: be looked at.
_PICTURE: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox;"


def look_of(visit: HouseVisit) -> PageLook:
    """Return how the pages of a house look: that of its style; the ordinary look without one."""
    path = visit.desk.path
    return page_look(style_of_pages(AnswersFile(path, path.name, visit.antwoorden).huisstijl))


def show_style(visit: HouseVisit) -> Response:
    """Return the style sheet of a house, in which a colour that is too light is made darker."""
    return Response(look_of(visit).css, media_type="text/css")


def show_logo(visit: HouseVisit) -> Response:
    """Return the logo of a house."""
    logo = look_of(visit).logo
    kind = look_at(logo) if logo else None
    if logo is None or kind is None or kind.kind not in _KINDS:
        raise NotThereError
    return Response(logo, media_type=_KINDS[kind.kind], headers={"Content-Security-Policy": _PICTURE})
