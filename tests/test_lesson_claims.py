"""What the lessons state is true: each row is a lesson, words of its prose, and what must hold. One section a lesson."""
from functools import cache

import pandas as pd
import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.classroom.answers import figures
from helpers.scale.analysis import TABLES
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


# Lesson 01


def page_of(folder, file):
    return (DATA / folder / f"{file}.txt").read_text(encoding="utf-8")


def ferry():
    return helpers.clean_page(page_of("exercises", "lesson_01_page")).text


@cache
def cuts():
    return helpers.cut_lines(articles())


def words_by_outlet():
    return articles().groupby("outlet")["words"].mean().sort_values()


LOAD_AND_CLEAN = [
    ("a strange `0 : 0`, a list of sizes of screens", lambda: {"no words", "code name"} <= set(
        helpers.clean_page(page_of("articles", "ostrey-2007-05-28-1605-truck-bomb-update")).cut["rule"])),
    ("`Replaces 14:50 version`, and the program cuts this line", lambda: "Replaces 14:50 version" in set(
        helpers.clean_page(page_of("articles", "ostrey-2007-05-28-1605-truck-bomb-update")).cut["line"])),
    ("finds *two* injured", lambda: helpers.find_casualties(ferry())[["outcome", "low"]].values.tolist()
        == [["injured", 30], ["injured", 2]]),
    ("an advertisement for an app, and a note that the page is invented", lambda: "our new app" in ferry()
        and ferry().endswith("This page was written for practice.")),
    ("Merrow News, gives no place", lambda: not articles().query("outlet == 'Merrow News'")["place"].fillna("").any()),
    ("Here both are empty", lambda: not articles().attrs["skipped"] and not articles().attrs["duplicates"]),
    ("*Related* lines, the names of other stories, lead", lambda: cuts()["rule"].value_counts().index[0] == "related"),
    ("48 from 48 pages", lambda: cuts()["article_id"].nunique() == 48
        and (cuts()["rule"].value_counts()[["headline", "date line"]] == 48).all()),
    ("The other twelve are web pages", lambda: articles()["path"].str.endswith(".html").sum() == 12),
    ("Every outlet has 15 articles", lambda: (articles()["outlet"].value_counts() == 15).all()),
    ("the broadcaster's items are short, and the two daily papers write more", lambda: words_by_outlet().index[0] == "Merrow News"
        and set(words_by_outlet().index[2:]) == {"The Calder Falls Courier", "The Two Shores Daily"}),
]


@pytest.mark.parametrize("words, holds", LOAD_AND_CLEAN, ids=[words for words, _ in LOAD_AND_CLEAN])
def test_lesson_01(words, holds):
    assert words in prose("01") and holds()


# Lessons 02 and 03

AGENCY, COURIER, BROADCASTER, REGIONAL = ("Ostrey News Agency", "The Calder Falls Courier", "Merrow News",
                                          "The Two Shores Daily")
HURT_WORDS = ["wounded", "injured", "hurt"]


@cache
def terms_by_outlet(stopwords="stopwords"):
    table = helpers.count_terms(articles(), by="outlet", stopwords=stopwords, resamples=1000)
    return table.set_index(["term", "outlet"]).sort_index()


def of(term, column="count", stopwords="stopwords"):
    """Return a column of a term as a Series by outlet; an outlet without the term has 0."""
    own = terms_by_outlet(stopwords).loc[term][column]
    return own.reindex([AGENCY, COURIER, BROADCASTER, REGIONAL]).fillna(0)


def overlap(term, one, other, stopwords="stopwords"):
    low, high = (of(term, f"per_1000_{end}", stopwords) for end in ("low", "high"))
    return low[one] <= high[other] and low[other] <= high[one]


def stands_apart(term, outlet):
    return not any(overlap(term, outlet, other) for other in (AGENCY, COURIER, BROADCASTER, REGIONAL) if other != outlet)


