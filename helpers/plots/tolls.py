"""Pictures of the toll of one event: report by report, and hour by hour."""

import pandas as pd
from matplotlib.dates import AutoDateLocator, DateFormatter

from helpers.plots.canvas import (
    draw_marks,
    draw_rows,
    finish,
    legend_below,
    look,
    named,
    need,
    new_axes,
    say_nothing,
    several,
    styled,
    write_at,
)
from helpers.plots.claims import DOWNWARD, UPWARD, say_figure
from helpers.plots.groups import known_names, looks_of
from helpers.plots.periods import MONTHS
from helpers.text.simulated import simulated_note

NEEDED = ["published", "outcome", "low", "high", "qualifier", "source"]
_OTHERS = "others"
_LABELS = 14  # more would hide the marks
_GREY = {"color": "#666666", "marker": "x", "linestyle": "none"}


@styled
def plot_toll_reports(claims, outcome="killed", name=""):
    """Plot each figure stated of one event in a row of its own, in order of time, with its hedge and source.

    `claims` is the part of an `event_claims` or `documented_claims` table that tells of one event; `name` the
    event, for the title. Raises ValueError when a column is missing.

    >>> claims = pd.DataFrame({"published": pd.to_datetime(["2007-02-01", "2007-02-02"]), "outcome": "killed",
    ...     "low": [45, 61], "high": [45, 61], "qualifier": "", "source": ["police", "hospital"]})
    >>> plot_toll_reports(claims).alt_text
    'The figures of people killed go from 45 to 61. Range chart: People killed: 2 reports. 1 Feb 2007, police: 45;
    2 Feb 2007, hospital: 61.'
    """
    reports = toll_reports(claims, outcome)
    title = _title(name, outcome, reports)
    if reports.empty:
        return say_nothing("Range chart", title)
    axes, rows = new_axes(rows=len(reports) * 1.2 + 1), range(len(reports))
    for first in (True, False):
        own = reports["first"] == first
        draw_marks(axes, reports["at"][own], [row for row in rows if own.iloc[row]], look(0), hollow=first)
    for row, report in enumerate(reports.itertuples()):
        _draw_range(axes, report, row)
        write_at(axes, report.words, report.end, row, right=30 if report.qualifier in UPWARD else 12)
    draw_rows(axes, [f"{report.label}, {report.source}" for report in reports.itertuples()], width=42)
    axes.margins(x=0.25)
    axes.set_xlim(left=0)
    says = "; ".join(f"{report.label}, {report.source}: {report.words}" for report in reports.itertuples())
    return finish(axes, "Range chart", title, says + ".", x=f"people {outcome} (hollow: stated on the first day)",
                  finding=_finding(reports, outcome), note=simulated_note(claims))


def _draw_range(axes, report, row):
    axes.hlines(row, report.at, report.end, color=look(0)["color"], linewidth=6, alpha=0.5)
    way = 1 if report.qualifier in UPWARD else -1 if report.qualifier in DOWNWARD else 0
    if way:
        _draw_arrow(axes, (report.end, row), (24 * way, 0), look(0)["color"])


def _draw_arrow(axes, place, way, colour):
    axes.annotate("", place, xytext=way, textcoords="offset points",
                  arrowprops={"arrowstyle": "<-", "color": colour, "linewidth": 2})


@styled
def plot_toll_steps(claims, outcome="killed", by="outlet", name="", most=6):
    """Plot how the toll of one event changes over the hours (UTC): a mark a claim, its hedge and source beside it.

    `claims` as for `plot_toll_reports`; `by` is the column whose values share a colour. A line joins two figures
    only where one counter gives both: the same source, told by the same `by`. Names beyond the `most` with most
    claims are drawn as one. Claims without a time are left out. Raises ValueError when a column is missing.

    >>> claims = pd.DataFrame({"published": pd.to_datetime(["2007-02-01 09:00", "2007-02-01 12:00"]),
    ...     "outcome": "killed", "low": [45, 61], "high": [None, 61], "qualifier": ["at least", ""],
    ...     "source": "police", "outlet": "Bay Radio"})
    >>> plot_toll_steps(claims).alt_text
    'The figures of people killed go from at least 45 to 61. Step chart: People killed: 2 reports. Bay Radio:
    1 Feb 2007 09:00 at least 45 (police), 1 Feb 2007 12:00 61 (police).'
    """
    need(claims, [by], "plot_toll_steps")
    reports = toll_reports(claims, outcome, by).dropna(subset="time")
    title = _title(name, outcome, reports)
    if reports.empty:
        return say_nothing("Step chart", title)
    main = reports["series"].value_counts().head(most).index
    reports = reports.assign(series=reports["series"].where(reports["series"].isin(main), _OTHERS))
    axes, looks = new_axes(rows=10), looks_of(sorted(main))
    for series, rows in reports.groupby("series"):
        _draw_steps(axes, rows, looks.get(series, _GREY), series)
    _write_claims(axes, reports)
    _draw_dates(axes, reports["time"])
    axes.set_ylim(0, max(1, reports["end"].max() * 1.35))
    legend_below(axes)
    return finish(axes, "Step chart", title, _say_series(reports), x="time (UTC)", y=f"people {outcome}",
                  finding=_finding(reports, outcome), note=simulated_note(claims))


