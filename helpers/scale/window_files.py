"""The articles and figures of many parts, laid out by window of time, so that one window at a time is in memory."""

import json
from collections import defaultdict
from contextlib import ExitStack
from shutil import rmtree

import pandas as pd

from helpers.scale.parts import read_part, table_of, told

_OPEN = 100  # files that are written at once


def window_pieces(parts, windows, folder):
    """Yield for each window (a list of ids) its Articles table and its figures, in the order of the ids.

    One window is read from the parts; of several each is written to a file of its own first, in a folder that goes
    away afterwards.
    """
    if len(windows) == 1:
        yield _pieces(map(read_part, parts), windows[0])
        return
    place = folder / "windows"
    rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for first in range(0, len(windows), _OPEN):
        _lay_out(parts, dict(enumerate(windows[first:first + _OPEN], first)), place)
    for number, ids in enumerate(windows):
        with open(place / str(number), encoding="utf-8") as lines:
            yield _pieces(({name: table_of(**table) for name, table in json.loads(line).items()} for line in lines), ids)
    rmtree(place, ignore_errors=True)


def _pieces(parts, ids):
    articles, figures = zip(*((part["articles"], part["figures"]) for part in parts), strict=True)
    return pd.concat(articles).set_index("article_id").loc[ids], pd.concat(figures, ignore_index=True)


def _lay_out(parts, windows, place):
    """Append to the file of each window, one line a part, the articles and figures that belong to it."""
    window_of = {article: number for number, ids in windows.items() for article in ids}
    with ExitStack() as files:
        opened = {number: files.enter_context(open(place / str(number), "a", encoding="utf-8")) for number in windows}
        for part in map(read_part, parts):
            lines = defaultdict(dict)
            for name in ("articles", "figures"):
                for number, rows in part[name].groupby(part[name]["article_id"].map(window_of)):
                    lines[int(number)][name] = told(rows)
            for number, tables in lines.items():
                tables.setdefault("figures", told(part["figures"].head(0)))
                opened[number].write(json.dumps(tables) + "\n")
