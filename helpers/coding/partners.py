"""Two codings of the same articles side by side: mine, a partner's, the key's."""

from html import escape

import pandas as pd

from helpers.coding.files import COLUMNS, coding_path, read_coding, sentences
from helpers.coding.scoring import agreement, disagreements
from helpers.display.highlighting import Page
from helpers.text.spans import in_context
from helpers.tolls.documented import read_key

SENTENCE = ["article_id", "sentence"]
_SHOWN = {
    "article_id": "article",
    "coder_a": "first coder",
    "coder_b": "second coder",
    "sentence_text": "sentence",
}


def key_coding(articles):
    """Return the key's figures as a coding of `articles`: one row a figure, or "none" for a sentence without.

    Columns as in `read_coding`. `articles` are articles of the shipped corpus.

    >>> from helpers.articles.loading import load_articles
    >>> from helpers.text.lexicons import DATA
    >>> key = key_coding(load_articles(DATA / "articles" / "merrow-2007-12-16-1520-basra.html"))
    >>> set(key["outcome"])
    {'none'}
    """
    key = read_key("figures")
    key = key[key["article_id"].isin(articles.index)]
    rest = _without(sentences(articles), key).assign(outcome="none")
    both = pd.concat([key.astype("object"), rest.astype("object")], ignore_index=True)
    return both.reindex(columns=COLUMNS).fillna("").sort_values(SENTENCE, kind="stable", ignore_index=True)


def compare_coders(one, other, articles, value="outcome"):
    """Return a page that compares two codings: how far they agree, and the sentences where they differ.

    `one` and `other` are names of coders (see `read_coding`) or tables such as `key_coding` gives. Only
    sentences that both have coded are compared. Where a coding is not there yet, the page says what to do.

    >>> compare_coders("nobody-yet", "partner", "One died.")
    There is no coding of "nobody-yet" yet. Code some sentences first, then run this cell again.
    """
    absent = next((name for name in (one, other) if isinstance(name, str) and not _is_there(name)), None)
    if absent is not None:
        return _says(f'There is no coding of "{absent}" yet. Code some sentences first, then run this cell again.')
    tables = [read_coding(coder) if isinstance(coder, str) else coder for coder in (one, other)]
    first, second = _both(*tables)
    if first.empty:
        return _says("The two have no sentence in common yet: code the same articles, then run this cell again.")
    options = {"unit": SENTENCE, "value": value, "absent": "not coded"}
    differ = in_context(disagreements(first, second, **options), articles)[list(_SHOWN)].rename(columns=_SHOWN)
    return _report(agreement(first, second, **options), differ, len(first[SENTENCE].drop_duplicates()))


def _is_there(name):
    return coding_path(name).is_file()


def _both(one, other):
    """Return the rows of two codings whose sentence stands in both."""
    return _within(one, other), _within(other, one)


def _within(table, other):
    return table[_sentences(table).isin(_sentences(other))]


def _without(table, other):
    return table[~_sentences(table).isin(_sentences(other))]


def _sentences(table):
    return pd.MultiIndex.from_arrays([table["article_id"].astype("str"), table["sentence"].astype("int64")])


def _says(words):
    return Page(f"<p>{escape(words)}</p>", words)


def _report(measures, differ, compared):
    head = f"Sentences coded by both: {compared}. Places where they differ: {len(differ)}."
    tables = [measures, differ] if len(differ) else [measures]
    html = "".join(table.to_html(index=table is measures, na_rep="", border=0) for table in tables)
    return Page(f"<p>{head}</p>{html}", "\n\n".join([head, *(table.to_string() for table in tables)]))
