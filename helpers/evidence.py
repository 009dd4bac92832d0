"""What speaks for a capitalised name being a person's: the name's own words, the words before and after it."""
import re

# Family names that come first, in the usual spellings of Chinese, Korean and Vietnamese names.
FAMILY_FIRST = frozenset(
    "Ahn Bae Bai Ban Bo Bui Cai Cao Chan Chang Chen Cheng Cheung Chiang Chin Cho Choi Chon Chow Chu Chun Chung Cui Dai Dang Deng Ding Do "
    "Dong Du Duan Fan Fang Feng Fong Fu Gao Gong Gu Guan Guo Ha Han Hao He Ho Hoang Hon Hong Hou Hsiao Hsieh Hu Hua Huang Hui Huynh Hwang Jang Jeon Jeong "
    "Ji Jia Jiang Jin Jo Jung Kang Kim Ko Kong Koo Kwak Kwan Kwok Kwon Lai Lam Lau Le Lee Lei Leung Li Lian Liang Liao Lien Lim Lin Ling Liu Loke "
    "Lu Luo Luong Lý Ma Mao Meng Min Mo Moon Nam Ng Ngo Nguyen No Noh Oh Ong Ou Pak Pan Pang Park Peng Pham Phan Phung Qi Qian Qiao Qin Qiu Rao Ren Roh "
    "Seo Shao Shen Shi Shin Sim Sin Sohn Son Song Su Suh Sun Tan Tang Tao Teng Thich Tian Tong Tran Tsai Tsang Tseng Tung Vo Vu Wan Wang Wei Wen Weng Wong Woo Wu "
    "Xi Xia Xiang Xiao Xie Xiong Xu Xue Yam Yan Yang Yao Ye Yeh Yeo Yeung Yi Yim Yin Yoo Yoon You Yu Yuan Yun Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou".split())
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())

_SAYING = frozenset(
    "said says told tells added asked asks replied argued argues insisted insists warned warns wrote writes recalled explained explains "
    "acknowledged conceded testified noted notes thinks believes joked declined vowed complained denied denies admitted claimed".split())
_SAY = rf"(?:{'|'.join(sorted(_SAYING))})"
_SPEAKS = re.compile(rf",? (?:also |later |then )?{_SAY}\b|, (?:who|whose|whom)\b|,? (?:aged )?\d\d?[,.;) ]"
                     r"|['’]s (?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|attorney|widow)\b")
_COMPANY_AFTER = re.compile(r",? (?:&|Inc\b|Corp\b|Co\.|Ltd\b|LLC|PLC|and (?:Co\.|Sons|Partners|Associates))")
_SPOKEN = _SAYING | {"named"}
_ARTICLES = frozenset("the a an this that every each no".split())
_PLACED = frozenset("in at near outside around across throughout inside into onto toward towards on aboard".split())
_PLACE_BEFORE = re.compile(r"\b(?:block|towns?|city|cities|villages?|districts?|provinces?|suburb|region|port|prison|camp|island|river|street|capital"
                           r"|state) (?:of|called|named) $")
_PLACE_AFTER = re.compile(r" (?:district|province|region|village|town|city|area|county|valley|border|prison|camp|market|neighbou?rhood|street|road"
                          r"|airport|river|state|tribe|governorate|suburb|mosque|refugee|mountains?|crossing|junction|highway|dam|bridge|hospital)s?\b"
                          r"|, (?:an?|the) (?:\w+ ){0,3}(?:town|city|village|suburb|capital|district|province)\b")
_ORDINARY = re.compile(r".{3,}(?:tions?|ness|[ai]ble|isms?|olog(?:y|ies)|ships?|ments?|ous|ful|less|ities|ics|ial|ive|ances?|ences?|hood|egies)$")


def of_name(names, words, small=frozenset()):
    """Return how much the words of a full name speak for a person: given names for, words of bodies against.

    `small` are the words that the text writes with a small letter as well.

    >>> from helpers.names import vocabulary
    >>> [of_name(name.split(), vocabulary()) for name in ("Fatima Hill", "Space Center", "Odd Gundersen")]
    [3, -11, 0]
    """
    if names[0] in FAMILY_FIRST and len(names) in (2, 3):
        return 2 if all(words.kinds.get(piece) in (None, "start", "word") for piece in names[1:]) else 0
    first = words.given.get(names[0])
    score = 0 if first is None else 1 if first == "weak" else 3
    score += 2 * any(piece[1:] == "." for piece in names) - 5 * (len(names[-1].rstrip(".")) == 1)
    if first is None:
        score -= _against_first(names[0], words)
        score -= 3 * any(piece.lower() in small and piece not in words.surnames for piece in names)
    return score - sum(_against(piece, words, first) for piece in names[1:])


