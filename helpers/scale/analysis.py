"""`python -m helpers analyse FOLDER`: a folder of pages into CSV files, one a kind of table."""
import csv
from pathlib import Path

from helpers.actors import find_actors
from helpers.casualties import find_casualties
from helpers.quotes import find_quotes
from helpers.scale.batches import save_over
from helpers.text.exports import unguarded, write_csv
from helpers.tolls import article_tolls


def page_list(articles):
    """Return the Articles table without its texts, with the headline tolls of each article beside it."""
    tolls = article_tolls(find_casualties(articles))
    return articles.drop(columns="text").join(tolls).reset_index()


TABLES = {"articles": page_list, "casualties": find_casualties, "actors": find_actors, "quotes": find_quotes}


def analyse(path, folder, size=200, workers=None):
    """Write the tables of the articles in `path` to CSV files in `folder`, and return the files by name.

    `articles.csv` has one row an article, with its tolls; `casualties.csv`, `actors.csv` and `quotes.csv` are Spans
    tables. An interrupted run goes on where it stopped: what is finished lies in the subfolder `parts`.
    Raises FileNotFoundError when `path` isn't there.
    """
    files = {}
    for name, table in TABLES.items():
        parts = save_over(path, table, Path(folder) / "parts", size, workers)
        files[name] = _joined(parts, Path(folder) / f"{name}.csv")
    return files


def _joined(parts, path):
    columns = next(_rows(parts[0])) if parts else ["article_id"]
    write_csv(path, columns, (row for part in parts for row in list(_rows(part))[1:]))
    return path


def _rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from ([unguarded(cell) for cell in row] for row in csv.reader(file))
