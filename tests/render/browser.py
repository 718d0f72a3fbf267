"""A page in a real browser, as wide as a telephone: Chromium, without a library in between."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

# The page stands in a frame, for no window of Chromium is as narrow as a telephone.
_FRAME = """<!DOCTYPE html><html><body style="margin:0">
<iframe style="border:0;width:{wide}px;height:800px" srcdoc="{page}"></iframe>
<script>onload=()=>{{const root=document.querySelector("iframe").contentDocument.documentElement
document.title=JSON.stringify([root.clientWidth,root.scrollWidth])}}</script></body></html>"""
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom")


def program() -> str | None:
    """Return where Chromium is; None when there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def widths(page: str, wide: int, folder: Path) -> tuple[int, int]:
    """Return how wide a page can be shown in a frame of so many pixels, and how wide it is."""
    path = folder / "smal.html"
    path.write_text(_FRAME.format(wide=wide, page=html.escape(page)), encoding="utf-8")
    profile = f"--user-data-dir={folder / 'profiel'}"
    command = [str(program()), *_OPTIONS, profile, path.as_uri()]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search(r"<title>(.*?)</title>", said)
    assert found is not None
    shown, whole = json.loads(html.unescape(found[1]))
    return shown, whole
