"""The judges of a PDF that are not ours: two validators, and poppler for the tags."""

import io
import re
import subprocess
import warnings
from pathlib import Path
from typing import Any

import page
import pypdf

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # its library pymupdf, on import
    import outloud

PROFILES = ("2a", "ua1")


def faults(data: bytes) -> list[str]:
    """Return what the validator finds wrong under both standards."""
    reports = (page.validate_pdf_bytes(data, profile=profile) for profile in PROFILES)
    return [f"{fault.rule_id}: {fault.message}" for report in reports for fault in report.failures]


def heard(data: bytes, folder: Path) -> list[str]:
    """Return what the second checker finds: what a reader who listens would miss or mishear.

    Left out is ORD-001 where the order is right: see ``painted_out_of_order``.
    """
    path = folder / "gehoord.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert result.error is None
    right = "ORD-001" if not painted_out_of_order(data) else ""
    found = [finding for finding in result.findings if finding.rule != right]
    return [f"{f.rule} ({f.severity}): {f.message}: {f.evidence}" for f in found]


def structure(data: bytes, folder: Path) -> str:
    """Return the tag tree as poppler prints it."""
    path = folder / "proef.pdf"
    path.write_bytes(data)
    command = ["pdfinfo", "-struct-text", str(path)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


def painted_out_of_order(data: bytes) -> list[int]:
    """Return the pages on which text is painted in another order than the tags are read.

    The second checker (ORD-001) does not know that words and links or marked words take turns in a paragraph.
    """
    pdf = reader(data)
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(pdf.pages, 1)}
    tags: dict[int, list[int]] = {number: [] for number in numbers.values()}
    _tagged(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"], 0, numbers, tags)
    return [n for n, page in enumerate(pdf.pages, 1) if not _in_order(page, tags[n])]


def _tagged(kids: Any, page: int, numbers: dict[int, int], tags: dict[int, list[int]]) -> None:
    """Collect the pieces of text of each page in the order of the tags."""
    element = kids.get_object()
    if isinstance(element, int):
        tags[page].append(int(element))
    elif isinstance(element, list):
        for kid in element:
            _tagged(kid, page, numbers, tags)
    else:
        page = numbers[element.raw_get("/Pg").idnum] if "/Pg" in element else page
        if "/MCID" in element:
            tags[page].append(int(element["/MCID"]))
        elif "/K" in element:
            _tagged(element["/K"], page, numbers, tags)


def _in_order(page: pypdf.PageObject, tagged: list[int]) -> bool:
    content = page.get_contents()
    painted = re.findall(r"/MCID (\d+)", content.get_data().decode("latin-1")) if content is not None else []
    places = [tagged.index(int(one)) for one in painted if int(one) in tagged]
    return places == sorted(places) and len(places) == len(tagged)


def reader(data: bytes) -> pypdf.PdfReader:
    """Return the bytes as pypdf reads them."""
    return pypdf.PdfReader(io.BytesIO(data))
