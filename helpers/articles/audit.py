"""What cleaning cut from the pages of an Articles table, read again from the files."""

from pathlib import Path

import pandas as pd

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.kinds import kind_of
from helpers.articles.readers.sources import file_source, read_bytes
from helpers.cleaning.page import clean_page
from helpers.text.progress import progress


def cut_lines(articles):
    """Return every line that was cut from the text pages of `articles`, one row a cut.

    Columns: `article_id`, `number` of the line in the saved page (from 1), `line`, `rule`. The pages are read
    again from the column `path`. Saved web pages, whose markup Trafilatura reads first, documents, tables
    and files
    inside archives have no rows.
    Raises FileNotFoundError when a page is no longer where it was.

    >>> from helpers.articles.loading import load_articles
    >>> from helpers.text.lexicons import DATA
    >>> page = next((DATA / "articles").glob("*.txt"))
    >>> "headline" in set(cut_lines(load_articles(page))["rule"])
    True
    """
    once = articles[~articles["path"].duplicated(keep=False)]
    pages = [(key, Path(path)) for key, path in once["path"].items() if _is_text(Path(path))]
    rows = [(key, *cut) for key, path in progress(pages, len(pages), "reading again") for cut in _cuts(path)]
    return pd.DataFrame(rows, columns=["article_id", "number", "line", "rule"])


def _is_text(path):
    inside = not path.exists() and any(parent.is_file() for parent in path.parents)
    return not inside and kind_of(file_source(path)) == "text"


def _cuts(path):
    return clean_page(decode(read_bytes(file_source(path)))).cuts
