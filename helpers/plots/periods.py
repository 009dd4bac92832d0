"""Lines over time: periods along the axis, and how many articles stand behind each."""
import re

from helpers.plots.canvas import draw_marks, legend_below, look, named, say

FEW = 3
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def draw_lines(axes, wide, articles):
    """Draw one line a column of `wide`; a mark is hollow where few `articles` stand behind it."""
    thin = [row for row, count in enumerate(articles) if count < FEW]
    for number, column in enumerate(wide):
        looks = look(number)
        drawn = {name: looks[name] for name in ("color", "marker", "linestyle")}
        axes.plot(range(len(wide)), wide[column], label=named(column, 22), **drawn)
        draw_marks(axes, thin, wide[column].iloc[thin], looks, hollow=True)
    axes.set_ylim(bottom=0)
    if len(wide.columns) > 1:
        legend_below(axes)


def label_periods(axes, periods, articles):
    """Label the x axis with periods and the number of articles in each; return what the axis is to say."""
    labels, year = short_periods(periods)
    short = max(map(len, labels)) <= 4 and max(articles) < 100
    step = -(-len(labels) // (12 if short else 7))
    chosen = range(0, len(labels), step)
    words = [f"{labels[i]}\nn = {say(articles[i])}" for i in chosen]
    axes.set_xticks(chosen, words, fontsize=14 if len(chosen) <= 8 else 11.5)
    hollow = f"hollow mark: fewer than {FEW}" if any(count < FEW for count in articles) else ""
    return "; ".join(filter(None, [year, "n: articles", hollow]))


def short_periods(periods):
    """Return short labels for periods, and the year they share ("" when they don't, and stand as they are).

    >>> short_periods(["2007-01", "2007-02"]), short_periods(["2006-12", "2007-01"])
    ((['Jan', 'Feb'], '2007'), (['2006-12', '2007-01'], ''))
    """
    years = {period[:4] for period in periods}
    if len(years) != 1 or not all(re.fullmatch(r"\d{4}-\d\d(-\d\d)?", period) for period in periods):
        return list(periods), ""
    months = [MONTHS[int(period[5:7]) - 1] for period in periods]
    days = [period[8:].lstrip("0") for period in periods]
    return [f"{day} {month}".strip() for day, month in zip(days, months, strict=True)], years.pop()
