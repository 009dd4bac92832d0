"""What the lessons state is true: each row is a lesson, words of its prose, and what must hold. One section a lesson."""
from functools import cache

import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.text.lexicons import DATA


@cache
def prose(lesson):
    path = next(NOTEBOOKS.glob(f"{lesson}-*.ipynb"))
    return " ".join("\n".join(sources(read(path), "markdown")).split())


@cache
def articles():
    return helpers.load_articles(DATA / "articles")


def last_line(code, names=()):
    """Return the last line of the error that `code` makes, as Python says it."""
    try:
        exec(compile(code, "cell", "exec"), dict(names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# Lesson 00

MERROW = "merrow-2007-03-31-1730-tal-afar-toll"


def lows_of_the_page():
    return helpers.find_casualties(articles().loc[[MERROW]])["low"].tolist()


def dead_of_tal_afar():
    claims = helpers.documented_claims()
    return claims[(claims["event"] == "2007-03-27-tal-afar") & (claims["outcome"] == "killed")]


FIRST_HOUR = [
    ("sixty articles", lambda: len(articles()) == 60),
    ("two of the four", lambda: len(helpers.find_casualties(
        "Police said 24 people died and 68 were wounded at 4 p.m. on 14th Street.")) == 2),
    ("Four rows. The first three", lambda: lows_of_the_page() == [152, 347, 83, 45]),
    ("Each line that was cut is marked", lambda: "cut: <b>date line" in helpers.show_cleaning(
        (DATA / "articles" / f"{MERROW}.txt").read_text(encoding="utf-8")).html),
    ("Then 85, 83, 152, and 83 again", lambda: dead_of_tal_afar().sort_values("published", kind="stable")["low"].tolist()
        in ([63, 48, 85, 83, 152, 83, 182], [48, 63, 85, 83, 152, 83, 182])),
    ("at least 182; the day isn't known", lambda: dead_of_tal_afar().query("source == 'IWPR'")[["low", "qualifier"]].values.tolist()
        == [[182, "at least"]] and dead_of_tal_afar().query("source == 'IWPR'")["published"].isna().all()),
    ("so the toll does not simply rise", lambda: dead_of_tal_afar()["low"].max() > 152),
    ("the US military stayed with its number", lambda: dead_of_tal_afar().query("source == 'US military'")["low"].tolist() == [83]),
    ("The 48 comes from first reports", lambda: dead_of_tal_afar().query("low == 48")["source"].tolist() == ["first reports"]),
]


@pytest.mark.parametrize("words, holds", FIRST_HOUR, ids=[words for words, _ in FIRST_HOUR])
def test_lesson_00(words, holds):
    assert words.lower() in prose("00").lower() and holds()


@pytest.mark.parametrize("code, says", [
    ('articles["outlet].value_counts()', "SyntaxError: unterminated string literal"),
    ("articles[outlet].value_counts()", "NameError: name 'outlet' is not defined"),
    ('artcles["outlet"].value_counts()', "NameError: name 'artcles' is not defined"),
    ('articles["outlets"].value_counts()', "KeyError: 'outlets'"),
])
def test_each_red_error_of_lesson_00_ends_as_it_says(code, says):
    assert f"`{says}" in prose("00") and last_line(code, {"articles": articles()}).startswith(says)


def test_a_cell_that_was_not_run_and_an_open_bracket_end_as_lesson_00_says():
    assert last_line('articles["outlet"]') == "NameError: name 'articles' is not defined"
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    with capture_output() as seen:
        InteractiveShell().run_cell('articles["outlet"].value_counts(')
    assert "incomplete input" in seen.stdout and "`SyntaxError: incomplete input`" in prose("00")
