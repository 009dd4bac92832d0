"""A picture of what was stated about each event: every standing figure, with who gave the lowest and the highest."""

import re
from textwrap import shorten, wrap

import pandas as pd

from helpers.plots.canvas import (
    draw_marks,
    draw_rows,
    look,
    need,
    new_figure,
    say,
    say_nothing,
    several,
    styled,
)
from helpers.text.simulated import simulated_note

A_SCREEN = 12  # events that fit on one screen
NEEDED = ["event", "published", "outcome", "low", "high", "qualifier", "source", "status"]
UPWARD = ("at least", "more than", "over")
DOWNWARD = ("up to", "as many as", "less than", "fewer than", "at most", "nearly", "almost")
_LEGEND = ("a mark: one stated figure (hollow: of the event's first day); ≥ at least, ≤ as many as, ~ about, bar: a range; "
           "below the marks: who gave the lowest and who the highest")


@styled
def plot_claims(claims, outcomes=("killed", "injured"), names=None, page=1, by="event"):
    """Plot every standing figure of each event: a mark a claim, one row an event, events in order of date.

    `claims` is a table of `event_claims` or `documented_claims`; `names` gives the events their titles (a Series
    or dict, by event); a page holds twelve. Of one event, `by` (as "outlet") gives each value of another column
    its row. Marks of the event's first day are hollow. An arrow says "at
    least" (to the right) or "as many as" (to the left), a tilde "about", a bar a range. Under the marks stands
    who gave the lowest and who the highest figure. Raises ValueError when a column is missing.

    >>> claims = pd.DataFrame({"event": "Market", "published": pd.to_datetime(["2007-02-01", "2007-02-02"]),
    ...     "outcome": "killed", "low": [45, 61], "high": [45, 61], "qualifier": ["", ""],
    ...     "source": ["police", "hospital"], "status": "stands"})
    >>> plot_claims(claims, ["killed"]).alt_text
    'The figures of the dead that stand differ in 1 of 1 event. Claim chart: People killed: what was stated of
    1 event, by date. Market: killed 45 (police) to 61 (hospital).'
    """
    need(claims, [*NEEDED, by], "plot_claims")
    standing = standing_claims(claims, outcomes, by)
    events = list(dict.fromkeys(standing["event"]))
    shown = events[A_SCREEN * (page - 1):A_SCREEN * page]
    title = f"People {' and '.join(outcomes)}: {_say_number(shown, events, by, claims, names)}"
    if not shown:
        return say_nothing("Claim chart", title)
    titles = {event: str(names.get(event, event)) if names is not None else str(event) for event in shown}
    axes = _panels(outcomes, shown, titles)
    for panel, (outcome, one) in enumerate(zip(outcomes, axes, strict=True)):
        _draw_panel(one, standing[standing["outcome"] == outcome], shown, look(4 * panel))
        one.set_title(outcome, loc="left")
    note = simulated_note(claims)
    drawn = standing[standing["event"].isin(shown)]
    axes[0].figure.suptitle(title, x=0.01, ha="left", fontweight="bold", fontsize=17)
    counted = wrap(f"people (n = {several(len(drawn), 'claim')}); {_LEGEND}", 105 if len(outcomes) > 1 else 75)
    axes[0].figure.supxlabel("\n".join(filter(None, [*counted, note])), fontsize=12)
    axes[0].alt_text = " ".join(filter(None, [_finding(drawn, outcomes[0], by), f"Claim chart: {title}.",
                                              _say_events(drawn, titles), note]))
    return axes[0]


def standing_claims(claims, outcomes, by="event"):
    """Return the claims that stand, by event and time: `event, published, outcome, at, low, high, words, source, first`.

    `event` is what `by` says, the name of the row. `at` is where the mark stands: the lower end, or of "as many as 50" the 50. `words` is the figure with its hedge.
    """
    chosen = claims[(claims["status"] == "stands") & claims["outcome"].isin(outcomes)]
    low, high = (pd.to_numeric(chosen[end]).astype("float") for end in ("low", "high"))
    downward = chosen["qualifier"].isin(DOWNWARD) & high.notna()
    table = chosen[["event", "published", "outcome", "source", "qualifier"]].assign(
        row=chosen[by], at=low.where(~downward, high), low=low, high=high, source=chosen["source"].replace("", "nobody named"))
    table = table[table["at"].notna()].assign(source=table["source"].str.replace(" ; ", "; "))
    began = table["event"].map(claims.groupby("event")["published"].min().to_dict()).astype(table["published"].dtype)
    first_day = pd.to_datetime(table["published"]).dt.normalize() == began.dt.normalize()
    table = table.assign(first=first_day, began=began)
    table["words"] = [say_figure(*row) for row in table[["low", "high", "qualifier"]].itertuples(index=False)]
    table = table.drop(columns="event").rename(columns={"row": "event"})
    return table.sort_values(["began", "event", "published"], kind="stable", ignore_index=True)


