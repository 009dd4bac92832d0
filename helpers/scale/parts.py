"""Files that outlive any interruption: written whole or not at all, and known to be whole by their checksum."""

import json
import os
import zlib
from contextlib import suppress
from hashlib import sha256

import numpy as np
import pandas as pd


def write_whole(path, data):
    """Write bytes to `path`: to a file beside it, onto the disk, and only then under its name.

    Raises OSError, with nothing under the name, when the disk is full.

    >>> import tempfile
    >>> from pathlib import Path
    >>> write_whole(Path(tempfile.mkdtemp()) / "new" / "part", b"24").read_bytes()
    b'24'
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(path.name + ".part")
    try:
        with open(waiting, "wb") as file:
            file.write(data)
            on_disk(file)
    except OSError:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise
    os.replace(waiting, path)
    return path


def on_disk(file):
    """Send what was written to an open file to the disk."""
    file.flush()
    os.fsync(file.fileno())


def sealed(path):
    """Write the checksum of a file beside it, and return the path of the file."""
    with path.open("r+b") as file:
        on_disk(file)
    write_whole(_seal(path), _checksum(path.read_bytes()))
    return path


def has_seal(path):
    """Return whether a file is there and is what `sealed` saw."""
    try:
        return _seal(path).read_bytes() == _checksum(path.read_bytes())
    except OSError:
        return False


def write_part(path, tables):
    """Write tables by name, and plain lists, to one file with its checksum; `read_part` reads it.

    >>> import tempfile
    >>> from pathlib import Path
    >>> path = write_part(Path(tempfile.mkdtemp()) / "part", {"tolls": pd.DataFrame({"killed": [24]}), "skipped": []})
    >>> read_part(path)["tolls"].loc[0, "killed"], read_part(path)["skipped"]
    (np.int64(24), [])
    """
    plain = {name: told(table) if isinstance(table, pd.DataFrame) else table for name, table in tables.items()}
    data = zlib.compress(json.dumps(plain, default=_number).encode("utf-8", "surrogatepass"), 1)
    return write_whole(path, _checksum(data) + b"\n" + data)


def read_part(path):
    """Return what `write_part` wrote, or None when the file isn't there or is damaged."""
    try:
        checksum, _, data = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if checksum != _checksum(data):
        return None
    plain = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    return {name: table_of(**table) if isinstance(table, dict) else table for name, table in plain.items()}


def _seal(path):
    return path.with_name(path.name + ".sha256")


def _checksum(data):
    return sha256(data).hexdigest().encode("ascii")


def told(table):
    """Return a table as plain lists, for a file of JSON; `table_of` makes it a table again."""
    kinds = {name: str(kind) for name, kind in table.dtypes.items()}
    return {"kinds": kinds, "columns": [_cells(table[name]) for name in kinds]}


def _cells(column):
    if column.dtype.kind == "M":
        return column.astype("datetime64[us]").astype("int64").tolist()
    return column.astype("object").where(column.notna(), None).tolist()


def table_of(kinds, columns):
    """Return the table that `told` told of."""
    cells = zip(kinds.items(), columns, strict=True)
    return pd.DataFrame({name: _column(values, kind) for (name, kind), values in cells})


def _column(values, kind):
    if kind.startswith("datetime64"):
        return np.array(values, "int64").view("datetime64[us]")
    return pd.Series(values, dtype="object").astype(kind)


def _number(value):
    return value.item()
