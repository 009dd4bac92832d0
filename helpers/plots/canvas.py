"""The ground every plot stands on: an Axes that carries its own alt text, names, numbers, marks."""

from functools import lru_cache, wraps
from textwrap import fill

import matplotlib as mpl
from matplotlib import style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.projections import register_projection

from helpers.display.highlighting import STYLE, picture

MARKERS = "os^DvPX"
HATCHES = ("", "//", "..", "xx", "\\\\", "++", "oo")
HIGHEST = 6.2  # inches of 100 pixels: title, marks and axis are seen together at 1366×768
SMALLEST = 11.5  # points: what can still be read on a small screen
LINES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1)), (0, (1, 1)), (0, (8, 2)))


class DescribedAxes(Axes):
    """Axes with an `alt_text`, which Jupyter shows as a picture that a screen reader can read."""

    name = "described"
    alt_text = ""

    def _repr_html_(self):
        return picture(self)._repr_html_()


register_projection(DescribedAxes)


def styled(plot):
    """Return the function `plot` with everything it draws in the workbook's style."""

    @wraps(plot)
    def in_style(*args, **options):
        with style.context(STYLE):
            return plot(*args, **options)

    return in_style


def new_figure(rows=None):
    """Return an empty figure, tall enough for `rows` rows of names, and never taller than a laptop shows at once.

    >>> float(new_figure(rows=3).get_figheight()), float(new_figure(rows=99).get_figheight())
    (3.16, 6.2)
    """
    figure = Figure(layout="constrained")
    if rows is not None:
        figure.set_figheight(min(HIGHEST, 1.9 + 0.42 * max(3, rows)))
    return figure


def new_axes(rows=None):
    """Return one DescribedAxes, tall enough for `rows` rows of names.

    The figure is not one of pyplot's: nothing draws it a second time, and nothing has to close it.

    >>> float(new_axes(rows=10).figure.get_figheight())
    6.1
    """
    figure = new_figure(rows)
    axes = figure.add_subplot(projection="described")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda value, _: say(value))
    return axes


@lru_cache
def colours():
    """Return the workbook's series colours in order.

    >>> colours()[:2]
    ('#0072B2', '#E69F00')
    """
    with style.context(STYLE):
        return tuple("#" + colour.lstrip("#") for colour in mpl.rcParams["axes.prop_cycle"].by_key()["color"])


def look(number):
    """Return colour, marker, hatch and line style of the series `number`: never colour alone."""
    palette = colours()
    return {
        "color": palette[number % len(palette)],
        "marker": MARKERS[number % len(MARKERS)],
        "hatch": HATCHES[number % len(HATCHES)],
        "linestyle": LINES[number % len(LINES)],
    }


def say(value):
    """Return a number as a reader expects it: whole with thousands commas, else three digits that count.

    >>> say(12345), say(2.0), say(0.12345), say(31.26), say(float("nan"))
    ('12,345', '2', '0.123', '31.3', 'unknown')
    """
    if value != value or value is None:
        return "unknown"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.1f}" if abs(value) >= 10 else f"{value:.3g}"


