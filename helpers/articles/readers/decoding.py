"""Bytes → text: UTF-8, UTF-16 and UTF-32, what a page declares, and the older encodings of many scripts."""

import codecs
import re
from contextlib import suppress

from helpers.articles.readers.sources import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_C1 = re.compile(r"[\x80-\x9f]")
_MIDDLE_EUROPEAN = re.compile(r"[a-z][¹³¿¼¾]|[¹³¿¼¾][a-z]")  # Polish or Czech letters read as Western ones
_TURKISH = re.compile(r"[a-z][ýþð]")
_NOT_TURKISH = re.compile(r"[áéíæ]")
_SAMPLE = 20_000  # bytes that show which script it is
_SCRIPTS = """cp1251 koi8_r cp866 iso8859_5 cp1256 iso8859_6 cp1253 iso8859_7 cp1255 cp874
    gb18030 big5 euc_kr shift_jis euc_jp""".split()
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": ""}


def decode(data, declared=""):
    """Return `data` as text: by its byte-order mark, as UTF-8, as `declared`, or in the encoding that its
    letters show.

    An encoding that isn't stated is found by charset-normalizer
    (https://charset-normalizer.readthedocs.io) where
    most letters are of another script than ours. Raises Unreadable when the bytes are no text, or in no
    such encoding.

    >>> decode("café".encode("cp1252")), decode("café".encode("utf-16"))
    ('café', 'café')
    """
    marked = encoding_of_marks(data)
    if not marked and len(_CONTROLS.findall(data[:100_000])) > len(data[:100_000]) / 100:
        raise Unreadable("it is not text; open it in the program that made it and save it as plain text")
    for name in filter(None, (marked, "utf-8")):
        with suppress(UnicodeDecodeError):
            return data.decode(name)
    if not _is_other_than_utf8(data):
        return data.decode("utf-8", errors="replace")
    for name in filter(
        None, (_LARGER.get(declared.lower(), declared), _script_encoding(data), _western(data))
    ):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(name)
    return _as_latin(data)


def encoding_of_marks(data):
    """Return the encoding that the first bytes show (a byte-order mark, or the zeros of UTF-16), or ""."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), _unmarked_utf16(data))


def _is_other_than_utf8(data):
    """UTF-8 with a few broken bytes has more letters that decode than bytes that don't; others have fewer."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return broken > sum(letter > "\x7f" for letter in text) - broken


def _unmarked_utf16(data):
    even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    half = max(1, len(data[:2000]) // 2)
    return "utf-16-le" if odd > 0.6 * half > even else "utf-16-be" if even > 0.6 * half > odd else ""


def _script_encoding(data):
    """Return the encoding of a text whose words are mostly outside ASCII (Cyrillic, Arabic, Chinese …), or
    ""."""
    sample = b" ".join(line for line in data.splitlines() if len(_HIGH.findall(line)) > len(line) / 4)[
        :_SAMPLE
    ]
    if len(sample) < 12:
        return ""
    from charset_normalizer import from_bytes  # seldom needed

    best = from_bytes(sample, cp_isolation=_SCRIPTS, threshold=0.5).best()
    return best.encoding if best else ""


def _western(data):
    with suppress(UnicodeDecodeError):
        text = data.decode("cp1252")
        if len(_MIDDLE_EUROPEAN.findall(text)) > 2:
            return "cp1250"
        return "cp1254" if len(_TURKISH.findall(text)) > 2 and not _NOT_TURKISH.search(text) else "cp1252"
    return ""


def _as_latin(data):
    text = data.decode("latin-1")
    if len(_C1.findall(text)) * 200 <= len(text):
        return text
    raise Unreadable(
        f"its encoding is not known (byte {_first_odd(data)} is no UTF-8); open it and save it again as UTF-8"
    )


def _first_odd(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"{data[error.start]:#x} at place {error.start}"
    return "?"
