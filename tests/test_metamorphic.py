"""What must hold of cleaning whatever the story: furniture around it changes nothing, nor does cleaning twice
and a paragraph that is added takes no other away."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

import pytest

from helpers.articles.loading import load_articles
from helpers.cleaning.page import clean_page
from helpers.text.lexicons import DATA

EVAL = Path(__file__).resolve().parent.parent.parent / "shared" / "eval"
WRAPPED = {  # kind of furniture: the lines above the story, the lines below it
    "headline": (["Harbour office gives its account"], []),
    "headline, byline, date": (["Harbour office gives its account", "By Ana Moreno", "May 28, 2007"], []),
    "share bar": (["Facebook", "Twitter", "Email", "Print"], ["Share this story"]),
    "menu": (["Home | World | Sport | Weather", "Sign in"], ["Home | World | Sport | Weather"]),
    "breadcrumb": (["Home > News > World"], []),
    "cookies": (["We use cookies to improve your visit.", "Accept all cookies"], []),
    "newsletter": ([], ["Sign up for our free newsletter."]),
    "related": ([], ["Related stories", "Storm closes two bridges", "Night trains are back"]),
    "most read": ([], ["Most read", "Storm closes two bridges", "Harbour gets new lights"]),
    "read more": ([], ["READ MORE: Storm closes two bridges"]),
    "comments": (["12 comments"], ["View all comments (22)", "Leave a comment"]),
    "copyright": ([], ["© 2007 The Daily Pier. All rights reserved."]),
    "agency's copyright": ([], ["Copyright 2007 The Associated Press. All rights reserved."]),
    "caption": (["The quay on Monday. (Photo: Ana Moreno/Daily Pier)"], []),
    "player": (["Now Playing: Storm at sea"], ["Watch the video above."]),
    "developing": ([], ["This is a developing story. Check back for updates."]),
    "reporter": ([], ["Contact Ana Moreno: amoreno@pier.example. Follow her on Twitter: @amoreno."]),
    "agency's reporters": ([], ["(Reporting by Ana Moreno; Editing by Jo Poe)"]),
    "advertisement": (["Advertisement"], ["Advertisement"]),
    "code names": ([], ["0 : 0", "• narrow-screen-and-phone", "• above-tablet"]),
    "simulated": ([], ["This page is simulated coverage written for teaching."]),
    "masthead": (["The Daily Pier", "Harbour office gives its account", "By Ana Moreno"], ["Back to top"]),
    "times": (["Harbour office gives its account", "Published: 9:26 AM EDT May 28, 2007"], ["Page 1 of 2"]),
    "script notice": (["Please enable Javascript to watch this video"], ["UP NEXT"]),
}
ADDED = (
    "The port office said on Friday that it would publish its own account.",
    "“We will wait for it,” a shopkeeper on the quay said.",
    "March 3: Two sailors were killed in a fall.",
    "Dead: 24",
    "In Porto, the market opened as usual.",
)


def texts_of(name, every):
    """Return the texts of a file of ../shared/eval, one in `every`, by a hash of the text."""
    path = EVAL / name
    if not path.is_file():
        pytest.skip("the folder ../shared with real stories isn't here")
    rows = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return [text for text in rows if hashlib.sha256(text.encode()).digest()[0] % every == 0]


@lru_cache(maxsize=1)
def own_stories():
    return list(load_articles(DATA / "articles").text)


@lru_cache(maxsize=1)
def real_stories():
    found = [
        *texts_of("people_dev.jsonl", 3),
        *texts_of("quotes_dev.jsonl", 3),
        *texts_of("incidents_dev.jsonl", 12),
    ]
    cleaned = [clean_page(text).text for text in found]
    return [text for text in cleaned if len(text.split()) > 80]


def page(*parts):
    return "\n\n".join(part for part in parts if part)


def lost(stories, around):
    """Return the stories that `around`, the lines above and below, change, and where they differ."""
    above, below = around
    cleaned = [(story, clean_page(page(*above, story, *below)).text) for story in stories]
    return [
        (story[:40], sorted(set(story.split("\n\n")) ^ set(text.split("\n\n"))))
        for story, text in cleaned
        if text != story
    ]


@pytest.mark.parametrize("kind", WRAPPED)
def test_furniture_around_our_own_stories_changes_nothing(kind):
    assert not lost(own_stories(), WRAPPED[kind])


@pytest.mark.parametrize("kind", WRAPPED)
def test_furniture_around_real_stories_changes_nothing(kind):
    """At most one real story in a hundred may differ, and then by a line."""
    changed = lost(real_stories(), WRAPPED[kind])
    assert len(changed) <= len(real_stories()) / 100, changed
    assert all(len(lines) <= 1 for _, lines in changed), changed


def test_all_furniture_at_once_changes_nothing():
    above = [line for kind in WRAPPED for line in WRAPPED[kind][0]]
    below = [line for kind in WRAPPED for line in WRAPPED[kind][1]]
    assert not lost(own_stories(), (above, below))


def test_cleaning_twice_changes_nothing():
    stories = [*own_stories(), *(real_stories() if EVAL.is_dir() else ())]
    assert not [story[:60] for story in stories if clean_page(story).text != story]


@pytest.mark.parametrize("added", ADDED)
def test_added_paragraph_takes_no_other_away(added):
    for story in own_stories():
        parts = story.split("\n\n")
        for place in (0, 1, len(parts) // 2, len(parts)):
            text = clean_page(page(*parts[:place], added, *parts[place:])).text
            assert [part for part in parts if part not in text] == []
