"""The rules that join a counted group to a harm word: patterns over the letters of `clauses`."""
import re
from typing import NamedTuple

_PHRASE = r"(?:(?:c?[po]|t)[ndvU]*+){0,4}"             # "from the north of Iraq"
_ITEM = rf"d?[QUq](?:cn+)?{_PHRASE}"
_LIST = rf"{_ITEM}(?:(?:,c?|c),?{_ITEM}){{0,6}}"
_OBJECTS = rf"d?[QUq](?:cn+(?![bhDK]))?(?:{_PHRASE}(?:,c?|c){_ITEM}(?![,bhmvDKAsw]|c?K)){{0,6}}"
_ASIDE = r"(?:,[^;:.Q]{1,24}?,|r[^;:.,QUq]{1,14}?,?|,?i[^;:.]{1,14}?,|,[^;:.KGIDAE]{1,16}?,)"
_SUBJECTS = rf"(?P<people>(?:{_LIST}|Z(?:[po]n+){{0,2}})){_ASIDE}?"
_NAMED = r"(?:[dnP]+(?:[po][dn]+)?(?:,c?|c))?"          # "killing himself and", "killed the driver and"


class Rule(NamedTuple):
    name: str
    pattern: re.Pattern
    example: str


def _rule(name, pattern, example):
    return Rule(name, re.compile(pattern), example)


RULES = (
    _rule("zero count", r"(?P<people>Z)(?P<harm>F)", "no deaths"),
    _rule("object", rf"(?<![bt])(?P<harm>[KGI])(?:c[KGI])?t?{_NAMED}(?P<people>{_OBJECTS})", "killing 24 people and a dog"),
    _rule("subject of passive", rf"{_SUBJECTS}(?:w|n)?h?b+(?:v{{0,2}}p?n?c)?[wv]?(?P<harm>[KD])", "24 people were killed"),
    _rule("subject of relative clause", rf"{_SUBJECTS}r[nd]*h?b*(?P<harm>[KD])(?![dQ])", "24 people who were killed"),
    _rule("subject", rf"{_SUBJECTS}r?h?v?(?P<harm>D)", "24 people died"),
    _rule("state", rf"{_SUBJECTS}r?h?(?:b|v|w){{0,3}}(?P<harm>A)", "24 people are missing"),
    _rule("participle", rf"{_SUBJECTS}(?P<harm>K)(?![dQUqnP])", "24 killed"),
    _rule("wounds", rf"{_SUBJECTS}r?[hb]*[^;:.QKGDA]{{0,8}}?(?P<harm>J)", "24 people suffered burns"),
    _rule("event of", rf"(?P<harm>[EBL])(?:p[nd]+)?o(?P<people>d?{_OBJECTS})", "the deaths of 24 people"),
    _rule("active", rf"(?P<harm>G)(?P<people>{_OBJECTS})", "claimed the lives of 24 people"),
    _rule("toll", r"(?P<harm>T)[^;:.TQUqF]{0,12}?:?[^;:.TQUqF]{0,3}?(?P<people>[Qq])", "the death toll rose to 24"),
    _rule("toll before", r"(?P<people>[Qq])[^;:.TQUqF,]{0,2}(?P<harm>T)", "brings to 24 the number of dead"),
    _rule("list after colon", rf"(?P<harm>[KACE]):(?P<people>{_LIST})", "Killed: 24"),
    _rule("list of the dead", rf"(?:d(?P<harm>[KA])b?i|id(?P<h2>[KA])b)(?P<people>{_LIST})", "among the dead were two nurses"),
)
SUBSET = re.compile(rf"i(?P<people>{_LIST})")
PART = re.compile(r"(?P<people>[qQ])")
