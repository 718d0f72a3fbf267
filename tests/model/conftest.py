"""Fixtures for the tests of the legal text."""

import pytest

from tailor.assemble import read_model
from tailor.model import Model
from tests.model.national import TEMPLATES


@pytest.fixture(scope="session")
def model() -> Model:
    return read_model(TEMPLATES)
