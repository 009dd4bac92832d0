"""`python -m helpers analyse`: anything that is loaded in, ten tables out, equal to the row, and nothing lost."""
import csv
import errno
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

import helpers
from helpers.__main__ import main
from helpers.scale import analysis, parts
from helpers.scale.analysis import TABLES, NothingRead, analyse
from helpers.text.exports import unguarded
from helpers.text.lexicons import DATA

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = DATA / "articles"
PAGE = "Blast in port\n\nBy Ann Lee\n\nMay 28, 2007\n\nPARIS (AP) - {} said Iran was told. The blast killed 24 people."


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(PAGE.format(name.title()), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole():
    """What the functions of the lessons give for the corpus in memory."""
    articles = helpers.load_articles(ARTICLES)
    figures, harmed = helpers.find_casualties(articles), helpers.find_harmed(articles)
    events = helpers.events_told(articles, helpers.group_events(articles))
    return {"articles": articles.reset_index(), "actors": helpers.find_actors(articles),
            "quotes": helpers.find_quotes(articles), "figures": figures, "harmed": harmed,
            "tolls": helpers.article_tolls(figures, harmed).reset_index(), "terms": helpers.count_terms(articles),
            "claims": helpers.event_claims(articles, figures, events), "events": events}


def cells(table):
    """A table as rows of text, whatever kind of number its file had."""
    return [["" if pd.isna(cell) else str(cell).removesuffix(".0") for cell in row]
            for row in table.astype("object").itertuples(index=False)]


def read(file):
    if file.suffix == ".parquet":
        from fastparquet import ParquetFile

        return ParquetFile(str(file)).to_pandas()
    table = pd.read_csv(file, dtype="str", keep_default_na=False, encoding="utf-8-sig") if file.suffix == ".csv" \
        else pd.read_excel(file, dtype="object")
    return table.map(lambda cell: unguarded(cell) if isinstance(cell, str) else cell)


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_files_are_equal_to_the_row_to_what_is_found_in_memory(whole, tmp_path, kind):
    if kind == "parquet":
        pytest.importorskip("fastparquet")
    files = analyse(ARTICLES, tmp_path, size=25, workers=1, kind=kind)
    assert list(files) == TABLES
    for name in set(TABLES) - {"events", "skipped", "terms"}:
        assert cells(read(files[name])) == cells(whole[name]), name
    terms = read(files["terms"])
    assert terms["term"].tolist() == whole["terms"]["term"].tolist()
    assert pd.to_numeric(terms["count"]).tolist() == whole["terms"]["count"].tolist()
    assert read(files["events"]).set_index("article_id")["event"].to_dict() == whole["events"].to_dict()


def test_an_excel_workbook_a_table(pages, tmp_path):
    files = analyse(pages, tmp_path / "out", workers=1, kind="xlsx")
    assert read(files["tolls"])["killed"].tolist() == [24, 24, 24]
    assert sorted(file.name for file in (tmp_path / "out").iterdir() if file.suffix == ".md") == ["README.md"]


def test_the_readme_tells_of_every_column(pages, tmp_path):
    files = analyse(pages, tmp_path / "out", workers=1, kind="csv")
    told = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    columns = {column for file in files.values() for column in read(file).columns}
    assert not [column for column in columns if not re.search(rf"\| `{column}` \| \w", told)]
    assert "Simulated" not in told


def test_the_readme_says_when_the_coverage_is_simulated(tmp_path):
    analyse(next(ARTICLES.glob("*.txt")), tmp_path, workers=1, kind="csv")
    assert "Simulated coverage" in (tmp_path / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ["table.csv", "table.jsonl", "table.parquet"])
def test_a_table_of_articles_is_a_source(whole, tmp_path, source):
    if source.endswith("parquet"):
        pytest.importorskip("fastparquet")
    articles = whole["articles"].drop(columns=["path", "words"])
    file = tmp_path / source
    if source.endswith("jsonl"):
        articles.to_json(file, orient="records", lines=True, date_format="iso")
    else:
        helpers.save_table(articles, file)
    files = analyse(file, tmp_path / "out", size=25, workers=1, kind="csv")
    assert len(read(files["articles"])) == 60
    assert read(files["figures"])["text"].tolist() == whole["figures"]["text"].tolist()


def test_the_command_names_its_files_and_what_was_skipped(pages, tmp_path, capsys):
    (pages / "empty.txt").write_text("", encoding="utf-8")
    assert main(["analyse", str(pages), "--to", str(tmp_path / "out"), "--format", "csv", "--workers", "1"]) == 0
    said = capsys.readouterr()
    assert "figures.csv" in said.out and "1 skipped: it is empty (empty.txt)" in said.err


@pytest.mark.parametrize("name, content, says", [
    ("empty.txt", b"", "empty"), ("notes.zip", b"PK\x03\x04 damaged", "damaged"), (".hidden", b"x", "no file")])
def test_nothing_read_is_an_error(tmp_path, capsys, name, content, says):
    source = tmp_path / "in"
    source.mkdir()
    (source / name).write_bytes(content)
    assert main(["analyse", str(source), "--to", str(tmp_path / "out"), "--workers", "1"]) == 1
    said = capsys.readouterr().err
    assert "no article could be read" in said and says in said


def test_the_command_says_what_is_missing(tmp_path, capsys):
    assert main(["analyse", str(tmp_path / "nowhere"), "--to", str(tmp_path / "out")]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(pages, tmp_path):
    (pages / "four.txt").write_text('=SUM(A1)\n\n"=cmd" said Ann Lee. She said so twice.', encoding="utf-8")
    files = analyse(pages, tmp_path / "out", workers=1, kind="csv")
    found = {cell for file in files.values()
             for row in csv.reader(file.read_text(encoding="utf-8-sig").splitlines(keepends=True)) for cell in row}
    assert not [cell for cell in found if cell.startswith(("=", "@"))]


def all_bytes(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix == ".csv"}


def test_killed_at_any_moment_the_next_run_goes_on(tmp_path):
    analyse(ARTICLES, tmp_path / "whole", size=4, workers=1, kind="csv")
    script = ("from helpers import DATA, analyse\n"
              f"analyse(DATA / 'articles', {str(tmp_path / 'out')!r}, size=4, workers=1, kind='csv')")
    kept = {}
    for least in (1, 5, 9):
        run = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
                               stderr=subprocess.DEVNULL)
        while run.poll() is None and len(list((tmp_path / "out").glob("parts/part-*"))) < least:
            time.sleep(0.01)
        run.kill()
        run.wait()
        made = {file: file.stat().st_mtime_ns for file in (tmp_path / "out" / "parts").glob("part-*[0-9a-f]")
                if file.suffix != ".part"}
        assert kept.items() <= made.items()  # what was finished was not made again
        kept = made
    analyse(ARTICLES, tmp_path / "out", size=4, workers=1, kind="csv")
    assert all_bytes(tmp_path / "out") == all_bytes(tmp_path / "whole")
    assert not list(tmp_path.rglob("*.part"))


def test_a_full_disk_is_said_and_the_next_run_goes_on(pages, tmp_path, monkeypatch, capsys):
    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    asked = ["analyse", str(pages), "--to", str(tmp_path / "out"), "--format", "csv", "--workers", "1"]
    with monkeypatch.context() as patch:
        patch.setattr(parts, "on_disk", full)
        assert main(asked) == 1
    assert "No space left" in capsys.readouterr().err and not list((tmp_path / "out").glob("*.csv"))
    assert main(asked) == 0


def count_made(monkeypatch):
    made, found_in = [], analysis.found_in
    monkeypatch.setattr(analysis, "found_in", lambda articles: made.append(len(articles)) or found_in(articles))
    return made


def test_only_a_damaged_part_is_made_again(tmp_path, monkeypatch):
    analyse(ARTICLES, tmp_path, size=20, workers=1, kind="csv")
    before = all_bytes(tmp_path)
    damaged = next((tmp_path / "parts").glob("part-*"))
    damaged.write_bytes(damaged.read_bytes()[:-9])
    made = count_made(monkeypatch)
    analyse(ARTICLES, tmp_path, size=20, workers=1, kind="csv")
    assert made == [20] and all_bytes(tmp_path) == before


def test_other_word_lists_or_code_make_every_part_again(pages, tmp_path, monkeypatch):
    made = count_made(monkeypatch)
    analyse(pages, tmp_path / "out", workers=1, kind="csv")
    analyse(pages, tmp_path / "out", workers=1, kind="csv")
    monkeypatch.setattr(analysis, "workbook_mark", lambda: "edited")
    analyse(pages, tmp_path / "out", workers=1, kind="csv")
    assert made == [3, 3] and len(list((tmp_path / "out" / "parts").glob("part-*"))) == 1


def edit(file, article, event):
    table = pd.read_csv(file, dtype="str", keep_default_na=False, encoding="utf-8-sig")
    table.loc[table["article_id"] == article, "event"] = event
    table.to_csv(file, index=False, encoding="utf-8-sig")


@pytest.mark.parametrize("event", ["my event", "", "my event;another"])
def test_an_event_edited_by_hand_wins_in_every_further_run(pages, tmp_path, event):
    out = tmp_path / "out"
    edit(analyse(pages, out, workers=1, kind="csv")["events"], "two", event)
    for _ in range(2):
        files = analyse(pages, out, workers=1, kind="csv")
        assert read(files["events"]).set_index("article_id").loc["two", "event"] == event
        claimed = read(files["claims"])
        assert set(claimed.loc[claimed["article_id"] == "two", "event"]) == set(filter(None, [event.split(";")[0]]))


def test_the_event_list_beside_the_articles_wins(pages, tmp_path):
    helpers.write_event_list(helpers.load_articles(pages), pages)
    edit(pages / "events.csv", "three", "another ferry")
    files = analyse(pages, tmp_path / "out", workers=1, kind="csv")
    assert read(files["events"]).set_index("article_id").loc["three", "event"] == "another ferry"


def test_a_small_window_reads_the_same_claims(tmp_path, monkeypatch):
    one = read(analyse(ARTICLES, tmp_path / "one", size=20, workers=1, kind="csv")["claims"])
    monkeypatch.setattr(analysis, "WINDOW", 20)
    several = read(analyse(ARTICLES, tmp_path / "two", size=20, workers=1, kind="csv")["claims"])
    places = ["article_id", "start"]
    assert sorted(several[places].values.tolist()) == sorted(one[places].values.tolist())


def test_nothing_read_in_a_notebook(tmp_path):
    with pytest.raises(NothingRead, match="no file"):
        analyse(tmp_path, tmp_path / "out", workers=1)
