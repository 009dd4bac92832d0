"""Every plot: right marks from its table, alt text from its data, readable, and never colour alone."""

import base64
import io
import re

import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.image import imread
from matplotlib.text import Text

import helpers
from helpers import plots
from helpers.plots import canvas
from helpers.text.simulated import our_outlets

OUTLETS = ["Wire", "Tribune", "Regional Daily", "Broadcaster"]
LONG = "Coordination Office for the Protection of Civilians in the Northern Provinces"
ARTICLES = pd.DataFrame(
    {
        "outlet": OUTLETS,
        "words": [100, 200, 300, 400],
        "text": ["x" * 50] * 4,
        "published": pd.to_datetime(["2007-01-05", "2007-01-20", "2007-02-03", "2007-03-01"]),
    },
    index=pd.Index(list("abcd"), name="article_id"),
)
COUNTS = pd.DataFrame({"term": ["iran", "iraq", LONG], "count": [3, 8, 1], "per_1000": [1.5, 4.0, 0.5]})
BY_OUTLET = pd.DataFrame(
    [(outlet, term, n, n / 2) for n, outlet in enumerate(OUTLETS) for term in ("iran", "iraq")],
    columns=["outlet", "term", "count", "per_1000"],
)
KEYNESS = pd.DataFrame({"term": ["residents", "officials"], "log_ratio": [2.0, -1.5], "g2": [9.0, 7.5]})
TREND = pd.DataFrame(
    {"term": "talks", "period": ["2007-01", "2007-02"], "per_1000": [2.0, 3.0], "articles": [9, 2]}
)
ACTORS = pd.DataFrame(
    {"article_id": list("aabbcd"), "start": 1, "actor": ["Iraq", "Iran", "Iraq", LONG, "Iraq", "$ign_x^2"]}
)
TOGETHER = pd.DataFrame({"actor": ["Iran", "Iran"], "other": ["Iraq", LONG], "times": [8, 1]})
QUOTES = pd.DataFrame(
    {
        "article_id": list("abcd"),
        "speaker_kind": ["person", "role", "", "person"],
        "named": [True, False, False, True],
    }
)
CLAIMS = pd.DataFrame(
    [
        ("Market", "2007-02-01 09:00", "killed", 15, None, "at least", "police", "Wire"),
        ("Market", "2007-02-01 12:00", "killed", 45, 57, "", "hospital", "Tribune"),
        ("Market", "2007-02-02 08:00", "killed", 61, 61, "", "police", "Wire"),
        ("Market", "2007-02-02 08:00", "injured", 0, 150, "as many as", LONG, "Wire"),
        (LONG, "2007-03-01 08:00", "killed", 5, 5, "about", "", "Broadcaster"),
    ],
    columns=["event", "published", "outcome", "low", "high", "qualifier", "source", "outlet"],
).assign(published=lambda table: pd.to_datetime(table["published"]), status="stands")
MARKET = CLAIMS[CLAIMS["event"] == "Market"]

CODED = pd.DataFrame({"article_id": "a", "sentence": [0, 1, 2], "start": [0, 20, 40], "end": [2, 22, 42], "text": "",
                      "outcome": ["killed", "missing", "injured"]})

ALL = {
    "plot_times": (pd.DataFrame({"articles": [60, 120], "seconds": [0.5, 1.25]}),),
    "plot_cuts": (pd.DataFrame({"article_id": ["a", "b", "b"], "rule": ["byline", "byline", "share bar"]}),),
    "plot_terms": (COUNTS,),
    "plot_terms_by": (BY_OUTLET,),
    "plot_keyness": (KEYNESS,),
    "plot_dispersion": (ACTORS, ARTICLES, "outlet"),
    "plot_trend": (TREND,),
    "plot_actors": (ACTORS,),
    "plot_actors_by": (ACTORS, ARTICLES),
    "plot_actors_over_time": (ACTORS, ARTICLES),
    "plot_network": (TOGETHER,),
    "plot_voices": (QUOTES, ARTICLES, "outlet"),
    "plot_claims": (CLAIMS,),
    "plot_class": (pd.DataFrame({"student": [1, 2, 2], "exercise": ["2.1", "2.1", "2.2"], "right": [True, False, True]}),),
    "plot_toll_reports": (MARKET,),
    "plot_toll_steps": (MARKET,),
    "plot_agreement": (CODED, CODED.assign(outcome="killed")),
}
EVERY_PLOT = pytest.mark.parametrize("name", ALL)
# Two coders' tables are refused by `agreement`, which has its own tests.
OF_A_TABLE = pytest.mark.parametrize("name", [name for name in ALL if name != "plot_agreement"])


