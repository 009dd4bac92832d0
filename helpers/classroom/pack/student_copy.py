"""The students' copy of the project as one zip: without solutions, teacher's pages, gallery and tests."""
import re
import zipfile
from pathlib import Path

from helpers.text.lexicons import DATA

ROOT = DATA.parent
LEFT_OUT = ("notebooks/teaching/", "notebooks/gallery/", "notebooks/my-coding/", "tests/", "helpers/classroom/pack/",
            "data/key/coder_")
SPOILERS = re.compile(r"## SPOILERS.*?(?=\n## |\Z)", re.DOTALL)
GALLERY = re.compile(r"<!-- gallery -->.*?<!-- end of gallery -->(?:\n\n\*\*For teachers:.*?(?=\n\n))?", re.DOTALL)
SOLUTION = re.compile(r"^solution = (?:'''.*?'''|\"\"\".*?\"\"\"|'[^'\n]*'|\"[^\"\n]*\")$", re.DOTALL | re.M)
KEPT = {"README.md", "requirements.txt", "pyproject.toml", "LICENSE", "CITATION.cff", "notebooks", "data", "helpers"}


def write_student_copy(folder):
    """Write `workbook.zip` into `folder`, and return its path.

    Solutions are taken out of the exercises (checks and hints stay), the spoilers out of `data/README.md`, the
    gallery out of `README.md`.
    """
    target = Path(folder) / "workbook.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in student_files():
            name = path.relative_to(ROOT).as_posix()
            archive.writestr(f"workbook/{name}", student_version(name, path.read_bytes()))
    return target


def student_files():
    """Return the files of the project that students get, sorted."""
    files = (path for top in sorted(KEPT) for path in [ROOT / top, *(ROOT / top).rglob("*")])
    return [path for path in files if path.is_file() and not _is_left_out(path.relative_to(ROOT).as_posix())]


def _is_left_out(name):
    hidden = any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))
    return hidden or name.startswith(LEFT_OUT)


def student_version(name, content):
    """Return the content of a file as students get it.

    >>> student_version("data/exercises/lesson_00.toml", b"hints = []\\nsolution = 'answer = 60'")
    b'hints = []\\nsolution = "answer = ..."'
    """
    rules = {"README.md": (GALLERY, ""), "data/README.md": (SPOILERS, "")}
    rule = (SOLUTION, 'solution = "answer = ..."') if name.startswith("data/exercises/") else rules.get(name)
    return content if rule is None else rule[0].sub(rule[1], content.decode("utf-8")).encode("utf-8")
