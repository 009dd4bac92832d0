"""The same functions over more articles than fit in memory: batch by batch, on Dask, on all processors."""
import hashlib
import os
import sys
from itertools import islice
from pathlib import Path

import pandas as pd

from helpers.articles.loading import article_files, read_files
from helpers.text.exports import write_csv


def over(path, function, size=200, workers=None):
    """Return what `function(articles)` gives for the articles in `path`, as one table.

    `path` is what `load_articles` takes. Its files are read in batches of `size`, each in a process of its own
    (`workers` of them, by default one a processor), so that never more than a few batches are in memory.
    Raises FileNotFoundError when `path` isn't there, and what `function` raises.

    >>> from helpers import find_casualties
    >>> from helpers.text.lexicons import DATA
    >>> figures = over(DATA / "articles", find_casualties, workers=1)
    >>> figures.columns[:5].tolist()
    ['article_id', 'sentence', 'start', 'end', 'text']
    """
    return pd.concat(_computed([(function, batch) for batch in batches(path, size)], _part, workers), ignore_index=True)


def count_terms_over(path, size=200, workers=None, **options):
    """Return `count_terms` (without groups) of the articles in `path`, counted batch by batch.

    Columns `term, count, per_1000, articles, share`; `attrs` as in `count_terms`; `options` are its options.

    >>> from helpers.text.lexicons import DATA
    >>> count_terms_over(DATA / "articles", workers=1).columns.tolist()
    ['term', 'count', 'per_1000', 'articles', 'share']
    """
    least = options.pop("min_count", 1)
    parts = _computed([(options, batch) for batch in batches(path, size)], _counted, workers)
    words, articles = sum(part.attrs["words"] for part in parts), sum(part.attrs["articles"] for part in parts)
    summed = pd.concat(parts).groupby("term", as_index=False)[["count", "articles"]].sum()
    table = summed[summed["count"] >= least].sort_values(["count", "term"], ascending=[False, True], ignore_index=True)
    table = table.assign(per_1000=table["count"] / max(words, 1) * 1000, share=table["articles"] / max(articles, 1))
    table.attrs = {"stop_list": parts[0].attrs["stop_list"], "counted": int(table["count"].sum()), "words": words}
    return table[["term", "count", "per_1000", "articles", "share"]]


def save_over(path, function, folder, size=200, workers=None):
    """Write what `function(articles)` gives for each batch of `path` to a CSV file in `folder`; return the files.

    A batch whose file is there already is not read again, so that a run which was interrupted goes on where it
    stopped. The name of a file comes from the function and from its articles' names, sizes and times of saving.
    """
    jobs = [(function, batch, _place(Path(folder), function, batch)) for batch in batches(path, size)]
    _computed([job for job in jobs if not job[2].is_file()], _saved, workers)
    return [place for _, _, place in jobs]


def batches(path, size=200):
    """Yield the files of `path` as `{article_id: Path}`, at most `size` at a time.

    >>> from helpers.text.lexicons import DATA
    >>> [len(batch) for batch in batches(DATA / "articles", size=40)]
    [40, 20]
    """
    files = iter(article_files(path).items())
    while batch := dict(islice(files, size)):
        yield batch


def _computed(jobs, work, workers):
    alone = workers == 1 or len(jobs) < 2
    if sys.platform == "emscripten":  # a browser has neither processes nor threads
        return [work(*job) for job in jobs]
    import dask
    from dask.diagnostics import ProgressBar

    tasks = [dask.delayed(work, pure=False)(*job) for job in jobs]
    with ProgressBar(minimum=2):
        return dask.compute(*tasks, scheduler="synchronous" if alone else "processes", num_workers=workers)


def _part(function, batch):
    return function(read_files(batch))


def _saved(function, batch, place):
    table = _part(function, batch)
    write_csv(place, list(table.columns), table.itertuples(index=False))


def _counted(options, batch):
    from helpers.terms.frequency import count_terms

    articles = read_files(batch)
    table = count_terms(articles, **options)
    table.attrs["articles"] = len(articles)
    return table


def _place(folder, function, batch):
    states = [(key, os.stat(path).st_size, os.stat(path).st_mtime_ns) for key, path in batch.items()]
    name = hashlib.sha256(repr(states).encode("utf-8")).hexdigest()[:12]
    return folder / f"{function.__name__}-{name}.csv"