def draw(name):
    return getattr(helpers, name)(*ALL[name])


def words_in(axes):
    """All words of a plot with their boxes in pixels; ticks beyond the ends of an axis are not drawn."""
    axes.figure.draw_without_rendering()
    texts = [child for child in axes.get_children() if isinstance(child, Text)]
    texts += [axes.xaxis.label, axes.yaxis.label]
    texts += [text for legend in axes.figure.legends for text in legend.get_texts()]
    for axis in (axes.xaxis, axes.yaxis):
        low, high = sorted(axis.get_view_interval())
        texts += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    return [
        (text.get_text(), text.get_window_extent())
        for text in texts
        if text.get_visible() and text.get_text().strip()
    ]


def test_every_plot_is_tried_here():
    assert set(ALL) == set(plots.__all__)


@EVERY_PLOT
def test_it_returns_axes_with_a_title_and_words_for_those_who_cannot_see_it(name):
    axes = draw(name)
    assert isinstance(axes, Axes)
    title = (axes.figure.get_suptitle() or axes.get_title("left")).replace(r"\$", "$")
    assert title and title in axes.alt_text.replace("\n", " ")
    assert len(axes.alt_text) > len(title) + 20 and axes.alt_text.endswith(".")


@EVERY_PLOT
def test_the_alt_text_holds_numbers_of_the_table(name):
    said = re.findall(r"\d[\d,.]*\d|\d", draw(name).alt_text)
    assert len(said) >= 2


@EVERY_PLOT
def test_jupyter_shows_it_as_one_picture_with_its_alt_text(name):
    axes = draw(name)
    html = axes._repr_html_()
    assert html.count("<img ") == 1 and re.search(r'alt="[^"]{20,}"', html)
    assert picture_of(axes).shape[1] == round(axes.figure.get_figwidth() * 144)


def picture_of(axes):
    data = re.search(r"base64,([^\"]+)", axes._repr_html_())[1]
    return imread(io.BytesIO(base64.b64decode(data)), format="png")


@EVERY_PLOT
def test_the_table_is_left_as_it_was(name):
    before = [table.copy() if isinstance(table, pd.DataFrame) else table for table in ALL[name]]
    draw(name)
    for table, copy in zip(ALL[name], before, strict=True):
        assert not isinstance(table, pd.DataFrame) or table.equals(copy)


@OF_A_TABLE
def test_an_empty_table_gives_a_picture_that_says_so(name):
    table, *rest = ALL[name]
    axes = getattr(helpers, name)(table.head(0), *rest)
    assert "Nothing to show" in axes.alt_text


@OF_A_TABLE
def test_a_missing_column_is_named_with_those_there_are(name):
    table, *rest = ALL[name]
    with pytest.raises(ValueError, match="needs the column .*; the table has 'colour'"):
        getattr(helpers, name)(pd.DataFrame({"colour": [1]}), *rest)


@EVERY_PLOT
def test_no_word_is_cut_at_the_edge(name):
    axes = draw(name)
    drawn = words_in(axes)
    width, height = axes.figure.bbox.width, axes.figure.bbox.height
    cut = [
        words
        for words, box in drawn
        if box.x0 < -1 or box.y0 < -1 or box.x1 > width + 1 or box.y1 > height + 1
    ]
    assert not cut


@pytest.mark.parametrize("name", ["plot_terms_by", "plot_actors_by", "plot_claims", "plot_toll_reports"])
def test_no_mark_is_cut_at_the_first_or_last_row(name):
    axes = draw(name)
    low, high = sorted(axes.get_ylim())
    rows = [y for line in axes.lines for y in line.get_ydata()]
    assert rows and low + 0.1 <= min(rows) and max(rows) <= high - 0.1


@EVERY_PLOT
def test_letters_are_large_enough_on_a_small_screen(name):
    """At 600 pixels across, no letter is smaller than 9 pixels (11.5 points of 72 an inch, on 900 pixels)."""
    axes = draw(name)
    texts = [
        *axes.get_xticklabels(),
        *axes.get_yticklabels(),
        *axes.texts,
        axes.xaxis.label,
        axes.yaxis.label,
    ]
    small = [
        text.get_text()
        for text in texts
        if text.get_text() and text.get_fontsize() * 100 / 72 * 600 / 900 < 9
    ]
    assert not small