def preference(term, outlet):
    return of(term)[outlet] / sum(of(each)[outlet] for each in HURT_WORDS)


def raw_ranking():
    return dict(of("injured")) == {AGENCY: 12, COURIER: 13, BROADCASTER: 7, REGIONAL: 7}


def rate_ranking():
    return [round(of("injured", "per_1000")[outlet], 1) for outlet in (AGENCY, COURIER, BROADCASTER, REGIONAL)] == [
        3.9, 3.4, 2.8, 1.5]


def preferences():
    stated = [(AGENCY, "wounded", 64), (COURIER, "injured", 65), (BROADCASTER, "injured", 64), (REGIONAL, "hurt", 62)]
    return all(round(100 * preference(term, outlet)) == share == max(round(100 * preference(each, outlet)) for each in HURT_WORDS)
               for outlet, term, share in stated)


def words_counted():
    sizes = helpers.count_terms(articles(), by="outlet").attrs["words"]
    return (sizes[BROADCASTER], sizes[REGIONAL]) == (2463, 4522)


def hurt_lines():
    return helpers.concordance(articles(), "hurt", by="outlet")


def nouns():
    lines = hurt_lines()
    return set(lines[lines["left"].str.lower().str.endswith("the")]["outlet"]) == {REGIONAL}


def nltk_counts():
    from nltk import FreqDist, ngrams
    from nltk.tokenize import NLTKWordTokenizer
    text = articles().loc["ostrey-2007-04-18-1715-baghdad-bombs", "text"]
    words = NLTKWordTokenizer().tokenize(text.lower())
    ours = helpers.count_terms(text, stopwords=None).set_index("term")["count"]
    pairs = FreqDist(ngrams(words, 2))
    top = [word for word, _ in FreqDist(words).most_common(8)]
    assert "," in top and all(FreqDist(words)[word] == ours[word] for word in top if word != ",")
    return pairs["at", "least"] == 4 and (",", "and") in dict(pairs.most_common(4))


def months_of(term):
    table = helpers.trend(articles(), term)
    return table[table["count"] > 0]["period"].tolist()


LESSON_02 = [
    ("*The*, *and*, *of* come first", lambda: helpers.count_terms(articles(), stopwords=None)["term"].head(3).tolist()
        == ["the", "and", "of"]),
    ("And *least* is half of *at least*", lambda: "least" in set(helpers.count_terms(articles())["term"].head(12))),
    ("what somebody *said* about *people*, and the *police*", lambda: set(helpers.count_terms(articles())["term"].head(3))
        == {"people", "said", "police"}),
    ("the Courier leads with *injured*: 13, the agency has 12", raw_ranking),
    ("Merrow has 2,463 words, The Two Shores Daily 4,522", words_counted),
    ("the agency leads (3.9 per 1,000 words, the Courier 3.4), and Merrow (2.8)", rate_ranking),
    ("Each outlet has only fifteen articles", lambda: (articles()["outlet"].value_counts() == 15).all()),
    ("For *injured* the lines of all four outlets overlap", lambda: all(
        overlap("injured", one, other) for one in (AGENCY, COURIER, BROADCASTER, REGIONAL)
        for other in (AGENCY, COURIER, BROADCASTER, REGIONAL))),
    ("For *wounded* the agency's line touches no other", lambda: stands_apart("wounded", AGENCY)),
    ("for *hurt* that of The Two Shores Daily touches none", lambda: stands_apart("hurt", REGIONAL)),
    ("Of 44 such places in the agency, 64 percent are *wounded*", lambda: preferences()
        and sum(of(each)[AGENCY] for each in HURT_WORDS) == 44),
    ("would miss more than two thirds of the places in the other three", lambda: all(
        preference("wounded", outlet) < 1 / 3 for outlet in (COURIER, BROADCASTER, REGIONAL))),
    ("Twice it is a thing done", lambda: hurt_lines()["left"].str.endswith(" and").sum() - hurt_lines()["left"].str.endswith(
        ("dead and", "not and")).sum() == 2),
    ("The Two Shores Daily alone makes a noun of it", nouns),
    ("look at *nobody was hurt*", lambda: hurt_lines()["left"].str.lower().str.endswith("nobody was").sum() == 2),
    ("*at least* stands four times", nltk_counts),
    ("*Says* is the broadcaster's", lambda: of("says")[BROADCASTER] == 25 and of("says").sum() == 26),
    ("the only one that has *died* more often than *dead*", lambda: set(
        of("died").index[of("died") > of("dead")]) == {BROADCASTER}),
    ("*Talks* stands in May and in July, and in no other month", lambda: months_of("talks") == ["2007-05", "2007-07"]),
    ("The word *cholera* has its peak in September", lambda: months_of("cholera") == ["2007-09"]),
]


