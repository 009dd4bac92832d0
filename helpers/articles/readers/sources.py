"""Where bytes come from: a file on the disk, or one inside an archive."""

import io
from collections.abc import Callable
from typing import NamedTuple

LARGEST = 10_000_000  # bytes: a thousand times a long article; a larger text isn't a saved page
HEAD = 65_536  # bytes that show what a file is


class Unreadable(ValueError):
    """A file holds no article that can be read; the message says why and what to do."""


class Source(NamedTuple):
    """A file to read: its `name` as people see it, `open`, which gives a binary file, its `size` in bytes,
    and
    `depth`: how many archives it lies in."""

    name: str
    open: Callable
    size: int
    depth: int = 0


def file_source(path):
    """Return the Source of the file `path`. Raises OSError when it isn't there."""
    return Source(path.name, lambda: path.open("rb"), path.stat().st_size)


def bytes_source(name, data, depth=0):
    """Return a Source of bytes in memory.

    >>> read_bytes(bytes_source("page.txt", b"Two held"))
    b'Two held'
    """
    return Source(name, lambda: io.BytesIO(data), len(data), depth)


def head_of(source):
    """Return the first bytes of `source`. Raises Unreadable when it is empty."""
    with source.open() as file:
        head = file.read(HEAD)
    if source.size <= HEAD and not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable("it is empty")
    return head


def read_bytes(source, largest=LARGEST):
    """Return the bytes of `source`. Raises Unreadable when it is empty or has more than `largest` bytes."""
    if source.size > largest:
        raise Unreadable(
            f"it has {source.size / 1e6:,.0f} MB, the limit is {largest / 1e6:,.0f} MB; split it, or save it as text"
        )
    with source.open() as file:
        data = file.read(largest + 1)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable("it is empty")
    return data
