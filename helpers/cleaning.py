"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule."""
import re
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from helpers.bylines import read_byline, read_credit, read_signature, reporting_names
from helpers.characters import repair_line
from helpers.datelines import read_dateline
from helpers.furniture import ends_sentence, flat, furniture_phrases, furniture_rule
from helpers.pagedates import is_date_line, printed_dates

_HEAD = 14        # lines in which a headline, a byline and a dateline are looked for
_PHRASE = 16      # words: a longer line is text, whatever its punctuation
_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|did|does|do"
                   r"|isn['’]t|wasn['’]t|don['’]t|didn['’]t)\b", re.I)
_CASED = re.compile(r"[A-Za-z]")
_PLAIN = re.compile(r"[^\W_]+(?:[ ,'’.-]{1,2}[^\W_]+)*[’']?")
_ITEM = re.compile(r"[•*·‣▪–—-]\s|\(?\d{1,2}[.)]\s")


class Line(NamedTuple):
    """One line of a page: its number, counted from 1 as editors do, and its words."""
    number: int
    text: str


class Page(NamedTuple):
    """A cleaned page. `published` is a datetime as printed, without a time zone, or None; other fields that the
    page doesn't state are ""; paragraphs of `text` have a blank line between them."""
    headline: str
    byline: str
    published: datetime | None
    place: str
    outlet: str
    text: str
    cuts: tuple

    @property
    def cut(self):
        """The audit: a DataFrame with a row for each line cut: its `number`, the `line`, the `rule` that cut it."""
        import pandas as pd  # opening pandas takes longer than cleaning a thousand pages
        return pd.DataFrame(self.cuts, columns=["number", "line", "rule"])


def clean_page(raw):
    """Return the Page in `raw`, the text of a news page as saved or pasted.

    Rules go by shape and position (`helpers.furniture`: a line on its own; here: its place on the page); the
    phrases of furniture are in a lexicon. When unsure a line is kept. Cleaning `text` again changes nothing.
    Raises TypeError when `raw` isn't a string.

    >>> page = clean_page("Two held\\n\\nBy Ann Lee\\n\\nMay 28, 2007\\n\\nPARIS (AP) - Two men were held.\\n\\nShare")
    >>> page.headline, page.byline, page.place, page.outlet, page.text
    ('Two held', 'Ann Lee', 'Paris', 'AP', 'Two men were held.')
    >>> page.cut["rule"].tolist()
    ['headline', 'byline', 'date line', 'dateline', 'share bar']
    """
    if not isinstance(raw, str):
        raise TypeError(f"clean_page reads the text of a page, a string, not {type(raw).__name__}")
    phrases, first = furniture_phrases(), _lines(raw)
    rule_of = lru_cache(maxsize=None)(lambda line: furniture_rule(line, phrases))
    lines, cuts = _cut_once(first, rule_of)
    rules, again = list(cuts), cuts
    while again:
        lines, again = _cut_once(lines, rule_of)
        rules += again
    return Page(*_fields(first, cuts), "\n\n".join(line.text for line in lines), tuple(sorted(rules)))


def _lines(raw):
    repaired = (Line(number, repair_line(line)) for number, line in enumerate(_NEWLINE.split(raw), 1))
    return [line for line in repaired if line.text]


def _cut_once(lines, rule_of):
    """Return what one round leaves of `lines`, and the cuts as rows of number, line and rule."""
    marks = _after_headings(lines, [rule_of(line.text) for line in lines])
    if any(not mark and ends_sentence(line.text) for line, mark in zip(lines, marks, strict=True)):
        opening = _opening(lines, marks)
        marks = _before_story(lines, marks, opening)
        marks = _repeats(lines, marks)
        marks = _phrases_between(lines, marks, opening)
    kept = [line for line, mark in zip(lines, marks, strict=True) if not mark]
    cuts = [(*line, mark) for line, mark in zip(lines, marks, strict=True) if mark]
    return _without_dateline(kept, cuts)


def _is_phrase(text):
    """A line that could be a headline, a caption or a link: short, and not ended or continued as a sentence."""
    return (not ends_sentence(text) and text[-1] not in ":;,-–—" and not text[0].islower()
            and text[0] not in "\"“" and _CASED.search(text) is not None and len(text.split()) <= _PHRASE
            and not read_dateline(text))


def _after_headings(lines, marks):
    """Mark the links under a heading such as "Related stories"."""
    marks, under = list(marks), False
    for number, line in enumerate(lines):
        if marks[number] == "heading of links":
            under = True
        elif under and not marks[number]:
            under = _is_phrase(line.text)
            marks[number] = "related" if under else ""
    return marks


