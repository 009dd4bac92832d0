"""Names in capitals: "JOHN SMITH HELD", "JK Roe", and known surnames in lines that are all in capitals."""
import re

from helpers.actors.candidates import Candidate
from helpers.actors.evidence import of_context
from helpers.text.gazetteer import from_lexicons

_LOUD_LINE = re.compile(r"^[^a-z\n]{8,160}$", re.MULTILINE)
_LOUD_WORD = re.compile(r"\w[\w.'’-]*")
_LOUD_NAME = re.compile(r"(?=[A-Z][A-Z'’-])(?<![\w&.'’-])(?=([A-Z][A-Z'’-]{2,20}) ((?:[A-Z]\. ){0,2})"
                        r"([A-Z][A-Z'’-]{1,20})(?![\w-]))")
_POSSESSIVE = re.compile(r"['’]S?$")


@from_lexicons("government_verbs", "reporting_verbs", "harm_words", "stopwords")
def small_words(*lists):
    """Return words that are no surnames, in small letters: verbs and common words.

    >>> "says" in small_words(), "with" in small_words()
    (True, True)
    """
    return frozenset(word for rows in lists for row in rows for cell in row for word in cell.lower().split())


def loud_names(text, words):
    """Return the Candidates of full names in capitals: a given name, initials, and no common word after.

    >>> from helpers.actors.names import vocabulary
    >>> [c.name for c in loud_names("HELEN Q. MARSH QUITS", vocabulary())]
    ['Helen Q. Marsh']
    """
    found = []
    for match in _LOUD_NAME.finditer(text):
        last = _POSSESSIVE.sub("", match[3])
        first, surname = _small(match[1]), _small(last)
        given = words.given.get(first)
        if given and (given != "weak" or surname in text) and _may_be_a_surname(surname, words):
            pieces = (first, *match[2].split(), surname)
            end = match.start(3) + len(last)
            found.append(Candidate(match.start(), end, " ".join(pieces), pieces, "", False))
    return found


_INITIALS = re.compile(r"(?=[A-Z][A-Z] [A-Z])(?<![\w.&-])([A-Z])([A-Z]) ([A-Z][\w'’-]*[a-z])(?! [A-Z])")


def unstopped_names(hidden, words):
    """Return the Candidates with initials without stops ("JK Roe"), where the words beside speak for it.

    >>> from helpers.actors.names import vocabulary
    >>> [c.name for c in unstopped_names("JK Marlow said so. FC Marlow lost.", vocabulary())]
    ['J.K. Marlow']
    """
    found = []
    for match in _INITIALS.finditer(hidden):
        one, two, surname = match.groups()
        c = Candidate(*match.span(), f"{one}.{two}. {surname}", (f"{one}.{two}.", surname), "", False)
        known = words.kinds.get(one + two) or words.kinds.get(surname)
        if not known and (c.name in hidden or of_context(c, hidden, words) > 1):
            found.append(c)
    return found


def _small(name):
    """Return a name in capitals as it is usually written: "O'Brien", "Anne-Marie", "McKay"."""
    name = name.title()
    return f"Mc{name[2:].capitalize()}" if name.startswith("Mc") else name


def _may_be_a_surname(surname, words):
    if surname in words.surnames:
        return True
    is_kind = surname in words.kinds or surname.removesuffix("s") in words.kinds
    return not is_kind and surname.lower() not in small_words()


def loud_mentions(text, actor_of, by_form):
    """Yield `(start, end, form)` of known names in lines all in capitals: "BUSH MEETS MALIKI".

    >>> from helpers.actors.linking import Known
    >>> list(loud_mentions("ROE RESIGNS", {}, {"Roe": [Known(20, "Ann Roe", "surname")]}))
    [(0, 3, 'Roe')]
    """
    lines = [line for line in _LOUD_LINE.finditer(text) if " " in line[0].strip()]
    loud = {form.upper(): form for form in [*by_form, *actor_of] if len(form) > 2} if lines else {}
    for line in lines:
        words = [match.span() for match in _LOUD_WORD.finditer(text, *line.span())]
        for number, (start, _) in enumerate(words):
            for _, end in reversed(words[number:number + 4]):
                if text[start:end] in loud:
                    yield start, end, loud[text[start:end]]
