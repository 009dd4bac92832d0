"""A progress bar for work that takes long enough to wonder about."""
import sys


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
