"""Small parts of people's names: "bin" and "van der", "Jr." and "II", "PhD"."""
from helpers.text.lexicons import read_lexicon


def parts(kind):
    """Return the parts of one kind in `name_parts.tsv`.

    >>> "bin" in parts("particle"), "Jr." in parts("suffix")
    (True, True)
    """
    return frozenset(part for part, its_kind in read_lexicon("name_parts") if its_kind == kind)


# Patterns are compiled with these when the modules are imported.
PARTICLES, CAPITAL_PARTICLES, SUFFIXES, LETTERS_AFTER = map(parts, ("particle", "capital", "suffix", "letters"))