def _draw_steps(axes, rows, looks, series):
    draw_marks(axes, rows["time"], rows["at"], looks, label=named(series))
    for _, same in rows.groupby("source"):
        same = same.drop_duplicates(["time", "at"]).drop_duplicates("time", keep=False)  # two figures of one hour are no way from one to the other
        axes.step(same["time"], same["at"], where="post", color=looks["color"], linestyle=looks["linestyle"])
    axes.vlines(rows["time"], rows["at"], rows["end"], color=looks["color"], linewidth=6, alpha=0.5)
    for report in rows.itertuples():
        way = 24 if report.qualifier in UPWARD else -24 if report.qualifier in DOWNWARD else 0
        if way:
            _draw_arrow(axes, (report.time, report.end), (0, way), looks["color"])


def _write_claims(axes, reports):
    """Write each figure with its source once, beside its first mark, to the side where there is room, one line above the other."""
    few = reports.drop_duplicates(["words", "source"]).head(_LABELS)
    middle = few["time"].min() + (few["time"].max() - few["time"].min()) * 0.6
    points = 72 * 0.5 * axes.figure.get_figheight() / max(1, reports["end"].max())
    for left, side in few.groupby(few["time"] > middle):
        places = stand_apart([report.end * points for report in side.sort_values("end").itertuples()], 15)
        for report, place in zip(side.sort_values("end").itertuples(), places, strict=True):
            write_at(axes, f"{report.words}, {report.source[:26]}", report.time, report.end, fontsize=11.5,
                     right=-14 if left else 14, up=place - report.end * points, ha="right" if left else "left", va="center")


def stand_apart(places, least):
    """Return sorted places moved up just as far as needed to stand `least` apart.

    >>> stand_apart([0, 4, 40], 15)
    [0, 15, 40]
    """
    moved = []
    for place in places:
        moved.append(max(place, moved[-1] + least) if moved else place)
    return moved


def _draw_dates(axes, times):
    room = max(times.max() - times.min(), pd.Timedelta(hours=6)) / 8
    axes.set_xlim(times.min() - room, times.max() + room)
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=6))
    short = times.max() - times.min() < pd.Timedelta(days=4)
    axes.xaxis.set_major_formatter(DateFormatter("%d %b\n%H:%M" if short else "%d %b\n%Y"))


def toll_reports(claims, outcome="killed", by=None):
    """Return the claims that state a figure, by time: `time, label, source, series, at, end, qualifier, words, first`.

    `at` is where the mark stands (of "as many as 50" the 50), `end` the upper end of a range, `words` the figure
    with its hedge. Raises ValueError when a column is missing.

    >>> toll_reports(pd.DataFrame({"published": pd.to_datetime(["2007-02-01"]), "outcome": "killed", "low": [45],
    ...     "high": [45], "qualifier": "", "source": "police"}))[["label", "source", "at", "words"]]
            label  source    at words
    0  1 Feb 2007  police  45.0    45
    """
    need(claims, NEEDED, "a plot of tolls")
    stated = claims[claims["outcome"] == outcome]
    low, high = (pd.to_numeric(stated[end]).astype("float") for end in ("low", "high"))
    at = low.where(~(stated["qualifier"].isin(DOWNWARD) & high.notna()), high)
    time = pd.to_datetime(stated["published"])
    table = pd.DataFrame({
        "time": time, "label": time_labels(time), "source": known_names(stated["source"]).replace("unknown", "nobody named"),
        "series": known_names(stated[by]) if by else "", "at": at, "end": high.fillna(at), "qualifier": stated["qualifier"],
        "words": [say_figure(*row) for row in zip(low, high, stated["qualifier"], strict=True)],
        "first": time.dt.date == time.min().date() if len(time) else False})
    return table[table["at"].notna()].sort_values("time", kind="stable", ignore_index=True)


def time_labels(times):
    """Return times as a reader writes them, to the minute unless all are whole days.

    >>> time_labels(pd.Series(pd.to_datetime(["2007-02-01 09:05", None]))).tolist()
    ['1 Feb 2007 09:05', 'day unknown']
    """
    days = (times.dropna() == times.dropna().dt.normalize()).all()
    return times.map(lambda time: "day unknown" if pd.isna(time) else _say_time(time, days)).astype("str")


def _say_time(time, day_only):
    day = f"{time.day} {MONTHS[time.month - 1]} {time.year}"
    return day if day_only else f"{day} {time:%H:%M}"


def _title(name, outcome, reports):
    counted = f"people {outcome}: {several(len(reports), 'report')}"
    return f"{name}: {counted}" if name else counted[0].upper() + counted[1:]


def _finding(reports, outcome):
    low, high = reports.loc[reports["at"].idxmin()], reports.loc[reports["end"].idxmax()]
    if low["at"] == high["end"]:
        return f"All reports of people {outcome} say {low['words']}."
    return f"The figures of people {outcome} go from {low['words']} to {high['words']}."


def _say_series(reports):
    return "; ".join(f"{series}: " + ", ".join(f"{row.label} {row.words} ({row.source})" for row in rows.itertuples())
                     for series, rows in reports.groupby("series")) + "."
