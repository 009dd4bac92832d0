"""`python -m helpers analyse SOURCE --to FOLDER`: articles in, one file a kind of table out, in one pass."""

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pandas as pd

from helpers.scale.batches import TermSums
from helpers.scale.engines import found_in
from helpers.scale.event_edits import events_by_hand, write_events
from helpers.scale.event_windows import WINDOW, events_and_claims, windows
from helpers.scale.folder_notes import write_notes
from helpers.scale.marks import mark, workbook_mark
from helpers.scale.parts import read_part, write_part
from helpers.scale.records import SIZE, batches, read_batch
from helpers.scale.running import results
from helpers.scale.window_files import window_pieces
from helpers.scale.writers import FORMATS, default_format
from helpers.text.progress import counted_progress

FOUND = ["articles", "actors", "quotes", "figures", "harmed", "tolls", "skipped"]
TABLES = [*FOUND, "terms", "events", "claims"]


class NothingRead(ValueError):
    """Of all that was given, no article could be read."""


def analyse(path, folder, size=SIZE, workers=None, kind=None, scheduler=""):
    """Write what is found in the articles of `path` to files in `folder`; return the files by name.

    Each article is read, cleaned and looked through once. Tables: articles, actors, quotes, figures, harmed, tolls,
    terms, events, claims, and skipped (what couldn't be read, and why); a README tells of their columns. `kind` is
    "parquet", "csv" or "xlsx", left out Parquet where fastparquet is there, else CSV; `events.csv` is always CSV: a
    line edited there wins in the next run, as does the events.csv beside the articles. An interrupted run goes on
    where it stopped: finished batches lie in the subfolder `parts`, under names that change with the articles, the
    workbook's code and its word lists. `size`, `workers` and `scheduler` are as in `over`.

    Raises FileNotFoundError when `path` isn't there, NothingRead when no article could be read, and OSError when
    the disk is full.
    """
    kind, folder = kind or default_format(), Path(folder)
    parts = _parts(path, folder / "parts", size, workers, scheduler)
    listed = _listed(parts)
    if listed.empty:
        raise NothingRead(_nothing(parts))
    files, rows = _write_found(parts, folder, kind)
    by_hand = events_by_hand(_folder_of(path), folder, folder / "parts")
    pieces = window_pieces(parts, windows(listed, WINDOW), folder / "parts")
    events, claims = events_and_claims(pieces, by_hand)
    files["events"] = write_events(events[listed.index], listed, by_hand, folder, folder / "parts")
    files["claims"], rows["events"] = _write_one(claims, folder / f"claims.{kind}", kind), len(events)
    write_notes(folder, files, {**rows, "claims": len(claims)}, listed)
    return {name: files[name] for name in TABLES}


def skipped_summary(folder):
    """Return one line a reason why files were skipped by `analyse` into `folder`, the most frequent first.

    >>> skipped_summary("a-folder-without-results")
    ''
    """
    return _summary(sorted(Path(folder, "parts").glob("part-*")))


def _summary(parts):
    skipped = [row for part in parts for row in read_part(part)["skipped"].itertuples()]
    first = {row.reason: row.path for row in reversed(skipped)}
    counts = Counter(row.reason for row in skipped).most_common(10)
    return "\n".join(f"{number} skipped: {reason} ({Path(first[reason]).name})" for reason, number in counts)


def _parts(path, folder, size, workers, scheduler):
    """Return the files of the parts, in order, once all are made."""
    made = workbook_mark()
    jobs = ((batch, folder / f"part-{mark(batch.state, made)}") for batch in batches(path, size))
    places = []
    with counted_progress("analysing") as advance:
        for place, articles in results(_made, jobs, workers, scheduler):
            places.append(place)
            advance(articles)
    for old in set(folder.glob("part-*")) - set(places):
        with suppress(OSError):
            old.unlink()
    return places


def _made(batch, place):
    """Make a part that isn't there or is damaged; return its place and the number of its articles."""
    part = read_part(place)
    if part is None:
        articles, skipped = read_batch(batch)
        part = found_in(articles) | {"skipped": pd.DataFrame(skipped, columns=["path", "reason"], dtype="str")}
        write_part(place, part)
    return place, len(part["articles"])


def _listed(parts):
    """Return what tells of an article in `events.csv`, one row an article: index `article_id`."""
    columns = ["article_id", "published", "outlet", "headline"]
    tables = [read_part(part)["articles"][columns] for part in parts]
    return pd.concat(tables).set_index("article_id") if tables else pd.DataFrame(columns=columns)


def _write_found(parts, folder, kind):
    """Write the tables that the engines found and the sum of the terms; return the files and their rows by name."""
    writers = {name: FORMATS[kind](folder / f"{name}.{kind}") for name in FOUND}
    terms = TermSums()
    for part in map(read_part, parts):
        terms.add(*part["terms"])
        for name, writer in writers.items():
            writer.add(_counting_on(part[name], writer, name))
    for writer in writers.values():
        writer.close()
    files, rows = ({name: getattr(writer, what) for name, writer in writers.items()} for what in ("path", "rows"))
    table = terms.table()
    return files | {"terms": _write_one(table, folder / f"terms.{kind}", kind)}, rows | {"terms": len(table)}


def _counting_on(table, writer, name):
    """Return the table of a part with its quotes numbered after those of the parts before."""
    if name != "quotes":
        return table
    first = getattr(writer, "quotes", 0)
    writer.quotes = first + table["quote"].nunique()
    return table.assign(quote=table["quote"] + first)


def _write_one(table, path, kind):
    writer = FORMATS[kind](path)
    writer.add(table)
    writer.close()
    return path


def _folder_of(path):
    path = Path(path) if isinstance(path, (str, Path)) else Path(next(iter(path)))
    return path if path.is_dir() else path.parent


def _nothing(parts):
    return f"no article could be read.\n{_summary(parts) or 'There is no file that may hold one.'}"
