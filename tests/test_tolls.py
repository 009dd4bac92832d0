"""The headline toll of an article: which of its figures stand for the day."""
import pandas as pd
import pytest

from helpers.casualties import find_casualties
from helpers.tolls import article_tolls
from helpers.tolls.article_tolls import TOLL_OUTCOMES


def toll(text):
    """Return the stated tolls of a text as a mapping from outcome to people."""
    table = article_tolls(find_casualties(text))
    return {} if table.empty else table[TOLL_OUTCOMES].loc["text"].dropna().to_dict()


@pytest.mark.parametrize("text, expected", [
    # the whole before its parts
    ("At least 24 people, including five children, were killed.", {"killed": 24}),
    ("Ten people, six men and four women, were killed.", {"killed": 10}),
    ("Seven people, six of them children, were hurt.", {"injured": 7}),
    # parts are added when no whole is stated
    ("Two guards and a clerk were killed.", {"killed": 3}),
    ("The strike killed a judge and seven members of his family.", {"killed": 8}),
    ("The mayor and two guards were killed.", {"killed": 3}),
    ("The gunman killed himself and three others.", {"killed": 3}),
    # parts alone are better than nothing
    ("The dead included four soldiers.", {"killed": 4}),
    # the latest count when the text corrects itself
    ("Police spoke of 20 dead. By night the death toll had risen to 31.", {"killed": 31}),
    ("Officials said 40 were killed. The toll was later revised to 35.", {"killed": 35}),
    # without a running total, the highest
    ("A soldier was killed. Six people were killed in the attack.", {"killed": 6}),
    # what adds to an earlier count
    ("Three miners died on Monday. Two more miners died in hospital.", {"killed": 5}),
    ("Four people were hurt. Separately, three guards were hurt.", {"injured": 4}),
    # the past only when there is nothing else
    ("A blast killed three people on Friday. In 1998 a bomb killed 29 people there.", {"killed": 3}),
    ("In 1998 a bomb killed 29 people.", {"killed": 29}),
    # what counts beyond the event, unless the article is about that
    ("A bomb killed 24 people in Arun. Some 75 people were killed across Iraq that day.", {"killed": 24}),
    ("Bombs across the country killed 75 people. The worst, in Arun, killed 24.", {"killed": 75}),
    ("A bomb killed 12 soldiers, bringing to 96 the number of soldiers killed this month.", {"killed": 12}),
    ("The attack took the toll for the month to 300. It killed nine people.", {"killed": 9}),
    # an undated event further down
    ("The blast killed nine. Shops opened. Mourners prayed. A mayor spoke. Schools reopened. "
     "A blast in the same street killed 60 people.", {"killed": 9}),
    # revised counts
    ("Police spoke of 56 dead. The toll was revised from 56 to 37.", {"killed": 37}),
    ("The army said eight people had died. It later revised the toll from eight to one.", {"killed": 1}),
    ("One person died, down from the eight deaths reported earlier.", {"killed": 1}),
    # "up to 24" are 24, parts of the dead aren't added, a sum before its parts is the sum
    ("As many as 17 people were killed.", {"killed": 17}),
    ("Three nurses and a cook were among five people killed.", {"killed": 5}),
    ("Eighteen people - seven herders and 11 of the raiders - were killed.", {"killed": 18}),
    ("A mayor was killed on Friday with four others, including his wife.", {"killed": 5}),
    # two sources and no later count: the first
    ("Police said 12 people were killed. Hospital staff said 20 were killed.", {"killed": 12}),
    # every outcome has its own column
    ("Nine died, 15 were hurt, two are missing, four were kidnapped and 300 people fled.",
     {"killed": 9, "injured": 15, "missing": 2, "abducted": 4, "displaced": 300}),
    ("There were no casualties.", {"killed": 0, "injured": 0}),
    ("Nothing happened.", {}),
])
def test_headline_toll(text, expected):
    assert toll(text) == expected


def test_each_article_has_a_row_and_what_is_not_stated_is_missing():
    articles = pd.DataFrame({"text": ["Two died.", "Nothing.", "Three were hurt."]}, index=["a", "b", "c"])
    table = article_tolls(find_casualties(articles))
    assert table.index.tolist() == ["a", "c"]
    assert table.index.name == "article_id"
    assert table[TOLL_OUTCOMES].dtypes.astype(str).unique().tolist() == ["Int64"]
    assert table["killed"].isna().tolist() == [False, True]


def test_no_figures_give_an_empty_table_with_every_column():
    table = article_tolls(find_casualties(""))
    assert table.empty
    assert table.columns[:6].tolist() == ["killed", "killed_low", "killed_high", "killed_qualifier", "killed_source",
                                          "injured"]
    assert table.columns[-2:].tolist() == ["attackers_killed", "attackers_injured"]