@pytest.mark.parametrize("words, holds", LESSON_02, ids=[words for words, _ in LESSON_02])
def test_lesson_02(words, holds):
    assert words in prose("02") and holds()


@cache
def key_words():
    return helpers.compare_terms(articles(), by="outlet", target=COURIER, shuffles=500)


def cut():
    return pd.DataFrame(key_words().attrs["cuts"]).set_index("g2").loc[6.63]


def survivors():
    return key_words()[key_words()["by_chance"] < 1].set_index("term")


def at_a_figure(query):
    """Return how many places of a query overlap a figure of the hand-coded key, or stand a blank before one."""
    lines, key = helpers.concordance(articles(), query), helpers.read_key("figures")
    own = dict(list(key.groupby("article_id")))
    return sum(line.article_id in own and bool(((own[line.article_id]["start"] < line.end + 4)
               & (own[line.article_id]["end"] > line.start)).any()) for line in lines.itertuples())


def about_by_outlet():
    rate = of("about", "per_1000", None).round(1)
    return rate.idxmax() == COURIER and rate.idxmin() == REGIONAL and (rate[COURIER], rate[REGIONAL]) in [(4.9, 2.7), (5.0, 2.7)]


def spellings():
    every = helpers.concordance(articles(), ["american*", "US", "U.S.", "united states"], by="outlet")
    rate = 1000 * every["outlet"].value_counts() / pd.Series(helpers.count_terms(articles(), by="outlet").attrs["words"])
    return rate.idxmax() == COURIER and (round(rate[COURIER], 1), round(rate[BROADCASTER], 1)) == (9.6, 6.9)


def armies():
    places = helpers.concordance(articles(), ["American military", "US military", "U.S. military"], by="outlet")
    first = places.groupby("outlet")["text"].agg(lambda texts: texts.value_counts().index[0])
    return (first[COURIER], first[BROADCASTER], first[AGENCY]) == ("American military", "US military", "U.S. military")


def early_hedges():
    hedges = helpers.concordance(articles(), "at least", by="outlet")
    early = hedges["start"] < hedges["article_id"].map(articles()["text"].str.len()) / 4
    by_outlet = early.groupby(hedges["outlet"]).agg(["sum", "size"])
    return by_outlet.loc[AGENCY].tolist() == [12, 24] and by_outlet.loc[REGIONAL].tolist() == [0, 20]


def company():
    near = helpers.collocates(articles(), "officials", window=5)
    return near["term"].head(3).tolist() == ["iraqi", "american", "218"] and near["count"][2] == 2


def families():
    table = helpers.count_dictionary(articles(), by="outlet").set_index(["category", "outlet"])
    assert table.loc["force"]["per_1000"].idxmax() == AGENCY
    return table.loc["peace journalism"]["commonest"].str.contains("according").all()


def spread():
    table = helpers.dispersion(articles(), ["police", "sanctions", "talks"]).set_index("term")
    return table["dp_norm"].idxmin() == "police" and table.loc["sanctions", "articles"] == 2


