"""Bylines above a story and credits below it: who signs, in the forms in which pages print it."""

import pytest

from helpers.cleaning.page import clean_page

STORY = (
    "The ferry was held in port for six hours on Monday, the master said.",
    "Nobody on board was hurt, and all were given tea.",
    "It sailed again at dusk, the port said.",
)
TEXT = "\n\n".join(STORY)
ABOVE = [
    ("BYLINE: Ann Lee, USA TODAY", "Ann Lee"),
    ("By Our Correspondent", ""),
    ("By Suharto", "Suharto"),
    ("By Ann Lee, 10:15 a.m.", "Ann Lee"),
    ("Words: Ann Lee", "Ann Lee"),
    ("Author: Ann Lee", "Ann Lee"),
    ("By: Ann Lee", "Ann Lee"),
    ("Reporter: Ann Lee", "Ann Lee"),
    ("ANN LEE Staff Writer", "Ann Lee"),
    ("By Ann Lee | alee@pier.example", "Ann Lee"),
    ("By ANN LEE, Daily Pier Staff", "Ann Lee"),
    ("Ann Lee, For the Daily Pier", "Ann Lee"),
    ("By Ann Lee • Daily Pier", "Ann Lee"),
    ("Ann Lee | Daily Pier", "Ann Lee"),
    ("Ann Lee WQXQ", "Ann Lee"),
    ("Ann Lee, WQXQ-TV", "Ann Lee"),
    ("By Ann Lee - Staff Reporter", "Ann Lee"),
    ("Ann Lee - Reporter", "Ann Lee"),
    ("Written by Ann Lee, Digital Content Producer", "Ann Lee"),
    ("Posted by Ann Lee on March 3, 2014", "Ann Lee"),
    ("By Ann Lee and the Associated Press", "Ann Lee"),
    ("By Ann Lee, Bo Li and Cy Roe", "Ann Lee; Bo Li; Cy Roe"),
    ("By ANN LEE Of the Daily Pier", "Ann Lee"),
    ("By Ann Lee The Daily Pier", "Ann Lee"),
    ("By Ann Lee, CNN", "Ann Lee"),
    ("By Dr. Ann Lee", "Dr. Ann Lee"),
    ("By Staff", ""),
    ("By the Daily Pier", ""),
    ("By Web Desk", ""),
    ("By Reuters", ""),
    ("By staff and wire reports", ""),
    ("Staff Report", ""),
    ("From our correspondent in Lisbon", ""),
    ("By Ann Lee in Lisbon", "Ann Lee"),
    ("Report by Ann Lee", "Ann Lee"),
    ("Text by Ann Lee, photos by Bo Li", "Ann Lee"),
    ("By Ann Lee, BBC News, Lisbon", "Ann Lee"),
    ("By Ann Lee\nBBC News, Lisbon", "Ann Lee"),
    ("Ann Lee\nDaily Pier Staff Writer", "Ann Lee"),
    ("By María-José O'Dea de la Cruz", "María-José O'Dea de la Cruz"),
    ("By Ann Lee Updated 10:15 AM ET, Mon May 28, 2007", "Ann Lee"),
    ("By Ann Lee | Posted - May 28th, 2007 @ 9:26pm", "Ann Lee"),
    ("Ann Lee , KSTX 5 9:26 PM. EST May 28, 2007", "Ann Lee"),
    ("By Ann Lee, @annlee", "Ann Lee"),
    ("By Ann Lee (Reuters)", "Ann Lee"),
    ("Bel Times Newsdesk", ""),
    ("Ann Lee, Political Editor", "Ann Lee"),
    ("By Kim Yo-jong Park", "Kim Yo-jong Park"),
    ("By Abdul-Rahman al-Zaidi and Jo van der Berg", "Abdul-Rahman al-Zaidi; Jo van der Berg"),
    ("by ANN LEE / Pier News", "Ann Lee"),
    ("Ann Lee and Bo Li, Special to The Pier", "Ann Lee; Bo Li"),
    ("By Ann Lee of the Pier Staff", "Ann Lee"),
    ("By Ann Lee Daily Pier Reporter", "Ann Lee"),
    ("BY ANN LEE ASSOCIATED PRESS", "Ann Lee"),
    ("By Ann Lee Staff Writer", "Ann Lee"),
    ("By Ann Lee, Contributing Writer", "Ann Lee"),
    ("Reported by: Ann Lee", "Ann Lee"),
    ("By Ann Lee, Managing Editor", "Ann Lee"),
    ("Story by: Ann Lee, WQXQ News", "Ann Lee"),
    ("By Ann Lee, Pier Media Group", "Ann Lee"),
]
BELOW = [
    ("Ann Lee: alee@pier.example, 412-555-0119 or on Twitter @annlee.", "Ann Lee"),
    ("Contact Ann Lee at alee@pier.example or 412-555-0119.", "Ann Lee"),
    ("Ann Lee can be reached at 412-555-0119.", "Ann Lee"),
    ("Ann Lee covers crime for the Daily Pier.", "Ann Lee"),
    ("Email Ann Lee at alee@pier.example.", "Ann Lee"),
    ("Follow Ann Lee on Twitter: @annlee.", "Ann Lee"),
    ("— Ann Lee", "Ann Lee"),
    ("By Ann Lee", "Ann Lee"),
    ("Reach Ann Lee at alee@pier.example", "Ann Lee"),
    ("Ann Lee may be reached at alee@pier.example or @annlee on Twitter", "Ann Lee"),
    ("Staff Writer Ann Lee can be reached at alee@pier.example.", "Ann Lee"),
    ("Ann Lee, Daily Pier", "Ann Lee"),
    ("Reporter Ann Lee: 412-555-0119", "Ann Lee"),
    ("Ann Lee - 412-555-0119 - alee@pier.example", "Ann Lee"),
    ("Ann Lee is a reporter for the Daily Pier. Email: alee@pier.example.", "Ann Lee"),
    ("(Reporting by Ann Lee; Editing by Bo Li)", "Ann Lee"),
    ("Ann Lee writes for the Daily Pier.", "Ann Lee"),
    ("Ann Lee on Twitter: @annlee", "Ann Lee"),
    ("alee@pier.example", ""),
    ("Ann Lee | 412-555-0119", "Ann Lee"),
    ("Ann Lee, alee@pier.example, 412-555-0119", "Ann Lee"),
    ("Write to Ann Lee at alee@pier.example", "Ann Lee"),
    ("Story by Ann Lee", "Ann Lee"),
    ("Contact the writer: alee@pier.example", ""),
    ("Contact Ann Lee: alee@pier.example", "Ann Lee"),
    ("Follow @annlee on Twitter.", ""),
    ("Follow reporter Ann Lee on Twitter @annlee.", "Ann Lee"),
    ("Staff writers Ann Lee and Bo Li contributed to this report.", ""),
    ("Ann Lee is an Associated Press writer.", "Ann Lee"),
    ("Call Ann Lee at 412-555-0119 or email alee@pier.example", "Ann Lee"),
    ("You may reach Ann Lee at (412) 555-0119, or alee@pier.example.", "Ann Lee"),
]


@pytest.mark.parametrize("line, byline", ABOVE)
def test_byline_above_the_story(line, byline):
    cleaned = clean_page("\n\n".join(("Ferry held in port", line, "May 28, 2007", TEXT)))
    assert (cleaned.byline, cleaned.text) == (byline, TEXT)


@pytest.mark.parametrize("line, byline", BELOW)
def test_credit_below_the_story(line, byline):
    cleaned = clean_page("\n\n".join(("Ferry held in port", "May 28, 2007", TEXT, line)))
    assert (cleaned.byline, cleaned.text) == (byline, TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the port had reopened.",
        "By reports from the quay, all were safe.",
        "By the editors' account, the notice was late.",
        "From Lisbon the boat sails north.",
        "Reporters waited at the quay for hours.",
        "Words: they have none left, she said.",
        "Call the port office at 412-555-0119 if you saw the boat.",
    ],
)
def test_sentence_is_no_byline(line):
    cleaned = clean_page("\n\n".join(("Ferry held in port", "May 28, 2007", STORY[0], line, *STORY[1:])))
    assert cleaned.byline == "" and line in cleaned.text
