"""`python -m helpers check` and the table that notebook 00 shows."""
import subprocess
import sys

import pytest

from helpers.classroom import setup_check
from helpers.classroom.setup_check import Row, Verdict, checks, is_within, ready, report


@pytest.mark.parametrize(
    "found, limits, within",
    [
        ("3.1.1", ">=3.0,<4", True),
        ("3.0", ">=3.0.0,<4", True),
        ("4.0.0", ">=3.0,<4", False),
        ("4.0rc1", ">=3.0,<4", False),
        ("3.9.9", ">=3.10,<4", False),
        ("0.11.0", ">=0.10,<1", True),
    ],
)
def test_a_version_is_within_its_limits(found, limits, within):
    assert is_within(found, limits) is within


def test_every_requirement_is_checked():
    names = {row.what for row in checks()}
    assert {"Python", "jupyterlab", "pandas", "matplotlib", "nltk", "kernel python3", "data/lexicons"} <= names


def test_a_missing_package_is_named_with_what_to_do(monkeypatch):
    monkeypatch.setattr(setup_check, "required_packages", lambda: [("no-such-package", ">=1")])
    row = next(row for row in checks() if row.what == "no-such-package")
    assert not row.fine and row.found == "missing" and "README.md" in row.advice


def test_an_empty_data_folder_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(setup_check, "DATA", tmp_path)
    assert [row.what for row in checks() if not row.fine] == ["data/articles", "data/lexicons", "data/key"]


def test_bad_news_comes_first():
    lines = report([Row("a", "1", True, ""), Row("b", "missing", False, "Do this.")]).splitlines()
    assert lines[0] == "NOT RIGHT  b: missing. Do this." and lines[-1] == "1 thing needs your attention."


def test_the_command_answers_from_any_folder(tmp_path):
    done = subprocess.run([sys.executable, "-m", "helpers", "check"], cwd=tmp_path, capture_output=True,
                          encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Everything is right. You can start." in done.stdout


def test_the_check_works_where_nothing_is_installed(tmp_path):
    """Without site-packages the command still answers, and names what is missing."""
    done = subprocess.run([sys.executable, "-S", "-m", "helpers", "check"], cwd=setup_check.ROOT,
                          capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "NOT RIGHT  pandas: missing." in done.stdout and not done.stderr


def test_all_well_is_one_green_line():
    assert ready().fine and len(ready().lines) == 1
    assert "#009E73" in ready()._repr_html_() and "✓ Everything is in place." in ready()._repr_html_()


def test_what_is_wrong_is_named_alone_and_escaped():
    verdict = Verdict([Row("Python", "3.12", True, ""), Row("pandas <2>", "missing", False, "Install it.")])
    assert repr(verdict) == "Not everything is in place.\nNOT RIGHT  pandas <2>: missing. Install it."
    assert "pandas &lt;2&gt;" in verdict._repr_html_() and "#D55E00" in verdict._repr_html_()
