"""What an installation brings: the package, its data, JupyterLab without its news."""
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from helpers.text.lexicons import DATA

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q", "-w", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert built.returncode == 0, built.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_a_plain_installation_carries_the_data(wheel):
    here = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.*") if path.is_file()}
    there = {name.removeprefix("helpers/data/") for name in wheel.namelist() if name.startswith("helpers/data/")}
    assert here - there <= {name for name in here if "__pycache__" in name or name.startswith("my-coding")}


def test_an_installation_brings_no_lessons_and_no_tests(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {name for name in tops if not name.startswith("media_workbook_helpers")} == {"helpers"}


def test_jupyterlab_is_told_to_ask_nobody_for_news(wheel):
    place = next(name for name in wheel.namelist() if name.endswith("share/jupyter/lab/settings/overrides.json"))
    settings = json.loads(wheel.read(place))
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    assert settings["@jupyterlab/extensionmanager-extension:plugin"]["enabled"] is False


def test_a_class_installs_nothing_that_only_tests_need():
    ours = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert not [name for name in ("pytest", "playwright", "hypothesis", "nbclient") if f"\n{name}" in ours]
