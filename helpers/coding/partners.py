"""Two codings of the same articles side by side: mine, a partner's, the key's."""

from html import escape

import pandas as pd

from helpers.coding.agreement import agreement_on_figures, disagreements, kappa
from helpers.coding.answers import in_words
from helpers.coding.files import COLUMNS, coding_folder, coding_path, read_coding, sentences
from helpers.coding.matching import COMPARED, need
from helpers.display.highlighting import Page
from helpers.display.sentences import show_sentences
from helpers.tolls.documented import read_key

SENTENCE = ["article_id", "sentence"]


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
    both = both.reindex(columns=COLUMNS).sort_values(SENTENCE, kind="stable", ignore_index=True)
    numbers = {name: pd.to_numeric(both[name].replace("", None)).astype("Int64") for name in ("low", "high")}
    return both.fillna("").assign(**numbers)


def compare_coders(one, other, articles):
    """Return a page that compares two codings: how far they agree, and the places where they differ.

    `one` and `other` are names of coders or of their files (see `coding_path`), or tables such as
    `key_coding` gives. Only sentences that both have coded are compared. `a figure here or none` is the
    share of sentences in which the two decided alike, with its kappa; the other measures are those of
    `agreement_on_figures`. Where a coding is not there yet, the page says what to do.

    >>> compare_coders("nobody-yet", "partner", "One died.")
    There is no coding of "nobody-yet" yet: the folder my-coding holds ... Code some sentences first, or put
    the file there, then run this cell again.
    """
    absent = next(
        (name for name in (one, other) if isinstance(name, str) and not coding_path(name).is_file()), None
    )
    if absent is not None:
        return _says(_no_coding(absent))
    tables = [read_coding(coder) if isinstance(coder, str) else coder for coder in (one, other)]
    for number, table in enumerate(tables):
        need(table, [*SENTENCE, "outcome"], f"coder {number + 1}")
    first, second = _within(tables[0], tables[1]), _within(tables[1], tables[0])
    if first.empty:
        return _says(
            "The two have no sentence in common yet: code the same articles, then run this cell again."
        )
    figures = [table[table["outcome"] != "none"] for table in (first, second)]
    measures = pd.concat([_figure_or_none(first, second), agreement_on_figures(*figures)])
    return _report(measures, _differences(*figures), articles, len(first[SENTENCE].drop_duplicates()))


def _no_coding(name):
    have = ", ".join(sorted(path.stem for path in coding_folder().glob("*.csv"))) or "no coding"
    return (
        f'There is no coding of "{name}" yet: the folder {coding_folder().name} holds {have}. '
        "Code some sentences first, or put the file there, then run this cell again."
    )


def _figure_or_none(first, second):
    """Return how far two coders agree on which sentences hold a figure."""
    has_figure = [
        (table["outcome"] != "none").groupby([table[name].astype("str") for name in SENTENCE]).any()
        for table in (first, second)
    ]
    one, other = pd.concat(has_figure, axis=1).astype("str").T.to_numpy()
    rows = {
        "a figure here or none": (one == other).mean(),
        "kappa of figure or none": kappa(pd.Series(one), pd.Series(other)),
    }
    return pd.DataFrame({"agreement": pd.Series(rows).round(3), "units": len(one)})


def _differences(first, second):
    """Return the units in which two coders differ, with what each says of them in words."""
    differ = disagreements(first, second)
    said = {
        f"coder {number}": [_said(row, coder) for row in differ.to_dict("records")]
        for number, coder in ((1, "a"), (2, "b"))
    }
    return differ.assign(**said)


def _said(row, coder):
    """Return what one coder says of a unit in words."""
    if row["found_by"] not in ("both", coder):
        return "no such figure"
    return in_words({name: row.get(f"{name}_{coder}", pd.NA) for name in COMPARED})


def _within(table, other):
    return table[_sentences(table).isin(_sentences(other))]


def _without(table, other):
    return table[~_sentences(table).isin(_sentences(other))]


def _sentences(table):
    return pd.MultiIndex.from_arrays([table["article_id"].astype("str"), table["sentence"].astype("int64")])


def _says(words):
    return Page(f"<p>{escape(words)}</p>", words)


def _report(measures, differ, articles, compared):
    head = f"Sentences coded by both: {compared}. Places where they differ: {len(differ)}."
    html, words = f"<p>{head}</p>{measures.to_html(na_rep='', border=0)}", [head, measures.to_string()]
    if len(differ):
        page = show_sentences(differ, articles, ["coder 1", "coder 2"])
        html, words = html + page._repr_html_(), [*words, repr(page)]
    return Page(html, "\n\n".join(words))
