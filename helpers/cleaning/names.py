"""Names in the furniture of a page: whose they could be, a person's or an outlet's."""

import re

from helpers.cleaning.wordlists import agencies, built, page_words

_NAME_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w'’‘.]*(?:-[\w'’]+)*|d[aeiou]s?|del|della|der|den|van|von|bin|bint|ibn|abu|al|el|la|le"
    r"|al-\w+|el-\w+|of)\.?"
)
OUTLET = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Star|Press|Daily|TV|Radio|Network|Media"
    r"|Chronicle|Globe|Sun|Mail|Telegraph|Guardian|Independent|Observer|Register|Review|Record|Agency"
    r"|Courier|Examiner|Dispatch|Inquirer|Standard|Service|Weekly|Online|Magazine|Today|Newspapers?)\b"
)
_MASTHEAD = re.compile(
    OUTLET.pattern + r"(?: (?:Agency|Online|Service|Network|Staff|Team))?$"
    r"|^(?:The )?Daily \w+$|^The (?:Evening|Sunday|Weekly) \w+$"
)
STATION = re.compile(
    r"(?:[KW][A-Z]{2,3}(?:-?TV)?|(?:ABC|CBS|NBC|FOX|Fox|CNN|BBC)(?:\s?\d{1,2})?)(?: News)?|Follow"
)


def is_name(part):
    """Say whether `part` is written as a person's name: two to five capitalised words, particles apart.

    >>> [is_name(part) for part in ("Hassan al-Zaidi", "Eric D. Roe", "the police", "Web Desk")]
    [True, True, False, False]
    """
    words = part.split()
    return (
        2 <= len(words) <= 5
        and all(_NAME_WORD.fullmatch(word) for word in words)
        and words[0][0].isupper()
        and not words[-1].islower()
        and page_words("no name").isdisjoint(word.lower().strip(".") for word in words)
        and not _is_body(words)
    )


def _is_body(words):
    """Say whether the last word is that of a desk or an outlet: "Web Desk", not "Emily Post"."""
    last = words[-1].lower().strip(".")
    return last in page_words("body") and not (last in page_words("surname too") and is_given_name(words[0]))


def is_given_name(word):
    """Say whether `word` is in the lexicon of given names.

    >>> is_given_name("Ana"), is_given_name("Harbour")
    (True, False)
    """
    return word in built("given_names", _first_column)


def _first_column(rows):
    return frozenset(row[0] for row in rows)


def outlet_of(name):
    """Return the name under which the agency `name` is filed, or `name` itself.

    >>> outlet_of("The Associated Press"), outlet_of("ASSOCIATED PRESS"), outlet_of("The Daily Pier")
    ('AP', 'AP', 'The Daily Pier')
    """
    return agencies().get(name) or built("agencies", _in_small_letters).get(name.casefold(), name)


def is_agency(name):
    """Say whether `name` is that of an agency, as printed or in capitals.

    >>> is_agency("Reuters"), is_agency("ASSOCIATED PRESS"), is_agency("Ann Lee")
    (True, True, False)
    """
    return name in agencies() or (name.isupper() and len(name) > 5 and outlet_of(name) != name)


def _in_small_letters(rows):
    return {row[0].casefold(): row[1] for row in rows}


def is_outlet_name(text):
    """Say whether `text` is written as the name of a newspaper, an agency or a station.

    >>> [is_outlet_name(text) for text in ("THE DAILY PIER", "Harbour News Agency", "Daily Rain Stops Ferry")]
    [True, True, False]
    """
    words = text.split()
    return (
        1 < len(words) <= 5
        and all(word[0].isupper() or word in ("of", "the", "and") for word in words)
        and _MASTHEAD.search(text if not text.isupper() else text.title()) is not None
    )
