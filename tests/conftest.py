"""What all tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew; read the difference before you commit",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


RUN_EVERYTHING_AGAIN = (
    "assemble/test_grammar_follows.py",
    "redline/test_random.py",
    "redline/test_examples.py",
    "render/docx/test_redline_random.py",
    "render/docx/test_redline_examples.py",
    "render/docx/test_hostile.py",
    "render/docx/test_judge.py",
    "render/pdf/test_judges.py",
    "answers/test_save.py",
    "verantwoording/test_vormen.py",
    "wizard/test_wandeling.py",
    "wizard/test_alle_vragen.py",
    "test_hostile.py",
    "test_examples.py",
)
"""Tests that go through the same lines hundreds of times: measuring them doubles a run and adds nothing to it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.as_posix().endswith(RUN_EVERYTHING_AGAIN):
            item.add_marker(pytest.mark.no_cover)
