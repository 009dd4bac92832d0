"""What holds for every file of the project."""
import ast
import graphlib
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = {".py", ".md", ".toml", ".txt", ".tsv", ".csv", ".ipynb", ".yml", ".yaml", ".mplstyle", ".html"}


def tracked_files():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8")
    if listed.returncode:
        pytest.skip("not a git checkout: the list of the project's files is not known")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts():
    return {path: path.read_text(encoding="utf-8") for path in tracked_files() if path.suffix in TEXT}


def code():
    return {path: text for path, text in texts().items() if path.suffix == ".py"}


def test_the_top_level_is_the_design():
    top = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    assert {name for name in top if not name.startswith(".")} <= {
        "README.md", "requirements.txt", "pyproject.toml", "LICENSE", "CITATION.cff", "notebooks", "data", "helpers", "tests"}


def test_files_are_utf8_with_unix_line_ends():
    # Saved pages in data/articles may keep the line ends of the machine that saved them.
    assert not [path for path, text in texts().items() if "\r" in text and "articles" not in path.parts]


def test_no_file_names_a_place_on_somebodys_machine():
    # Written in pieces, so that this file doesn't find itself.
    places = re.compile("|".join(["/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/", "/ho" + "me/"]))
    assert not [(path, places.search(text)[0]) for path, text in texts().items() if places.search(text)]


def test_text_is_opened_with_its_encoding_named():
    opening = re.compile(r"(?<![\w.])open\([^()\n]*\)|\.(?:read|write)_text\([^\n]*")
    silent = [(path.name, call) for path, text in code().items() for call in opening.findall(text)
              if call and "encoding" not in call and '"rb"' not in call and '"wb"' not in call]
    assert not silent


def test_nothing_in_the_package_asks_the_network_or_downloads():
    asking = re.compile(r"nltk\.download|urlopen|requests\.get|fetch_url|http\.client")
    assert not [path for path, text in code().items() if path.parent.name != "tests" and asking.search(text)]


def test_nothing_in_the_package_depends_on_the_working_directory():
    depending = re.compile(r"Path\(\)|Path\.cwd|os\.getcwd|Path\([\"']data|open\([\"']data")
    assert not [path for path, text in code().items() if "helpers" in path.parts and depending.search(text)]


def package():
    return {path: text for path, text in code().items() if path.relative_to(ROOT).parts[0] == "helpers"}


def test_modules_are_short():
    sizes = {path.relative_to(ROOT).as_posix(): text.count("\n") for path, text in package().items()}
    assert sizes and not {name: size for name, size in sizes.items() if size > 300}


def lines_of(function):
    """Return how many lines a function has, its docstring apart."""
    documented = ast.get_docstring(function, clean=False) is not None
    first = function.body[0]
    return function.end_lineno - function.lineno + 1 - documented * (first.end_lineno - first.lineno + 1)


def test_functions_are_short():
    functions = [(path.name, node) for path, text in package().items() for node in ast.walk(ast.parse(text))
                 if isinstance(node, ast.FunctionDef)]
    assert functions and not [(name, node.name) for name, node in functions if lines_of(node) > 25]


def test_every_lexicon_says_where_it_comes_from():
    lexicons = [path for path in tracked_files() if path.suffix == ".tsv" and "lexicons" in path.parts]
    assert lexicons and not [path.name for path in lexicons if not path.read_text(encoding="utf-8-sig").startswith("#")]


FLOORS = [{"text"}, {"cleaning"}, {"articles"}, {"terms", "actors"}, {"quotes"}, {"casualties"}, {"tolls"},
          {"display"}, {"coding"}, {"plots"}, {"scale"}, {"classroom"}]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def imports_of(path):
    """Return the modules of the package that a file imports, wherever in it the import stands."""
    found = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "helpers"]
    modules = {node.module for node in found} | {f"{node.module}.{name.name}" for node in found for name in node.names}
    return {name for name in modules if (ROOT / (name.replace(".", "/") + ".py")).is_file()
            or (name != "helpers" and (ROOT / name.replace(".", "/") / "__init__.py").is_file())}


def modules():
    return {path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            for path in code() if "helpers" in path.relative_to(ROOT).parts[:1]}


def test_the_rooms_are_those_of_the_floors():
    rooms = {name.split(".")[1] for name in modules().values() if "." in name} - {"__main__"}
    assert rooms == set(FLOOR_OF)


def test_imports_only_point_down():
    floors = {path: FLOOR_OF[name.split(".")[1]] for path, name in modules().items() if name.count(".") > 1}
    upward = [(path.relative_to(ROOT).as_posix(), name) for path, floor in floors.items() for name in imports_of(path)
              if FLOOR_OF[name.split(".")[1]] > floor
              or (FLOOR_OF[name.split(".")[1]] == floor and name.split(".")[1] != path.relative_to(ROOT).parts[1])]
    assert floors and not upward


def test_imports_go_in_no_circle():
    graph = {name: {found for found in imports_of(path) if not (ROOT / found.replace(".", "/")).is_dir()}
             for path, name in modules().items() if path.name != "__init__.py"}
    list(graphlib.TopologicalSorter(graph).static_order())  # raises CycleError, naming the circle


def test_every_room_says_what_comes_in_and_goes_out():
    doors = {room: (ROOT / "helpers" / room / "__init__.py").read_text(encoding="utf-8") for room in FLOOR_OF}
    assert not [room for room, text in doors.items() if not ("In: " in text and "Order: " in text)]


def is_of_signs(side):
    """Whether a side of a comparison is the kind of a word or a row of signs."""
    return (isinstance(side, ast.Attribute) and side.attr in ("kind", "letter")
            or isinstance(side, ast.Call) and getattr(side.func, "id", "") == "kind_at"
            or any(isinstance(part, ast.Name) and part.id in ("tags", "signs") for part in ast.walk(side)))


def sign_codes(tree):
    """Yield the strings, but for words, that code compares with the kind of a word or looks for in a row of signs."""
    for node in ast.walk(tree):
        sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
        strings = [part.value for side in sides for part in ast.walk(side)
                   if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if any(map(is_of_signs, sides)):
            yield from (string for string in strings if string and not (len(string) > 3 and string.islower()))


def test_no_codes_for_kinds_of_words_outside_the_grammar():
    room = {path: text for path, text in code().items() if "casualties" in path.parts}
    assert list(sign_codes(ast.parse("x.kind in 'KA' or 'x' in tags[2:] or kind_at(found, 1) == 'n'"))) == ["KA", "x", "n"]
    assert not [(path.name, found) for path, text in room.items() for found in sign_codes(ast.parse(text))]
    readers = {path.name for path, text in room.items() if re.search(r"\b(?:tags|signs)\b", text)} - {"grammar.py", "kinds.py"}
    assert readers and not [path.name for path, text in room.items() if path.name in readers and "import re\n" in text]
