"""The tables of facts that come with the corpus: what happened, who counted what, which page is about which event.

Columns and sources are described in `data/README.md`, the hand-coded key in `data/key/codebook.md`.
"""

import re

import pandas as pd

from helpers.text.lexicons import DATA

KEYS = ("figures", "quotes", "actors", "tolls")
_WORDS_OF_TOLLS = ("article_id", "note")
INSTITUTIONS = {
    "US military": r"\bUS (?:military|commander|statement)|American military",
    "Iraqi army": r"\bIraqi (?:army|military)|\bBrig\. Gen\.|\bGen\. (?:al-|Khourshid)",
    "police": r"\bpolice",
    "hospital or health office": r"hospital|health (?:director|department|official)|\bmorgue",
    "ministry or government": r"ministr|minister|government|\bpanel",
    "local officials": r"governor|mayor|\bdistrict\b|\b(?:local|provincial) (?:official|spokesman)|coordination cent",
    "aid or UN body": r"red crescent|\b(?:UN|WHO|IOM|UNHCR)\b",
}
OTHER_OFFICIALS = r"\bofficial|authorities|security|military|FBI|general staff"
COUNTS = ("killed", "injured", "missing", "abducted", "displaced", "other_count")


def read_events():
    """Return the documented events, one row an event: index `event_id`, with title, day, place and note.

    >>> read_events().loc["2007-02-01-hilla-market", "toll_status"]
    'settled'
    """
    return _read("events.csv").set_index("event_id")


def read_outlets():
    """Return the invented outlets of the corpus: index `outlet`, with what each is, its place, habits and clock.

    >>> read_outlets().loc["Merrow News", "is"]
    'a broadcaster'
    """
    return _read("outlets.csv").set_index("outlet")


def read_documented_tolls():
    """Return the documented figures, one row a statement: who said which figure on which day.

    Counts are whole numbers of people, missing where the source gives none. Rows of one day stand in no
    certain order: the sources seldom print the hour. A last column, `institution`, groups `according_to`.
    `documented_claims` turns them into claims.

    >>> tolls = read_documented_tolls()
    >>> tolls.loc[tolls["event_id"] == "2007-04-12-parliament-cafeteria", "killed"].iloc[0]
    np.int64(8)
    """
    table = _read("documented_tolls.csv")
    counts = [column for column in table if column.removesuffix("_high") in COUNTS]
    table = table.assign(**{column: _whole_numbers(table[column]) for column in counts})
    return table.assign(institution=table["according_to"].map(institution))


def institution(according_to):
    """Return what kind of institution a figure comes from, by the words for its source.

    What stands in brackets and after a colon is not read.

    >>> institution("Interior Ministry"), institution("police and hospital"), institution("NYT")
    ('ministry or government', 'several at once', 'news outlet')
    """
    who = re.sub(r"\([^)]*\)|:.*", "", according_to)
    kinds = [kind for kind, words in INSTITUTIONS.items() if re.search(words, who, re.I)]
    if not kinds:
        return "other officials" if re.search(OTHER_OFFICIALS, who, re.I) else "news outlet"
    return kinds[0] if len(kinds) == 1 else "several at once"


def read_manifest():
    """Return what is known of each page of the corpus: index `article_id`, with outlet, hour, event and kind.

    >>> read_manifest().columns.tolist()
    ['file', 'outlet', 'published', 'zone', 'event_id', 'sources', 'kind']
    """
    return _read("articles.csv").set_index("article_id")


def read_vague_words():
    """Return what different projects take a vague word for: `word, project, low, high, note`.

    `high` is missing where a project sets no upper end; both are where it gives no number.

    >>> words = read_vague_words()
    >>> sorted(words.loc[words["word"] == "dozens", "low"].dropna().tolist())
    [24, 24, 55]
    """
    table = _read("vague_words.csv")
    return table.assign(low=_whole_numbers(table["low"]), high=_whole_numbers(table["high"]))


def read_key(name="figures", coder=None):
    """Return the hand-coded key of the corpus: figures, quotes or actors as a Spans table, or tolls.

    Tolls have one row an article (index `article_id`) with whole numbers of people, as `article_tolls` has.
    `coder` "a" or "b" gives the reading of that coder instead, as it was before the two were settled.
    Raises ValueError, naming the keys and coders there are, for another name.

    >>> read_key("figures").columns.tolist()[:6]
    ['article_id', 'sentence', 'start', 'end', 'text', 'outcome']
    >>> read_key("tolls").loc["merrow-2007-02-01-2150-hilla-market", "killed"]
    np.int64(61)
    """
    if name not in KEYS:
        raise ValueError(f"there is no key {name!r}; there are {', '.join(KEYS)}")
    if coder not in (None, "a", "b"):
        raise ValueError(f"there is no coder {coder!r}; there are 'a' and 'b'")
    table = _read(f"key/coder_{coder}_{name}.csv" if coder else f"key/{name}.csv")
    if name == "tolls":
        counts = table.columns.difference(_WORDS_OF_TOLLS)
        return table.assign(**{count: _whole_numbers(table[count]) for count in counts}).set_index("article_id")
    numbers = table.columns.intersection(["sentence", "start", "end", "low", "high", "quote", "part_of"])
    answers = table.columns.intersection(["named"])
    return table.assign(
        **{column: _whole_numbers(table[column]) for column in numbers},
        **{column: table[column] == "True" for column in answers},
    )


def _read(name):
    return pd.read_csv(DATA / name, dtype="str", keep_default_na=False, encoding="utf-8-sig")


def _whole_numbers(column):
    return pd.to_numeric(column.replace("", None)).astype("Int64")