LESSON_03 = [
    ("stands highest, with 5 in 1,000 words, and The Two Shores Daily lowest, with 2.7", about_by_outlet),
    ("The lines of all four overlap, so even the order may be chance", lambda: all(
        overlap("about", one, other, None) for one in (AGENCY, COURIER, BROADCASTER, REGIONAL)
        for other in (AGENCY, COURIER, BROADCASTER, REGIONAL))),
    ("Now all 52 of the articles", lambda: len(helpers.concordance(articles(), "about")) == 52),
    ("It said nothing about doubt over the dead", lambda: at_a_figure("about") == 0),
    ("it has 61 places, and 55 of them stand at a figure of our hand-coded key", lambda: at_a_figure("at least") == 55
        and len(helpers.concordance(articles(), "at least")) == 61),
    ("*american* has 26 places in 11 articles of the Courier, and 11 in 10 of the others", lambda: key_words().set_index("term").loc[
        "american", ["count", "articles", "count_reference", "articles_reference"]].tolist() == [26, 11, 11, 10]),
    ("a bar of 5 may rest on six places against none", lambda: key_words().query("count == 6 and count_reference == 0")[
        "log_ratio"].round().eq(5).all()),
    ("With 642 words", lambda: len(key_words()) == 642),
    ("41 words pass 6.63", lambda: cut()["passed"] == 41),
    ("about 19. In one shuffle of twenty there are 34 or more", lambda: round(cut()["by_chance"]) == 19
        and cut()["by_chance_high"] == 34),
    ("The textbook promises six or seven of 642", lambda: 6 < 0.01 * len(key_words()) < 7),
    ("Nine words survive. *Authorized* and *publicly* are one habit", lambda: len(survivors()) == 9
        and set(survivors().index[survivors()["formula"] != ""]) == {"authorized", "publicly"}),
    ("*Says* and *told* are words that the Courier never uses", lambda: (survivors().loc[["says", "told"], "count"] == 0).all()),
    ("*iraqi* comes first, *american* second. The third, *218*, is two places", company),
    ("The Courier mostly writes *American military*, the broadcaster *US military*, the agency *U.S. military*", armies),
    ("the Courier still leads, 9.6 in 1,000 words to Merrow's 6.9", spellings),
    ("*sanctions* stands in two articles only", spread),
    ("In the agency half of its 24 ticks stand in the first quarter", early_hedges),
    ("In The Two Shores Daily none of 20 does", early_hedges),
    ("The rate of *force* words is highest at the Ostrey News Agency", families),
    ("*According* is among the words of peace", families),
]


@pytest.mark.parametrize("words, holds", LESSON_03, ids=[words for words, _ in LESSON_03])
def test_lesson_03(words, holds):
    assert words in prose("03") and holds()


# Lesson 06

SENTENCE = "Police said at least 24 people were killed and 68 wounded, among them two boys of 12."
KARBALA = "twoshores-2007-04-15-0910-karbala-bus-station"


@cache
def key():
    return helpers.read_key("figures")


@cache
def claims_of_key():
    return helpers.event_claims(articles(), key(), helpers.read_manifest()["event_id"])


@cache
def scores():
    return helpers.score(figures(), key(), columns=["source"]).loc["all"]


def one_sentence():
    found = helpers.find_casualties(SENTENCE)
    first, second, boys = found.to_dict("records")
    assert pd.isna(first["high"]) and boys["part_of"] == second["start"]
    return list(found["low"]) == [24, 68, 2] and set(found["source"]) == {"Police"}


def numbers_of_dead_at_karbala():
    own = key()[(key()["article_id"] == KARBALA) & (key()["outcome"] == "killed")]
    return own["low"].nunique() == own["source"].nunique() == 4


def one_person_of_a_second_truck():
    dead = claims_of_key().query("event == '2007-03-27-tal-afar' and outcome == 'killed' and status == 'stands'")
    return dead["low"].min() == 1 and sorted(dead["low"])[1] > 40


