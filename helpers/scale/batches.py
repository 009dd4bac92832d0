"""The same functions over more articles than fit in memory: batch by batch, on Dask, on all processors."""

from pathlib import Path

import numpy as np
import pandas as pd

from helpers.articles.loading import articles_table
from helpers.scale.marks import function_mark, mark, workbook_mark
from helpers.scale.parts import has_seal, sealed
from helpers.scale.records import SIZE, batches, read_batch
from helpers.scale.running import results
from helpers.terms.counts import GroupCounts
from helpers.terms.frequency import counts_of, running_words, terms_table
from helpers.text.exports import write_csv
from helpers.text.simulated import is_simulated


def over(path, function, size=SIZE, workers=None, scheduler=""):
    """Return what `function(articles)` gives for the articles in `path`, as one table.

    `path` is what `load_articles` takes. It is read in batches of `size` articles, which Dask hands to `workers`
    processes (by default one a processor), or to the cluster at the address `scheduler`; what they find is put
    together here. Raises FileNotFoundError when `path` isn't there, and what `function` raises.

    >>> from helpers import find_casualties
    >>> from helpers.text.lexicons import DATA
    >>> figures = over(DATA / "articles", find_casualties, workers=1)
    >>> figures.columns[:5].tolist()
    ['article_id', 'sentence', 'start', 'end', 'text']
    """
    jobs = ((function, batch) for batch in batches(path, size))
    parts = list(results(_part, jobs, workers, scheduler)) or [function(articles_table([]))]
    return pd.concat(parts, ignore_index=True)


def count_terms_over(path, size=SIZE, workers=None, scheduler="", **options):
    """Return `count_terms` (without groups) of the articles in `path`, counted batch by batch.

    Columns `term, count, per_1000, articles, share`; `attrs` as in `count_terms`; `options` are its options. Each
    batch is added to the sum as it comes: the memory needed grows with the number of different terms only.

    >>> from helpers.text.lexicons import DATA
    >>> count_terms_over(DATA / "articles", workers=1).columns.tolist()
    ['term', 'count', 'per_1000', 'articles', 'share']
    """
    how = {name: options.pop(name) for name in ("ngrams", "stems") if name in options}
    jobs = ((how, batch) for batch in batches(path, size))
    return summed_table(results(_counted, jobs, workers, scheduler), **options)


def summed_table(counted, **options):
    """Return the table of `count_terms` from the counts of many batches (see `term_counts`), added as they come."""
    sums = TermSums()
    for batch in counted:
        sums.add(*batch)
    return sums.table(**options)


def term_counts(articles, **how):
    """Return what `TermSums` adds: the terms, how often, in how many articles; the words and articles in all; whether
    the articles are simulated.
    """
    groups = {"": list(articles["text"])}
    counts = counts_of(groups, **how)
    words = running_words(groups, counts, how.get("ngrams", 1))[""]
    return counts.terms, counts.count[""], counts.articles[""], words, len(articles), is_simulated(articles)


class TermSums:
    """Counts of terms, to which those of further articles are added."""

    def __init__(self):
        self.places, self.words, self.size, self.simulated = {}, 0, 0, False
        self.count = self.articles = np.zeros(0, np.int64)

    def add(self, terms, count, articles, words, size, simulated=False):
        """Add the counts of some more articles, as `term_counts` gives them."""
        places = np.array([self.places.setdefault(term, len(self.places)) for term in terms], np.intp)
        if len(self.places) > len(self.count):
            room = (0, 2 * len(self.places) - len(self.count))
            self.count, self.articles = np.pad(self.count, room), np.pad(self.articles, room)
        self.count[places] += np.asarray(count, np.int64)
        self.articles[places] += np.asarray(articles, np.int64)
        self.words, self.size = self.words + words, self.size + size
        self.simulated |= simulated

    def table(self, **options):
        """Return the sums as `count_terms` gives them."""
        kept = slice(len(self.places))
        counts = GroupCounts(list(self.places), {"": self.count[kept]}, {"": self.articles[kept]})
        table = terms_table(counts, {"": self.words}, {"": self.size}, **options)
        table.attrs["simulated"] = self.simulated
        return table


def save_over(path, function, folder, size=SIZE, workers=None, scheduler=""):
    """Write what `function(articles)` gives for each batch of `path` to a CSV file in `folder`; return the files.

    A batch whose file is there and whole is not worked on again, so that a run which was interrupted goes on where
    it stopped. The name of a file comes from what it depends on: the articles' names, sizes and times of saving, the
    code of the function, the workbook's code and its word lists.
    """
    made = function_mark(function), workbook_mark()
    jobs = ((function, batch, _place(Path(folder), function, batch, made)) for batch in batches(path, size))
    return list(results(_saved, jobs, workers, scheduler))


def _part(function, batch):
    return function(read_batch(batch)[0])


def _counted(how, batch):
    return term_counts(read_batch(batch)[0], **how)


def _saved(function, batch, place):
    if not has_seal(place):
        table = _part(function, batch)
        write_csv(place, list(table.columns), table.itertuples(index=False))
        sealed(place)
    return place


def _place(folder, function, batch, made):
    name = getattr(function, "__name__", "function").strip("<>")
    return folder / f"{name}-{mark(batch.state, *made)}.csv"
