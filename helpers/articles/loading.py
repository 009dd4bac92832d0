"""Any folder or file of articles → one Articles table; no file is lost without a word."""

import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from helpers.articles.duplicates import same_texts
from helpers.articles.files import article_ids, files_of
from helpers.articles.readers import read_source
from helpers.articles.readers.sources import Unreadable, file_source
from helpers.text.progress import progress
from helpers.text.simulated import is_simulated
from helpers.text.words import word_spans

ARTICLE_COLUMNS = ["outlet", "published", "headline", "byline", "place", "text", "words", "path"]
_STRINGS = ["outlet", "headline", "byline", "place", "text", "path"]


class Outcome(NamedTuple):
    """One thing that reading a file gave: an `article` (a dict with its `article_id`), or `reason`, why not.

    `path` is that of the file, or of the file inside an archive."""

    path: str
    article: dict | None
    reason: str = ""


def load_articles(path):
    """Return the Articles table of what `path` holds: a folder, a file, or a list of them, of any format
    that is read.

    Index `article_id` (str, from the file's name; "#2" is the second article of a file); columns `outlet,
    published` (datetime64, as printed, without a time zone), `headline, byline, place, text, words` (int),
    `path` (str). What is unknown is "" or NaT. Letters are in Unicode's composed form (NFC).
    Hidden files, notes such as README, the workbook's own events.csv and claims.csv, and the pictures and
    scripts of a saved page are passed over.
    `attrs["skipped"]` lists what couldn't be read (dicts of `path` and `reason`), a warning says how many;
    `attrs["duplicates"]` lists articles with the text of an earlier one (`article_id`, `same_as`).
    `folder_report` tells of every file. Raises FileNotFoundError when `path`, or one of the paths, isn't
    there.

    >>> from helpers.text.lexicons import DATA
    >>> load_articles(DATA / "articles").columns.tolist()
    ['outlet', 'published', 'headline', 'byline', 'place', 'text', 'words', 'path']
    """
    return read_files(article_files(path))


def article_files(path):
    """Return `{article_id: Path}` of the files that `load_articles(path)` reads.

    Raises FileNotFoundError when `path`, or one of the paths, isn't there.

    >>> from helpers.text.lexicons import DATA
    >>> len(article_files(DATA / "articles")) == len(load_articles(DATA / "articles"))
    True
    """
    found = [one for one in files_of(path) if not one.passed_over]
    return {key: one.path for key, one in zip(article_ids(found), found, strict=True)}


def read_files(files):
    """Return the Articles table of `{article_id: Path}`, as `load_articles` does for a folder."""
    outcomes = [
        one for key, file in progress(files.items(), len(files), "loading") for one in read_file(key, file)
    ]
    table = articles_table(one.article for one in outcomes if one.article)
    skipped = [{"path": one.path, "reason": one.reason} for one in outcomes if one.reason]
    table.attrs = {"skipped": skipped, "duplicates": same_texts(table), "simulated": is_simulated(table)}
    if skipped:
        warnings.warn(_skipped_sentence(skipped), stacklevel=3)
    return table


def read_file(key, file) -> Iterator[Outcome]:
    """Yield an Outcome for each article in `file`, one by one, and one for what could not be read in it.

    A table of a million rows is read row by row. `key` is the article_id of a file's only article; several
    have
    "key#1", "key#2" …

    >>> from helpers.text.lexicons import DATA
    >>> page = next((DATA / "articles").glob("merrow*.txt"))
    >>> [one.article["article_id"] for one in read_file("first", page)]
    ['first']
    """
    number, waiting = 0, None
    for outcome in _outcomes(file):
        if outcome.article is None:
            yield outcome
            continue
        if waiting:
            number += 1
            yield _named(waiting, f"{key}#{number}")
        waiting = outcome
    if waiting:
        yield _named(waiting, f"{key}#{number + 1}" if number else key)


def _named(outcome, key):
    return outcome._replace(article={"article_id": key, **outcome.article})


def _outcomes(file):
    """Yield what the reader of `file` yields, its fields made plain; any failure ends in a reason, never
    in an error."""
    count = 0
    try:
        for article in read_source(file_source(file)):
            member = article.get("member", "")
            path = f"{file}/{member}" if member else str(file)
            plain = _plain({**article, "path": path})
            reason = article.get("reason") or _no_words(plain)
            count += not reason
            yield Outcome(path, None, reason) if reason else Outcome(path, plain)
        return
    except Unreadable as error:
        reason = str(error)
    except OSError as error:
        reason = f"it could not be opened: {error.strerror or error}"
    except MemoryError:
        reason = "it is too large for the memory of this computer; split it"
    except Exception as error:  # one odd file must not cost a class the other thousand
        reason = f"it could not be read: {type(error).__name__}: {error}"
    yield Outcome(str(file), None, f"after {count} articles: {reason}" if count else reason)


def _no_words(article):
    return "" if any(map(str.isalnum, article["text"] + article["headline"])) else "there are no words in it"


def _plain(article):
    """Return `article` with its strings in the composed form of Unicode, and no half characters
    (surrogates)."""
    strings = {name: _text(article.get(name) or "") for name in _STRINGS if name != "path"}
    return {**article, **strings}


def _text(value):
    return unicodedata.normalize("NFC", value.encode("utf-8", "replace").decode("utf-8"))


def articles_table(articles):
    """Return the Articles table of `articles`, dicts with an `article_id`."""
    table = pd.DataFrame(list(articles), columns=["article_id", *ARTICLE_COLUMNS]).set_index("article_id")
    table["published"] = pd.to_datetime(table["published"], errors="coerce").astype("datetime64[us]")
    table["words"] = [len(word_spans(text)) for text in table["text"]]
    table[_STRINGS] = table[_STRINGS].fillna("")
    table.index = table.index.astype("str")
    return table.astype({**dict.fromkeys(_STRINGS, "str"), "words": "int64"})


def _skipped_sentence(skipped):
    few = "; ".join(f"{Path(row['path']).name}: {row['reason']}" for row in skipped[:3])
    more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    count = "1 file was" if len(skipped) == 1 else f"{len(skipped)} files were"
    return f'{count} skipped ({few}{more}). All are listed in articles.attrs["skipped"]'
