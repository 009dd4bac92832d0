"""Furniture by its place on the page: what comes before the story, between its sentences and after them."""

import re
from itertools import pairwise

from helpers.cleaning.credits import biography_of
from helpers.cleaning.datelines import read_dateline
from helpers.cleaning.furniture import is_menu_word
from helpers.cleaning.headlines import headline_among
from helpers.cleaning.lines import ends_sentence, flat
from helpers.cleaning.names import is_outlet_name
from helpers.cleaning.pagedates import is_clock_line
from helpers.cleaning.tolllines import is_tally, states_harm

_LONGEST_PHRASE = 16  # words: a longer line is text, whatever its punctuation
_LONGEST_HEADLINE = 25
_LEAD = 4  # lines of the story in which the words of its headline are looked for
_LONG_PARAGRAPH = 60  # letters: a shorter one may be said twice
_SIGNED = ("byline", "date line")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|did|does|do"
    r"|isn['’]t|wasn['’]t|don['’]t|didn['’]t)\b",
    re.I,
)
_LATIN = re.compile(r"[A-Za-z]")
_SUBHEADING = re.compile(r"[^\W_]+(?:[ ,'’.-]{1,2}[^\W_]+)*[’'?]?")
_CALL_SIGN = re.compile(r"\b[KW][A-Z]{2,3}\b")
_ITEM = re.compile(r"[•*·‣▪–—-]\s|\(?\d{1,2}[.)]\s")
_NAMED = re.compile(r"[.!?]\s?\((?:[A-Z][\w.'’]*[\s/]{0,3}){2,5}\)$")  # "... on Monday. (Jane Roe)"
_SENTENCES = re.compile(r"[a-z)\d][.?!][\"”]?\s[A-Z\"“]")
_LONGEST_DECK = 30  # words
_AGED = re.compile(r",\s\d{1,3}(?:,|$)")  # a name with an age, as in a list of victims


def mark_by_place(texts, marks, live=False):
    """Return `marks` (a rule's name or "" for each of `texts`) with the lines that are furniture by place.

    A page without any sentence has no story to go by: nothing is marked. In a `live` blog the short lines
    between the sentences are hours and headings of its entries: they stay.

    >>> mark_by_place(["Two held", "Two men were held.", "Boats", "Share"], ["", "", "", "share bar"])
    ['headline', '', 'between sentences', 'share bar']
    """
    marks = _under_headings(texts, marks)
    phrases = [not mark and is_phrase(text) for text, mark in zip(texts, marks, strict=True)]
    story = [number for number, mark in enumerate(marks) if not mark and not phrases[number]]
    if not any(ends_sentence(texts[number]) for number in story):
        return marks
    opening = _opening(texts, marks, story)
    _mark_before(texts, marks, opening)
    _mark_repeats(texts, marks)
    _mark_shouts(texts, marks)
    _mark_twice_told(texts, marks)
    if not live:
        _mark_between(texts, marks, phrases, opening)
    _mark_after(marks, phrases, story[-1])
    _mark_biography(texts, marks, story[-1])
    return marks


def is_phrase(text):
    """Say whether `text` could be a headline, a caption or a link: short, not written as a sentence.

    >>> [is_phrase(text) for text in ("Two held after blast", "Two men were held.", "and two", "They are:")]
    [True, False, False, False]
    """
    if is_clock_line(text):
        return True
    return (
        not is_tally(text)
        and not ends_sentence(text)
        and text[-1] not in ":;,-–—"
        and not text[0].islower()
        and text[0] not in '"“'
        and _LATIN.search(text) is not None
        and len(text.split(None, _LONGEST_PHRASE)) <= _LONGEST_PHRASE
        and not read_dateline(text)
    )


def _under_headings(texts, marks):
    """Mark the links under a heading such as "Related stories"."""
    marks, under = list(marks), False
    for number, text in enumerate(texts):
        if marks[number]:
            under = under or marks[number] == "heading of links"
        elif under:
            under = is_phrase(text) or (is_tally(text) and _ITEM.match(text) is not None)
            marks[number] = "related" if under else ""
    return marks


def _opening(texts, marks, story):
    """Return the number of the story's first line: the first sentence, or a later one when a byline or a
    dateline shows that what came before was a summary, a caption or a headline."""
    for before in (2, 1):
        if len(story) - before >= max(3, 2 * before) and _starts_at(texts, marks, story, before):
            return story[before]
    first = story[0]
    signed = len(story) > 1 and marks[first + 1] in _SIGNED
    return story[1] if signed and _could_be_long_headline(texts[first]) else first


def _could_be_long_headline(text):
    return (
        not ends_sentence(text)
        and text[-1] != ":"
        and len(text.split()) <= _LONGEST_HEADLINE
        and not _has_dateline(text)
    )


def _starts_at(texts, marks, story, before):
    between = range(story[before - 1] + 1, story[before])
    titled = story[0] > 0 or texts[0][-1] != "."
    if titled and any(marks[number] == "byline" for number in between):
        return True
    if any(marks[number] in _SIGNED for number in range(story[0])):
        return False
    if any(map(_is_paragraph, (texts[number] for number in story[:before]))):
        return False
    if not _has_dateline(texts[story[before]]) or is_roundup(
        [texts[number] for number in story[before : before + 4]]
    ):
        return False
    agency = read_dateline(texts[story[before]]).outlet
    return titled or bool(before == 1 and agency and all(marks[number] for number in between))


def _is_paragraph(text):
    long = len(text.split()) > _LONGEST_DECK
    return (long and _SENTENCES.search(text) is not None) or (ends_sentence(text) and states_harm(text))


