"""A progress bar for work that takes long enough to wonder about."""
import sys
from contextlib import contextmanager


def progress(items, total, doing):
    """Return `items` behind a progress bar when `total` is 500 or more, else `items` as they are.

    >>> list(progress(["a", "b"], 2, "reading"))
    ['a', 'b']
    """
    if total < 500:
        return items
    from tqdm.auto import tqdm  # opened when first needed, to keep short runs quick
    if sys.platform == "emscripten":
        tqdm.monitor_interval = 0  # a browser has no threads
    return tqdm(items, total=total, desc=doing, unit=" articles")


@contextmanager
def counted_progress(doing, total=None):
    """Give a function that is told how many more articles are done, and shows rate and time left after two seconds.

    >>> with counted_progress("analysing") as advance:
    ...     advance(200)
    """
    from tqdm.auto import tqdm
    if sys.platform == "emscripten":
        tqdm.monitor_interval = 0
    with tqdm(total=total, desc=doing, unit=" articles", delay=2, smoothing=0) as bar:
        yield lambda number: bar.update(number) and None