def _opening(lines, marks):
    """Return the number of the story's first line: the first sentence, or the one after the byline or dateline."""
    sentences = [number for number, line in enumerate(lines) if not marks[number] and not _is_phrase(line.text)]
    first = sentences[0]
    for number in range(min(_HEAD, len(lines)) - 1, first, -1):
        before = sum(sentence < number for sentence in sentences)
        after = len(sentences) - before
        if before <= 2 and after >= max(3, 2 * before) and (first > 0 or lines[0].text[-1] != ".") and _anchors(lines[number].text, marks[number]):
            return next(sentence for sentence in sentences if sentence >= number)
    return first


def _anchors(text, mark):
    return read_byline(text) is not None if mark == "byline" else not mark and _dateline(text) is not None


def _before_story(lines, marks, opening):
    marks, name = list(marks), "headline"
    for number in range(opening):
        if not marks[number]:
            marks[number], name = name, "before the story"
    return marks


def _repeats(lines, marks):
    if "headline" not in marks:
        return marks
    headline = flat(lines[marks.index("headline")].text)
    return [mark or ("repeated headline" if flat(line.text) == headline else "")
            for line, mark in zip(lines, marks, strict=True)]


def _phrases_between(lines, marks, opening):
    """Mark what stands among the sentences without being one: links, credits, captions. Lists stay."""
    marks, listing = list(marks), False
    for number in range(opening, len(lines)):
        text = lines[number].text
        if marks[number]:
            continue
        if not _is_phrase(text):
            listing = text.endswith(":") or text.endswith(";") or (listing and bool(_ITEM.match(text)))
        elif not listing and (not _VERB.search(text) or _is_title(text)) and not _is_subheading(lines, marks, number):
            marks[number] = "phrase between sentences"
    return marks


def _is_subheading(lines, marks, number):
    """A few plain words right above a sentence."""
    text = lines[number].text
    if len(text.split()) > 6 or not _PLAIN.fullmatch(text) or number + 1 == len(lines) or marks[number + 1]:
        return False
    after_link = number > 0 and not marks[number - 1] and _is_phrase(lines[number - 1].text)
    return not after_link and not _is_phrase(lines[number + 1].text)


def _is_title(text):
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _dateline(text):
    dateline = read_dateline(text)
    return dateline if dateline and dateline.end else None


def _without_dateline(lines, cuts):
    for number, line in enumerate(lines[:3]):
        dateline = _dateline(line.text)
        if dateline:
            shorter = Line(line.number, line.text[dateline.end:].strip())
            cut = (line.number, line.text[:dateline.end], "dateline")
            return [*lines[:number], shorter, *lines[number + 1:]], [*cuts, cut]
    return lines, cuts


def _fields(lines, cuts):
    """Return headline, byline, published, place and outlet from the lines cut in the first round."""
    rule_at = {number: rule for number, _, rule in cuts if rule != "dateline"}
    story = islice((line.text for line in lines if line.number not in rule_at), 3)
    dateline = next(filter(None, map(read_dateline, story)), None)
    signed = [sign for number, text, rule in cuts if rule == "byline"
              for sign in (read_byline(text) or read_signature(text),)]
    names = next((sign.names for sign in signed if sign.names), ()) or _credited(cuts)
    return (next((_headline(text) for _, text, rule in cuts if rule == "headline"), ""),
            "; ".join(dict.fromkeys(names)),
            _published(lines, rule_at, dateline),
            dateline.place if dateline and dateline.place else next((s.place for s in signed if s.place), ""),
            dateline.outlet if dateline and dateline.outlet else next((s.outlet for s in signed if s.outlet), ""))


def _headline(text):
    dates = printed_dates(text)
    if dates and is_date_line(text[dates[0].start:]):
        text = text[:dates[0].start]
    return re.sub(r"^[^\w\"'“‘(]+", "", text.split(" | ")[0]).strip(" -–—|/•·")


def _credited(cuts):
    credits = [text for _, text, rule in cuts if rule == "reporter's credit"]
    return next(filter(None, map(read_credit, credits)), ()) or next(filter(None, map(reporting_names, credits)), ())


def _published(lines, rule_at, dateline):
    """Return the date of publication: one so labelled, one at the head, the dateline's, one of an update."""
    found = []
    for number, line in enumerate(lines):
        rule = rule_at.get(line.number)
        if rule and len(line.text) < 300 and (rule != "headline" or _headline(line.text) != line.text):
            dates = [date for date in printed_dates(line.text) if date.when]
            found += [(_rank(date, number, rule), date.when) for date in dates]
    found += [(2, dateline.date.when)] if dateline and dateline.date and dateline.date.when else []
    ranked = sorted((rank for rank in found if rank[0] < 9), key=lambda rank: rank[0])
    return ranked[0][1] if ranked else None


def _rank(date, number, rule):
    if date.label:
        return 0 if date.label == "published" else 3
    return 1 if number < _HEAD and rule in ("date line", "byline", "headline", "before the story") else 9