def _has_dateline(text):
    dateline = read_dateline(text)
    return dateline is not None and dateline.sure and dateline.end > 0


def is_roundup(texts):
    """Say whether more than one of these lines has a dateline: a list of events, each with its place."""
    return sum(map(_has_dateline, texts)) > 1


def _mark_before(texts, marks, opening):
    head = [number for number in range(opening) if not marks[number] and not is_clock_line(texts[number])]
    for number in range(opening):
        marks[number] = marks[number] or ("before the story" if number in head else "date line")
    if len(head) > 1 and is_outlet_name(texts[head[0]]):
        marks[head.pop(0)] = "masthead"
    place = headline_among([texts[number] for number in head], texts[opening : opening + _LEAD])
    if place is not None:
        marks[head[place]] = "headline"


def _mark_repeats(texts, marks):
    """Mark lines that say the headline again, and paragraphs that stand twice on the page."""
    headline = texts[marks.index("headline")] if "headline" in marks else ""
    seen, plain = set(), flat(headline)
    for number, text in enumerate(texts):
        if not marks[number] and len(text) > _LONG_PARAGRAPH:
            marks[number] = "repeated paragraph" if text in seen else ""
            seen.add(text)
        elif not marks[number] and plain and abs(len(text) - len(headline)) < 9 and flat(text) == plain:
            marks[number] = "repeated headline"


def _mark_twice_told(texts, marks):
    """Mark teasers that are told twice each, and what stands among them, before a story with a dateline."""
    pairs = [
        number
        for number, (one, other) in enumerate(pairwise(texts))
        if one[:9] == other[:9] and flat(one) == flat(other) and len(one.split()) > 3
    ]
    if len(pairs) >= 3 and any(map(_has_dateline, texts[pairs[-1] + 2 :])):
        for number in range(pairs[0], pairs[-1] + 2):
            marks[number] = marks[number] or "told twice"


def _mark_shouts(texts, marks):
    """Mark an exclamation in capitals on a page that isn't: an offer, a call to the reader."""
    shouts = [
        number
        for number, text in enumerate(texts)
        if not marks[number]
        and text.isupper()
        and text[0].isalpha()
        and text.rstrip('"” ')[-1:] in ("!", "?")
        and 3 <= len(text.split()) <= 12
    ]
    if 5 * len(shouts) <= len(texts):
        for number in shouts:
            marks[number] = "in capitals"


def _mark_between(texts, marks, phrases, opening):
    """Mark what stands among the sentences without being one: links, credits, captions. Lists stay."""
    listing = False
    for number in range(opening, len(texts)):
        text = texts[number]
        if phrases[number] and not marks[number]:
            kept = (
                listing
                or _AGED.search(text)
                or (_VERB.search(text) and not _is_title(text))
                or (states_harm(text) and not _is_link(text))
                or _is_subheading(texts, marks, phrases, number)
            )
            marks[number] = "" if kept else "between sentences"
        elif not (marks[number] or listing) and _is_fragment(texts, marks, number):
            marks[number] = "between sentences"
        elif not marks[number]:
            listing = text[-1] in ":;" or (listing and _ITEM.match(text) is not None)


def _is_fragment(texts, marks, number):
    """A few small words that neither go on from the line before nor are gone on with, as "list 1 of 4"."""
    text = texts[number]
    if not text[0].islower() or len(text) > 40 or ends_sentence(text) or text[-1] in ":;,-–—":
        return False
    before, after = texts[number - 1], texts[number + 1 : number + 2]
    return (
        len(text.split()) <= 4
        and (bool(marks[number - 1]) or ends_sentence(before))
        and not (after and after[0][0].islower() and len(after[0].split()) > 4)
    )


def _is_subheading(texts, marks, phrases, number):
    """A few plain words right above a sentence, not below another line of this kind."""
    text, following = texts[number], number + 1
    if (
        following == len(texts)
        or marks[following]
        or phrases[following]
        or texts[following][0].islower()
        or (number > 0 and phrases[number - 1])
    ):
        return False
    return (
        is_clock_line(text)
        or _is_said_in_small_letters(text)
        or (
            len(text.split()) <= 6
            and _SUBHEADING.fullmatch(text) is not None
            and (text.isupper() or not _CALL_SIGN.search(text))
            and not any(map(is_menu_word, flat(text).split()))
        )
    )


def _is_said_in_small_letters(text):
    """Say whether `text` is a heading of several words, capitals for names alone, and nothing of a page."""
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()][1:]
    small = sum(word[0].islower() for word in long)
    return len(long) >= 3 and 2 * small >= len(long) and _SUBHEADING.fullmatch(text) is not None


def _is_title(text, fewest=4):
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= fewest and all(word[0].isupper() for word in long)


def _is_link(text):
    """Say whether `text` is written as the title of another story."""
    return text[0] == "+" or (_is_title(text, 3) and not text.isupper())


def _mark_after(marks, phrases, last):
    """Mark the links after the last sentence that follow other furniture, verbs or not."""
    for number in range(last + 1, len(marks)):
        if phrases[number] and not marks[number] and (marks[number - 1] or number > last + 1):
            marks[number] = "after the story"


def _mark_biography(texts, marks, last):
    """Mark the last line where it presents a writer whom the story doesn't know."""
    kept = [number for number in range(last) if not marks[number]]
    name = "" if marks[last] or len(kept) < 3 else biography_of(texts[last])
    if name and not any(name.split()[-1] in texts[number] for number in kept):
        marks[last] = "biography"
