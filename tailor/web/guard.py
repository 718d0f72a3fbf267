"""Who may use the page, and how much may come in: the door in front of every page.

The server listens on the own computer only. That is not enough: another user of the computer shares the
loopback, and a page from outside can make a browser send something to it. So a request needs the key of the
printed address, which a browser then keeps for the session; it must name our own host; it may not come from a
page of somebody else; and a form carries a token.
"""

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The name in the printed address that holds the key, and the field of a form that holds the token.
KEY, TOKEN = "sleutel", "teken"
# No more comes in with one request: a list of parties is far smaller.
MOST_BYTES: Final = 12 * 1024 * 1024
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none';"
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
_NO_KEY: Final = (
    "Dit adres werkt alleen met de sleutel die erbij hoort. Open het hele adres dat tailor in het venster"
    " heeft afgedrukt, of start tailor opnieuw."
)
_NOT_OURS: Final = "Deze vraag komt niet van een pagina van tailor. Er is niets veranderd."
_OUR_FAULT: Final = "Er ging iets mis in tailor. Wat bewaard was, is nog bewaard."
_TOO_MUCH: Final = "Dit is te groot om in te lezen. Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one run of the server.

    Attributes:
        key: What stands in the printed address.
        session: What a browser keeps after that.
        token: What every form carries.
    """

    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    session: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))


class TooMuchError(Exception):
    """More came in than is read."""


class Guard:
    """Lets only requests of our own user and our own pages through, and adds the headers of safety."""

    def __init__(self, app: ASGIApp, keys: Keys, hosts: Iterable[str]) -> None:
        """Stand in front of an app.

        Args:
            app: What is guarded.
            keys: The secrets.
            hosts: The names by which the server may be called, with the port.
        """
        self._app, self._keys, self._hosts = app, keys, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun: list[Message] = []
        guarded = _with_headers(send, begun)
        if (refused := self._refusal(Request(scope))) is not None:
            await refused(scope, receive, guarded)
            return
        try:
            await self._app(scope, _bounded(receive), guarded)
        except TooMuchError:
            await _said(_TOO_MUCH, 413)(scope, receive, guarded)
        except Exception:
            if not begun:
                await _said(_OUR_FAULT, 500)(scope, receive, guarded)
            raise  # who started the server is told where

    def _refusal(self, request: Request) -> Response | None:
        """Return the answer to a request that goes no further; None for one that may."""
        if not self._is_for_us(request.headers):
            return _said(_NOT_OURS, 403)
        if not _is_allowed(request.headers.get("content-length", "0")):
            return _said(_TOO_MUCH, 413)
        if _same(request.cookies.get(self.cookie(request), ""), self._keys.session):
            return None
        if _same(request.query_params.get(KEY, ""), self._keys.key) and request.method == "GET":
            return self._let_in(request)
        return _said(_NO_KEY, 403)

    def _is_for_us(self, headers: Headers) -> bool:
        """Return whether a request names our host and comes from no other page than ours."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        own = {f"http://{host}" for host in self._hosts}
        is_from_us = origin is None or origin in own
        return headers.get("host", "") in self._hosts and is_from_us and site in ("none", "same-origin")

    @staticmethod
    def cookie(request: Request) -> str:
        """Return the name of the cookie: two servers on one computer do not take each other's."""
        return f"tailor-{request.url.port or 80}"

    def _let_in(self, request: Request) -> Response:
        """Return the way to the same page without the key, which stays in no list of visited pages."""
        rest = [(name, value) for name, value in parse_qsl(request.url.query) if name != KEY]
        path = "/" + request.url.path.lstrip("/\\")  # two slashes would lead to another server
        response = RedirectResponse(f"{path}?{urlencode(rest)}" if rest else path, 303)
        response.set_cookie(self.cookie(request), self._keys.session, httponly=True, samesite="strict")
        return response


def _is_allowed(length: str) -> bool:
    """Return whether as much as a request says that it brings is let in; what is no number is not."""
    is_number = length.isascii() and length.isdecimal() and len(length) <= len(str(MOST_BYTES))
    return is_number and int(length) <= MOST_BYTES


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode())


def _said(words: str, status: int) -> Response:
    return PlainTextResponse(f"{words}\n", status)


def _with_headers(send: Send, begun: list[Message]) -> Send:
    """Return a way to send in which every answer has the headers of safety.

    Args:
        send: The way to send without them.
        begun: Gets the begin of the answer when that is sent.
    """

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            begun.append(message)
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


def _bounded(receive: Receive) -> Receive:
    """Return a way to receive that ends when more comes in than was allowed, whatever was said before."""
    count = 0

    async def receiving() -> Message:
        nonlocal count
        message = await receive()
        count += len(message.get("body", b""))
        if count > MOST_BYTES:
            raise TooMuchError
        return message

    return receiving
