"""The kinds of words that the rules of harm speak of, by name.

`data/lexicons/harm_rules.tsv` says what each kind is, and may add more. In the rows that rules read, a kind is
one sign, so that a row is a string and a rule a regular expression: `grammar` turns the names into signs.
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


NAMES = (
    "people|perhaps people|number|nobody|counted harm|quantity|comma|break|colon|stop|noun|the|of|preposition"
    "|with|to|and|including|be|have|could|not|neither|verb|say|suffer|take|hospital|who|whose|where|when|if"
    "|there|them|himself|adverb|harmed|harming|harms|died|self|state|manner|event|losses|toll|bodies|lives"
    "|wounds|forced").split("|")
KINDS = {name: Kind(name, number) for number, name in enumerate(NAMES)}

# What a quantity becomes with what it counts
PEOPLE, PERHAPS_PEOPLE, NUMBER, NOBODY, COUNTED_HARM, QUANTITY = map(KINDS.get, NAMES[:6])
# Marks
COMMA, BREAK, COLON, STOP = map(KINDS.get, NAMES[6:10])
# Words of grammar
(NOUN, THE, OF, PREPOSITION, WITH, TO, AND, INCLUDING, BE, HAVE, COULD, NOT, NEITHER, VERB, SAY, SUFFER, TAKE,
 HOSPITAL, WHO, WHOSE, WHERE, WHEN, IF, THERE, THEM, HIMSELF, ADVERB) = map(KINDS.get, NAMES[10:37])
# Words of harm
(HARMED, HARMING, HARMS, DIED, SELF, STATE, MANNER, EVENT, LOSSES, TOLL, BODIES, LIVES, WOUNDS,
 FORCED) = map(KINDS.get, NAMES[37:])
OF_HARM = NAMES[37:]


def kinds(names):
    """Return the set of the kinds in `names`, with `|` between them.

    >>> NOUN in kinds("noun|the"), VERB in kinds("noun|the")
    (True, False)
    """
    return frozenset(KINDS[name] for name in names.split("|"))
