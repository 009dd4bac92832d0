"""The file `events.csv` beside the articles: written by the program, corrected by a reader, who wins."""

from pathlib import Path

import pandas as pd

from helpers.text.exports import read_csv, write_csv
from helpers.tolls.events import by_time, group_events
from helpers.tolls.told_events import events_told

_COLUMNS = ["event", "article_id", "published", "outlet", "headline"]


def write_event_list(articles, folder):
    """Write `events.csv` into `folder` and return its path: one line an article, events together.

    Columns event, article_id, published, outlet, headline. To correct it, write another name into `event`:
    articles with the same name are one event; several names with ";" between are a round-up, an empty cell is
    an article about no event. Lines that are there already win and are kept: delete a line, and the program
    decides again. Raises PermissionError while a spreadsheet holds the file open.

    >>> from tempfile import TemporaryDirectory
    >>> articles = pd.DataFrame({"text": ["A ferry sank."]}, index=["ferry"])
    >>> with TemporaryDirectory() as folder:
    ...     path = write_event_list(articles, folder)
    ...     read_event_list(folder).to_dict()
    {'ferry': 'ferry'}
    """
    kept = read_event_list(folder)
    events = events_told(articles, group_events(articles, by_hand=kept))
    events.update(kept)
    listed = articles.reindex(columns=["published", "outlet", "headline"]).assign(
        event=events, article_id=articles.index
    )
    listed = listed.iloc[by_time(articles)].astype("str").replace({"NaT": "", "nan": ""})
    order = listed["event"].map({event: number for number, event in enumerate(listed["event"].unique())})
    rows = listed.iloc[order.argsort(kind="stable")]
    path = Path(folder) / "events.csv"
    write_csv(path, _COLUMNS, rows[_COLUMNS].to_numpy().tolist())
    return path


def read_event_list(folder):
    """Return the events in `folder`/events.csv: a Series `event` by `article_id`, empty without the file.

    Several events of one article have ";" between. Give it to `group_events` as `by_hand`. Raises ValueError
    when the file lacks the column `event` or `article_id`.
    """
    path = Path(folder) / "events.csv"
    if not path.is_file():
        return pd.Series(dtype="str", name="event", index=pd.Index([], dtype="str", name="article_id"))
    table = read_csv(path, ["event", "article_id"]).drop_duplicates("article_id", keep="last")
    names = [";".join(filter(None, map(str.strip, cell.split(";")))) for cell in table["event"]]
    return pd.Series(
        names, pd.Index(table["article_id"].str.strip(), name="article_id"), dtype="str", name="event"
    )
