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

_SAY = (r"(?:said|says|told|tells|added|asked|asks|replied|argued|argues|insisted|insists|warned|warns|wrote|writes|recalled"
        r"|explained|explains|acknowledged|conceded|testified|noted|notes|thinks|believes|joked|declined|vowed|complained"
        r"|denied|denies|admitted|claimed)")
_SPEAKS = re.compile(rf",? (?:also |later |then )?{_SAY}\b|, (?:who|whose|whom)\b|,? (?:aged )?\d\d?[,.;) ]"
                     r"|['’]s (?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|attorney|widow)\b")
_COMPANY_AFTER = re.compile(r",? (?:&|Inc\b|Corp\b|Co\.|Ltd\b|LLC|PLC|and (?:Co\.|Sons|Partners|Associates))")
_SPOKEN = re.compile(rf"\b{_SAY} $|according to $|named $|identified as $")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ee]very|[Ee]ach|[Nn]o) $")
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|near|outside|around|across|throughout|inside|into|onto|towards?|on|aboard) $")
_LAST_WORD = re.compile(r"(\w+)[,:]? $")
_ORDINARY = re.compile(r".{3,}(?:tions?|ness|[ai]ble|isms?|olog(?:y|ies)|ships?|ments?|ous|ful|less|ities|ics)$")


def of_name(names, words):
    """Return how much the words of a full name speak for a person: given names for, words of bodies against.

    >>> from helpers.names import vocabulary
    >>> [of_name(name.split(), vocabulary()) for name in ("Bill Gates", "Space Center", "Odd Hjelmeseth")]
    [1, -11, 0]
    """
    first = words.given.get(names[0], "")
    known = first and first != "weak"
    if names[0] in FAMILY_FIRST and len(names) in (2, 3):
        return 2 if all(words.kinds.get(piece) in (None, "start", "word") for piece in names) else 0
    score = 3 if known else 1 if first else 0
    score += 2 * any(piece[1:] == "." for piece in names)
    for number, piece in enumerate(names):
        if not (number == 0 and first):
            score -= _against(piece, words, number > 0 and bool(first))
    return score


def _against(piece, words, after_given):
    kind = words.kinds.get(piece) or words.kinds.get(piece.removesuffix("s"))
    if piece in words.surnames and after_given:
        return 0
    if kind is None:
        return 3 if _ORDINARY.match(piece) and piece not in words.given else 0
    if piece in words.given:
        return 0
    if piece in words.surnames:
        return 1 if kind == "word" else 3
    return 3 if kind == "word" else 8


def of_context(candidate, hidden, words):
    """Return how much the words beside a name speak for a person (above 0) or against one (below 0)."""
    before = hidden[max(0, candidate.start - 30):candidate.start]
    score = 3 if candidate.title else 0
    if _ARTICLE.search(before):
        score -= 3
    elif _PLACED.search(before):
        score -= 2
    role = _LAST_WORD.search(before)
    if role and role[1] in words.roles or _SPOKEN.search(before):
        score += 3
    if _SPEAKS.match(hidden, candidate.end):
        score += 2
    if _COMPANY_AFTER.match(hidden, candidate.end):
        score -= 8
    if is_quoted(candidate, hidden):
        score -= 4
    return score


def is_quoted(candidate, hidden):
    """Tell whether the name alone stands between quotation marks: a title of a work, a nickname."""
    return hidden[candidate.start - 1:candidate.start] in ("\"", "“", "`", "‘") and hidden[candidate.end:candidate.end + 2].strip(",.") [:1] in (
        "\"", "”", "'", "’")
