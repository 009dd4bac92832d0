"""What became of each file of a folder: loaded, there twice, skipped and why, passed over; and what to
check in it."""

from collections import Counter

import pandas as pd

from helpers.articles.alarms import alarms
from helpers.articles.duplicates import near_duplicates, same_texts
from helpers.articles.files import article_ids, files_of
from helpers.articles.loading import articles_table, read_file
from helpers.text.progress import progress

REPORT_COLUMNS = ["file", "status", "outlet", "published", "headline", "words", "first_words", "note"]
_FIRST_WORDS = 12


def folder_report(path):
    """Return one row for every file of `path` (what `load_articles` takes): what became of it.

    Columns: `file` (its name in the folder); `status`: "loaded", "duplicate", "near duplicate", "several
    articles",
    "skipped" or "passed over"; `outlet, published, headline, words, first_words` of its article, side by
    side; `note`:
    what to check or to do. Raises FileNotFoundError as `load_articles`.

    >>> from helpers.text.lexicons import DATA
    >>> folder_report(DATA / "articles")["status"].value_counts().to_dict()
    {'loaded': 60, 'passed over': 1}
    """
    found = files_of(path)
    read = [one for one in found if not one.passed_over]
    outcomes = {}
    for one, key in progress(list(zip(read, article_ids(read), strict=True)), len(read), "reading"):
        outcomes[one] = list(read_file(key, one.path))
    articles = [outcome.article for one in read for outcome in outcomes[one] if outcome.article]
    table = articles_table(articles)
    doubts = {article["article_id"]: article.get("doubts", ()) for article in articles}
    told = _told_twice(table)
    rows = [row for one in found for row in _rows(one, outcomes.get(one, ()), table, doubts, told)]
    report = pd.DataFrame(rows, columns=REPORT_COLUMNS)
    report["published"] = pd.to_datetime(report["published"]).astype("datetime64[us]")
    return report.astype({"words": "Int64"}).sort_values("file", ignore_index=True, kind="stable")


def _told_twice(table):
    """Return {article_id: (status, note)} of the articles that repeat an earlier one, wholly or in large
    part."""
    near = near_duplicates(table).itertuples(index=False)
    told = {key: ("near duplicate", f"{share:.0%} of its text stands in {like}") for key, like, share in near}
    return told | {
        row["article_id"]: ("duplicate", f"same text as {row['same_as']}") for row in same_texts(table)
    }


def _rows(one, outcomes, table, doubts, told):
    """Yield the row of a file, and one for each file inside it (an archive) that could not be read."""
    keys = [outcome.article["article_id"] for outcome in outcomes if outcome.article]
    reasons = [outcome for outcome in outcomes if outcome.reason]
    inside = [outcome for outcome in reasons if outcome.path != str(one.path)]
    whole = "; ".join(outcome.reason for outcome in reasons if outcome not in inside)
    if one.passed_over:
        yield _row(one.name, "passed over", note=one.passed_over)
    elif len(keys) == 1 and not inside:
        yield _article_row(
            one.name, table.loc[keys[0]], told.get(keys[0]), [*doubts[keys[0]], *([whole] if whole else [])]
        )
    elif keys:
        yield _several_row(one.name, table.loc[keys], doubts, told, whole)
    else:
        yield _row(one.name, "skipped", note=whole or "nothing in it could be read: see the files inside")
    for outcome in inside:
        yield _row(f"{one.name}{outcome.path[len(str(one.path)) :]}", "skipped", note=outcome.reason)


def _article_row(name, article, twice, doubts):
    status, note = twice or ("loaded", "")
    notes = [*([note] if note else []), *alarms(article, doubts)]
    first = " ".join(article["text"].split()[:_FIRST_WORDS])
    return _row(name, status, article, int(article["words"]), first, "; ".join(notes))


def _several_row(name, articles, doubts, told, whole):
    """Return the row of a file with several articles: their outlets, all their words, and how often what
    is to check."""
    statuses = Counter(told.get(key, ("loaded",))[0] for key in articles.index)
    count = f"{len(articles)} articles" + "".join(
        f", {n} {one}" for one, n in statuses.items() if one != "loaded"
    )
    said = Counter(said for key, article in articles.iterrows() for said in alarms(article, doubts[key]))
    notes = [count, *([whole] if whole else []), *(f"{n} ×: {one}" for one, n in said.most_common(6))]
    outlets = list(dict.fromkeys(filter(None, articles["outlet"])))
    first = articles.iloc[0]
    shown = {
        "outlet": ", ".join(outlets[:3]),
        "published": articles["published"].min(),
        "headline": first["headline"],
    }
    words = " ".join(first["text"].split()[:_FIRST_WORDS])
    return _row(name, "several articles", shown, int(articles["words"].sum()), words, "; ".join(notes))


def _row(name, status, fields=None, words=None, first="", note=""):
    fields = {"outlet": "", "published": pd.NaT, "headline": ""} if fields is None else fields
    return (name, status, fields["outlet"], fields["published"], fields["headline"], words, first, note)
