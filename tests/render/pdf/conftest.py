from pathlib import Path

import pytest

from tailor.assemble.document import Document
from tailor.data import templates
from tailor.render.pdf import render_pdf
from tests.clauses import full


@pytest.fixture(scope="session")
def shell() -> Path:
    return templates() / "protocol" / "huisstijl.typ"


@pytest.fixture(scope="session")
def complete() -> Document:
    return full()


@pytest.fixture(scope="session")
def pdf(complete: Document, shell: Path) -> bytes:
    return render_pdf(complete, shell)
