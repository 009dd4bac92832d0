"""What the head of a web page says of its article: people without desks, headlines without the outlet."""

import re

from helpers.cleaning.bylines import read_byline
from helpers.cleaning.names import is_outlet_name
from helpers.cleaning.wordlists import page_words

_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", ": ")
_ADDRESS = re.compile(r"https?:|www\.|\.\w{2,4}\b|@|[/\\]")
_LONGEST = 500  # letters
_LONGEST_OUTLET = 6  # words


def people_named(names, outlet=""):
    """Return the people among `names`, joined by "; ": no desk, "Staff", outlet or address is a person.

    >>> people_named(["By Ann Lee", "Bel Times Newsdesk", "Staff", "https://bel.example/ann"])
    'Ann Lee'
    """
    plain = [name.removeprefix("By ").removeprefix("by ").strip() for name in names if name]
    read = [read_byline(f"By {name}") for name in plain if _could_be_people(name, outlet)]
    return "; ".join(
        dict.fromkeys(person for sign in read if sign for person in sign.names if _is_person(person))
    )


def _could_be_people(name, outlet):
    return 0 < len(name) <= 200 and not _ADDRESS.search(name) and name.casefold() != outlet.casefold()


def _is_person(name):
    return page_words("body").isdisjoint(name.casefold().split())


def plain_headline(title, outlet, heading=""):
    """Return the headline in `title`, without the outlet before or behind it.

    `heading` is the heading of the page, if it has one: where it is a part of the title, it is the headline.
    Without a known outlet only what is written as the name of one is taken off.

    >>> plain_headline("Bel Times | Iran-US talks - 24 dead", "Bel Times")
    'Iran-US talks - 24 dead'
    >>> plain_headline("24 dead - what we know so far", "")
    '24 dead - what we know so far'
    """
    title = " ".join(title[:_LONGEST].split())
    if heading and len(heading.split()) > 2 and heading in title:
        return heading
    for mark in _SEPARATORS:
        first, found, rest = title.partition(mark)
        if found and _names_outlet(first, outlet, mark):
            return plain_headline(rest, outlet)
        rest, found, last = title.rpartition(mark)
        if found and _names_outlet(last, outlet, mark) and mark != ": ":
            return plain_headline(rest, outlet)
    first, found, last = title.rpartition(" | ")
    return first if found and page_words("section").issuperset(last.casefold().split()) else title


def _names_outlet(part, outlet, mark):
    part = part.strip()
    if outlet and _bare(part) == _bare(outlet):
        return True
    return mark != ": " and len(part.split()) <= _LONGEST_OUTLET and is_outlet_name(part)


def _bare(name):
    return re.sub(r"^the |\.(?:com|org|net|co\.uk)$|\W", "", name.casefold())
