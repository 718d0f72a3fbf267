"""A plugin of pytest that notes how each test went: for ``bench.faults``, which names the file."""

import json
import os
from pathlib import Path

import pytest

FILE = "BENCH_FAULTS_TESTS"
"""The variable of the environment that names the file to write to."""


class Listener:
    """Notes of each test whether it passed, and its seconds; the first that failed too."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add a part of a test: its preparation, the test, what comes after."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if report.outcome != "passed":
            self.failed.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file with tests that cannot even be read."""
        if report.failed:
            self.failed.append(report.nodeid)


def pytest_configure(config: pytest.Config) -> None:
    """Listen, in the process that hears of all tests."""
    if FILE in os.environ and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Listener(), "bench-faults")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Write what was heard."""
    heard = config.pluginmanager.get_plugin("bench-faults")
    if isinstance(heard, Listener):
        passed = {name: cost for name, cost in heard.seconds.items() if name not in heard.failed}
        Path(os.environ[FILE]).write_text(json.dumps(passed), "utf-8")
