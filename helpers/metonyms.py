"""Capitals that stand for their government: "Moscow insists", "Beijing's refusal", "accused Tehran of"."""
import re
from typing import NamedTuple

from helpers.gazetteer import from_lexicons, trie_pattern


class Evidence(NamedTuple):
    """Patterns for the words after a capital and before it that make it a government."""
    acts: re.Pattern
    owns: re.Pattern
    before: re.Pattern


_SKIPPED = r"(?:,[^,.;:\n]{1,60},)?(?: (?:has|had|have|also|now|still|once|again|repeatedly|long|often|later|since|already|never|always|not|no longer|on [A-Z][a-z]{2,8}day|[a-z]{3,12}ly)){0,4}"
_MODAL = r"(?: (?:would|will|could|should|might|must|cannot|may|did not|does not|do not|didn['’]t|doesn['’]t|wo?n['’]t|wouldn['’]t))"
_IS = r"(?: (?:is|was|were|are|be|been))"


@from_lexicons("government_verbs")
def evidence(rows):
    """Return the Evidence made of the words in `government_verbs.tsv`."""
    of_kind = {kind: trie_pattern(word for word, its_kind in rows if its_kind == kind)
               for kind in ("verb", "plain", "progressive", "noun", "target", "tie")}
    plain, progressive = of_kind["plain"], of_kind["progressive"]
    acts = (rf"(?:{_SKIPPED} (?:{of_kind['verb']})\b|{_SKIPPED}{_MODAL}(?: (?:also|not|never|[a-z]{{3,12}}ly)){{0,2}} (?:{plain})\b"
            rf"|{_SKIPPED}{_IS}(?: (?:also|not|now|still)){{0,2}} (?:{progressive})\b"
            rf"|, which (?:{of_kind['verb']})\b)")
    owns = rf"['’]s? (?:[a-z-]{{3,16}} ){{0,2}}(?:{of_kind['noun']})\b"
    before = rf"(?i:\b(?:{of_kind['target']})|\b(?:{of_kind['tie']}) (?:with|to|between)) $"
    return Evidence(re.compile(acts), re.compile(owns), re.compile(before))


_AT = re.compile(r"\b(?:in|at|from|to|near|outside|inside|of|around|through|via|for|into|over|central|downtown|north|south|east|west|northern|southern"
                 r"|eastern|western|greater|than|reached|leave|left|visit|visited|visiting|reach|arrived|on|under|by|with|between|against|(?<!,) and|(?<!,) or) $|[;(/-] ?$|(?<!\bwhich)(?<!\bthat), $", re.I)


def is_metonym(text, start, end):
    """Tell whether the capital at `text[start:end]` stands for its government; in doubt it doesn't.

    >>> [is_metonym(line, line.index("Rome"), line.index("Rome") + 4) for line in
    ...  ("Rome insists on talks.", "a man in Rome said so", "They accused Rome of delay.", "Rome's weather")]
    [True, False, True, False]
    """
    acts, owns, before = evidence()
    if before.search(text, max(0, start - 40), start) or owns.match(text, end):
        return True
    return bool(acts.match(text, end)) and not _AT.search(text, max(0, start - 12), start)