def say_figure(low, high, qualifier):
    """Return a figure in words, its hedge kept.

    >>> say_figure(24, None, "at least"), say_figure(0, 50, "as many as"), say_figure(10, 20, ""), say_figure(7, 7, "about")
    ('at least 24', 'as many as 50', '10 to 20', 'about 7')
    """
    downward = qualifier in DOWNWARD and high == high and high is not None
    number = say(high) if downward else say(low)
    if not downward and high is not None and high == high and high != low:
        number = f"{number} to {say(high)}"
    return f"{qualifier} {number}" if qualifier and qualifier != "vague" else number


def _say_number(shown, events, by, claims, names):
    if by != "event":
        told = list(claims["event"].unique())
        event = names.get(told[0], told[0]) if names is not None and len(told) == 1 else ""
        event = f"{shorten(event, 45, placeholder=' …')}, " if event else ""
        return f"{event}by {by.replace('_', ' ')}"
    every = several(len(events), "event")
    return f"what was stated of {'' if len(shown) == len(events) else f'{len(shown)} of '}{every}, by date"


def _panels(outcomes, shown, titles):
    """Return one Axes an outcome, side by side; the names of the events stand once, at the left."""
    figure = new_figure(rows=2 + 2 * len(shown))
    figure.set_figwidth(9 if len(outcomes) == 1 else 12)
    axes = list(figure.subplots(1, len(outcomes), squeeze=False, sharey=True, subplot_kw={"projection": "described"})[0])
    draw_rows(axes[0], [shorten(titles[event], 60, placeholder=" …") for event in shown], width=32,
              fontsize=14 if len(shown) <= 6 else 12, linespacing=0.95)
    for one in axes:
        one.xaxis.set_major_formatter(lambda value, _: say(value))
    return axes


def _draw_panel(axes, claims, shown, looks):
    rows = {event: row - 0.15 for row, event in enumerate(shown)}
    claims = claims[claims["event"].isin(shown)]
    for first in (False, True):
        own = claims[claims["first"] == first]
        draw_marks(axes, own["at"], own["event"].map(rows), looks, hollow=first)
    for claim in claims.itertuples():
        _draw_hedge(axes, claim, rows[claim.event], looks)
    for event, own in claims.groupby("event", sort=False):
        axes.text(0.01, rows[event] + 0.4, _signs(_ends(own)), transform=axes.get_yaxis_transform(), fontsize=11.5, va="center", in_layout=False)
    axes.set_xlim(left=0, right=max(1, claims["high"].fillna(claims["at"]).max() if len(claims) else 1) * 1.12)
    axes.tick_params(axis="x", labelsize=12)


def _draw_hedge(axes, claim, row, looks):
    if claim.low == claim.low and claim.high == claim.high and 0 < claim.low < claim.high:
        axes.hlines(row, claim.low, claim.high, color=looks["color"], linewidth=5, alpha=0.5)
    if claim.qualifier in (*UPWARD, *DOWNWARD):
        way = 18 if claim.qualifier in UPWARD else -18
        axes.annotate("", (claim.at, row), xytext=(way, 0), textcoords="offset points",
                      arrowprops={"arrowstyle": "<-", "color": looks["color"], "linewidth": 1.8})
    if claim.qualifier == "about":
        axes.annotate("~", (claim.at, row), xytext=(0, 3), textcoords="offset points", ha="center", fontsize=12)


def _ends(claims):
    """Return who gave the lowest and the highest figure: "45 (police) – 61 (hospital)"."""
    low, high = claims.loc[claims["at"].idxmin()], claims.loc[claims["at"].idxmax()]
    lowest = f"{low['words']} ({_short(low['source'])})"
    return lowest if low["at"] == high["at"] else f"{lowest} – {high['words']} ({_short(high['source'])})"


def _signs(words):
    """Return figures with signs for their hedges, which need less room.

    >>> _signs("at least 45 (police) – about 61 (hospital)")
    '≥45 (police) – ~61 (hospital)'
    """
    hedges = {"about": "~", **dict.fromkeys(UPWARD, "≥"), **dict.fromkeys(DOWNWARD, "≤")}
    return re.sub(rf"\b(?:{'|'.join(hedges)}) (?=\d)", lambda found: hedges[found[0].strip()], words)


def _short(source):
    return source if len(source) <= 20 else source[:18].rstrip() + "…"


def _finding(drawn, outcome, by):
    differ = drawn[drawn["outcome"] == outcome].groupby("event")["at"].nunique() > 1
    people = {"killed": "the dead", "injured": "the injured"}.get(outcome, outcome)
    return f"The figures of {people} that stand differ in {int(differ.sum())} of {several(len(differ), by.replace('_', ' '))}."


def _say_events(standing, titles):
    said = []
    for event, title in titles.items():
        own = standing[standing["event"] == event].groupby("outcome", sort=False)
        parts = [f"{outcome} {_ends(rows).replace(' – ', ' to ')}" for outcome, rows in own]
        said.append(f"{title}: {', '.join(parts)}")
    return "; ".join(said) + "."
