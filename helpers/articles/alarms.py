"""What looks wrong in a loaded article, in plain words, for its reader to check."""

import re

import pandas as pd

from helpers.cleaning.datelines import read_dateline

_FEW = 40  # words
_LONGEST_HEADLINE = 30  # words
_CUT = re.compile(
    r"\[\+?\d[\d,. ]* (?:chars?|characters|words)\]\s*$|(?:\.\.\.|…)\s*$|\b(?:read|continue) (?:more|reading)\W*$",
    re.I,
)
_SLOGAN = re.compile(
    r"(?:support|subscribe|sign (?:in|up)|log ?in|register|skip to|menu|home(?:page)?|search|news provider|breaking news"
    r"|latest news|top stories|world news|news|advertisement|cookies?|accept|my account|newsletter|share|untitled|page not found"
    r"|404|access denied|just a moment|are you a robot|\d+ of \d+ documents?|document \d+ of \d+)\b[^.]{0,60}",
    re.I,
)
_STATED = {
    "outlet": "outlet",
    "published": "date",
    "headline": "headline",
    "byline": "byline",
    "place": "place",
}


def alarms(article, doubts=()):
    """Return the sentences to check of one row of an Articles table; `doubts` are those of its reader.

    >>> alarms({"outlet": "Pier", "published": None, "headline": "Pier", "byline": "A", "place": "B", "text": "Two.", "words": 1})
    ['no date', 'the headline is the name of the outlet', 'only 1 word']
    """
    found = [*_absent(article), *_headline(article), *_text(article), *doubts]
    return list(dict.fromkeys(found))


def _absent(article):
    absent = [said for name, said in _STATED.items() if pd.isna(article[name]) or article[name] == ""]
    return [f"no {', no '.join(absent)}"] if absent else []


def _headline(article):
    headline, outlet = article["headline"], article["outlet"]
    if headline and headline.casefold() == outlet.casefold():
        return ["the headline is the name of the outlet"]
    if _SLOGAN.fullmatch(headline):
        return [f"the headline {headline[:60]!r} looks like a slogan or a menu"]
    return ["the headline is as long as a paragraph"] if len(headline.split()) > _LONGEST_HEADLINE else []


def _text(article):
    words, text = article["words"], article["text"]
    found = [f"only {words} word{'s' if words != 1 else ''}"] if words < _FEW else []
    if _CUT.search(text[-60:]):
        found.append(f"the text ends before its end: {text[-30:]!r}")
    datelines = sum(_is_dateline(line) for line in text.split("\n\n"))
    return [*found, f"{datelines + 1} datelines: more than one article on the page?"] if datelines else found


def _is_dateline(line):
    dateline = read_dateline(line[:200])
    return dateline is not None and bool(dateline.sure)
