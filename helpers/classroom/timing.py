"""How the time of an analysis grows with the number of articles."""

import time

import pandas as pd

from helpers.articles.loading import article_files
from helpers.classroom.practice import write_copies
from helpers.scale.batches import over


def time_copies(path, function, copies=(1, 2, 4, 8), size=100):
    """Return how long `function` takes over 1, 2, 4 … copies of the articles in `path`, batch by batch.

    Columns: `copies`, `articles`, `batches` (of `size` articles), `seconds`, `per_second` (articles). One
    process is at work, so that a run is measured and not the start of others.

    >>> from helpers import find_casualties
    >>> from helpers.text.lexicons import DATA
    >>> page = next((DATA / "articles").glob("*.txt"))
    >>> time_copies(page, find_casualties, copies=(1, 3))["articles"].tolist()
    [1, 3]
    """
    rows = [(number, *_timed(write_copies(path, number), function, size)) for number in copies]
    table = pd.DataFrame(rows, columns=["copies", "articles", "batches", "seconds"])
    return table.assign(per_second=table["articles"] / table["seconds"])


def _timed(folder, function, size):
    articles = len(article_files(folder))
    start = time.perf_counter()
    over(folder, function, size=size, workers=1)
    return articles, -(-articles // size), time.perf_counter() - start
