"""Bytes → text: files in UTF-8, UTF-16, UTF-32 and Windows-1252, and a plain word about the others."""

import codecs
import re
from contextlib import suppress

LARGEST = 10_000_000  # bytes: a thousand times a long article; larger files aren't saved pages

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or Word file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_C1 = re.compile(r"[\x80-\x9f]")


class Unreadable(ValueError):
    """A file holds no article that can be read; the message says why and what to do."""


def read_bytes(path, largest=LARGEST):
    """Return the bytes of `path`. Raises Unreadable when it is empty or has more than `largest` bytes."""
    size = path.stat().st_size
    if size > largest:
        raise Unreadable(
            f"it has {size / 1e6:,.0f} MB, the limit is {largest / 1e6:,.0f} MB; split it, or save it as text"
        )
    data = path.read_bytes()
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable("it is empty")
    return data


def decode(data, declared=""):
    """Return `data` as text: by its byte-order mark, as UTF-8, as `declared` or as Windows-1252.

    Raises Unreadable when the bytes are no text, or a text in an encoding that none of these can be.

    >>> decode("café".encode("cp1252")), decode("café".encode("utf-16"))
    ('café', 'café')
    """
    for start, kind in _KINDS:
        if data.startswith(start):
            raise Unreadable(f"it is {kind}, not text; open it and save it as plain text")
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), _unmarked_utf16(data))
    if not marked and len(_CONTROLS.findall(data[:100_000])) > len(data[:100_000]) / 100:
        raise Unreadable("it is not text; open it in the program that made it and save it as plain text")
    for name in filter(None, (marked, "utf-8")):
        with suppress(UnicodeDecodeError):
            return data.decode(name)
    if not _is_other_than_utf8(data):
        return data.decode("utf-8", errors="replace")
    for name in filter(None, (declared, "cp1252")):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(name)
    return _as_latin(data)


def _is_other_than_utf8(data):
    """UTF-8 with a few broken bytes has more letters that decode than bytes that don't; others have fewer."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return broken > sum(letter > "\x7f" for letter in text) - broken


def _unmarked_utf16(data):
    even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    half = max(1, len(data[:2000]) // 2)
    return "utf-16-le" if odd > 0.6 * half > even else "utf-16-be" if even > 0.6 * half > odd else ""


def _as_latin(data):
    text = data.decode("latin-1")
    if len(_C1.findall(text)) * 200 <= len(text):
        return text
    raise Unreadable("its encoding is neither UTF-8, UTF-16 nor Windows-1252; save it again as UTF-8")
