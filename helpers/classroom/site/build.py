"""From the project and its parts to the static site."""
import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from helpers.classroom.site.lock import lock_of
from helpers.classroom.site.parts import registry
from helpers.classroom.site.wheels import bring_packages, bring_parts, build_own_package, newest
from helpers.text.lexicons import DATA

ROOT = DATA.parent
BUILDERS = {"jupyterlite_core": "jupyterlite-core", "jupyterlite_pyodide_kernel": "jupyterlite-pyodide-kernel"}
# The first "import helpers" loads all that a lesson may need.
NEEDED = ("pandas", "matplotlib", "nltk", "ftfy", "tqdm", "ipywidgets", "trafilatura", "lxml-html-clean", "lxml")
CODING = "/drive/notebooks/my-coding"
LEXICONS = "/drive/data/lexicons"


def build_site(to, parts=None):
    """Build the workbook as a static site in the folder `to`, and return its path.

    `parts` is the folder in which the parts lie or are brought together (about 60 MB; by default the folder
    `site-parts` beside `to`): a second build needs no network. Raises RuntimeError when the builder isn't
    installed, FileNotFoundError when a part is missing or has a wrong sum.
    """
    if lacking := [package for module, package in BUILDERS.items() if find_spec(module) is None]:
        raise RuntimeError(f"The site is built with {' and '.join(lacking)}. Install: pip install -e \".[site]\"")
    to = Path(to).resolve()
    parts = Path(parts).resolve() if parts else to.parent / "site-parts"
    bring_parts(parts)
    bring_packages(parts)
    build_own_package(parts)
    with tempfile.TemporaryDirectory() as workshop:
        lay_out(Path(workshop), parts)
        run_builder(Path(workshop), to)
    return to


def lay_out(workshop, parts):
    """Put lessons, word lists, Python's parts and settings where the builder looks for them."""
    copy_contents(workshop / "files")
    python = workshop / "static" / "pyodide"
    python.mkdir(parents=True)
    wheels = newest(parts)
    for file in [*(parts / name for name in registry() if not name.endswith(".whl")), *wheels]:
        shutil.copy(file, python)
    lock = lock_of(wheels, {"media-workbook-helpers": NEEDED})
    write_json(python / "pyodide-lock.json", lock)
    write_json(workshop / "jupyter-lite.json", site_settings())
    write_json(workshop / "jupyter_lite_config.json", {"LiteBuildConfig": {
        "contents": ["files"], "apps": ["lab"], "no_sourcemaps": True}})
    shutil.copy(DATA.parent / "helpers" / "classroom" / "jupyterlab.json", workshop / "overrides.json")


def copy_contents(folder):
    """Copy the lessons, the glossary and the word lists; the teacher's pages and the gallery stay at home."""
    (folder / "notebooks").mkdir(parents=True)
    for file in [*sorted((ROOT / "notebooks").glob("*.ipynb")), ROOT / "notebooks" / "glossary.md"]:
        shutil.copy(file, folder / "notebooks")
    shutil.copytree(DATA / "lexicons", folder / "data" / "lexicons", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def site_settings():
    places = {"MEDIA_WORKBOOK_CODING": CODING, "MEDIA_WORKBOOK_LEXICONS": LEXICONS}
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": {"env": places}}
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": {
        "appName": "Reading the news with data", "exposeAppInBrowser": True,
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel}}}


def write_json(path, content):
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")


def run_builder(workshop, to):
    command = [sys.executable, "-m", "jupyter", "lite", "build", "--output-dir", str(to)]
    done = subprocess.run(command, cwd=workshop, capture_output=True, encoding="utf-8")
    if done.returncode or not (to / "lab" / "index.html").is_file():
        raise RuntimeError(f"The builder failed: {(done.stderr or done.stdout).strip()[-800:]}")