def hedged():
    outlet = key()["article_id"].map(articles()["outlet"])
    rate = 1000 * key().groupby(outlet).size() / articles().groupby("outlet")["words"].sum()
    return rate.idxmax() == "Ostrey News Agency" and rate.max() > 1.3 * rate.sort_values().iloc[-2]


def dozens():
    told = helpers.read_vague_words().query("word == 'dozens'")
    return (told["low"] == 55).any() and (told["high"] > told["low"]).any() and told["low"].isna().any()


LESSON_06 = [
    ("Three **casualty figures**", one_sentence),
    ("*At least 24* has no upper end: `high` is empty", one_sentence),
    ("the police, for all three", one_sentence),
    ("The two boys are already among the 68.", one_sentence),
    ("Four: a hospital, a health office, the police and a governor each counted.", numbers_of_dead_at_karbala),
    ("the number is nearly always right", lambda: scores()["precision"] > 0.94),
    ("The source is harder", lambda: scores()["source"] < scores()["precision"] - 0.02),
    ("the program misses more figures than it invents", lambda: scores()["missed"] > scores()["false"]),
    (
        "For ten of the twelve the counts of the dead differ",
        lambda: "differ in 10 of 12 events" in helpers.plot_claims(claims_of_key()).alt_text,
    ),
    ("the 1 at Tal Afar is the one person killed by a second truck", one_person_of_a_second_truck),
    ("The agency, by far.", hedged),
    ("For *dozens*, one writes 55, another a range, a third keeps the word.", dozens),
    (
        "The table is empty. *Spirited away*",
        lambda: helpers.find_casualties("Nine villagers were spirited away in the night.").empty,
    ),
]


@pytest.mark.parametrize("words, holds", LESSON_06, ids=[words for words, _ in LESSON_06])
def test_lesson_06(words, holds):
    assert words in prose("06") and holds()


# Lesson 08


@cache
def documented(event):
    """Return the documented claims of the dead of an event, those without a day last."""
    claims = helpers.documented_claims()
    return claims[claims["event"].str.startswith(event) & (claims["outcome"] == "killed")].sort_values("published")


@cache
def changes():
    return helpers.toll_changes(helpers.documented_claims())["change"].value_counts()


def first_day(event):
    return documented(event)[documented(event)["published"] == documented(event)["published"].min()]


def hilla():
    first, told = first_day("2007-02-01-hilla"), documented("2007-02-01-hilla")
    police = first["source"].str.contains("police")
    assert len(first) == 6 and police.sum() == 4
    last = told[told["published"] == told["published"].max()]
    return (first["low"].min(), first["low"].max()) == (15, 61) and set(last["low"]) == {73}


def parliament():
    told = documented("2007-04-12-parliament")
    us = told[told["source"] == "US military"]
    return us["low"].tolist() == [8, 1] and 2 in told.loc[told["source"].str.contains("Moussawi"), "low"].tolist()


def contested_karbala():
    stand = documented("2007-04-14-karbala").query("status == 'stands'")
    reuters = stand["outlet"].str.startswith("Reuters").sum()
    size = (stand["low"].min(), stand["high"].max(), stand["source"].nunique(), stand["outlet"].nunique())
    return size == (32, 65, 9, 7) and len(stand) == 9 and reuters == 3


def two_weeks_later():
    first, told = first_day("2007-04-14-karbala"), documented("2007-04-14-karbala")
    late = told[told["published"] > first["published"].min()]
    assert set(late["low"]) == {47} and late["outlet"].nunique() == 2
    return first["low"].min() < 47 < first["low"].max() and abs(first["low"].mean() - 47) > 2


def ends_of_karbala():
    told = documented("2007-04-14-karbala").query("status == 'stands'")
    kinds = told.loc[[told["low"].idxmin(), told["low"].idxmax()], "source_kind"].tolist()
    return kinds == ["hospital or health office", "police"]


