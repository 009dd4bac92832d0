"""Capitals that stand for their government: "Moscow insists", "Beijing's refusal", "accused Tehran of"."""
import re
from typing import NamedTuple

from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import trie_pattern


class Evidence(NamedTuple):
    """Patterns of what a government does and owns, after the capital, and of what is done to it, before."""
    acts: re.Pattern
    owns: re.Pattern
    before: re.Pattern


_ADVERBS = (r"(?: (?:has|had|have|also|now|still|once|again|repeatedly|long|often|later|since|already|never"
            r"|always|not|no longer|on [A-Z][a-z]{2,8}day|[a-z]{3,12}ly)){0,4}")
_SKIPPED = rf"(?:,[^,.;:\n]{{1,60}},)?{_ADVERBS}"
_MODAL = (r" (?:would|will|could|should|might|must|cannot|may|did not|does not|do not|didn['’]t|doesn['’]t"
          r"|wo?n['’]t|wouldn['’]t)(?: (?:also|not|never|[a-z]{3,12}ly)){0,2}")
_IS = r" (?:is|was|were|are|be|been)(?: (?:also|not|now|still)){0,2}"
_PLACED = re.compile(
    r"(?:\b(?:in|at|from|to|near|outside|inside|of|around|through|via|for|into|over|on|under|by|with|between"
    r"|against|than|central|downtown|greater|(?:nor|sou)th(?:ern)?|(?:ea|we)st(?:ern)?|reach(?:ed)?|leave|left"
    r"|visit(?:ed|ing)?|arrived|(?<!,) and|(?<!,) or) |[;(/-] ?|(?<!\bwhich)(?<!\bthat), )$", re.IGNORECASE)


@from_lexicons("government_verbs")
def evidence(rows):
    """Return the Evidence made of the words in `government_verbs.tsv`.

    >>> bool(evidence().acts.match(" would oppose it")), bool(evidence().owns.match("'s weather"))
    (True, False)
    """
    kinds = {kind for _, kind in rows}
    words = {kind: f"(?:{trie_pattern(word for word, its in rows if its == kind)})" for kind in kinds}
    acts = (rf"{_SKIPPED} {words['verb']}\b|{_SKIPPED}{_MODAL} {words['plain']}\b"
            rf"|{_SKIPPED}{_IS} {words['progressive']}\b|, which {words['verb']}\b")
    owns = rf"['’]s? (?:[a-z-]{{3,16}} ){{0,2}}{words['noun']}\b"
    before = rf"(?i:\b{words['target']}|\b{words['tie']} (?:with|to|between)) $"
    return Evidence(re.compile(acts), re.compile(owns), re.compile(before))


def is_metonym(text, start, end):
    """Tell whether the capital at `text[start:end]` stands for its government; in doubt it doesn't.

    >>> [is_metonym(line, line.index("Rome"), line.index("Rome") + 4) for line in
    ...  ("Rome insists on talks.", "a man in Rome said so", "They accused Rome of delay.", "Rome's weather")]
    [True, False, True, False]
    """
    acts, owns, before = evidence()
    if before.search(text, max(0, start - 40), start) or owns.match(text, end):
        return True
    return bool(acts.match(text, end)) and not _PLACED.search(text, max(0, start - 12), start)