def several(number, name):
    """Return a number with its noun.

    >>> several(1, "report"), several(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{say(number)} {name}{'' if number == 1 else 's'}"


def say_pairs(names, values, most=15):
    """Return "a 3, b 2" for an alt text, the rest counted when there are more than `most`.

    >>> say_pairs(["a", "b", "c"], [3, 2, 1], most=2)
    'a 3, b 2 and 1 more'
    """
    pairs = [f"{name} {say(value)}" for name, value in zip(names, values, strict=True)]
    rest = len(pairs) - most
    return ", ".join(pairs[:most]) + (f" and {rest} more" if rest > 0 else "")


def named(name, width=30):
    """Return a name broken over lines, so that a long one is not cut.

    >>> named("Office of the High Commissioner for Refugees")
    'Office of the High\\nCommissioner for Refugees'
    """
    return fill(literal(name).replace("n = ", "n\u00a0=\u00a0"), width)


def literal(text):
    """Return `text` with dollar signs kept from being read as mathematics."""
    return str(text).replace("$", r"\$")


def finish(axes, kind, title, says, x="", y="", finding="", note=""):
    """Title and label `axes`, and give it the alt text "finding. kind: title. says"; return it.

    `finding` is what the picture shows, in one sentence; `note` a line below the axis: where the data are from.
    """
    axes.set_title(literal(title), loc="left", wrap=True)
    axes.set_xlabel(literal("\n".join(filter(None, [x, note]))))
    axes.set_ylabel(literal(y))
    axes.alt_text = " ".join(filter(None, [finding, f"{kind}: {title.rstrip('.')}. {says}", note.replace("\n", ". ")]))
    return axes


def need(table, columns, what):
    """Raise ValueError, naming what is missing and what there is, unless `table` has all `columns`."""
    missing = [column for column in columns if column not in table]
    if missing:
        raise ValueError(
            f"{what} needs the column {', '.join(map(repr, missing))}; "
            f"the table has {', '.join(map(repr, table.columns)) or 'no columns'}"
        )


def draw_bars(axes, names, values, colour=None):
    """Draw one horizontal bar a name, first name on top, each with its number at the end."""
    rows = range(len(names))
    bars = axes.barh(rows, values, color=colour or colours()[0])
    size = row_letters(axes, len(names))
    axes.set_yticks(rows, [named(name, 30 if size > 13 else 46) for name in names], fontsize=size)
    axes.bar_label(bars, [say(value) for value in values], padding=4, fontsize=min(14, size))
    axes.invert_yaxis()
    axes.margins(x=0.12, y=0.02)
    axes.grid(visible=False, axis="y")
    return bars


def row_letters(axes, rows):
    """Return the size of letters, in points, with which `rows` names of one line stand clear of one another.

    >>> float(row_letters(new_axes(rows=5), 5)), float(row_letters(new_axes(rows=20), 20))
    (15.0, 12.5)
    """
    points = 72 * (axes.figure.get_figheight() - 1.7) / max(1, rows)
    return min(15, max(SMALLEST, round(points / 1.3, 1)))


def draw_rows(axes, names, width=30, **options):
    """Name the rows of a plot, first name on top, with room for half a row above and below."""
    options = {"fontsize": row_letters(axes, len(names)), **options}
    axes.set_yticks(range(len(names)), [named(name, width) for name in names], **options)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(visible=False, axis="y")


def draw_marks(axes, x, y, looks, hollow=False, label=""):
    """Draw the marks of one series, filled or hollow."""
    inside = "white" if hollow else looks["color"]
    axes.plot(x, y, linestyle="none", marker=looks["marker"], markerfacecolor=inside, markeredgewidth=2,
              markeredgecolor=looks["color"], label=label)


def write_at(axes, words, x, y, right=0, up=0, **options):
    """Write words beside a place in the data, `right` and `up` of it in points, on a plate of white."""
    plate = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8}
    options = {"va": "bottom" if up else "center", "fontsize": 13, "bbox": plate, **options}
    axes.annotate(words, (x, y), xytext=(right, up), textcoords="offset points", **options)


def draw_dots(axes, wide, groups, looks, spread=None):
    """Draw one row a name and one mark a column of `wide`, with its look; `groups` names each in the legend.

    `spread` holds two tables like `wide`, "low" and "high": the ends of the whiskers.
    """
    for row in range(0, len(wide), 2):
        axes.axhspan(row - 0.5, row + 0.5, color="#F2F2F2", linewidth=0, zorder=0)
    for number, column in enumerate(wide):
        shift = 0.72 * ((number + 0.5) / len(wide.columns) - 0.5)
        rows = [row + shift for row in range(len(wide))]
        if spread is not None:
            low, high = (spread[end][column].reindex(wide.index) for end in ("low", "high"))
            axes.hlines(rows, low, high, color=looks[column]["color"], linewidth=1.5)
        draw_marks(axes, wide[column], rows, looks[column], label=named(groups[column], 32))
    draw_rows(axes, list(wide.index))
    axes.set_xlim(left=-0.02 * max(1e-9, axes.get_xlim()[1]))
    legend_below(axes)


def legend_below(axes):
    """Put the legend under the plot, where it covers nothing."""
    names = axes.get_legend_handles_labels()[1]
    short = max(map(len, names), default=0) <= 18 and len(names) not in (2, 4)
    axes.figure.legend(loc="outside lower center", ncols=min(len(names), 3 if short else 2))


def say_series(wide, most=12):
    """Return what each column of `wide` holds, row by row, in words; rows without a value are left out."""
    known = {column: wide[column].dropna() for column in wide}
    return "; ".join(f"{column}: {say_pairs(rows.index, rows, most)}" for column, rows in known.items()) + "."


def say_leaders(wide, by):
    """Return which row comes first in each column of `wide`, in one sentence.

    >>> import pandas as pd
    >>> wide = pd.DataFrame({"A": [3, 1], "B": [1, 4]}, index=["Iraq", "Iran"])
    >>> say_leaders(wide, "outlet"), say_leaders(wide[["A"]], "outlet")
    ('First in A: Iraq; in B: Iran.', 'Iraq comes first in every outlet.')
    """
    first = {column: rows.idxmax() for column, rows in wide.items() if rows.notna().any() and rows.max() > 0}
    if len(set(first.values())) == 1:
        return f"{next(iter(first.values()))} comes first in every {by}."
    return f"First {'; '.join(f'in {column}: {row}' for column, row in first.items())}."


def say_peak(wide):
    """Return where the highest point of `wide` stands, in one sentence; "" when it has none."""
    points = wide.stack().dropna()
    if points.empty:
        return ""
    row, column = points.idxmax()
    return f"The highest point is {column} in {row}, {say(points.max())}."


def say_nothing(kind, title):
    """Return Axes that state that the table is empty."""
    axes = new_axes(rows=3)
    axes.set_axis_off()
    axes.text(0.5, 0.5, "nothing to show: the table is empty", ha="center", transform=axes.transAxes)
    return finish(axes, kind, title, "Nothing to show: the table is empty.")