@pytest.mark.parametrize("name", ["plot_terms", "plot_actors", "plot_actors_by", "plot_voices", "plot_claims"])
def test_names_down_the_side_do_not_run_into_one_another(name):
    axes = draw(name)
    axes.figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in axes.get_yticklabels()]
    assert not [1 for one, other in zip(boxes, boxes[1:], strict=False) if one.y0 < other.y1 - 1]


@pytest.mark.parametrize("articles", [12, 123])
@pytest.mark.parametrize(
    "periods",
    [
        ["2007-01"] * 3,
        [f"2007-{m:02d}" for m in range(1, 13)],
        [f"{y}-{m:02d}" for y in (2006, 2007) for m in range(1, 13)],
        [str(day)[:10] for day in pd.date_range("2007-01-01", periods=52, freq="W")],
    ],
    ids=len,
)
def test_dates_along_the_bottom_do_not_run_into_one_another(periods, articles):
    periods = list(dict.fromkeys(periods))
    axes = plots.plot_trend(
        pd.DataFrame({"term": "talks", "period": periods, "per_1000": 1.0, "articles": articles})
    )
    axes.figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in axes.get_xticklabels()]
    assert not [1 for one, other in zip(boxes, boxes[1:], strict=False) if one.x1 + 6 > other.x0]


def test_names_in_the_network_do_not_run_into_one_another():
    names = [
        "Iraq",
        "United States",
        "Iran",
        "Nuri al-Maliki",
        "United Nations",
        "Turkey",
        LONG,
        "Ryan Crocker",
        "George W. Bush",
        "Syria",
        "Hassan Kazemi-Qomi",
        "Kurdistan Workers' Party",
    ]
    pairs = [(one, other, 3 + len(one)) for i, one in enumerate(names) for other in names[i + 1 : i + 4]]
    axes = plots.plot_network(pd.DataFrame(pairs, columns=["actor", "other", "times"]))
    axes.figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert len(boxes) == 12
    assert not [1 for i, one in enumerate(boxes) for other in boxes[i + 1 :] if one.overlaps(other)]


def test_the_network_is_the_same_each_time():
    one, other = (plots.plot_network(TOGETHER.sample(frac=1, random_state=seed)) for seed in (1, 2))
    assert [text.get_text() for text in one.texts] == [text.get_text() for text in other.texts]


def test_bars_are_sorted_and_labelled_with_their_numbers():
    axes = plots.plot_terms(COUNTS)
    assert [bar.get_width() for bar in axes.patches] == [8, 3, 1]
    assert axes.get_yticklabels()[0].get_text() == "iraq" and axes.yaxis_inverted()
    assert [text.get_text() for text in axes.texts] == ["8", "3", "1"]


def test_long_names_are_broken_not_cut():
    labels = [label.get_text() for label in plots.plot_actors(ACTORS).get_yticklabels()]
    assert LONG in [label.replace("\n", " ") for label in labels]


def test_dollar_signs_are_no_mathematics():
    assert any(
        "$ign_x^2" in label.get_text().replace(r"\$", "$")
        for label in plots.plot_actors(ACTORS).get_yticklabels()
    )
    assert picture_of(plots.plot_actors(ACTORS)).size


def test_rates_are_per_thousand_words_of_the_outlet():
    assert "Wire: Iraq 10" in plots.plot_actors_by(ACTORS, ARTICLES).alt_text
    assert "Iraq 3," in plots.plot_actors(ACTORS, ARTICLES).alt_text


def test_points_with_few_articles_are_hollow_and_the_note_says_so():
    axes = plots.plot_trend(TREND)
    hollow = [line for line in axes.lines if line.get_markerfacecolor() == "white"]
    assert [list(line.get_xdata()) for line in hollow] == [[1]] and "fewer than 3" in axes.get_xlabel()
    assert "n = 9" in axes.get_xticklabels()[0].get_text()


def test_a_trend_with_two_rows_a_period_asks_what_tells_them_apart():
    with pytest.raises(ValueError, match="name the column that tells them apart"):
        plots.plot_trend(pd.concat([TREND, TREND]))


def test_the_terms_most_frequent_in_all_outlets_together_are_taken():
    counts = pd.DataFrame(
        {
            "outlet": ["A", "B", "B"],
            "term": ["banks", "iraq", "banks"],
            "count": [1, 9, 0],
            "per_1000": [50.0, 9.0, 0.0],
        }
    )
    assert "A: iraq 0; B: iraq 9." in plots.plot_terms_by(counts, top=1).alt_text


