"""What a person is, said beside the full name: "spokesman Ali Hassan", "Ann Doe, the mayor of Hull,"."""
import re

from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import trie_pattern


@from_lexicons("titles")
def role_patterns(rows):
    """Return the patterns of a role before a name and of one that follows it between commas."""
    nouns = trie_pattern(title for title, kind, _ in rows if kind == "role")
    before = rf"((?:\b[a-z][a-z-]{{2,15}} )?\b(?:{nouns}))[,:]? $"
    after = (rf", (?:(?:the|an?|his|her|its|their) )?((?:[\w.'’-]{{1,20}} ){{0,5}}(?:{nouns})"
             r"(?: (?:of|to|for|in|at|on|with) [^,.;:\n]{2,50})?)(?=[,.;:\n]|$)")
    return re.compile(before), re.compile(after)


_NO_PART = re.compile(r"^(?:(?:who|is|was|now|the|an?|and|said|his|her|their|its|our|whose|with|by|for|that"
                      r"|from|told|when|while|but) ){1,4}")


def role_beside(c, text, patterns):
    """Return the role that stands before or after the full name of Candidate `c` in `text`, else "".

    >>> from helpers.actors.candidates import Candidate
    >>> text = "Ann Doe, the mayor of Hull, and lawyer Bo Roe"
    >>> [role_beside(Candidate(start, end, "", (), "", False), text, role_patterns())
    ...  for start, end in ((0, 7), (39, 45))]
    ['mayor of Hull', 'lawyer']
    """
    before, after = patterns
    match = before.search(text, max(0, c.start - 40), c.start) or after.match(text, c.end)
    return _NO_PART.sub("", match[1]) if match else ""
