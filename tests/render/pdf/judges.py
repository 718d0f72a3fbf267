"""The judges of a PDF that are not ours: two validators, and poppler for the tags."""

import io
import subprocess
import warnings
from pathlib import Path

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
    """Return what the second checker finds: what a reader who listens would miss or mishear."""
    path = folder / "gehoord.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert result.error is None
    return [f"{f.rule} ({f.severity}): {f.message}: {f.evidence}" for f in result.findings]


def structure(data: bytes, folder: Path) -> str:
    """Return the tag tree as poppler prints it."""
    path = folder / "proef.pdf"
    path.write_bytes(data)
    command = ["pdfinfo", "-struct-text", str(path)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


def reader(data: bytes) -> pypdf.PdfReader:
    """Return the bytes as pypdf reads them."""
    return pypdf.PdfReader(io.BytesIO(data))
