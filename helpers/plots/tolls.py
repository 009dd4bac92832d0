"""Pictures of casualty figures: ranges between reports, and how a toll changes."""

from itertools import pairwise

import pandas as pd
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

from helpers.plots.canvas import (
    draw_marks,
    draw_rows,
    finish,
    legend_below,
    look,
    named,
    need,
    new_axes,
    say,
    say_nothing,
    several,
    styled,
    write_at,
)
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
    stated = tolls[list(outcomes)].apply(pd.to_numeric).astype("float")
    events = list(tolls[by] if by else tolls.index)
    long = stated.assign(event=events).melt("event", var_name="outcome").dropna()
    grouped = long.groupby(["event", "outcome"], sort=False)["value"]
    table = grouped.agg(lowest="min", highest="max", reports="count").reset_index()
    highest = table[table["outcome"] == outcomes[0]].set_index("event")["highest"]
    table = table.assign(rank=table["event"].map(highest).fillna(-1))
    table = table.sort_values(["rank", "event"], ascending=[False, True], kind="stable", ignore_index=True)
    return table.drop(columns="rank")


@styled
def plot_tolls(tolls, by=None, outcomes=("killed", "injured")):
    """Plot the people killed and injured in each event: a mark a figure, a bar from lowest to highest.

    `tolls` has a column an outcome, as `article_tolls` gives; rows with the same value in the column
    `by` are reports of one event (without `by` each row is an event of its own).
    Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"event": ["Market", "Market"], "killed": [24, 31], "injured": [68, 70]})
    >>> plot_tolls(tolls, by="event").alt_text
    'Range chart: People killed and injured in 1 event: lowest to highest of 2 reports.
    Market: killed 24 to 31, injured 68 to 70.'
    """
    ranges = toll_ranges(tolls, by, outcomes)
    events = list(dict.fromkeys(ranges["event"]))
    people = f"People {' and '.join(outcomes)} in {several(len(events), 'event')}"
    title = f"{people}: lowest to highest of {several(len(tolls), 'report')}"
    if ranges.empty:
        return say_nothing("Range chart", title)
    axes = new_axes(rows=len(events) * 1.5 + 2)
    for number, outcome in enumerate(outcomes):
        shift = 0.34 * (number - (len(outcomes) - 1) / 2)
        places = {event: row + shift for row, event in enumerate(events)}
        _draw_ranges(axes, ranges[ranges["outcome"] == outcome], places, look(number))
    draw_rows(axes, events)
    axes.margins(x=0.18)
    axes.set_xlim(left=0)
    legend_below(axes)
    note = "people (a bar joins the lowest and highest report)"
    return finish(axes, "Range chart", title, _say_ranges(ranges), x=note)


def _draw_ranges(axes, ranges, places, looks):
    rows = ranges["event"].map(places)
    axes.hlines(rows, ranges["lowest"], ranges["highest"], color=looks["color"], linewidth=3)
    draw_marks(axes, ranges["lowest"], rows, looks)
    draw_marks(axes, ranges["highest"], rows, looks, label=next(iter(ranges["outcome"]), ""))
    for row in ranges.itertuples():
        write_at(axes, _span(row), row.highest, places[row.event], right=10)


def _say_ranges(ranges):
    words = [f"{row.outcome} {_span(row).replace('–', ' to ')}" for row in ranges.itertuples()]
    by_event = pd.Series(words, dtype="str").groupby(list(ranges["event"]), sort=False)
    return "; ".join(f"{event}: {', '.join(said)}" for event, said in by_event) + "."


def _span(row):
    return say(row.lowest) if row.lowest == row.highest else f"{say(row.lowest)}–{say(row.highest)}"


@styled
def plot_toll_reports(tolls, outcome="killed", when="as_of", by="according_to"):
    """Plot each reported toll of one event in a row of its own, in order of time, with its range.

    `tolls` has a row a report: its time `when`, its source `by`, its figure in the column `outcome` and,
    where the report gives a range, the upper end in `<outcome>_high`; a `qualifier` such as "at least"
    is written as "or more". A grey line joins two reports whose order in time is known. Give it the reports
    that count the same thing (in `data/documented_tolls.csv`: those of one event whose `scope` is "main").
    Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"as_of": ["2007-02-01", "2007-02-02"], "according_to": ["police", "hospital"],
    ...                       "killed": [45, 61]})
    >>> plot_toll_reports(tolls).alt_text
    'Range chart: People killed: 45 in the first report, 61 in the last of 2.
    2007-02-01, police: 45; 2007-02-02, hospital: 61.'
    """
    reports = toll_reports(tolls, outcome, when, by)
    if reports.empty:
        return say_nothing("Range chart", f"People {outcome}: reports")
    axes = new_axes(rows=len(reports) * 1.2 + 1)
    rows = range(len(reports))
    _draw_way(axes, reports)
    axes.hlines(rows, reports["low"], reports["high"], color=look(0)["color"], linewidth=6, alpha=0.5)
    draw_marks(axes, reports["low"], rows, look(0))
    for place, row in enumerate(reports.to_dict("records")):
        write_at(axes, say_toll(row), row["high"], place, right=10)
    draw_rows(axes, [f"{row.label}, {row.source}" for row in reports.itertuples()], width=36, fontsize=13)
    axes.margins(x=0.2)
    axes.set_xlim(left=0)
    words = [f"{row['label']}, {row['source']}: {say_toll(row)}" for row in reports.to_dict("records")]
    says = "; ".join(words)
    return finish(axes, "Range chart", _first_and_last(reports, outcome), says + ".", x=f"people {outcome}")


