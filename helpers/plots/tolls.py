"""Pictures of casualty figures: ranges between reports, and how a toll changes."""
import numpy as np
import pandas as pd
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

from helpers.plots.canvas import finish, legend_below, look, named, need, new_axes, say, say_nothing, styled
from helpers.plots.groups import column_of


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
    axes = new_axes(rows=len(events) * 1.5 + 2)
    for number, outcome in enumerate(outcomes):
        _draw_ranges(axes, ranges[ranges["outcome"] == outcome], events, number, len(outcomes))
    axes.set_yticks(range(len(events)), [named(event) for event in events])
    axes.set_ylim(len(events) - 0.4, -0.6)
    axes.margins(x=0.18)
    axes.set_xlim(left=0)
    axes.grid(visible=False, axis="y")
    legend_below(axes)
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


@styled
def plot_toll_reports(tolls, outcome="killed", when="as_of", by="according_to"):
    """Plot each reported toll of one event in a row of its own, in order of time, with its range.

    `tolls` has a row a report: its time `when`, its source `by`, its figure in the column `outcome` and,
    where the report gives a range, the upper end in `<outcome>_high`; an arrow stands for a `qualifier`
    such as "at least". Give it the reports that count the same thing (in `data/documented_tolls.csv`:
    those of one event whose `scope` is "main"). Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"as_of": ["2007-02-01", "2007-02-02"], "according_to": ["police", "hospital"],
    ...                       "killed": [45, 61]})
    >>> plot_toll_reports(tolls).alt_text
    'Range chart: People killed: 45 in the first report, 61 in the last of 2. 2007-02-01, police: 45; 2007-02-02, hospital: 61.'
    """
    reports = toll_reports(tolls, outcome, when, by)
    if reports.empty:
        return say_nothing("Range chart", f"People {outcome}: reports")
    axes = new_axes(rows=len(reports) * 1.2 + 1)
    rows = range(len(reports))
    # A toll stands until the next report: straight down, then across.
    axes.plot(np.repeat(reports["low"], 2)[:-1], np.repeat(rows, 2)[1:], color="#999999", linewidth=1.5)
    axes.hlines(rows, reports["low"], reports["high"], color=look(0)["color"], linewidth=6, alpha=0.5)
    axes.plot(reports["low"], rows, linestyle="none", marker="o", color=look(0)["color"])
    for place, row in enumerate(reports.to_dict("records")):
        axes.annotate(say_toll(row), (row["high"], place), xytext=(10, 0), textcoords="offset points", va="center",
                      fontsize=13, bbox=_PLATE)
    axes.set_yticks(rows, [named(f"{row.label}, {row.source}", 36) for row in reports.itertuples()], fontsize=13)
    axes.set_ylim(len(reports) - 0.4, -0.6)
    axes.margins(x=0.2)
    axes.set_xlim(left=0)
    axes.grid(visible=False, axis="y")
    says = "; ".join(f"{row['label']}, {row['source']}: {say_toll(row)}" for row in reports.to_dict("records"))
    return finish(axes, "Range chart", _first_and_last(reports, outcome), says + ".", x=f"people {outcome}")


@styled
def plot_toll_steps(tolls, outcome="killed", when="as_of", by="according_to", most=6):
    """Plot how the toll of one event changes over the hours: a step line a source, ranges as bars.

    Columns as for `plot_toll_reports`. Sources beyond the `most` with the most reports are drawn as one.
    Where the hour of most reports is unknown, `plot_toll_reports` says more.
    Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"as_of": ["2007-02-01 09:00", "2007-02-01 12:00"], "according_to": ["police", "police"],
    ...                       "killed": [45, 61], "qualifier": ["at least", ""]})
    >>> plot_toll_steps(tolls).alt_text
    'Step chart: People killed: 45 or more in the first report, 61 in the last of 2. police: 2007-02-01 09:00 45 or more, 2007-02-01 12:00 61.'
    """
    reports = toll_reports(tolls, outcome, when, by).dropna(subset="time")
    if reports.empty:
        return say_nothing("Step chart", f"People {outcome}: reports")
    main = reports["source"].value_counts().head(most).index
    reports = reports.assign(source=reports["source"].where(reports["source"].isin(main), _OTHERS))
    axes = new_axes()
    for number, (source, rows) in enumerate(reports.groupby("source", sort=False)):
        _draw_steps(axes, rows, _GREY if source == _OTHERS else look(number), source)
    for row in (reports.iloc[0], reports.iloc[-1]):
        axes.annotate(say_toll(row), (row["time"], row["high"]), xytext=(0, 28 if row["open"] else 12), bbox=_PLATE,
                      textcoords="offset points", ha="center", fontweight="bold")
    _draw_dates(axes, reports["time"])
    axes.margins(y=0.15)
    axes.set_ylim(bottom=0)
    legend_below(axes)
    says = "; ".join(f"{source}: " + ", ".join(f"{row['label']} {say_toll(row)}" for row in rows.to_dict("records"))
                     for source, rows in reports.groupby("source", sort=False))
    return finish(axes, "Step chart", _first_and_last(reports, outcome), says + ".", y=f"people {outcome}")


