"""`python -m helpers analyse`: a folder in, four CSV files out."""
import pandas as pd
import pytest

from helpers.__main__ import main
from helpers.scale.analysis import TABLES, analyse
from helpers.text.lexicons import DATA

PAGE = "Blast in port\n\nBy Ann Lee\n\nMay 28, 2007\n\nPARIS (AP) - {} said Iran was told. The blast killed 24 people."


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(PAGE.format(name.title()), encoding="utf-8")
    return folder


def test_four_tables_are_written(pages, tmp_path):
    files = analyse(pages, tmp_path / "out", workers=1)
    assert files.keys() == TABLES.keys()
    tables = {name: pd.read_csv(file, encoding="utf-8-sig") for name, file in files.items()}
    assert tables["articles"]["killed"].tolist() == [24, 24, 24]
    assert tables["casualties"]["text"].tolist() == [24] * 3
    assert "Iran" in set(tables["actors"]["actor"])


def test_the_whole_corpus_in_batches_is_one_table(tmp_path):
    files = analyse(DATA / "articles", tmp_path, size=25, workers=1)
    assert len(pd.read_csv(files["articles"])) == 60


def test_the_command_names_its_files(pages, tmp_path, capsys):
    assert main(["analyse", str(pages), "--to", str(tmp_path / "out")]) == 0
    assert "casualties.csv" in capsys.readouterr().out


def test_the_command_says_what_is_missing(tmp_path, capsys):
    assert main(["analyse", str(tmp_path / "nowhere"), "--to", str(tmp_path / "out")]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(pages, tmp_path):
    (pages / "four.txt").write_text('=SUM(A1)\n\n"=cmd" said Ann Lee. She said so twice.', encoding="utf-8")
    files = analyse(pages, tmp_path / "out", workers=1)
    cells = {cell for file in files.values() for line in file.read_text(encoding="utf-8-sig").splitlines()
             for cell in line.replace('"', "").split(",")}
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]