def _draw_way(axes, reports):
    """Draw the way from toll to toll, straight down and then across, where the order of two reports is known."""
    alone = ~reports["time"].duplicated(keep=False) & reports["time"].notna()
    for row, (first, second) in enumerate(pairwise(reports["low"])):
        if alone[row] and alone[row + 1]:
            axes.plot([first, first, second], [row, row + 1, row + 1], color="#999999", linewidth=1.5)


@styled
def plot_toll_steps(tolls, outcome="killed", when="as_of", by="according_to", most=6):
    """Plot how the toll of one event changes over the hours: a step line a source, ranges as bars.

    Columns as for `plot_toll_reports`. Sources beyond the `most` with the most reports are drawn as one.
    Where the hour of most reports is unknown, `plot_toll_reports` says more.
    Raises ValueError when a column is missing.

    >>> tolls = pd.DataFrame({"as_of": ["2007-02-01 09:00", "2007-02-01 12:00"], "according_to": "police",
    ...                       "killed": [45, 61], "qualifier": ["at least", ""]})
    >>> plot_toll_steps(tolls).alt_text
    'Step chart: People killed: 45 or more in the first report, 61 in the last of 2.
    police: 2007-02-01 09:00 45 or more, 2007-02-01 12:00 61.'
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
        above = 28 if row["open"] else 12
        write_at(axes, say_toll(row), row["time"], row["high"], up=above, ha="center", fontweight="bold")
    _draw_dates(axes, reports["time"])
    axes.margins(y=0.15)
    axes.set_ylim(bottom=0)
    legend_below(axes)
    says = "; ".join(
        f"{source}: " + ", ".join(f"{row['label']} {say_toll(row)}" for row in rows.to_dict("records"))
        for source, rows in reports.groupby("source", sort=False)
    )
    return finish(axes, "Step chart", _first_and_last(reports, outcome), says + ".", y=f"people {outcome}")


def _draw_dates(axes, times):
    room = max(times.max() - times.min(), pd.Timedelta(hours=6)) / 10
    axes.set_xlim(times.min() - room, times.max() + room)
    dates = AutoDateLocator(minticks=2, maxticks=6)
    axes.xaxis.set_major_locator(dates)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(dates))


_OTHERS = "other sources"
_GREY = {"color": "#666666", "marker": "x", "linestyle": "none"}
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
    table = pd.DataFrame(
        {
            "time": pd.to_datetime(stated[when], format="mixed", errors="coerce"),
            "label": _as_written(stated[when]),
            "source": column_of(stated, None, by),
            "low": low,
            "high": high,
            "open": qualifier.isin(_OPEN_UPWARD),
        }
    )
    return table.sort_values("time", kind="stable").reset_index(drop=True)


def _as_written(times):
    """Return times as text: those of a table of dates to the minute, those typed by people as they are."""
    return (
        times.dt.strftime("%Y-%m-%d %H:%M")
        if pd.api.types.is_datetime64_any_dtype(times)
        else times.astype("str")
    )


def say_toll(report):
    """Return a row of `toll_reports` in words.

    >>> say_toll({"low": 10, "high": 20, "open": False}), say_toll({"low": 24, "high": 24, "open": True})
    ('10 to 20', '24 or more')
    """
    toll = (
        say(report["low"])
        if report["low"] == report["high"]
        else f"{say(report['low'])} to {say(report['high'])}"
    )
    return f"{toll} or more" if report["open"] else toll


def _first_and_last(reports, outcome):
    """Return the title: first and last toll, or the span of the reports that share the first or last time."""
    times = reports["time"]
    first, last = (reports[times == time] if time == time else reports.iloc[[place]]
                   for place, time in ((0, times.iloc[0]), (-1, times.iloc[-1])))
    if len(first) == len(reports) > 1:
        return f"People {outcome}: {_say_span(first)} in {len(reports)} reports of {first['label'].iloc[0]}"
    begins = "the first report" if len(first) == 1 else f"the first {len(first)} reports"
    ends = "the last" if len(last) == 1 else f"the last {len(last)}"
    return f"People {outcome}: {_say_span(first)} in {begins}, {_say_span(last)} in {ends} of {len(reports)}"


def _say_span(reports):
    ends = {"low": reports["low"].min(), "high": reports["high"].max()}
    return say_toll({**ends, "open": bool(reports.loc[reports["high"].idxmax(), "open"])})


def _draw_steps(axes, rows, looks, source):
    axes.step(
        rows["time"],
        rows["low"],
        where="post",
        color=looks["color"],
        linestyle=looks["linestyle"],
        marker=looks["marker"],
        label=named(source),
    )
    axes.vlines(rows["time"], rows["low"], rows["high"], color=looks["color"], linewidth=6, alpha=0.5)
    for row in rows[rows["open"]].itertuples():
        axes.annotate(
            "",
            (row.time, row.high),
            xytext=(0, 24),
            textcoords="offset points",
            arrowprops={"arrowstyle": "<-", "color": looks["color"], "linewidth": 2},
        )
