"""Batch by batch gives what the whole table gives, and an interrupted run goes on where it stopped."""
import errno
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pandas as pd
import pytest

import helpers
from helpers.scale import batches as scale
from helpers.scale import parts as files_of_parts
from helpers.scale.batches import count_terms_over, over, save_over
from helpers.scale.event_windows import events_and_claims, windows
from helpers.scale.marks import function_mark
from helpers.scale.parts import read_part, write_part
from helpers.scale.records import batches, read_batch
from helpers.scale.running import results
from helpers.text.lexicons import DATA

ARTICLES = DATA / "articles"
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def articles():
    return helpers.load_articles(ARTICLES)


@pytest.fixture
def as_lines(articles, tmp_path):
    """The corpus as one file, a record a line, many times over: too large to be read as a page."""
    rows = [{"title": row.headline, "body": row.text} for row in articles.itertuples()]
    file = tmp_path / "dump.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows * 6), encoding="utf-8")
    return file


@pytest.mark.parametrize("find", [helpers.find_casualties, helpers.find_actors])
def test_findings_are_those_of_the_whole_table(articles, find):
    pd.testing.assert_frame_equal(over(ARTICLES, find, size=25, workers=1), find(articles))


def test_two_processes_give_the_same(articles):
    found = over(ARTICLES, helpers.find_casualties, size=20, workers=2)
    pd.testing.assert_frame_equal(found, helpers.find_casualties(articles))


def test_batches_run_side_by_side():
    script = ("import os, pandas, time\nfrom helpers import DATA, over\n"
              "def who(articles):\n    time.sleep(1)\n    return pandas.DataFrame({'process': [os.getpid()]})\n"
              "if __name__ == '__main__':\n"
              "    print(over(DATA / 'articles', who, size=10, workers=2)['process'].nunique())")
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", cwd=ROOT,
                         env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert run.stdout.strip() == "2", run.stderr


@pytest.mark.parametrize("options", [{}, {"stopwords": None}, {"min_count": 5}, {"ngrams": 2}, {"stems": True}])
def test_counts_are_those_of_the_whole_table_to_the_row(articles, options):
    counted = count_terms_over(ARTICLES, size=25, workers=1, **options)
    whole = helpers.count_terms(articles, **options)
    pd.testing.assert_frame_equal(counted, whole)
    assert counted.attrs == whole.attrs


def test_batches_hold_every_file_once():
    names = [name for batch in batches(ARTICLES, size=7) for name in batch.files]
    assert len(names) == len(set(names)) == 60
    assert max(len(batch.files) for batch in batches(ARTICLES, size=7)) == 7


def test_a_large_file_is_read_record_by_record(as_lines):
    pieces = list(batches(as_lines, size=100))
    assert [len(piece.outcomes) for piece in pieces] == [100, 100, 100, 60]
    assert len({piece.state for piece in pieces}) == 4
    whole = helpers.load_articles(as_lines)
    pd.testing.assert_frame_equal(pd.concat(read_batch(piece)[0] for piece in pieces), whole, check_like=False)


def test_records_of_an_endless_source_are_fetched_as_they_are_needed():
    fetched = []
    jobs = ((fetched.append(number) or number, 1) for number in range(1000))
    assert next(results(max, jobs, workers=1)) == 1 and len(fetched) == 1


def count_calls(monkeypatch):
    calls, part = [], scale._part
    monkeypatch.setattr(scale, "_part", lambda function, batch: calls.append(batch) or part(function, batch))
    return calls


def cut(file):
    file.write_bytes(file.read_bytes()[:-20])


@pytest.mark.parametrize("harm", [Path.unlink, cut, lambda file: file.write_bytes(b"")], ids=["lost", "cut", "empty"])
def test_only_a_lost_or_damaged_part_is_made_again(tmp_path, monkeypatch, harm):
    files = save_over(ARTICLES, helpers.find_casualties, tmp_path, size=20, workers=1)
    whole = files[1].read_bytes()
    harm(files[1])
    calls = count_calls(monkeypatch)
    assert save_over(ARTICLES, helpers.find_casualties, tmp_path, size=20, workers=1) == files
    assert len(calls) == 1 and files[1].read_bytes() == whole


def test_an_article_that_changed_is_read_again(tmp_path):
    page = tmp_path / "in" / "one.txt"
    page.parent.mkdir()
    page.write_text("The blast killed 24 people, police said.", encoding="utf-8")
    before = save_over(page.parent, helpers.find_casualties, tmp_path / "out", workers=1)
    page.write_text("The blast killed 30 people and wounded two, police said.", encoding="utf-8")
    after = save_over(page.parent, helpers.find_casualties, tmp_path / "out", workers=1)
    assert before != after and len(pd.read_csv(after[0])) == 2