def truck_bomb():
    bomb = claims_of_key().query("event == '2007-05-28-gailani-truck-bomb' and outcome == 'killed'")
    agency = bomb[bomb["outlet"] == "Ostrey News Agency"]
    merrow = bomb[(bomb["outlet"] == "Merrow News") & (bomb["status"] == "stands")]
    hours = (agency["published"].max() - agency["published"].min()) / pd.Timedelta(hours=1)
    assert agency["low"].iloc[0] == 11 and agency["low"].max() == 24 and 4 < hours < 5
    assert 11 in agency[agency["published"] == agency["published"].max()]["low"].tolist()
    return merrow["source"].nunique() == 2


def zones():
    return set(helpers.read_manifest()["zone"]) == {"UTC", "America/New_York", "Asia/Baghdad"}


def talks_of_may_and_july():
    ids = ["merrow-2007-05-28-1210-us-iran-talks", "merrow-2007-07-24-1645-us-iran-talks-july"]
    shared = helpers.why_together(articles(), *ids)
    return {"Crocker", "Kazemi-Qomi"} <= set(shared.head(8)["words"])


def round_ups():
    events = helpers.read_manifest()["event_id"]
    return events.str.contains(";").sum() == 1 and "missed" in set(
        helpers.compare_events(helpers.group_events(articles()), events)["verdict"])


@cache
def headline_tolls():
    titles = articles().assign(text=articles()["headline"])
    return helpers.article_tolls(helpers.find_casualties(titles))["killed"].dropna()


def headlines_and_texts():
    text = helpers.read_key("tolls").loc[headline_tolls().index]
    wide = text[text["killed_low"] < text["killed_high"]]
    assert len(text) == 15 and len(wide) == 3 and [220, 500] in wide[["killed_low", "killed_high"]].values.tolist()
    return (text["killed"] == headline_tolls()).all()


def headlines_by_outlet():
    stated = articles().assign(toll=articles().index.isin(headline_tolls().index)).groupby("outlet")["toll"]
    return stated.sum()["Ostrey News Agency"] == 12 and stated.size().eq(15).all() and (
        stated.sum()["The Calder Falls Courier"] == 0)


def leads():
    found = helpers.find_agency(articles())
    active = (found["voice"] == "active").groupby(found["article_id"].map(articles()["outlet"])).mean()
    return active["Ostrey News Agency"] > 0.75 and active["Merrow News"] < 0.3


def doers_of_headlines():
    titles = articles().assign(text=articles()["headline"])
    doers = helpers.find_agency(titles).query("doer != ''")["doer"].str.lower()
    return doers.str.contains("bomb").mean() > 0.7


LESSON_08 = [
    ("At least 73.", hilla),
    ("On the first day the numbers run from 15 to 61, and four of the six come from the police.", hilla),
    ("The US military said eight on the first day, and one on the second.", parliament),
    ("An Iraqi general said two.", parliament),
    ("*Fell* is rare.", lambda: changes()["fell"] <= 2 and changes()["rose"] > 2 * changes()["overlap"]),
    ("32 to 65, nine sources, seven outlets", contested_karbala),
    ("three of the nine numbers came through one agency, Reuters", contested_karbala),
    ("From 11 to at least 24 in less than five hours.", truck_bomb),
    ("the broadcaster had two other numbers, each from a medium of its own", truck_bomb),
    ("each by a clock of its own: New York, Baghdad, or UTC", zones),
    ("The police, and the health offices.", ends_of_karbala),
    ("Two weeks later two outlets gave 47: between the numbers of the first day", two_weeks_later),
    ("One page reports the talks **and** the truck bomb", round_ups),
    ("The same ambassadors, in the same city, about the same matter.", talks_of_may_and_july),
    ("Never: each number in a headline is the toll that its article takes for valid.", headlines_and_texts),
    ("in three of the fifteen the text leaves other counts standing", headlines_and_texts),
    ("The agency has one in 12 of 15, the Courier in none", headlines_by_outlet),
    ("The agency's are nearly all active, the broadcaster's mostly agentless or passive", leads),
    ("Most doers are bombs, or bombers without a name.", doers_of_headlines),
]


