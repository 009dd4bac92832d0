"""A progress bar for work that takes long enough to wonder about."""
from tqdm.auto import tqdm


def progress(items, total, doing):
    """Return `items` behind a progress bar when `total` is 500 or more, else `items` as they are.

    >>> list(progress(["a", "b"], 2, "reading"))
    ['a', 'b']
    """
    return tqdm(items, total=total, desc=doing, unit=" articles") if total >= 500 else items