@pytest.mark.parametrize("columns", [[], ["outlet"]], ids=["outlet of the articles", "outlet in the findings too"])
def test_a_strip_has_the_articles_of_its_own_outlet_from_end_to_end(columns):
    articles = pd.DataFrame({"outlet": ["Wire", "Daily", "Daily"], "text": ["x" * 100] * 3}, index=list("abc"))
    spans = pd.DataFrame({"article_id": list("abc"), "start": 50, "outlet": ["Wire", "Daily", "Daily"]})
    axes = plots.plot_dispersion(spans[["article_id", "start", *columns]], articles, by="outlet")
    ticks = [sorted(line[0][0] for line in drawn.get_segments()) for drawn in axes.collections[1::2]]
    assert sorted(ticks) == [[25, 75], [50]]


def test_the_stop_list_and_the_size_of_each_outlet_are_stated():
    counts = BY_OUTLET.copy()
    counts.attrs = {"stop_list": "stopwords.tsv (253 words)", "words": dict.fromkeys(OUTLETS, 1234)}
    axes = plots.plot_terms_by(counts)
    assert "253 words" in axes.get_xlabel()
    legend = [text.get_text().replace("\u00a0", " ") for text in axes.figure.legends[0].get_texts()]
    assert "Wire (n = 1,234 words)" in legend


def test_a_month_without_an_article_is_a_gap_not_a_zero():
    articles = ARTICLES.assign(
        published=pd.to_datetime(["2007-01-05", "2007-01-20", "2007-03-03", "2007-03-09"])
    )
    axes = plots.plot_actors_over_time(ACTORS, articles)
    assert "n = 0" in axes.get_xticklabels()[1].get_text() and np.isnan(axes.lines[0].get_ydata()[1])
    assert "2007-02" not in axes.alt_text


def test_an_article_without_an_outlet_counts_as_unknown():
    nameless = ARTICLES.assign(outlet=["Wire", "", None, "Wire"])
    assert "unknown: Iraq 4" in plots.plot_actors_by(ACTORS, nameless).alt_text
    assert "unknown (n = 2)" in plots.plot_voices(QUOTES, nameless, by="outlet").alt_text


def test_shares_of_voice_add_up():
    axes = plots.plot_voices(QUOTES, part="named")
    assert sum(bar.get_width() for bar in axes.patches) == pytest.approx(100)
    assert "named 50%, not named 50%" in axes.alt_text or "not named 50%, named 50%" in axes.alt_text


def test_every_event_says_who_gave_the_lowest_and_the_highest_figure():
    assert "Market: killed at least 15 (police) to 61 (police)" in plots.plot_claims(CLAIMS).alt_text


def test_events_stand_in_order_of_date_whatever_their_dead():
    axes = plots.plot_claims(CLAIMS.iloc[::-1])
    assert [label.get_text()[:6] for label in axes.get_yticklabels()] == ["Market", LONG[:6]]


def test_a_replaced_or_denied_figure_is_not_drawn():
    axes = plots.plot_claims(CLAIMS.assign(status=["stands", "stands", "replaced", "stands", "denied"]))
    assert "61" not in axes.alt_text and LONG not in axes.alt_text


def test_more_events_than_a_screen_holds_stand_on_pages():
    many = pd.concat([CLAIMS.head(1).assign(event=f"Event {number}") for number in range(20)])
    assert "12 of 20 events" in plots.plot_claims(many).alt_text
    assert "8 of 20 events" in plots.plot_claims(many, page=2).alt_text


def test_one_event_can_have_a_row_an_outlet_and_the_title_names_it():
    axes = plots.plot_claims(MARKET, ["killed"], names={"Market": "Two bombs at a market"}, by="outlet")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Tribune", "Wire"]
    assert "People killed: Two bombs at a market, by outlet" in axes.alt_text
    assert "Wire: killed at least 15 (police) to 61 (police)" in axes.alt_text
    long = plots.plot_claims(MARKET, ["killed"], names={"Market": LONG * 3}, by="outlet")
    assert len(long.figure.get_suptitle()) < 80


HEDGES = [
    ("at least", 24, None, "at least 24"),
    ("more than", 24, None, "more than 24"),
    ("as many as", 0, 57, "as many as 57"),
    ("about", 24, 24, "about 24"),
    ("", 10, 20, "10 to 20"),
    ("", 24, 24, "24"),
]


