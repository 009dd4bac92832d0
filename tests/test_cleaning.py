"""Cleaning of saved pages: what they say of themselves, what is the story, why each line was cut."""

import shutil
import subprocess
import sys
import textwrap
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.cleaning.bylines import read_byline
from helpers.cleaning.credits import read_credit
from helpers.cleaning.datelines import read_dateline
from helpers.cleaning.page import clean_page
from helpers.cleaning.pagedates import is_date_line, printed_dates
from helpers.text import lexicons

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
STORY = (
    "The ferry was held in port for six hours.",
    "Nobody on board was hurt, the harbour master said.",
    "“We had tea and waited,” a passenger said.",
    "It sailed again at dusk.",
)
BODY = "\n\n".join(STORY)


def page(*lines):
    return "\n\n".join(lines)


# ---- page shapes: raw page → fields → first and last words of the text

SHAPES = {
    "wire page with counter and code names": (
        page(
            "May 28, 2007 / 9:26 AM / 12 years ago",
            "Ferry held in port after alarm",
            "By Ana Moreno",
            "LISBON, May 28 (Reuters) - " + BODY,
            "0 : 0",
            "  • narrow-screen-and-phone",
            "  • above-tablet",
        ),
        {
            "headline": "Ferry held in port after alarm",
            "byline": "Ana Moreno",
            "place": "Lisbon",
            "outlet": "Reuters",
            "published": datetime(2007, 5, 28, 9, 26),
        },
    ),
    "agency without byline": (
        page(
            "Ferry held in port",
            "LISBON (AP) — " + BODY,
            "Copyright 2007 The Associated Press. All rights reserved.",
        ),
        {"headline": "Ferry held in port", "place": "Lisbon", "outlet": "AP"},
    ),
    "agency dateline with date and year": (
        "LISBON, 28 May 2007 (IRIN) - " + BODY,
        {"place": "Lisbon", "outlet": "IRIN", "published": datetime(2007, 5, 28)},
    ),
    "dateline date without a year": ("LISBON, May 28 (UPI) -- " + BODY, {"published": None, "outlet": "UPI"}),
    "agency alone before the dash": ("(CNN) -- " + BODY, {"outlet": "CNN", "place": ""}),
    "city and country before a dash": ("Basra, Iraq — " + BODY, {"place": "Basra"}),
    "city, state and station": ("Dover, DE (WQXQ) -- " + BODY, {"place": "Dover", "outlet": "WQXQ"}),
    "city in capitals, dash without blank": ("DOVER– " + BODY, {"place": "Dover"}),
    "county in capitals": ("ST. MARY COUNTY (WQXQ) - " + BODY, {"place": "St. Mary County"}),
    "city before a colon": ("RAMALLAH: " + BODY, {"place": "Ramallah"}),
    "two cities": ("WASHINGTON/BAGHDAD (Reuters) - " + BODY, {"place": "Washington/Baghdad"}),
    "date before a dash": ("June 17, 2013 - " + BODY, {"published": datetime(2013, 6, 17)}),
    "British date line": (
        page("Ferry held in port", "Ana Moreno", "Monday 28 May 2007 09.26 BST", BODY),
        {"headline": "Ferry held in port", "published": datetime(2007, 5, 28, 9, 26)},
    ),
    "ISO date": (
        page("Ferry held in port", "2007-05-28T09:26:00Z", BODY),
        {"published": datetime(2007, 5, 28, 9, 26)},
    ),
    "posted and updated": (
        page(
            "Ferry held in port",
            "Updated: Tue May 29, 2007 7:10 PM EDT",
            "Posted: Mon May 28, 2007 9:26 PM EDT",
            BODY,
        ),
        {"published": datetime(2007, 5, 28, 21, 26)},
    ),
    "updated only": (
        page("Updated 11:33 p.m. ET, May 28, 2007", BODY),
        {"published": datetime(2007, 5, 28, 23, 33)},
    ),
    "date in figures, twelve-hour clock": (
        page("Ferry held in port", "Posted: 5/6/2007 10:12 PM", BODY),
        {"published": datetime(2007, 5, 6, 22, 12)},
    ),
    "date in figures, order unknown": (page("Ferry held in port", "5/6/2007", BODY), {"published": None}),
    "byline with date": (
        page("Ferry held in port", "By Ana Moreno. CREATED May 28, 2007", BODY),
        {"byline": "Ana Moreno", "published": datetime(2007, 5, 28)},
    ),
    "several authors and their agency": (
        page("Ferry held in port", "By ANA MORENO and Li Wei, Associated Press", BODY),
        {"byline": "Ana Moreno; Li Wei", "outlet": "AP"},
    ),
    "byline with post and e-mail": (
        page("Ferry held in port", "By Ana Moreno, Staff Writer amoreno@example.com", BODY),
        {"byline": "Ana Moreno"},
    ),
    "byline with place": (
        page("Ferry held in port", "By Ana Moreno in Lisbon", BODY),
        {"byline": "Ana Moreno", "place": "Lisbon"},
    ),
    "reporter named at the end": (
        page(
            BODY, "Ana Moreno is a Daily Pier staff writer. Reach her at 412-555-0119 or amoreno@example.com."
        ),
        {"byline": "Ana Moreno"},
    ),
    "contact at the end": (
        page(BODY, "Contact Ana Moreno: amoreno@example.com. Follow her on Twitter: @amoreno."),
        {"byline": "Ana Moreno"},
    ),
    "reporters of an agency at the end": (
        page(BODY, "(Reporting by Ana Moreno; Editing by Jo Poe)"),
        {"byline": "Ana Moreno"},
    ),
    "summary between headline and byline": (
        page(
            "Ferry held in port",
            "Passengers waited six hours before the boat was let go.",
            "By Ana Moreno",
            BODY,
        ),
        {"headline": "Ferry held in port", "byline": "Ana Moreno"},
    ),
    "captions with credits": (
        page(
            "The ferry at the quay on Monday. (Photo: Ana Moreno/Daily Pier)",
            BODY,
            "Passengers wait on deck. (AP Photo/Li Wei)",
        ),
        {},
    ),
    "share bar and comment count": (
        page("Ferry held in port", "Facebook Twitter Email Print", "12 comments", BODY, "Share this story"),
        {},
    ),
    "newsletter, cookies, application": (
        page(
            "We use cookies to improve your visit.",
            BODY,
            "Sign up for our free newsletter.",
            "Download our free mobile app today.",
        ),
        {},
    ),
    "links among the sentences": (
        page(
            *STORY[:2],
            "READ MORE: Storm closes two bridges",
            "RELATED: Harbour gets new lights",
            "TRAVEL: Night trains are back",
            *STORY[2:],
        ),
        {},
    ),
    "list of links after the story": (
        page(
            BODY,
            "Related stories",
            "Storm closes two bridges",
            "Night trains are back",
            "Most read",
            "Harbour gets new lights",
        ),
        {},
    ),
    "repeated headline, page number": (
        page("Ferry held in port", "Ferry held in port", *STORY[:2], "Page 1 of 2", *STORY[2:]),
        {"headline": "Ferry held in port"},
    ),
    "headline with its date": (
        page("Ferry held in port after an alarm Updated: Monday, May 28, 2007 10:01 PM EDT", BODY),
        {"headline": "Ferry held in port after an alarm", "published": datetime(2007, 5, 28, 22, 1)},
    ),
    "promises of updates": (
        page(
            BODY,
            "This is a developing story. Check back for updates.",
            "We will update this story when we know more.",
        ),
        {},
    ),
    "masthead, menu, note, summary": (
        page(
            "THE DAILY PIER",
            "World | Nation | Local",
            "Replaces 13:35 version",
            "Ferry held in port",
            "Passengers waited",
            "By Daily Pier Online",
            "Home > Ports > Lisbon",
            BODY,
            "Our readers also looked at:",
            " - Night trains are back",
        ),
        {"headline": "Ferry held in port", "outlet": "The Daily Pier", "byline": ""},
    ),
    "page about itself": (
        page("This page is simulated coverage written for teaching.", "Ferry held in port", BODY),
        {},
    ),
    "script notice and player": (
        page("Please enable Javascript to watch this video", "Now Playing: Storm at sea", BODY, "UP NEXT"),
        {},
    ),
    "copyright with the outlet": (
        page(BODY, "© 2007 The Daily Pier. All rights reserved."),
        {"outlet": "The Daily Pier"},
    ),
    "an agency by its short name in the dateline": (
        page(
            "Ferry held in port",
            "By Ana Moreno",
            "2007-05-29 11:30 GMT",
            "Pier News Agency",
            "Slug: FERRY",
            "",
            "LISBON, May 29 (Pier) - " + BODY,
        ),
        {"outlet": "Pier News Agency"},
    ),
    "invisible marks and no-break spaces": (
        "\ufeff"
        + page(
            "Ferry held in port", BODY.replace("held", "he\u00adld").replace("six hours", "six\u00a0hours")
        ),
        {},
    ),
    "mangled quotation marks": (
        page("Ferry held in port", BODY.replace("“", "â€œ").replace("”", "â€\x9d")),
        {},
    ),
    "carriage returns": (page("Ferry held in port", BODY).replace("\n", "\r\n"), {}),
    "pictures numbered": (
        page("Image 1 of 8 The ferry at the quay. Photo: Ana Moreno", "Ferry held in port", BODY),
        {},
    ),
    "headline with posted and updated, a long one": (
        page(
            "Harbour: Ferry held in port after an alarm on board worries families Posted: Monday, May 28, "
            "2007 7:35 PM EDT Updated: Tuesday, May 29, 2007 12:08 PM EDT",
            BODY,
        ),
        {
            "headline": "Harbour: Ferry held in port after an alarm on board worries families",
            "published": datetime(2007, 5, 28, 19, 35),
        },
    ),
    "name and dates on a line": (
        page(
            "Ferry held in port",
            "Ana Moreno, Daily Pier Published 8:33 a.m. ET May 28, 2007 | Updated 10:02 a.m. ET May 29, 2007",
            BODY,
        ),
        {"byline": "Ana Moreno", "published": datetime(2007, 5, 28, 8, 33)},
    ),
    "name beside the date": (
        page("Ferry held in port", "Ana Moreno in Lisbon", "28 May 2007", BODY),
        {"byline": "Ana Moreno", "published": datetime(2007, 5, 28)},
    ),
    "date in figures alone": (
        page("Ferry held in port", "28.05.2007", BODY),
        {"published": datetime(2007, 5, 28)},
    ),
    "date and section between bars": (
        page("Ferry held in port", "28 May 2007 | Ports", BODY),
        {"headline": "Ferry held in port", "published": datetime(2007, 5, 28)},
    ),
    "place and date are no headline": (
        page("Porto, Monday, May 28, 2007", "Ferry held in port", BODY),
        {"headline": "Ferry held in port"},
    ),
    "dateline with an underscore": ("LISBON (AP) _ " + BODY, {"place": "Lisbon", "outlet": "AP"}),
    "dateline with a horizontal bar": ("LISBON ― " + BODY, {"place": "Lisbon"}),
    "dateline with arrows": ("SANTA RITA >> " + BODY, {"place": "Santa Rita"}),
    "dateline without a dash": ("Lisbon (CNN)" + BODY, {"place": "Lisbon", "outlet": "CNN"}),
    "dateline with a hyphen": ("Lisbon - " + BODY, {"place": "Lisbon"}),
    "agency behind the name": (
        page("Ferry held in port", "ANA MORENO Associated Press", BODY),
        {"byline": "Ana Moreno", "outlet": "AP"},
    ),
    "station behind the name": (
        page("Ferry held in port", "By Ana Moreno, WQXQ", BODY),
        {"byline": "Ana Moreno", "outlet": "WQXQ"},
    ),
    "summary above a name with its post": (
        page("Ferry held in port", "Passengers waited for six hours.", "Ana Moreno, Staff Writer", BODY),
        {"headline": "Ferry held in port", "byline": "Ana Moreno"},
    ),
    "name after a dash at the end": (page(BODY, "— Ana Moreno, Daily Pier"), {"byline": "Ana Moreno"}),
    "writer of a column at the end": (
        page(BODY, "Ana Moreno, who lives in Porto, is the author of two books on boats."),
        {"byline": "Ana Moreno"},
    ),
    "contact by telephone at the end": (
        page(BODY, "Contact Ana Moreno at 412-555-0119."),
        {"byline": "Ana Moreno"},
    ),
    "bare name at the end": (page(BODY, "Share", "Ana Moreno"), {"byline": "Ana Moreno"}),
    "writers who reported from elsewhere": (page(BODY, "Ana Moreno and Li Wei reported from Porto."), {}),
    "list counters of a reader for the blind": (
        page(
            *STORY[:2],
            "list of 4 items",
            "list 1 of 4",
            "Storm closes two bridges",
            "end of list",
            *STORY[2:],
        ),
        {},
    ),
    "names of picture files": (page("quay-at-night.jpg", "20070528_Map.png", BODY), {}),
    "caption that ends with a name and its paper": (
        page("The ferry was still at the quay on Monday afternoon. Ana Moreno/Daily Pier", BODY),
        {},
    ),
    "caption with its source": (page("The master leaves his office. (Source: WQXQ)", BODY), {}),
    "database export": (
        page(
            "Ferry held in port",
            "ABSTRACT.",
            "LENGTH: 345 words",
            "FULL TEXT.",
            BODY,
            "Load-Date: May 29, 2007",
        ),
        {"headline": "Ferry held in port"},
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_page_shape(shape):
    raw, fields = SHAPES[shape]
    cleaned = clean_page(raw)
    assert cleaned.text == BODY
    assert {name: getattr(cleaned, name) for name in fields} == fields


# ---- sentences of the page and not of its story

PAGE_TALK = (
    "This undated photo provided by the port shows the ferry.",
    "In this image made from video, passengers stand on the quay.",
    "The video above is from an earlier report.",
    "You can watch the whole interview in the player above.",
    "Harbour users: tap here to see the photos.",
    "For more news of the port, click the button:",
    "To read more of these stories, visit the Daily Pier.",
    "WQXQ News will have more on this developing story tonight.",
    "Channel 9 has a crew at the quay and will bring you the latest.",
    "News 9 is working to get more details.",
    "Ana Moreno has the story.",
    "News 9's Ana Moreno reports from Lisbon.",
    "More information will be added as the morning goes on.",
    "The opinions expressed here are the author's own.",
    "A version of this article appears in print on page 7.",
    "Comments are disabled on some stories.",
    "Have a question? Email us at desk@pier.example.",
    "See a mistake? Let us know.",
    "Thanks for reading! Subscribe for a penny a day.",
    "Please enter a valid email address.",
    "You can reach Staff Writer Ana Moreno at 412-555-0119 or amoreno@pier.example.",
    "Staff Writer Ana Moreno: 412-555-0119; amoreno@pier.example.",
    "Ana Moreno may be reached at amoreno@pier.example.",
    "Additional reporting by Ana Moreno.",
    "Li Wei and Ana Moreno contributed reporting.",
    "Read: Who held the ferry?",
    "Find the Daily Pier on Facebook.",
    "Monitor WQXQ for updates on this developing story.",
    "Check out these other stories:",
    "Find all our stories of the harbour here.",
    "[Video: The ferry leaves the port.]",
)


@pytest.mark.parametrize("sentence", PAGE_TALK)
def test_talk_of_the_page_goes(sentence):
    assert clean_page(page(*STORY[:3], sentence, STORY[3])).text == BODY
    assert clean_page(page(BODY, sentence)).text == BODY


# ---- what stays

KEPT = {
    "a paragraph without its full stop": "The harbour master was asked twice and called it a false alarm",
    "an appeal of the police": "Anyone with information is asked to call the police at 412-555-0119.",
    "a sentence with a word of the share bar": "He told them to share the water and print nothing.",
    "a sentence that begins with By": "By the time the boat came, they had left.",
    "a question": "How could this happen?",
    "a quotation": "“Follow us on Twitter,” the sign said.",
    "a sentence with a date": "On May 28, 2007, the ferry sank.",
    "an address in a sentence": "The notice was put on www.example.com by the port.",
    "a number in words": "Twenty-four were saved.",
    "a subheading": "What happened next",
    "a killed journalist": "Ana Moreno was a staff writer for the Daily Pier.",
    "a sentence about cookies": "The baker said the law on privacy had hurt his trade.",
    "a list published": "The name was on the list of passengers published on October 26, 2007.",
    "a video in the story": "A video posted on Facebook by a passenger shows the quay.",
    "more videos in the story": "More videos and photos were shared on social media on Monday.",
    "a picture in the story": "This photograph was shared by his sister.",
    "a pointer inside a sentence": "He hung the photos above the altar, she said.",
    "officials who tell us": "Neighbours tell us they heard the alarm at noon.",
    "a promise of the police": "Police will provide more details at a news conference.",
    "a promise of an agency": "WHO will provide more details on Monday.",
    "a book published": "The book was originally published in 1921.",
    "rules of a site": "The company said the post violated its community standards.",
    "a correction": "An earlier version of this post gave the wrong name of the harbour master.",
    "bracket in a sentence": "Officers found a rope on the roof (see photo).",
    "a person pictured": "When they came, the captain (pictured) told them to wait, officials said.",
    "a heading in capitals": "WHAT WE KNOW SO FAR",
    "a victim under a label": "KILLED: Ana Moreno, 34",
    "tips by an application": "You can send tips to the police through their app.",
    "another script": "وصلت العبارة إلى الميناء",
}


@pytest.mark.parametrize("kind", KEPT)
def test_sentence_stays(kind):
    raw = page(*STORY[:2], KEPT[kind], *STORY[2:])
    assert clean_page(raw).text == raw


def test_list_after_a_colon_stays():
    raw = page(STORY[0], "The dead are:", "Ana Moreno, 31", "Li Wei, 40, of Lisbon", "a child", *STORY[1:])
    assert clean_page(raw).text == raw


def test_list_of_events_keeps_its_datelines():
    raw = page("LISBON - " + STORY[0], "PORTO - " + STORY[1], "FARO - " + STORY[3])
    assert clean_page(raw).text == raw


def test_update_above_a_dateline_stays():
    update = (
        "UPDATE: Ana Moreno, 33, was named as the captain of the ferry. The harbour office said on Tuesday "
        "that she had been asked about the alarm and that she would be asked again."
    )
    assert clean_page(page("Share", update, "LISBON (AP) — " + STORY[0], *STORY[1:])).text == page(
        update, BODY
    )


def test_speakers_of_a_transcript_stay():
    raw = page(*STORY, "MORENO: Who held the ferry?", "LI: We did.")
    assert clean_page(raw).text == raw


def test_person_of_the_story_is_no_writer_at_its_end():
    raw = page(*STORY, "Moreno had no comment.", "Ana Moreno is a professor of law.")
    assert clean_page(raw).text == raw


def test_page_on_one_line_is_never_cut_away():
    raw = "Please enable Javascript to watch this video DOVER, Del. (WQXQ) - " + " ".join(STORY * 4)
    assert STORY[0] in clean_page(raw).text


def test_quotation_marks_stay_as_printed():
    raw = page("“Curly” and ‘single’ marks.", "\"Straight\" and 'single' marks.", "The mayor’s office.")
    assert clean_page(raw).text == raw


def test_text_without_a_story_stays():
    assert clean_page("Ferry held in port").text == "Ferry held in port"
    assert clean_page("").text == clean_page(" \n\u200b\n ").text == ""


# ---- lines that count people harmed

TOLLS = (
    ("Dead: 24", "Injured: 61", "Missing: 3"),
    ("• 24 people killed", "• 61 hurt"),
    ("* 24 dead", "* 61 hurt"),
    ("Death toll: 24",),
    ("Police: 24 dead",),
    ("Hospital: at least 24 dead, 61 wounded",),
    ("Sailors killed: 3", "Passengers killed: 21"),
    ("24 dead",),
    ("Two die",),
    ("Number of dead – 24",),
    ("March 3: Two sailors were killed.", "March 4: A storm killed 24 people."),
    ("PORTO: Two sailors were killed.", "FARO: A storm killed 24 people."),
)


@pytest.mark.parametrize("lines", TOLLS)
def test_toll_lines_stay_wherever_they_stand(lines):
    head = ("Ferry lost off Lisbon", "By Ana Moreno", "May 28, 2007")
    for raw in (
        page(*head, *lines, BODY),
        page(*head, STORY[0], *lines, *STORY[1:]),
        page(*head, BODY, *lines),
    ):
        text = clean_page(raw).text
        assert all(line in text for line in (*lines, *STORY)) and clean_page(text).text == text


@pytest.mark.parametrize(
    "line", ["READ MORE: 24 dead in storm", "RELATED: Two die off Faro", "Related: 24 killed"]
)
def test_what_names_itself_a_link_is_one(line):
    assert clean_page(page(*STORY[:2], line, *STORY[2:])).text == BODY


# ---- the lexicon of furniture


def lexicons_with(row, tmp_path, monkeypatch):
    folder = tmp_path / "lexicons"
    shutil.copytree(lexicons.DATA / "lexicons", folder)
    monkeypatch.setattr(lexicons, "_FOLDER", str(folder))
    with open(folder / "furniture.tsv", "a", encoding="utf-8") as file:
        file.write(row + "\n")


@pytest.mark.parametrize("row", ["Buy our calendar!\tstart\tto the reader", "buy our  line  to the reader"])
def test_a_row_cuts_a_new_kind_of_line(row, tmp_path, monkeypatch):
    line = "Buy our calendar: twelve ferries" if "calendar" in row else "Buy our"
    raw = page(*STORY[:2], line + ".", *STORY[2:])
    assert clean_page(raw).text == raw
    lexicons_with(row, tmp_path, monkeypatch)
    assert clean_page(raw).text == BODY


def test_a_row_with_an_unknown_place_is_named(tmp_path, monkeypatch):
    lexicons_with("buy our calendar\tbeginning\tto the reader", tmp_path, monkeypatch)
    with pytest.raises(ValueError, match="'buy our calendar'.*'beginning'.*write one of: word, line, start"):
        clean_page(BODY)


# ---- pages that are no paragraphs

SCRIPT = """GOOD EVENING.
WE NOW KNOW THE NAMES OF THE TWO WHO
WERE ON BOARD.
THE FERRY WAS HELD AT THE QUAY FOR
SIX HOURS.
Ana: The master says it was a false alarm and that
nobody was hurt.
THE PORT AUTHORITY TOLD US THAT IT WILL
SAIL AGAIN AT DUSK.
MANY WHO HAD WAITED SINCE NOON AT THE
GATE WENT HOME.
THE NEXT BOAT IS ON
TIME.""".split("\n")
REPORT = """Date: March 3
Location: Pier 4
Offense: Theft of a rope
Date: March 4
Location: Harbour office
Offense: Broken window""".split("\n")


def test_script_of_a_broadcaster_is_cut_by_its_words_alone():
    assert clean_page(page(*SCRIPT, "Share this story")).text == page(*SCRIPT)


def test_list_of_labels_stays():
    assert clean_page(page("Share on Facebook", *REPORT)).text == page(*REPORT)


def test_hard_wrapped_lines_become_paragraphs():
    wrapped = [textwrap.fill(" ".join(STORY) + " " + line, 60) for line in STORY]
    text = clean_page("\n\n".join(["Ferry held in port", "By Ana Moreno", *wrapped])).text
    assert text == page(*(" ".join(STORY) + " " + line for line in STORY))


def test_live_blog_keeps_the_headings_of_its_entries():
    entries = [
        "9.26am",
        "Ferry held in port",
        STORY[0],
        "10.05am",
        "Divers come",
        STORY[1],
        "11.40am",
        "Tea",
        *STORY[2:],
    ]
    assert clean_page(page("By Ana Moreno", STORY[3], *entries)).text == page(STORY[3], *entries)


def test_page_that_would_be_cut_by_its_look_is_kept_whole_and_says_so():
    lines = [
        f"A {word} beside the many white houses of the old harbour, Porto"
        for word in "boat ship crane gate tower quay".split()
    ]
    cleaned = clean_page(page(STORY[0], *lines, STORY[1]))
    assert (
        cleaned.text == page(STORY[0], *lines, STORY[1])
        and "kept whole" in cleaned.doubt
        and not cleaned.cuts
    )


def test_page_without_a_story_says_so():
    assert (
        clean_page(page("Share on Facebook", "Sign up for our newsletter")).doubt
        == "nothing on the page is a story"
    )
    assert clean_page(BODY).doubt == clean_page("").doubt == ""


def test_teasers_told_twice_go_and_a_story_told_twice_stays_once():
    teasers = [f"The {word} will be painted next week." for word in ("crane", "gate", "tower")]
    assert (
        clean_page(page(*(line for one in teasers for line in (one, one)), "LISBON (AP) — " + BODY)).text
        == BODY
    )
    long = [f"{line} That was said on Monday by the harbour office of Lisbon." for line in STORY]
    assert clean_page(page(*(line for one in long for line in (one, one)))).text == page(*long)


# ---- the audit


def test_audit_names_line_number_and_rule():
    cleaned = clean_page("Ferry held in port\n\nBy Ana Moreno\nLISBON (AP) — " + BODY + "\nShare\n")
    assert cleaned.cut.columns.tolist() == ["number", "line", "rule"]
    assert cleaned.cut.values.tolist() == [
        [1, "Ferry held in port", "headline"],
        [3, "By Ana Moreno", "byline"],
        [4, "LISBON (AP) — ", "dateline"],
        [11, "Share", "share bar"],
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([raw for raw, _ in SHAPES.values()] + list(KEPT.values())), max_size=3))
def test_every_line_is_in_the_text_or_in_the_audit(raws):
    cleaned = clean_page("\n".join(raws))
    held = " ".join(cleaned.text.split()) + " " + " ".join(line for _, line, _ in cleaned.cuts)
    for word in " ".join(clean_page(raw).text for raw in raws).split():
        assert word in held


# ---- properties

LINES = st.sampled_from(
    [
        "By Ana Moreno",
        "LISBON (AP) — Two left.",
        "PORTO - Rain fell.",
        "Ferry held",
        "Share",
        "Related stories",
        "May 28, 2007",
        "2 p.m.",
        "He left.",
        "“Go!”",
        "• one",
        "The dead are:",
        "Ana, 31",
        "0 : 0",
        "a b c",
        "DON'T MISS IT!",
        "Lisbon — The boat came back to the port.",
        "Updated",
        "© 2007 Pier",
        "(Photo: Pier)",
        "PARIS (AP) — ROME (AP) — It rained.",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14).map("\n".join)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_cleaning_cleaned_text_changes_nothing(raw):
    once = clean_page(raw).text
    assert clean_page(once).text == once


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_text_is_made_of_paragraphs(raw):
    cleaned = clean_page(raw)
    assert all(part.strip() == part and part for part in cleaned.text.split("\n\n")) or cleaned.text == ""
    assert "\n\n\n" not in cleaned.text
    cleaned.text.encode("utf-8")
    assert cleaned.published is None or isinstance(cleaned.published, datetime)


def test_long_word_is_no_signature():
    raw = page(*STORY[:2], "www.pier.example/" + "a-b" * 60, *STORY[2:])
    assert clean_page(raw).byline == ""


def test_only_strings_are_pages():
    with pytest.raises(TypeError, match="string, not NoneType"):
        clean_page(None)


HOSTILE = {
    "one line": "word " * 200_000,
    "one word": "a" * 1_000_000,
    "brackets": "(" * 1_000_000,
    "blanks": " " * 1_000_000,
    "short lines": "a\n" * 300_000,
    "sentences": "He left.\n" * 100_000,
    "datelines": "PARIS (AP) — " * 70_000,
    "dateline lines": "PARIS (AP) — It rained.\n" * 40_000,
    "headlines": "Ferry Held Again\n" * 60_000,
    "bylines": "By Ana Moreno\n" * 60_000,
    "dates": "May 28, 2007 " * 70_000,
    "at signs": "a@" * 500_000,
    "dashes": "A - " * 250_000,
    "colons": "A: " * 300_000,
    "quotes": "“" * 1_000_000,
    "hyphens": "a-" * 500_000,
    "headings": "Related stories\n" * 60_000,
    "byline of names": "By " + "Ana Moreno and " * 70_000,
    "numbered shouts": "NO WAY OUT!\n" * 60_000,
    "mangled": "â€œ" * 300_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_megabyte_takes_linear_time(kind):
    raw = HOSTILE[kind]
    small = _seconds(raw[: len(raw) // 4])
    assert _seconds(raw) < max(12 * small, 1.0) and small < 10


def _seconds(raw):
    started = time.process_time()
    clean_page(raw)
    return time.process_time() - started


# ---- parts


@pytest.mark.parametrize(
    "line, when",
    [
        ("May 28, 2007", datetime(2007, 5, 28)),
        ("28 May 2007", datetime(2007, 5, 28)),
        ("28th of May, 2007 at 9am", datetime(2007, 5, 28, 9)),
        ("Sept. 3, 2010 12:05 a.m.", datetime(2010, 9, 3, 0, 5)),
        ("2007/05/28 21:26", datetime(2007, 5, 28, 21, 26)),
        ("28.05.2007", datetime(2007, 5, 28)),
        ("5/28/07", datetime(2007, 5, 28)),
        ("28/5/2007", datetime(2007, 5, 28)),
        ("05/06/2007 09:26", datetime(2007, 6, 5, 9, 26)),
        ("9:26 PM, Mon May 28, 2007", datetime(2007, 5, 28, 21, 26)),
        ("31 February 2007", None),
        ("May 28", None),
    ],
)
def test_printed_date(line, when):
    assert printed_dates(line)[0].when == when


@pytest.mark.parametrize(
    "line, is_date",
    [
        ("Last updated: Monday, July 6, 2015, 11:12 AM", True),
        ("Published 3 hours ago", True),
        ("Mon 28 May 2007 13.45 BST", True),
        ("In May 28 died", False),
        ("24 killed", False),
        ("Monday was calm", False),
        ("", False),
    ],
)
def test_date_line(line, is_date):
    assert is_date_line(line) is is_date


@pytest.mark.parametrize(
    "line",
    [
        "Ministers - all of them - left.",
        "BREAKING: Two held.",
        "WATCH: The ferry",
        "Obama – the president – said no.",
        "He said - twice - that",
        "The U.S. (and others) - all",
        "- Two held",
        "(He left) - Two",
        "A: B",
    ],
)
def test_no_dateline(line):
    assert read_dateline(line) is None


@pytest.mark.parametrize(
    "line",
    ["By the time they came", "By Friday, 5 had died.", "From Baghdad to Basra", "By land and sea", ""],
)
def test_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Contact the Dover Police Department at 412-555-0119.",
        "Call Ana Moreno at 412-555-0119 if you saw the boat.",
        "Ana Moreno is a doctor in Lisbon.",
        "Follow the river to the port.",
    ],
)
def test_no_credit(line):
    assert read_credit(line) is None


# ---- real pages, where they are at hand


def test_seed_page():
    path = SHARED / "seed" / "us-tells-iran.txt"
    if not path.is_file():
        pytest.skip("the folder ../shared with the sample page isn't here")
    cleaned = clean_page(path.read_text(encoding="utf-8"))
    assert cleaned.headline == "US tells Iran to stop backing Iraq militias"
    assert cleaned.published == datetime(2007, 5, 28, 9, 26)
    assert (cleaned.byline, cleaned.place, cleaned.outlet) == ("Ross Colvin", "Baghdad", "Reuters")
    assert cleaned.text.startswith("The United States urged") and cleaned.text.endswith(
        "backbone of the insurgency."
    )
    assert (
        not {"0 : 0", "tablet", "years ago"} & set(cleaned.text.split()) and "(Reuters)" not in cleaned.text
    )


def test_labelled_pages_reach_the_bars():
    scorer = SHARED / "eval" / "score_cleaning.py"
    if not scorer.is_file():
        pytest.skip("the folder ../shared with the labelled pages isn't here")
    said = subprocess.run(
        [sys.executable, scorer], capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    kept, cut = (float(part.split("= ")[1].split()[0]) for part in said.splitlines()[0].split("   ")[:2])
    assert kept >= 0.995 and cut >= 0.88, said
    found = [part.split()[-1].split("/") for part in said.splitlines()[1].split("  ")]
    assert all(int(right) >= 0.9 * int(asked) for right, asked in found), said
