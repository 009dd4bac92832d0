"""Readers of files: one small module a format, listed here by the ending of the file's name.

A reader takes a Path and yields one dict an article with any of the keys `outlet, published, headline,
byline, place, text`. It raises Unreadable, with the reason in plain words, when there is no article.
To add a format, write a module with such a function and list it in READERS.
"""

from importlib import import_module

READERS = {".txt": "text", ".html": "web", ".htm": "web", ".xhtml": "web"}


def reader_for(path):
    """Return the function that reads files with the ending of `path`, or None when there is none.

    >>> from pathlib import Path
    >>> reader_for(Path("page.html")).__name__, reader_for(Path("page.xyz"))
    ('read', None)
    """
    name = READERS.get(path.suffix.lower())
    return import_module(f"helpers.articles.readers.{name}").read if name else None