def _kind(piece, words):
    return words.kinds.get(piece) or words.kinds.get(piece.removesuffix("s"))


def _against_first(piece, words):
    kind = _kind(piece, words)
    if kind is None:
        return 3 if _ORDINARY.match(piece) or piece.endswith("ly") else 0
    return 3 if kind == "word" else 8


def _against(piece, words, first):
    kind = _kind(piece, words)
    if piece in words.given and kind not in ("private", "body"):
        return 0
    if piece in words.surnames:
        return int(kind == "place") if first else 0 if kind in ("word", None) else 3
    if kind is None:
        return 3 if _ORDINARY.match(piece) else 0
    return 3 if kind == "word" else 8


def word_before(candidate, hidden):
    """Return the word before a name with its comma, "" where none stands beside it."""
    start = candidate.start - 1
    if hidden[start:candidate.start] != " ":
        return ""
    begin = max(0, start - 20)
    return hidden[max(begin, hidden.rfind(" ", begin, start) + 1):start].rpartition("\n")[2].lstrip("(\"“'‘`")


def of_context(candidate, hidden, words):
    """Return how much the words beside a name speak for a person (above 0) or against one (below 0)."""
    before = word_before(candidate, hidden)
    score = 3 if candidate.title else 0
    if before.lower() in _ARTICLES:
        score -= 3
    elif before.lower() in _PLACED or before.isdecimal():
        score -= 2
    elif before.rstrip(",:") in words.roles or before in _SPOKEN or hidden.endswith("according to ", 0, candidate.start):
        score += 3
    if before in ("of", "called", "named") and _PLACE_BEFORE.search(hidden, max(0, candidate.start - 30), candidate.start):
        score -= 4
    return score + _of_what_follows(candidate, hidden)


def _of_what_follows(candidate, hidden):
    score = 0
    if _PLACE_AFTER.match(hidden, candidate.end):
        score -= 4
    if _SPEAKS.match(hidden, candidate.end):
        score += 2
    if _COMPANY_AFTER.match(hidden, candidate.end):
        score -= 8
    if is_quoted(candidate, hidden):
        score -= 4
    return score


def is_quoted(candidate, hidden):
    """Tell whether the name stands alone between quotation marks: the title of a work, or a nickname."""
    if hidden[max(0, candidate.start - 1):candidate.start] not in _OPEN:
        return False
    return hidden[candidate.end:candidate.end + 2].lstrip(",.")[:1] in _CLOSED


_OPEN, _CLOSED = tuple("\"“‘`"), tuple("\"”’'")
_TOWN_AFTER = re.compile(r", (?:[A-Z][a-z]+\.|N\.[YJHMCD]|Texas|Ohio|Iowa|Utah|Maine)")
_NOT_ALONE = frozenset("the a an in at near outside of to from hurricane storm st st. dear".split())
_RULES = re.compile(r" (?:administration|regime|presidency|supporters|aides|campaign|era|family|years)\b")
_OWNS = re.compile(r"['’]s (?:wife|husband|son|daughter|mother|father|brother|sister|widow|lawyers?|attorneys?|aides?|supporters|presidency|speech"
                   r"|death|life|birth|career|resignation|visit|arrest|trip|friends?|family|rule|successor|predecessor|plays?|novels?|opera)\b")
_ACTS = re.compile(rf",? (?:also |later |then |himself |herself )?(?:{_SAY}|met|was born|resigned|smiled|died|grew up|himself|herself)\b|, (?:who|whose|whom)\b")
_FIRM = re.compile(r"['’]?s? (?:shares?|stock|spokes(?:man|woman|person)|officials?|executives?|shareholders|employees|products|software|profits?|sales"
                   r"|plant|factory|headquarters|chairman|chief executive|workers|union|magazine|newspaper|television|radio|agency)\b")


def of_single_name(candidate, hidden):
    """Return how much one mention of a single name, linked to no full name, speaks for a person."""
    before = word_before(candidate, hidden)
    if is_quoted(candidate, hidden) or _FIRM.match(hidden, candidate.end):
        return -4
    if _RULES.match(hidden, candidate.end):
        return 3
    if before.lower() in _NOT_ALONE or _TOWN_AFTER.match(hidden, candidate.end):
        return -2
    if _OWNS.match(hidden, candidate.end):
        return 2
    return 2 * bool(_ACTS.match(hidden, candidate.end)) + (before in _SPOKEN)
