"""What became of each file of a folder: loaded, skipped and why, or there twice."""

import warnings
from pathlib import Path

import pandas as pd

from helpers.articles.loading import load_articles

FIELDS = ("outlet", "published", "headline", "byline", "place")


def folder_report(path):
    """Return one row a file of `path` (what `load_articles` takes): what became of it.

    Columns: `file`, `status` ("loaded", "duplicate" or "skipped"), `words`, `note` (which fields the page
    doesn't state, which article it repeats, why it was skipped). Raises FileNotFoundError as `load_articles`.

    >>> from helpers.text.lexicons import DATA
    >>> set(folder_report(DATA / "articles")["status"])
    {'loaded'}
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what was skipped stands in the table
        articles = load_articles(path)
    twice = {row["article_id"]: row["same_as"] for row in articles.attrs["duplicates"]}
    rows = [_row(article, twice.get(key)) for key, article in articles.iterrows()]
    rows += [(Path(row["path"]).name, "skipped", pd.NA, row["reason"]) for row in articles.attrs["skipped"]]
    table = pd.DataFrame(rows, columns=["file", "status", "words", "note"])
    return table.astype({"words": "Int64"}).sort_values("file", ignore_index=True)


def _row(article, same_as):
    absent = [name for name in FIELDS if pd.isna(article[name]) or article[name] == ""]
    unknown = f"the page states no {', no '.join(absent)}" if absent else ""
    status, note = ("duplicate", f"same text as {same_as}") if same_as else ("loaded", unknown)
    return Path(article["path"]).name, status, article["words"], note
