"""Words of grammar: the one letter that says what each does in a sentence.

    n  noun or adjective    d  determiner      o  "of"         p  other preposition    W  with      t  to
    c  and, or              i  including       b  form of be   h  form of have         m  could, would …
    x  not                  j  neither         v  other verb   w  verb of saying or fearing
    y  suffer               Y  take, rush      H  hospital     r  who, which           u  whose     e  where
    s  when, but …          f  if              l  there        P  pronoun              z  himself …
    a  adverb, day or month (left out of clauses)
"""

_CLOSED = {
    "o": "of",
    "t": "to",
    "W": "with alongside",
    "e": "where",
    "f": "if unless",
    "l": "there",
    "c": "and & or plus nor",
    "b": "is are was were be been being am got gets get 's isn't aren't wasn't weren't",
    "h": "has have had having 've hasn't haven't hadn't",
    "m": "could would may might will should shall can must cannot wouldn't couldn't can't won't 'll",
    "x": "not never n't didn't doesn't don't without",
    "j": "neither",
    "r": "who whom which that",
    "u": "whose",
    "s": "when after while because before although though whether until as once how why whereas but",
    "i": "including includes included include among amongst counting",
    "p": "in on at by from for into near during between against over under inside outside around through "
         "across along behind beside toward towards within upon off amid beyond per via onto following "
         "aboard despite throughout since",
    "d": "the his her their its my our your this these those all any some every each such what",
    "P": "them us they he she it we you i him me",
    "z": "himself herself themselves itself",
    "w": "said say says told tells reported reports report announced announces confirmed confirms confirm "
         "claimed claims stated states according believe believes believed think thought feared fear fears "
         "presumed known alleged suspected understood estimated assumed declared",
    "y": "suffer suffers suffered suffering sustain sustains sustained sustaining receive receives "
         "received receiving nursing incurred nursed",
    "Y": "taken took taking send sends sent sending rushed transported airlifted flown brought admitted "
         "carried transferred treated hospitalised hospitalized evacuated conveyed helicoptered treating "
         "medevaced checked",
    "H": "hospital hospitals clinic clinics infirmary medical trauma emergency er icu",
    "a": "also reportedly already later still just only about now then here again ago today yesterday "
         "tomorrow tonight overnight more else too very even both alike apparently so far altogether "
         "together alone instead meanwhile earlier sometime shortly soon ever up out away back nearby "
         "first last total currently monday tuesday wednesday thursday friday saturday sunday morning "
         "afternoon evening night noon midnight early late christmas easter thanksgiving eve mon tues tue "
         "wed thurs thu fri sat sun january february april june july august september october november "
         "december weekend twice once thereby allegedly otherwise however",
    "v": "did do does went go goes came come comes made make makes began become became fell fall gave give "
         "gives given kept left leave leaves leaving led lost lose let met paid put ran run rose rise "
         "rises saw see seen set sat spent stood stole stolen struck hit hits broke blew bring brings "
         "bringing caught fought found find finds finding held hold holds knew lay lie lying rode rang "
         "sank sang spoke sprang swept threw tore wore won wrote drove drew flew grew hid shook swam built "
         "bought dealt felt meant sought sold taught remain remains remained seem seems appear appears "
         "stay stand stands face faces live lived lives opened open burst escape cut drag drags",
}
_LETTER_OF = {word: letter for letter, words in _CLOSED.items() for word in words.split()} | {
    "as well as": "c", "in addition to": "c", "together with": "W", "along with": "W"}


def word_letter(word, people):
    """Return the letter of a lower-case word; `people` says whether it is a noun that names people (True,
    False, or None when nobody knows).

    >>> [word_letter(word, None) for word in ("were", "quickly", "toppled", "Kabul", "and")]
    ['b', 'a', 'v', 'n', 'c']
    """
    letter = _LETTER_OF.get(word) or _LETTER_OF.get(word.removesuffix("'s"))
    if letter:
        return letter
    if people is not None and not word.endswith("ing"):
        return "n"
    if word.endswith("ly"):
        return "a"
    return "v" if word.endswith(("ed", "ing")) else "n"
