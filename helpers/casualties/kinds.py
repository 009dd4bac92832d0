"""The kinds of words that the rules of harm speak of, by name.

`data/lexicons/harm_rules.tsv` says what each kind is, and may add more. In the rows that rules read, a kind
is one sign, so that a row is a string and a rule a regular expression: `grammar` turns the names into signs.
"""


class Kind(str):
    """A kind of word: a sign of one character that knows its name.

    >>> NOUN.name, NOUN
    ('noun', <noun>)
    """
    _FIRST = 161  # from here on no character means anything in a regular expression

    def __new__(cls, name, number):
        kind = super().__new__(cls, chr(cls._FIRST + number))
        kind.name = name
        return kind

    def __repr__(self):
        return f"<{self.name}>"


KINDS = {}


def _named(names):
    """Return new Kinds of these names, in order, and add them to KINDS."""
    new = [Kind(name, len(KINDS) + number) for number, name in enumerate(names.split("|"))]
    KINDS.update({kind.name: kind for kind in new})
    return new


# What a quantity becomes with what it counts, and marks
PEOPLE, PERHAPS_PEOPLE, NUMBER, NOBODY, COUNTED_HARM, QUANTITY = _named(
    "people|perhaps people|number|nobody|counted harm|quantity")
COMMA, BREAK, COLON, STOP = _named("comma|break|colon|stop")
# Words of grammar
NOUN, THE, OF, PREPOSITION, WITH, TO, AND, INCLUDING = _named("noun|the|of|preposition|with|to|and|including")
BE, HAVE, COULD, NOT, NEITHER, VERB, SAY = _named("be|have|could|not|neither|verb|say")
SUFFER, TAKE, HOSPITAL = _named("suffer|take|hospital")
WHO, WHOSE, WHERE, WHEN, IF, THERE, THEM, HIMSELF, ADVERB = _named(
    "who|whose|where|when|if|there|them|himself|adverb")
# Words of harm
OF_HARM = _named("harmed|harming|harms|died|self|state|manner|event|losses|toll|bodies|lives|wounds|forced")
HARMED, HARMING, HARMS, DIED, SELF, STATE, MANNER = OF_HARM[:7]
EVENT, LOSSES, TOLL, BODIES, LIVES, WOUNDS, FORCED = OF_HARM[7:]


def kinds(names):
    """Return the set of the kinds in `names`, with `|` between them.

    >>> NOUN in kinds("noun|the"), VERB in kinds("noun|the")
    (True, False)
    """
    return frozenset(KINDS[name] for name in names.split("|"))