def first(table, many):
    return table.head(many)


def calls(number):
    return lambda table: first(table, number)


@pytest.mark.parametrize("one, other, same", [
    (lambda table: table.head(2), lambda table: table.head(2), True),
    (lambda table: table.head(2), lambda table: table.head(3), False),
    (lambda table: table.head(2), lambda table: table.tail(2), False),
    (calls(2), calls(2), True),
    (calls(2), calls(3), False),
    (lambda table: [row for row in table if row], lambda table: [row for row in table if not row], False),
    (helpers.find_casualties, helpers.find_actors, False),
])
def test_a_function_is_known_by_what_it_does(one, other, same):
    assert (function_mark(one) == function_mark(other)) == same


def test_a_part_holds_what_was_written(articles, tmp_path):
    figures = helpers.find_casualties(articles)
    tolls = helpers.article_tolls(figures).reset_index()
    part = read_part(write_part(tmp_path / "part", {"articles": articles.reset_index(), "figures": figures, "tolls": tolls}))
    for name, table in {"articles": articles.reset_index(), "figures": figures, "tolls": tolls}.items():
        pd.testing.assert_frame_equal(part[name], table)


@pytest.mark.parametrize("at", [0, 70, -1])
def test_a_damaged_part_is_no_part(tmp_path, at):
    path = write_part(tmp_path / "part", {"skipped": [1, 2, 3]})
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert read_part(path) is None and read_part(tmp_path / "nowhere") is None


def test_a_full_disk_leaves_nothing_under_the_name(tmp_path, monkeypatch):
    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files_of_parts, "on_disk", full)
    with pytest.raises(OSError, match="No space"):
        write_part(tmp_path / "part", {"skipped": []})
    assert not list(tmp_path.iterdir())


def test_windows_hold_every_article_once_by_time(articles):
    found = windows(articles, size=12)
    assert sorted(sum(found, [])) == sorted(articles.index) and max(map(len, found)) == 12
    times = articles["published"].loc[sum(found, [])]
    assert times.is_monotonic_increasing


def window_pieces(articles, figures, size):
    for ids in windows(articles, size):
        yield articles.loc[ids], figures[figures["article_id"].isin(ids)]


def test_one_window_gives_the_events_and_claims_of_the_whole_table(articles):
    figures, nothing = helpers.find_casualties(articles), pd.Series(dtype="str")
    events, claims = events_and_claims(window_pieces(articles, figures, 60), nothing)
    told = helpers.events_told(articles, helpers.group_events(articles))
    pd.testing.assert_series_equal(events, told, check_names=False)
    pd.testing.assert_frame_equal(claims, helpers.event_claims(articles, figures, told))


def test_an_event_goes_on_in_the_next_window(articles):
    figures, nothing = helpers.find_casualties(articles), pd.Series(dtype="str")
    events, claims = events_and_claims(window_pieces(articles, figures, 25), nothing)
    whole = helpers.events_told(articles, helpers.group_events(articles))
    assert (events.reindex(whole.index) == whole).mean() >= 0.9
    assert len(claims) == len(helpers.event_claims(articles, figures, whole))


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        over(tmp_path / "nowhere", helpers.find_casualties)


def test_a_cluster_without_its_package_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(ModuleNotFoundError, match="distributed"):
        over(ARTICLES, helpers.find_casualties, scheduler="tcp://127.0.0.1:1")


@pytest.fixture
def cluster():
    """Two workers on this computer, each a process of its own."""
    distributed = pytest.importorskip("distributed", reason="the package distributed isn't installed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as made:
        yield made


def test_two_workers_of_a_cluster_give_the_same(articles, cluster):
    found = over(ARTICLES, helpers.find_casualties, size=10, scheduler=cluster.scheduler_address)
    pd.testing.assert_frame_equal(found, helpers.find_casualties(articles))


def test_a_worker_that_vanishes_costs_nothing(articles, cluster):
    kill = threading.Timer(1, lambda: os.kill(next(iter(cluster.workers.values())).pid, signal.SIGTERM))
    kill.start()
    found = over(ARTICLES, helpers.find_casualties, size=2, scheduler=cluster.scheduler_address)
    kill.join()
    pd.testing.assert_frame_equal(found, helpers.find_casualties(articles))
