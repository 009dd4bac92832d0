"""The Spans table: one row a finding, with the place in its article where it stands."""
from bisect import bisect_right

import pandas as pd

from helpers.text.progress import progress
from helpers.text.sentences import sentence_spans

# "$5 … $10" in a cell is money: JupyterLab would set it as mathematics.
pd.set_option("display.html.use_mathjax", False)
SPAN_COLUMNS = ["article_id", "sentence", "start", "end", "text"]


def each_text(articles):
    """Yield `(article_id, text)` from an Articles table, or from a plain string (its id is "text").

    Raises TypeError when `articles` is neither.

    >>> list(each_text("One line."))
    [('text', 'One line.')]
    """
    if isinstance(articles, str):
        return iter([("text", articles)])
    if isinstance(articles, pd.DataFrame) and "text" in articles:
        return ((key, text if isinstance(text, str) else "") for key, text in articles["text"].items())
    raise TypeError(f"expected an Articles table (with a column 'text') or a string, not {type(articles).__name__}")


def check_ids(articles):
    """Raise ValueError, saying what to do, when the index of a table isn't made of article_ids, each once.

    A table that was read from a CSV file has numbers there: what is found in it would belong to no article.
    """
    index = articles.index if isinstance(articles, pd.DataFrame) else ()
    if len(index) and index.inferred_type != "string":
        named = "articles.set_index('article_id')" if "article_id" in articles else "articles.set_axis(articles.index.astype(str))"
        raise ValueError(
            f"the index of an Articles table is article_id, a text; this one has {index[0]!r}. "
            f"Before you go on: articles = {named}"
        )
    if len(index) and not index.is_unique:
        twice = index[index.duplicated()][0]
        raise ValueError(
            f"the article_id {twice!r} stands twice in the index. Keep one of each: "
            "articles = articles[~articles.index.duplicated()]"
        )


def find_spans(articles, find, columns):
    """Return the Spans table of what `find(text)` yields in each article.

    `find` yields dicts with `start`, `end` and the finding's own `columns` (a name -> dtype mapping);
    the article, the number of the sentence and the words themselves are filled in here. A `find` that
    has read the sentences may yield their numbers as `sentence`, so that a text is split only once.
    Raises ValueError, saying what to do, when the table has numbers or one name twice where its article_ids belong.

    >>> find_spans("Yes. No.", lambda text: [{"start": 5, "end": 7}], {})
      article_id  sentence  start  end text
    0       text         1      5    7   No
    """
    check_ids(articles)
    total = 1 if isinstance(articles, str) else len(articles)
    rows = [row for key, text in progress(each_text(articles), total, "reading") for row in _rows(key, text, find)]
    kinds = {"article_id": "str", "sentence": "int64", "start": "int64", "end": "int64", "text": "str", **columns}
    return pd.DataFrame({name: pd.array([row.get(name) for row in rows], dtype=kind) for name, kind in kinds.items()})


def _rows(key, text, find):
    found = list(find(text))
    numbered = found and "sentence" in found[0]
    starts = [start for start, _ in sentence_spans(text)] if found and not numbered else []
    for row in found:
        number = max(0, bisect_right(starts, row["start"]) - 1)
        yield {"article_id": key, "sentence": number, "text": text[row["start"]:row["end"]], **row}


def in_context(spans, articles):
    """Return `spans` with a last column `sentence_text`: the whole sentence in which each finding stands.

    >>> spans = find_spans("Yes. No.", lambda text: [{"start": 5, "end": 7}], {})
    >>> in_context(spans, "Yes. No.").loc[0, "sentence_text"]
    'No.'
    """
    check_ids(articles)
    texts = dict(each_text(articles))
    sentences = {key: sentence_spans(texts[key]) for key in spans["article_id"].unique()}
    where = [sentences[key][number] for key, number in zip(spans["article_id"], spans["sentence"], strict=True)]
    words = [texts[key][start:end] for key, (start, end) in zip(spans["article_id"], where, strict=True)]
    return spans.assign(sentence_text=pd.array(words, dtype="str"))
