"""From a number back to its words: each finding, marked in its whole sentence."""

from html import escape

import pandas as pd

from helpers.display.highlighting import MARK_COLOURS, Page
from helpers.text.sentences import sentence_spans
from helpers.text.spans import each_text

_TABLE = '<table style="max-width:62em">'
_CELL = '<td style="text-align:left;white-space:normal;vertical-align:top;line-height:1.5">'


def show_sentences(spans, articles, columns=()):
    """Return a page with one row a finding: its values in `columns`, its sentence, marked, and its article.

    Unlike a table, it never cuts a sentence off. For the sentences as a column, see `in_context`.
    Raises ValueError when `spans` has no such column.

    >>> from helpers.text.spans import find_spans
    >>> text = "Talks failed. Iran left <early>."
    >>> show_sentences(find_spans(text, lambda text: [{"start": 14, "end": 18}], {}), text, ["start"])
    14 | [Iran] left <early>. | text
    """
    missing = [name for name in columns if name not in spans]
    if missing:
        raise ValueError(f"there is no column {missing[0]!r}; there are: {', '.join(spans.columns)}")
    texts = dict(each_text(articles))
    sentences = {key: sentence_spans(texts[key]) for key in spans["article_id"].unique()}
    rows = [_row(row, texts, sentences, columns) for row in spans.to_dict("records")]
    head = "".join(f'<th style="text-align:left">{escape(name)}</th>' for name in (*columns, "sentence", "article"))
    html = f"{_TABLE}<tr>{head}</tr>{''.join(map(_as_html, rows))}</table>"
    return Page(html, "\n".join(map(_as_plain, rows)) or "no sentences")


def _row(row, texts, sentences, columns):
    """Return the values, the sentence in three parts (before, finding, after), and the article."""
    key, text = row["article_id"], texts[row["article_id"]]
    start, end = sentences[key][row["sentence"]]
    parts = text[start : row["start"]], text[row["start"] : row["end"]], text[row["end"] : end]
    return ["" if pd.isna(row[name]) else str(row[name]) for name in columns], parts, str(key)


def _as_html(row):
    values, (before, found, after), article = row
    mark = f'<mark style="background:{MARK_COLOURS[0]};color:#000;border-bottom:3px solid #333">{escape(found)}</mark>'
    cells = [*map(escape, values), escape(before) + mark + escape(after), f"<small>{escape(article)}</small>"]
    return "<tr>" + "".join(f"{_CELL}{cell}</td>" for cell in cells) + "</tr>"


def _as_plain(row):
    values, (before, found, after), article = row
    return " | ".join([*values, f"{before}[{found}]{after}", article])
