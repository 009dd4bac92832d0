"""Pictures of who is in the news: how often, where, when, with whom."""
from helpers.language import word_spans
from helpers.plots.canvas import draw_bars, finish, need, new_axes, say_nothing, say_pairs, styled
from helpers.spans import each_text


def word_count(articles):
    """Return the number of words in an Articles table, taken from its `words` column where it has one."""
    if not isinstance(articles, str) and "words" in articles:
        return int(articles["words"].sum())
    return sum(len(word_spans(text)) for _, text in each_text(articles))


@styled
def plot_actors(actors, articles=None, top=15):
    """Plot the `top` actors of a `find_actors` table by mentions, or per 1,000 words of `articles`.

    Raises ValueError when the table has no column `actor`.

    >>> import pandas as pd
    >>> axes = plot_actors(pd.DataFrame({"actor": ["Iraq", "Iran", "Iraq"]}))
    >>> axes.alt_text
    'Bar chart: The 2 actors mentioned most, of 2: mentions (3 in all). Iraq 2, Iran 1.'
    """
    need(actors, ["actor"], "plot_actors")
    mentions = actors["actor"].value_counts()
    unit = "mentions" if articles is None else "mentions per 1,000 words"
    title = f"The {min(top, len(mentions))} actors mentioned most, of {len(mentions):,}: {unit} ({len(actors):,} in all)"
    if mentions.empty:
        return say_nothing("Bar chart", title)
    shown = mentions.head(top)
    if articles is not None:
        shown = shown * 1000 / max(1, word_count(articles))
    axes = new_axes(rows=len(shown))
    draw_bars(axes, list(shown.index), list(shown))
    return finish(axes, "Bar chart", title, say_pairs(shown.index, shown) + ".", x=unit)
