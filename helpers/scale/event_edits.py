"""Which lines of `events.csv` a reader wrote: those that differ from what the program had written."""

import pandas as pd

from helpers.text.exports import write_csv
from helpers.tolls.event_list import read_event_list

_COLUMNS = ["event", "article_id", "published", "outlet", "headline"]


def events_by_hand(source, folder, kept):
    """Return the events that a reader decided: a Series `event` by `article_id`.

    They are those in the `events.csv` of the articles' own folder, and the lines of `events.csv` in the folder of
    results that differ from the copy that the program left in the folder `kept`.
    """
    written, own = read_event_list(kept), read_event_list(folder)
    edited = own[own != written.reindex(own.index)]
    beside = read_event_list(source)
    return pd.concat([edited.drop(beside.index, errors="ignore"), beside]).rename("event")


def write_events(events, listed, by_hand, folder, kept):
    """Write `events.csv`, one line an article, events together, and the program's copy of it; return the path.

    `listed` has `published, outlet, headline` of all articles. In the copy a line by hand stays what the program
    had written, so that it is known as a reader's in the next run, too.
    """
    written = read_event_list(kept).reindex(by_hand.index).fillna("?")
    program = events.copy()
    program.update(written[written.index.isin(events.index)])
    _write(program, listed, kept)
    return _write(events, listed, folder)


def _write(events, listed, folder):
    rows = listed[["published", "outlet", "headline"]].assign(event=events).rename_axis("article_id").reset_index()
    rows = rows.sort_values(["published", "article_id"], kind="stable")
    rows = rows.assign(published=rows["published"].astype("str").replace("NaT", ""))
    order = rows["event"].map({event: number for number, event in enumerate(rows["event"].unique())})
    path = folder / "events.csv"
    write_csv(path, _COLUMNS, rows.iloc[order.argsort(kind="stable")][_COLUMNS].itertuples(index=False))
    return path
