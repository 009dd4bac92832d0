"""Regular expressions built from word lists, and text made ready for them."""
import re


def trie_pattern(surfaces):
    """Return the source of a regular expression that matches any of `surfaces`, the longest first.

    Common beginnings are factored out, so that the time to match hardly grows with the list.

    >>> trie_pattern(["Iran", "Iraq", "Iranian"])
    'Ira(?:n(?:ian)?|q)'
    >>> trie_pattern([])
    '(?!)'
    """
    return _source(_trie(filter(None, surfaces))) or "(?!)"


def alternation(phrases):
    """Return a regular expression of any of `phrases`, as `trie_pattern` does; a blank stands for any blanks.

    >>> re.findall(alternation(["kill", "killed", "shot dead"]), "killed, shot  dead")
    ['killed', 'shot  dead']
    """
    return _source(_trie(" ".join(phrase.split()) for phrase in phrases), blank=r"\s+")


def _trie(words):
    """Return the words as nested dicts, a letter a level; the key "" says that a word ends there."""
    trie = {}
    for word in words:
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return trie


def _source(node, blank=r"\ "):
    ends = "" in node
    branches = [(blank if letter == " " else re.escape(letter)) + _source(child, blank)
                for letter, child in sorted(node.items()) if letter]
    if not branches:
        return ""
    inside = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return inside + "?" if ends else inside


def lower_case(text):
    """Return `text` in lower case with every letter in its place: a plain pattern is several times as fast on
    it as one that ignores case.

    >>> lower_case("KİEV")
    'kİev'
    """
    lower = text.lower()
    # Some capitals, such as the Turkish dotted I, become two characters: offsets would be wrong.
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
