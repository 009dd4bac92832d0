"""Pictures of casualty figures: ranges between reports, and how a toll changes."""
import pandas as pd

from helpers.plots.canvas import finish, look, named, need, new_axes, say, say_nothing, styled


def toll_ranges(tolls, by=None, outcomes=("killed", "injured")):
    """Return one row an event and outcome: `event, outcome, lowest, highest, reports`.

    `tolls` has a column an outcome, such as `article_tolls` gives; `by` names its column of events
    (its index when None). `reports` counts the rows that state a figure. Highest toll of the first
    outcome first.

    >>> tolls = pd.DataFrame({"event": ["A", "A"], "killed": [24, 31], "injured": [68, None]})
    >>> toll_ranges(tolls, by="event")
      event  outcome  lowest  highest  reports
    0     A   killed    24.0     31.0        2
    1     A  injured    68.0     68.0        1
    """
    need(tolls, [*outcomes, *([by] if by else [])], "plot_tolls")
    events = (tolls[by] if by else tolls.index.to_series()).rename("event")
    parts = []
    for outcome in outcomes:
        stated = pd.to_numeric(tolls[outcome]).astype("float")
        grouped = stated.groupby(events.to_numpy())
        parts.append(pd.DataFrame({"outcome": outcome, "lowest": grouped.min(), "highest": grouped.max(),
                                   "reports": grouped.count()}).rename_axis("event").reset_index())
    table = pd.concat(parts, ignore_index=True)
    rank = table[table["outcome"] == outcomes[0]].set_index("event")["highest"].fillna(-1)
    order = rank.sort_values(ascending=False, kind="stable").index
    place = table["event"].map({event: number for number, event in enumerate(order)})
    table = table.assign(place=place).sort_values("place", kind="stable").drop(columns="place")
    return table[table["reports"] > 0].reset_index(drop=True)


@styled
def plot_tolls(tolls, by=None, outcomes=("killed", "injured")):
    """Plot the people killed and injured in each event: a mark a figure, a bar from lowest to highest.

    `tolls` has a column an outcome, as `article_tolls` gives; rows with the same value in the column
    `by` are reports of one event (without `by` each row is an event of its own).
    Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"event": ["Market", "Market"], "killed": [24, 31], "injured": [68, 70]})
    >>> plot_tolls(tolls, by="event").alt_text
    'Range chart: People killed and injured in 1 event: lowest to highest of 2 reports. Market: killed 24 to 31, injured 68 to 70.'
    """
    ranges = toll_ranges(tolls, by, outcomes)
    events = list(dict.fromkeys(ranges["event"]))
    title = (f"People {' and '.join(outcomes)} in {len(events)} event{'s' * (len(events) != 1)}: "
             f"lowest to highest of {len(tolls)} reports")
    if ranges.empty:
        return say_nothing("Range chart", title)
    axes = new_axes(rows=len(events) * 1.3)
    for number, outcome in enumerate(outcomes):
        _draw_ranges(axes, ranges[ranges["outcome"] == outcome], events, number, len(outcomes))
    axes.set_yticks(range(len(events)), [named(event) for event in events])
    axes.invert_yaxis()
    axes.set_xlim(left=0)
    axes.margins(x=0.18, y=0.04)
    axes.grid(visible=False, axis="y")
    axes.legend(loc="lower right")
    says = "; ".join(f"{event}: " + ", ".join(_say_range(row) for row in rows.itertuples())
                     for event, rows in ranges.groupby("event", sort=False))
    return finish(axes, "Range chart", title, says + ".", x="people (a bar joins the lowest and highest report)")


def _draw_ranges(axes, ranges, events, number, of):
    looks = look(number)
    shift = 0.34 * (number - (of - 1) / 2)
    places = [events.index(event) + shift for event in ranges["event"]]
    middle = (ranges["lowest"] + ranges["highest"]) / 2
    axes.errorbar(middle, places, xerr=(ranges["highest"] - ranges["lowest"]) / 2, fmt="none", capsize=5,
                  ecolor=looks["color"], elinewidth=3)
    for end, label in ((ranges["lowest"], ""), (ranges["highest"], ranges["outcome"].iloc[0] if len(ranges) else "")):
        axes.plot(end, places, linestyle="none", marker=looks["marker"], color=looks["color"], label=label)
    for row, place in zip(ranges.itertuples(), places, strict=True):
        axes.annotate(_span(row), (row.highest, place), xytext=(10, 0), textcoords="offset points", va="center",
                      fontsize=13)


def _span(row):
    return say(row.lowest) if row.lowest == row.highest else f"{say(row.lowest)}–{say(row.highest)}"


def _say_range(row):
    return f"{row.outcome} {_span(row).replace('–', ' to ')}"
