"""What a page says of itself: headline, byline, date of publication, place, outlet."""

import re
from itertools import islice, pairwise, takewhile

from helpers.cleaning.bylines import names_post, read_byline, read_signature
from helpers.cleaning.credits import biography_of, read_credit, reporting_names
from helpers.cleaning.datelines import is_region, read_dateline
from helpers.cleaning.names import is_name, is_outlet_name, outlet_of
from helpers.cleaning.pagedates import is_date_line, printed_dates, without_dates
from helpers.cleaning.webfields import plain_headline

_HEAD = 14  # lines in which an unlabelled date is that of the page
_LONGEST = 300
_DATED = ("date line", "byline", "headline", "before the story", "page number or count", "share bar")
_AMONG_LINKS = ("after the story", "between sentences")
_DASHED = re.compile(r"(?:--|[–—])\s?(.{4,60})")
_HOLDER = re.compile(
    r"(?:©|\(c\)|copyright)[\s,:©]*(?:\(c\)\s?)?(?:(?:19|20)\d\d[\s,–-]*)+(?:by\s)?(?P<after>[^.|,;()\-–—•]{2,50})"
    r"|(?:©|\(c\)|copyright)[\s,:©]*(?P<before>[A-Z][^.|,;()\d\-–—•]{2,50})\s(?:19|20)\d\d",
    re.I,
)
_RIGHTS = re.compile(r"\s*\b(?:all rights|and its|or its|llc|inc|ltd|limited)\b.*", re.I)


def page_fields(lines, cuts):
    """Return headline, byline, published, place and outlet from `lines` and the `cuts` of the first round.

    `lines` are (number, text) and `cuts` (number, text, rule). What isn't stated is "" (`published`: None).

    >>> page_fields([(1, "By Ann Lee in Rome"), (2, "Two men left.")], [(1, "By Ann Lee in Rome", "byline")])
    ('', 'Ann Lee', None, 'Rome', '')
    """
    rules = {number: rule for number, _, rule in cuts if rule != "dateline"}
    dateline = _dateline(text for number, text in lines if number not in rules)
    signed = [read_byline(text) or read_signature(text) for _, text, rule in cuts if rule == "byline"]
    places = [dateline.place if dateline else "", *(sign.place for sign in signed)]
    signers = (
        _first(sign.names for sign in signed)
        or _credited(cuts)
        or _beside_date(lines, rules)
        or _closing(lines, cuts)
    )
    outlets = [
        *(_as_name(text) for _, text, rule in cuts if rule == "masthead"),
        *_rights_holders(cuts),
        _in_full(dateline.outlet if dateline else "", cuts),
        *(sign.outlet for sign in signed),
    ]
    outlet = _first(outlets)
    return (
        _first(plain_headline(_less_date(text), outlet) for _, text, rule in cuts if rule == "headline"),
        "; ".join(dict.fromkeys(signers)),
        _published(lines, rules, dateline),
        _first(places),
        outlet,
    )


def _dateline(story):
    datelines = enumerate(map(read_dateline, islice(story, 3)))
    return next((one for position, one in datelines if one and (one.sure or position == 0)), None)


def _first(values):
    return next(filter(None, values), "")


def _as_name(text):
    return text.title() if text.isupper() else text


def _less_date(headline):
    dates = printed_dates(headline)
    if dates and dates[0].start > 10 and is_date_line(headline[dates[0].start :]):
        headline = without_dates(headline)
    return re.sub(r"^[^\w\"'“‘(]+", "", headline).strip(" -–—|/•·")


def _in_full(outlet, cuts):
    """Return the name of an outlet as a line of the page has it in full: "Pier" is "Pier News Agency"."""
    full = (text for _, text, _ in cuts if text.startswith(outlet) and is_outlet_name(text))
    return (outlet and next(full, "")) or outlet


def _credited(cuts):
    credits = [text for _, text, rule in cuts if rule == "reporter's credit"]
    return _first(map(read_credit, credits)) or _first(map(reporting_names, credits))


def _beside_date(lines, rules):
    """Return the name that stands alone above the story, beside the date or above its post."""
    head = [(text, rules[number]) for number, text in takewhile(lambda line: line[0] in rules, lines)]
    for (one, rule), (other, next_rule) in pairwise(head):
        below = next_rule == "date line" or (names_post(other) and rule != "byline")
        text = (other if rule == "date line" else one if below else "").split(" in ")[0]
        if is_name(text) and not is_region(text.split()[-1]) and "headline" not in (rule, next_rule):
            return [text.title() if text.isupper() else text]
    return []


def _closing(lines, cuts):
    """Return the writer whom the end of the page presents, or the name with which it ends."""
    presented = [biography_of(text) for _, text, rule in cuts if rule == "biography"]
    number, last = lines[-1] if lines else (0, "")
    dashed = [match[1].split(",")[0] for match in (_DASHED.match(text) for _, text in lines[-3:]) if match]
    cut = any(one == number and rule in _AMONG_LINKS for one, _, rule in cuts)
    alone = [last] if cut and not any(last in text for _, text in lines[:-1]) else []
    names = filter(
        is_name, [*presented, *dashed, *(name for name in alone if not is_region(name.split()[-1]))]
    )
    return list(names)[:1]


def _rights_holders(cuts):
    """Yield who holds the copyright of the page, as it states."""
    for _, text, rule in cuts:
        match = _HOLDER.search(text[:_LONGEST]) if rule == "copyright" else None
        if match:
            holder = _RIGHTS.sub("", match["after"] or match["before"]).strip()
            yield outlet_of(holder)


def _published(lines, rules, dateline):
    """Return the date of publication: one so labelled, one at the head, the dateline's, one of an update."""
    found = [(2, dateline.date.when)] if dateline and dateline.date and dateline.date.when else []
    for position, (number, text) in enumerate(lines):
        if (
            number in rules
            and len(text) < _LONGEST
            and (rules[number] != "headline" or _less_date(text) != text)
        ):
            dates = [date for date in printed_dates(text) if date.when]
            found += [(_rank(date, position, rules[number]), date.when) for date in dates]
    ranked = sorted((rank for rank in found if rank[0] < 9), key=lambda rank: rank[0])
    return ranked[0][1] if ranked else None


def _rank(date, position, rule):
    if date.label:
        if rule not in _DATED:
            return 4
        return 0 if date.label == "published" else 3
    return 1 if position < _HEAD and rule in _DATED else 9
