"""What an attacker may try, from another page, another user or a file that was sent, and what must happen."""

from __future__ import annotations

import io
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from tailor.web.address import is_local
from tailor.web.guard import KEY, MOST_BYTES, Keys
from tests.web.conftest import ROOT
from tests.web.site import PageSite, form_fields

TERM = "bewaren.termijn_vernietiging_maanden"
ASKED = f"/huis/voorbeeld/vraag/{TERM}"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> PageSite:
    """Return a page over houses that every attack on it leaves as they are."""
    place = tmp_path_factory.mktemp("deur")
    for name in ("voorbeeld", "concept"):
        shutil.copy(ROOT / "answers" / f"{name}.yaml", place)
    return PageSite(place)


def everything(place: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file below a place, with its bytes and when it was written."""
    files = (one for one in place.rglob("*") if one.is_file())
    return {str(one): (one.read_bytes(), one.stat().st_mtime_ns) for one in files}


def stranger(site: PageSite) -> TestClient:
    """Return a browser that never had the key."""
    return TestClient(site.client.app, follow_redirects=False)


# -- who may ask --

OTHERS = {
    "another host": {"Host": "evil.example"},
    "a host that ends like ours": {"Host": "testserver.evil.example"},
    "our host on another port": {"Host": "testserver:8080"},
    "another page": {"Origin": "https://evil.example"},
    "a page without an origin": {"Origin": "null"},
    "our page over another protocol": {"Origin": "https://testserver"},
    "another page of another site": {"Sec-Fetch-Site": "cross-site"},
    "a page of another port": {"Sec-Fetch-Site": "same-site"},
    "an unknown kind of site": {"Sec-Fetch-Site": ""},
}


@pytest.mark.parametrize("headers", OTHERS.values(), ids=OTHERS)
def test_a_request_of_others_is_refused(door: PageSite, headers: dict[str, str]) -> None:
    before = everything(door.folder)
    fields = {"teken": door.keys.token, "pad": TERM, TERM: "24"}
    assert door.client.get("/", headers=headers).status_code == 403
    assert door.client.get(f"/?{KEY}={door.keys.key}", headers=headers).status_code == 403
    assert door.client.post(ASKED, data=fields, headers=headers).status_code == 403
    assert everything(door.folder) == before


@pytest.mark.parametrize(
    "key", ["", "x", "é", "%00", Keys().key], ids=["none", "short", "letter", "nul", "other run"]
)
def test_without_the_key_nothing_is_shown(door: PageSite, key: str) -> None:
    other = stranger(door)
    for path in ("/", "/vast/tailor.css", "/huis/voorbeeld", "/huis/voorbeeld/antwoorden", "/nergens"):
        assert other.get(f"{path}?{KEY}={key}").status_code == 403
        assert other.get(path, headers={"Cookie": f"tailor-80={key or 'x'}".encode()}).status_code == 403  # type: ignore[dict-item]
    assert other.post("/", data={KEY: door.keys.key}).status_code == 403
    assert other.post(f"/?{KEY}={door.keys.key}", data={"teken": door.keys.token}).status_code == 403


def test_the_key_is_no_cookie_and_the_cookie_is_no_key(door: PageSite) -> None:
    other = stranger(door)
    assert other.get("/", headers={"Cookie": f"tailor-80={door.keys.key}"}).status_code == 403
    assert other.get(f"/?{KEY}={door.keys.session}").status_code == 403


def test_the_key_leads_to_no_other_server(door: PageSite) -> None:
    for path in ("//evil.example/", "///evil.example", "/%5Cevil.example", "/\\evil.example"):
        made = stranger(door).get(f"http://testserver{path}?{KEY}={door.keys.key}")
        assert made.status_code == 303 and is_local(made.headers["location"])


@pytest.mark.parametrize("token", [None, "", "x", Keys().token], ids=["none", "empty", "short", "other run"])
def test_a_form_without_the_token_changes_nothing(door: PageSite, token: str | None) -> None:
    before = everything(door.folder)
    fields = {"pad": TERM, TERM: "24", "naam": "Nieuw"} | ({} if token is None else {"teken": token})
    for path in _posted(door):
        assert door.client.post(path, data=fields).status_code == 403
    assert everything(door.folder) == before and not door.stopped


def _posted(site: PageSite) -> Iterator[str]:
    """Yield an address of every page that takes a form."""
    for route in site.client.app.routes:  # type: ignore[attr-defined]
        if isinstance(route, Route) and "POST" in (route.methods or ()):
            yield _filled(route.path, "voorbeeld", TERM)


def _filled(path: str, huis: str, rest: str) -> str:
    return re.sub(r"\{[^}]*\}", rest, path.replace("{huis}", huis))


# -- what is only looked at changes nothing --

HOSTILE = (
    *("..", "%2e%2e", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cx", "%2Fetc%2Fpasswd", "%00", "a%00b"),
    *("x" * 5000, "%F0%9F%92%A9", "%ff%fe", "-1", "0", "1e9", "9" * 5000, "%D9%A3", "%C2%B2"),
    *("partijen[999999]", "partijen[-1]", "partijen[].naam", "a..b", "[", "]", "huis", "huis.naam.x"),
    *("%3Cscript%3E", "%0d%0aSet-Cookie:%20x=y", "%7B%7B7*7%7D%7D", "%E2%80%AE", "toetreders[0]", TERM),
)


def _looked_at(site: PageSite, value: str) -> Iterator[str]:
    """Yield every address of a house with something else in it, and those of files and houses."""
    for route in site.client.app.routes:  # type: ignore[attr-defined]
        if isinstance(route, Mount):
            yield from (f"{route.path}/{value}", f"{route.path}/../{value}")
        elif "{" in route.path.replace("{huis}", ""):
            yield _filled(route.path, "voorbeeld", value)
    yield from (f"/huis/{value}", f"/huis/{value}/antwoorden", f"/huis/{value}/documenten/zip/{value}")


def test_no_address_leads_out_breaks_the_server_or_changes_a_file(site: PageSite) -> None:
    """Each of them at every page: that takes seconds."""
    before, broken = everything(Path.cwd()), []
    for path in (path for value in HOSTILE for path in _looked_at(site, value)):
        made = site.client.get(path, follow_redirects=False)
        if made.status_code >= 500:
            broken.append(path[:80])
        assert "root:x:" not in made.text and "set-cookie" not in made.headers
        assert is_local(made.headers.get("location", "/"))
    assert broken == []
    assert everything(Path.cwd()) == before


def test_to_look_at_any_page_changes_no_file(site: PageSite) -> None:
    before = everything(Path.cwd())
    for route in site.client.app.routes:  # type: ignore[attr-defined]
        if not isinstance(route, Mount):
            path = _filled(route.path, "voorbeeld", TERM)
            assert site.client.get(f"{path}?doe=weg&zeker=ja&wat=concept").status_code < 500
    assert everything(Path.cwd()) == before


@pytest.mark.parametrize(
    "name", ["../voorbeeld", "voorbeeld.yaml", ".voorbeeld", "", "/etc/passwd", "VOORBEELD"]
)
def test_a_house_is_one_of_the_list(door: PageSite, name: str) -> None:
    assert door.client.app.state.houses.desk(name) is None  # type: ignore[attr-defined]


AWAY = (
    *("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)"),
    *("/\t/evil.example", "/huis\r\nSet-Cookie: a=b", "http:evil.example", "///evil.example", "data:,x"),
)


@pytest.mark.parametrize("away", AWAY)
def test_the_way_back_stays_here(door: PageSite, away: str) -> None:
    shown = door.client.get(ASKED, params={"terug": away})
    assert shown.status_code == 200 and "evil.example" not in shown.text and "javascript:" not in shown.text
    fields = {**form_fields(shown.text), "teken": door.keys.token, TERM: "24", "terug": away}
    made = door.client.post(ASKED, data=fields, follow_redirects=False)
    assert made.status_code == 303 and made.headers["location"].startswith("/huis/voorbeeld/")


# -- how much may come in --


def test_more_than_is_allowed_is_refused_whatever_was_said_of_it(door: PageSite) -> None:
    piece = b"x" * (1024 * 1024)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    said = door.client.post("/", content=b"x", headers={**headers, "Content-Length": str(MOST_BYTES + 1)})
    chunked = door.client.post("/", content=iter([piece] * (MOST_BYTES // len(piece) + 1)), headers=headers)
    assert (said.status_code, chunked.status_code) == (413, 413)


@pytest.mark.parametrize("length", ["abc", "-1", "1e3", "²", "9" * 5000])
def test_a_length_that_is_no_number_is_refused(door: PageSite, length: str) -> None:
    made = door.client.post("/", content=b"", headers={"Content-Length": length.encode()})  # type: ignore[dict-item]
    assert made.status_code in (400, 413)


STRANGE_FORMS = {
    "too many fields": ("application/x-www-form-urlencoded", b"a=1&" * 20_000),
    "no text": ("application/x-www-form-urlencoded", b"teken=%ff%fe&\xff\xfe"),
    "parts without an end": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="a',
    ),
    "parts without a boundary": ("multipart/form-data", b"--x\r\n"),
    "data": ("application/json", b'{"teken": 1}'),
    "a large field": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n' + b"y" * 5_000_000 + b"\r\n--x--\r\n",
    ),
}


@pytest.mark.parametrize("form", STRANGE_FORMS.values(), ids=STRANGE_FORMS)
def test_a_form_that_is_none_is_refused(door: PageSite, form: tuple[str, bytes]) -> None:
    kind, content = form
    before = everything(door.folder)
    made = door.client.post("/", content=content, headers={"Content-Type": kind})
    assert 400 <= made.status_code < 500 and "content-security-policy" in made.headers
    assert everything(door.folder) == before


def _bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    return made.getvalue()


FILES = {
    "aliases that grow": b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (i, i) for i in range(50)),
    "deep lists": b"[" * 5000,
    "deep groups": b"".join(b" " * i + b"a:\n" for i in range(300)),
    "a tag that runs": b"!!python/object/apply:os.system ['true']\n",
    "a merge": b"a: &a {b: 1}\nhuis:\n  <<: *a\n",
    "a zip bomb": _bomb(),
    "a key twice": b"huis: {naam: A}\nhuis: {naam: B}\n",
    "a large number": b"schema_versie: " + b"9" * 100_000 + b"\n",
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_file_that_is_made_to_harm_is_refused(door: PageSite, content: bytes) -> None:
    before = everything(door.folder)
    made = door.post("/inlezen", files={"bestand": ("x.yaml", content)})
    assert made.status_code == 422
    assert everything(door.folder) == before


@pytest.mark.parametrize(
    "name",
    [
        "../../../x.yaml",
        "/etc/cron.d/x",
        "C:\\x",
        "..",
        "\u202elmay.x",
        "<b>x</b>.yaml",
        "con.yaml",
        "a\r\nb",
    ],
)
def test_the_name_of_a_file_that_is_sent_leads_nowhere(site: PageSite, name: str) -> None:
    before = {*site.folder.parent.rglob("*")}
    made = site.post("/inlezen", files={"bestand": (name, site.path("voorbeeld").read_bytes())})
    new = {*site.folder.parent.rglob("*")} - before
    assert made.status_code == 200 and {one.parent for one in new} == {site.folder}
    assert all(re.fullmatch(r"[a-z0-9-]+\.yaml", one.name) for one in new)


# -- what stands in the answers --

MARKUP = (
    "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' onmouseover='alert(1)"
    " {{ 7777*7777 }}{% raw %}</textarea></title><svg onload=alert(1)>**vet** & &amp;lt;b&gt;"
)
_RUNS = re.compile(r"<script>alert|<img src=x|<svg onload| onmouseover='alert|60481729")


def test_what_was_typed_is_shown_as_it_was_typed_on_every_page(site: PageSite) -> None:
    """Every page of a house of which every name is markup: that takes seconds."""
    path, quoted = site.path("voorbeeld"), "'" + MARKUP.replace("'", "''") + "'"
    named = re.compile(r"(?m)^(\s+(?:- )?(?:naam|korte_naam|motivering): ).*$")
    path.write_text(named.sub(lambda found: found[1] + quoted, path.read_text("utf-8")), encoding="utf-8")
    seen = 0
    for route in site.client.app.routes:  # type: ignore[attr-defined]
        rests = ("huis.naam", "partijen[0].naam") if "{" in route.path.replace("{huis}", "") else ("",)
        for rest in rests if not isinstance(route, Mount) else ():
            page = site.client.get(_filled(route.path, "voorbeeld", rest))
            if page.headers["content-type"].startswith("text/html"):
                assert not _RUNS.search(page.text), route.path
                seen += "&lt;script&gt;alert" in page.text
    assert seen > 10


@pytest.mark.parametrize(
    "text",
    [
        "abc\u202edef",
        "a\u2066b",
        "nul\0",
        "\x1b[2J",
        "\ufeffx",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_a_sign_that_turns_or_hides_the_text_is_refused_or_harmless(site: PageSite, text: str) -> None:
    name = "huis.naam"
    made = site.fill_in(f"/huis/voorbeeld/vraag/{name}", {name: text})
    assert made.status_code < 500
    assert not re.search("[\u202a-\u202e\u2066-\u2069\0\x1b]", str(site.answers("voorbeeld").huis.naam))


def test_ten_thousand_letters_break_no_page(site: PageSite) -> None:
    name = "bewaren.motivering"
    made = site.fill_in(f"/huis/voorbeeld/vraag/{name}", {name: "lettergreep" * 1000})
    assert made.status_code < 500
    for path in ("", "/tekst", "/documenten", "/bevindingen", "/lezen", "/eerder"):
        assert site.get(f"/huis/voorbeeld{path}").status_code == 200


# -- what every answer says --


def test_every_answer_has_the_headers_of_safety(door: PageSite) -> None:
    answers = [
        *map(door.get, ("/", "/vast/tailor.css", "/vast/nergens", "/nergens", "/huis/voorbeeld/antwoorden")),
        *map(door.get, ("/huis/voorbeeld/huisstijl.css", "/huis/voorbeeld/documenten/bezig", ASKED)),
        door.client.put("/"),
        door.client.options("/vast/tailor.css"),
        door.client.post("/", data={}),
        stranger(door).get("/"),
        stranger(door).get(f"/?{KEY}={door.keys.key}"),
    ]
    for made in answers:
        headers = made.headers
        assert "default-src 'none'" in headers["content-security-policy"], made.url
        assert (
            "unsafe-inline" not in headers["content-security-policy"]
            or "sandbox" in headers["content-security-policy"]
        )
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"


def test_an_error_of_ours_tells_nothing_and_has_the_headers(
    site: PageSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret")

    monkeypatch.setattr("tailor.web.visit._read", broken)
    client = TestClient(site.client.app, raise_server_exceptions=False, cookies=site.client.cookies)
    made = client.post("/", data={"teken": site.keys.token})
    assert made.status_code == 500 and "secret" not in made.text and "Traceback" not in made.text
    assert "content-security-policy" in made.headers


def test_the_cookie_is_of_this_server_alone(door: PageSite) -> None:
    cookie = stranger(door).get(f"/?{KEY}={door.keys.key}").headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and "domain" not in cookie


# -- what stands in the folder --


def test_what_is_no_file_in_the_folder_stops_nothing(site: PageSite, tmp_path: Path) -> None:
    (site.folder / "kring.yaml").symlink_to("kring.yaml")
    (site.folder / "nergens.yaml").symlink_to(tmp_path / "weg")
    (site.folder / "map.yaml").mkdir()
    os.mkfifo(site.folder / "pijp.yaml")
    (site.folder / "<b>x.yaml").write_text("huis: {naam: A}\n")
    (site.folder / 'a"b\u202e.yaml').write_text("huis: {naam: A}\n")
    start = site.get("/")
    assert start.status_code == 200 and "<b>x" not in start.text
    for name in ("kring", "nergens", "map", "pijp"):
        for path in ("", "/antwoorden", "/eerder", "/documenten", "/huisstijl.css"):
            assert 400 <= site.get(f"/huis/{name}{path}").status_code < 500 or path == "/eerder", (name, path)


def test_what_is_written_is_for_its_owner_alone(site: PageSite) -> None:
    before = os.umask(0)
    try:
        site.post("/", {"naam": "Nieuwland"})
        name = "huis.naam"
        site.fill_in(f"/huis/nieuwland/vraag/{name}", {name: "Oudland"})
        site.fill_in(f"/huis/nieuwland/vraag/{name}", {name: "Nieuwland"})
        site.post("/inlezen", files={"bestand": ("kopie.yaml", site.path("nieuwland").read_bytes())})
    finally:
        os.umask(before)
    made = [one for one in site.folder.rglob("*") if "nieuwland" in str(one) or "kopie" in one.name]
    assert len(made) >= 4
    assert {str(one): oct(one.stat().st_mode & 0o077) for one in made if one.stat().st_mode & 0o077} == {}
