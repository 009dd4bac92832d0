"""What a cell shows beside tables: a picture with its alt text, an article with its findings marked."""

import re
from base64 import b64encode
from html import escape
from io import BytesIO
from itertools import pairwise

from helpers.text.spans import each_text

STYLE = "helpers.display.workbook"
MARK_COLOURS = ("#cfe6f5", "#fbe3b3", "#c4ebdd", "#f2d9e6", "#fbd3bd", "#dff2fc", "#e3e3e3")
# Between two dollar signs JupyterLab reads mathematics; a sign in an element of its own is a sign.
_DOLLAR = re.compile(r"(<[^>]*>)|\$")
MARK_LINES = ("solid", "dashed", "dotted", "double")


class Page:
    """A piece of HTML that Jupyter shows, with a plain wording for everywhere else."""

    def __init__(self, html, plain):
        self.html, self.plain = html, plain

    def _repr_html_(self):
        return _DOLLAR.sub(lambda found: found[1] or "<span>$</span>", self.html)

    def __repr__(self):
        return self.plain


def show(axes, alt=None, caption=None):
    """Show Axes (or a Figure) once, as a picture with alt text and an optional caption.

    The workbook's plots bring their own alt text; `alt` replaces it. Raises ValueError when there is
    neither alt text nor a title to make one from.
    """
    from IPython.display import display

    display(picture(axes, alt, caption))


def picture(axes, alt=None, caption=None):
    """Return what `show` displays: a page with `<figure><img alt=…>`; the pyplot figure is closed.

    JupyterLab drops the alt text of `image/png` outputs, so the picture is part of an HTML output.

    >>> from helpers.plots.canvas import new_axes
    >>> axes = new_axes()
    >>> _ = axes.set_title("Tolls <by> source")
    >>> picture(axes)
    Picture: Tolls <by> source
    >>> 'alt="Tolls &lt;by&gt; source"' in picture(axes)._repr_html_()
    True
    """
    figure = getattr(axes, "figure", None) or axes
    words = alt or _alt_text(axes, figure)
    note = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    width = round(figure.get_figwidth() * 100)
    html = (
        f'<figure style="margin:0"><img alt="{escape(words)}" style="width:{width}px;max-width:100%" '
        f'src="data:image/png;base64,{_png(figure)}">{note}</figure>'
    )
    _forget(figure)
    return Page(html, f"Picture: {words}" + (f" ({caption})" if caption else ""))


def _alt_text(axes, figure):
    every = [axes, *figure.axes]
    own = [getattr(one, "alt_text", "") for one in every]
    titles = [one.get_title(side) for one in figure.axes for side in ("left", "center")]
    words = next(filter(None, own + titles), None)
    if words is None:
        raise ValueError('a picture needs words for those who cannot see it: show(axes, alt="what it shows")')
    return words


def _png(figure):
    from matplotlib import style

    buffer = BytesIO()
    with style.context(STYLE):
        figure.savefig(buffer, format="png", dpi=144)
    return b64encode(buffer.getvalue()).decode("ascii")


def _forget(figure):
    from matplotlib import pyplot

    pyplot.close(figure)


def highlight(articles, spans, article_id=None, label="outcome"):
    """Return the text of one article with its `spans` marked: colour, and the value of `label` in words.

    `articles` is an Articles table or a plain string; `article_id` the article (the first one that has
    a span when None). Spans may nest and overlap. Hovering a mark shows the rest of its
    row, and so does a folded list below the text.
    Raises KeyError when there is no such article, ValueError when `spans` has no column `label`.

    >>> import pandas as pd
    >>> spans = pd.DataFrame({"article_id": ["text"], "start": [0], "end": [2], "outcome": ["killed"]})
    >>> highlight("24 <died>.", spans)
    [24 | killed] <died>.
    """
    if label not in spans:
        raise ValueError(
            f"the spans have no column {label!r}; they have {', '.join(map(repr, spans.columns))}"
        )
    texts = dict(each_text(articles))
    key = article_id if article_id is not None else next(iter([*spans["article_id"], *texts]), "text")
    return _marked(_text_of(texts, key), spans[spans["article_id"] == key].to_dict("records"), label)


def show_article(articles, article_id="text"):
    """Return the text of one article as a page to read, with nothing marked.

    `articles` is an Articles table or a plain string. Raises KeyError when there is no such article.

    >>> show_article("Two held.")
    Two held.
    """
    return _marked(_text_of(dict(each_text(articles)), article_id), [], label=None)


def _text_of(texts, key):
    if key in texts:
        return texts[key]
    raise KeyError(f"there is no article {key!r}; the first ones are {', '.join(map(repr, list(texts)[:5]))}")


def _marked(text, rows, label):
    rows = [row for row in rows if 0 <= row["start"] < row["end"] <= len(text)]
    rows.sort(key=lambda row: (row["start"], -row["end"]))
    looks = {value: number for number, value in enumerate(dict.fromkeys(str(row[label]) for row in rows))}
    pieces = [
        _piece(text[start:end], open_rows, start, end, label, looks)
        for start, end, open_rows in _segments(len(text), rows)
    ]
    html = "".join(as_html for as_html, _ in pieces).replace("\n", "<br>")
    return Page(
        f'<div style="max-width:48em;line-height:1.9;font-size:1.05em">{html}</div>{_folded_list(rows)}',
        "".join(as_plain for _, as_plain in pieces),
    )


def _folded_list(rows):
    """Return what the tooltips say as a list that opens by keyboard, too."""
    items = "".join(f"<li>{escape(str(row.get('text', '')))}: {escape(_tooltip(row))}</li>" for row in rows)
    return f"<details><summary>the marks as a list</summary><ol>{items}</ol></details>" if rows else ""


def _segments(length, rows):
    """Yield `(start, end, rows that cover it)` for each stretch of text between two ends of spans."""
    places = sorted({0, length, *(row["start"] for row in rows), *(row["end"] for row in rows)})
    starting, covering = {}, []
    for row in rows:
        starting.setdefault(row["start"], []).append(row)
    for start, end in pairwise(places):
        covering = [row for row in covering if row["end"] > start] + starting.get(start, [])
        yield start, end, covering


def _piece(words, rows, start, end, label, looks):
    """Return one stretch as HTML and as plain text, inside the marks of all `rows` that cover it."""
    html, plain = escape(words), words
    for row in reversed(rows):
        name, ends = str(row[label]), row["end"] == end
        tag = f'<small style="font-weight:bold"> {escape(name)}</small>' if ends else ""
        html = f'<mark style="{_style(looks[name])}" title="{escape(_tooltip(row))}">{html}{tag}</mark>'
        plain = "[" * (row["start"] == start) + plain + f" | {name}]" * ends
    return html, plain


def _style(number):
    line = MARK_LINES[number % len(MARK_LINES)]
    return (
        f"background:{MARK_COLOURS[number % len(MARK_COLOURS)]};color:#000;"
        f"border-bottom:3px {line} #333;padding:1px 2px"
    )


def _tooltip(row):
    return ", ".join(
        f"{name}: {value}"
        for name, value in row.items()
        if name not in ("article_id", "text") and str(value) not in ("", "<NA>", "nan")
    )