@pytest.mark.parametrize("qualifier, low, high, words", HEDGES)
@pytest.mark.parametrize("name", ["plot_claims", "plot_toll_reports", "plot_toll_steps"])
def test_a_hedge_is_never_lost(name, qualifier, low, high, words):
    claim = MARKET.head(1).assign(qualifier=qualifier, low=low, high=high)
    assert f" {words}" in getattr(plots, name)(claim).alt_text


def test_a_line_joins_only_what_one_source_told_one_outlet():
    axes = plots.plot_toll_steps(MARKET)
    joined = [line for line in axes.lines if line.get_linestyle() not in ("None", "none") and len(line.get_xdata()) > 1]
    assert [len(line.get_xdata()) for line in joined] == [2]  # the Wire's police, twice; not the hospital


def test_reports_stand_in_order_of_time_whatever_the_order_of_the_table():
    shuffled = MARKET.sample(frac=1, random_state=3)
    assert plots.plot_toll_reports(shuffled).alt_text == plots.plot_toll_reports(MARKET).alt_text


def test_the_event_stands_in_the_title():
    assert plots.plot_toll_reports(MARKET, name="Market in Hilla").get_title("left").startswith("Market in Hilla: ")


@EVERY_PLOT
def test_a_picture_fits_a_laptop_screen(name):
    assert draw(name).figure.get_figheight() * 100 <= 620


def test_an_outlet_has_one_colour_in_every_picture():
    ours = our_outlets()
    looks = [plots.groups.looks_of(chosen) for chosen in (ours, ours[1:], ours[::-1], [*ours[2:], "Bay Radio"])]
    assert all(each[name] == looks[0][name] for each in looks for name in each if name in ours)
    assert len({look["color"] for look in looks[-1].values()}) == 3


def test_a_picture_of_simulated_coverage_says_so():
    ours = MARKET.assign(outlet="Merrow News")
    for axes in (plots.plot_claims(ours), plots.plot_toll_steps(ours)):
        assert axes.alt_text.endswith("Simulated coverage, written for teaching.")
    assert "Simulated" not in plots.plot_claims(MARKET).alt_text


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("hours", [0, 1, 5, 24, 80, 24 * 10, 24 * 45, 24 * 400, 24 * 2000])
def test_reports_minutes_or_years_apart_are_drawn_without_a_warning(hours):
    start = pd.Timestamp("2007-02-01 09:00")
    reports = pd.DataFrame(
        {"published": [start, start + pd.Timedelta(hours=hours)], "outlet": OUTLETS[:2], "outcome": "killed",
         "low": [15, 61], "high": [15, 61], "qualifier": "", "source": "police"}
    )
    axes = plots.plot_toll_steps(reports)
    axes.figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in axes.get_xticklabels() if label.get_text()]
    assert not [1 for one, other in zip(boxes, boxes[1:], strict=False) if one.x1 > other.x0]


def test_pyplot_never_draws_a_plot_a_second_time():
    from matplotlib import pyplot

    draw("plot_terms")
    assert not pyplot.get_fignums()


# Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision
# Deficiency, IEEE TVCG 15(6), severity 1.0; the matrices work on linear RGB.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# Linear sRGB to XYZ over the white point D65 (IEC 61966-2-1).
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])


def linear(colour):
    rgb = np.array(to_rgb(colour))
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    """CIE L*a*b* of a linear RGB colour (CIE 1976)."""
    ratio = TO_XYZ @ np.clip(rgb, 0, 1) / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def nearest(colours, deficiency):
    seen = [lab(DEFICIENCIES[deficiency] @ linear(colour)) for colour in colours]
    return min(np.linalg.norm(one - other) for i, one in enumerate(seen) for other in seen[i + 1 :])


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_four_outlets_can_be_told_apart_by_every_eye(deficiency):
    assert nearest(canvas.colours()[:4], deficiency) >= 15


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_all_series_colours_can_be_told_apart_by_every_eye(deficiency):
    assert nearest(canvas.colours(), deficiency) >= 10


def test_the_palette_test_notices_red_and_green():
    assert nearest(["#C00000", "#557A00"], "deuteranopia") < 15 < nearest(["#C00000", "#557A00"], "none")


def test_no_two_series_differ_in_colour_alone():
    looks = [canvas.look(number) for number in range(len(canvas.colours()))]
    for part in ("color", "marker", "hatch", "linestyle"):
        assert len({str(look[part]) for look in looks}) == len(looks)
