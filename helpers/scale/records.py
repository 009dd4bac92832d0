"""Anything that `load_articles` takes, piece by piece: small files in batches, large ones read record by record."""

from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from helpers.articles.loading import article_files, articles_table, read_file
from helpers.articles.readers.kinds import kind_of
from helpers.articles.readers.sources import Unreadable, file_source
from helpers.scale.marks import mark

SIZE = 200  # articles in a batch
_MOST = 4_000_000  # bytes in a batch of files
_LARGE = 400_000  # bytes; a larger table or archive is read one record after the other: its pieces are batches
_OF_MANY = frozenset("csv xlsx json jsonl parquet xml zip tar gzip warc mail".split())  # kinds of files


class Batch(NamedTuple):
    """Some articles to work on: `files` ({article_id: Path}) yet to be read, or the `outcomes` of reading them.

    `state` is the mark of what the articles are: names, sizes and times of saving of their files."""

    state: str
    files: dict
    outcomes: list


def batches(path, size=SIZE):
    """Yield the articles of `path` (what `load_articles` takes) as Batches of at most `size` files or records.

    A table of a million rows is never read whole. Raises FileNotFoundError when `path` isn't there.

    >>> from helpers.text.lexicons import DATA
    >>> [len(batch.files) for batch in batches(DATA / "articles", size=40)]
    [40, 20]
    """
    files, weight = {}, 0
    for key, file in article_files(path).items():
        length = _saved(file)[0]
        alone = length > _MOST or (length > _LARGE and _holds_many(file))
        if files and (alone or len(files) == size or weight + length > _MOST):
            yield _of_files(files)
            files, weight = {}, 0
        if alone:
            yield from _of_records(key, file, size)
        else:
            files[key], weight = file, weight + length
    if files:
        yield _of_files(files)


def read_batch(batch):
    """Return the Articles table of a batch, and what couldn't be read: a list of dicts of `path` and `reason`.

    >>> from helpers.text.lexicons import DATA
    >>> [len(part) for part in read_batch(next(batches(DATA / "articles", size=7)))]
    [7, 0]
    """
    outcomes = batch.outcomes or [one for key, file in batch.files.items() for one in read_file(key, file)]
    skipped = [{"path": one.path, "reason": one.reason} for one in outcomes if one.reason]
    return articles_table(one.article for one in outcomes if one.article), skipped


def _holds_many(file):
    with suppress(OSError, Unreadable):
        return kind_of(file_source(file)) in _OF_MANY
    return False


def _of_files(files):
    return Batch(mark([(key, *_saved(file)) for key, file in files.items()]), files, [])


def _of_records(key, file, size):
    outcomes, number = read_file(key, file), 0
    while piece := list(islice(outcomes, size)):
        yield Batch(mark(key, *_saved(file), number, size), {}, piece)
        number += 1


def _saved(file):
    """Return size and time of saving of a file; a link that leads nowhere has none: its reader will say so."""
    try:
        state = Path(file).stat()
    except OSError:
        return 0, 0
    return state.st_size, state.st_mtime_ns