@pytest.mark.parametrize("words, holds", LESSON_08, ids=[words for words, _ in LESSON_08])
def test_lesson_08(words, holds):
    assert words in prose("08") and holds()


# Lesson 09


@cache
def practice_folder():
    pages = helpers.load_articles(DATA / "practice")
    found = helpers.find_casualties(pages)
    return pages, helpers.event_claims(pages, found, helpers.group_events(pages))


def dead_of_the_ferry():
    return practice_folder()[1].query("outcome == 'killed'")


def found_in_the_sentence_of_the_club():
    sentence = "The Port Ellery Rowing Club said nine people were swept overboard and two drowned."
    return helpers.find_casualties(sentence)[["outcome", "low"]].values.tolist()


LESSON_09 = [
    ("In the practice folder all is one event", lambda: practice_folder()[1]["event"].nunique() == 1),
    ("Two articles give two dead, both by the coast guard; a hospital and the island council give four.",
     lambda: sorted(dead_of_the_ferry()[["low", "source"]].values.tolist())
     == [[2, "coast guard"], [2, "coast guard"], [4, "Tarn Island hospital"], [4, "island council"]]),
    ("*invented* and *practice* come from the last lines",
     lambda: {"invented", "practice"} <= set(helpers.count_terms(practice_folder()[0]).head(15)["term"])),
    ("*Kessel Wire* is taken for a person",
     lambda: "person" in set(helpers.find_actors(practice_folder()[0]).query("text == 'Kessel Wire'")["actor_type"])),
    ("Two people drowned: found.", lambda: found_in_the_sentence_of_the_club() == [["killed", 2]]),
    ("Ten tables", lambda: len(TABLES) == 10),
]


@pytest.mark.parametrize("words, holds", LESSON_09, ids=[words for words, _ in LESSON_09])
def test_lesson_09(words, holds):
    assert words in prose("09") and holds()


# Lesson 10


def favourite_words():
    asked = {"by": "outlet", "target": "The Calder Falls Courier"}
    tables = (articles(), helpers.retold(articles(), 10))
    return [helpers.compare_terms(table, **asked).iloc[0] for table in tables]


def fifty_papers():
    papers = helpers.retold(articles().loc[["ostrey-2007-07-07-0740-amerli"]], 50)
    counted = helpers.count_reports(papers, helpers.group_events(papers))
    return not papers["text"].duplicated().any() and counted[["reports", "independent"]].values.tolist() == [[50, 1]]


def width(wrong, read):
    return helpers.error_rate(wrong, read)["high"] - helpers.error_rate(wrong, read)["low"]


def megabytes_of_a_hundred_thousand():
    return articles().memory_usage(deep=True).sum() / 1_000_000 / len(articles()) * 100_000


LESSON_10 = [
    ("need some hundred megabytes", lambda: 100 < megabytes_of_a_hundred_thousand() < 900),
    ("Fifty files, and one independent report.", fifty_papers),
    ("hardly moves", lambda: abs(favourite_words()[0]["log_ratio"] - favourite_words()[1]["log_ratio"]) < 0.05),
    ("is more than eight times as high", lambda: favourite_words()[1]["g2"] > 8 * favourite_words()[0]["g2"]),
    ("Even when none of fifty is wrong, up to 7 of 100 may be.", lambda: round(helpers.error_rate(0, 50)["high"], 2) == 0.07),
    ("Reading two hundred halves the width", lambda: 0.35 < width(4, 200) / width(1, 50) < 0.6),
]


@pytest.mark.parametrize("words, holds", LESSON_10, ids=[words for words, _ in LESSON_10])
def test_lesson_10(words, holds):
    assert words in prose("10") and holds()