def _draw_dates(axes, times):
    room = max(times.max() - times.min(), pd.Timedelta(hours=6)) / 10
    axes.set_xlim(times.min() - room, times.max() + room)
    dates = AutoDateLocator(minticks=2, maxticks=6)
    axes.xaxis.set_major_locator(dates)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(dates))


_OTHERS = "other sources"
_GREY = {"color": "#666666", "marker": "x", "linestyle": "none"}
_PLATE = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8}
_OPEN_UPWARD = ("at least", "more than", "over")


def toll_reports(tolls, outcome="killed", when="as_of", by="according_to"):
    """Return the reports that state a figure, in order of time: `time, label, source, low, high, open`.

    `open` says that the figure has no upper end ("at least", "more than"). Raises ValueError when a
    column is missing.

    >>> toll_reports(pd.DataFrame({"as_of": ["2007-02-01"], "according_to": ["police"], "killed": [45]}))
            time       label  source   low  high   open
    0 2007-02-01  2007-02-01  police  45.0  45.0  False
    """
    need(tolls, [outcome, when, by], "a plot of tolls")
    stated = tolls[pd.to_numeric(tolls[outcome]).notna()]
    low = pd.to_numeric(stated[outcome]).astype("float")
    high = pd.to_numeric(stated.get(f"{outcome}_high", low)).astype("float").fillna(low)
    qualifier = stated.get("qualifier", pd.Series("", index=stated.index))
    table = pd.DataFrame({"time": pd.to_datetime(stated[when], format="mixed", errors="coerce"),
                          "label": _as_written(stated[when]), "source": column_of(stated, None, by),
                          "low": low, "high": high, "open": qualifier.isin(_OPEN_UPWARD)})
    return table.sort_values("time", kind="stable").reset_index(drop=True)


def _as_written(times):
    """Return times as text: those of a table of dates to the minute, those typed by people as they are."""
    return times.dt.strftime("%Y-%m-%d %H:%M") if pd.api.types.is_datetime64_any_dtype(times) else times.astype("str")


def say_toll(report):
    """Return a row of `toll_reports` in words.

    >>> say_toll({"low": 10, "high": 20, "open": False}), say_toll({"low": 24, "high": 24, "open": True})
    ('10 to 20', '24 or more')
    """
    toll = say(report["low"]) if report["low"] == report["high"] else f"{say(report['low'])} to {say(report['high'])}"
    return f"{toll} or more" if report["open"] else toll


def _first_and_last(reports, outcome):
    first, last = (say_toll(reports.iloc[place]) for place in (0, -1))
    return f"People {outcome}: {first} in the first report, {last} in the last of {len(reports)}"


def _draw_steps(axes, rows, looks, source):
    axes.step(rows["time"], rows["low"], where="post", color=looks["color"], linestyle=looks["linestyle"],
              marker=looks["marker"], label=named(source))
    axes.vlines(rows["time"], rows["low"], rows["high"], color=looks["color"], linewidth=6, alpha=0.5)
    for row in rows[rows["open"]].itertuples():
        axes.annotate("", (row.time, row.high), xytext=(0, 24), textcoords="offset points",
                      arrowprops={"arrowstyle": "<-", "color": looks["color"], "linewidth": 2})
