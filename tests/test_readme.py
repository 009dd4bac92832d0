"""The README's promises that a program can check: its commands, its lessons, its links."""
import re

from notebook_runs import lessons, read

from helpers.text.lexicons import DATA

ROOT = DATA.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```(?:sh|bat)\n(.+?)\n```", README)


def test_there_are_two_commands_each_with_its_windows_form():
    systems = ["Scripts" if "Scripts" in command else "bin" for command in COMMANDS]
    assert systems == ["bin", "Scripts", "bin", "Scripts"]


def test_the_windows_form_does_the_same():
    for here, there in zip(COMMANDS[::2], COMMANDS[1::2], strict=True):
        assert there == here.replace("python3 -m venv", "py -m venv").replace("/bin/", "/Scripts/").replace(
            ".venv/Scripts/python", r".venv\Scripts\python")


def test_ci_runs_the_readmes_test_command():
    assert COMMANDS[2] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_start_command_opens_the_first_lesson_with_the_project_as_root():
    assert COMMANDS[0].endswith("--LabApp.default_url=/lab/tree/notebooks/00-start-here.ipynb")
    assert (ROOT / "notebooks" / "00-start-here.ipynb").is_file()


def test_every_lesson_is_listed_with_its_question_and_minutes():
    for path in lessons():
        head = read(path).cells[0].source
        row = next(line for line in README.splitlines() if f"(notebooks/{path.name})" in line)
        assert head.splitlines()[0].lstrip("# ") in row
        assert re.search(r"(\d+) minutes", head)[1] == row.rsplit("|", 2)[1].strip()


def test_every_link_to_a_file_leads_somewhere():
    files = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", README) if "://" not in link]
    assert files and not [file for file in files if not (ROOT / file).exists()]


def test_the_content_note_stands_before_the_first_command():
    assert README.index("Content note") < README.index("```")


def test_every_requirement_has_its_reason_and_a_limit():
    lists = (ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt")
    lines = [line for file in lists for line in file.read_text(encoding="utf-8").splitlines()]
    packages = [line for line in lines if re.match(r"[a-z]", line)]
    assert packages and not [line for line in packages if "<" not in line or "# " not in line]
