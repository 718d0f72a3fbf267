"""pdfium may be used by one thread at a time."""

import io

import pypdfium2
import pytest

from tailor.render.pdf import readback


def test_a_pdf_is_read_while_no_other_thread_can_reach_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    target, kept_out = io.BytesIO(), []
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(600, 800)
        document.save(target)
    monkeypatch.setattr(readback, "_language", lambda _: kept_out.append(readback._ONE_AT_A_TIME.locked()))
    readback.read(target.getvalue())
    assert (kept_out, readback._ONE_AT_A_TIME.locked()) == ([True], False)
