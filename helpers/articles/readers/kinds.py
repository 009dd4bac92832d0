"""What a file is: told by its first bytes and lines, whatever its name says."""

import re
import zipfile

from helpers.articles.readers.columns import table_shape
from helpers.articles.readers.decoding import encoding_of_marks
from helpers.articles.readers.sources import head_of

# What the first bytes say. Kinds with a reader are those of `readers.READERS`; the others are explained there.
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"bplist00", "webarchive"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0", "old office"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ", "packed"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"RIFF", "sound"),
    (b"SQLite format 3", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
_PACKED = (  # a member that only such a package has
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "slides"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
)
_HEADER = re.compile(
    r"(?:from|to|subject|date|received|mime-version|return-path|delivered-to|message-id|content-type"
    r"|snapshot-content-location|x-[\w-]+|reply-to|dkim-signature|authentication-results)\s?:",
    re.I,
)
_MAIL = re.compile(
    r"^(?:mime-version|message-id|content-type|received|return-path|snapshot-content-location):", re.I | re.M
)
_PAGE = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_TAG = re.compile(
    r"</?(?:p|div|span|br|a|article|section|table|tr|td|li|ul|h[1-6]|meta|script|main|b|i|em|strong)\b[^<>]{0,300}>",
    re.I,
)
_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*|<!DOCTYPE[^\[>]{0,300}(?:\[|>)\s*)*<([\w:.-]+)",
    re.S,
)
_XML_ROOTS = ("rss", "feed", "nitf", "TEI", "TEI.2", "plist", "PPSResponse")
_JSON = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"|\})|\s*\[\s*\]\s*$")
_REFERENCES = re.compile(r"\s*(?:TY  ?- |@\w+\s?\{|%0 )")
_CODE = re.compile(
    r"^\s*(?:(?:import|from) [\w.]+(?: import .*)?;?$|(?:def|class|function|const|let|var|public|private|static|void|#include"
    r"|return|elif|else|package|using)\b.*[{(:;,]$|.*[;{}]$|[.#@]?[\w-]+(?:[ ,.#:>]+[\w-]+)*\s?\{)"
)
_FORMAT = re.compile(r"\.(?:html?|xhtml|php\d?|aspx?|jsp|cfm|shtml)$", re.I)


def kind_of(source):
    """Return the name of what `source` is: "text", "html", "docx", "csv" … Raises Unreadable when it is
    empty.

    >>> from helpers.articles.readers.sources import bytes_source
    >>> kind_of(bytes_source("story.txt", b"<!DOCTYPE html><p>Two held</p>")), kind_of(bytes_source("story", b"Two held"))
    ('html', 'text')
    """
    head = head_of(source)
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    kind = next((kind for magic, kind in _MAGIC if bare.startswith(magic) and _is_binary(magic, head)), "")
    if head[257:262] == b"ustar":
        return "tar"
    if kind == "zip":
        return _package(source)
    return kind or text_kind(_peek(head), source.name)


def _is_binary(magic, head):
    """Say whether a short mark in letters stands before bytes, not before words ("BM says …")."""
    return len(magic) > 3 or not magic.isalnum() or b"\x00" in head[:64]


def _package(source):
    try:
        with source.open() as file, zipfile.ZipFile(file) as package:
            names = set(package.namelist())
            sheet = package.read("mimetype") if "mimetype" in names and "content.xml" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError, NotImplementedError):
        return "damaged zip"
    if b"spreadsheet" in sheet or b"presentation" in sheet:
        return "slides"
    return next((kind for member, kind in _PACKED if member in names), "zip")


def _peek(head):
    return head.decode(encoding_of_marks(head) or "utf-8", errors="replace").lstrip("\ufeff")


def text_kind(text, name=""):
    """Return what kind of text begins with `text`: "html", "xml", "json", "jsonl", "csv", "mail",
    "program" or "text"."""
    if _is_mail(text):
        return "mail"
    root = _ROOT.match(text)
    stated = (
        text.lstrip().startswith("<?xml") or name.lower().endswith(".xml") or (root and root[1] in _XML_ROOTS)
    )
    if root and stated and root[1].lower() not in ("html", "head", "body"):
        return "webarchive" if root[1] == "plist" else "xml"
    if not root and text.lstrip().startswith("<?xml") and not _PAGE.search(text[:3000]):
        return "xml"
    if _is_html(text, name):
        return "program" if text.lstrip().startswith("<?php") else "html"
    if _JSON.match(text):
        return "jsonl" if _is_json_lines(text, name) else "json"
    if _REFERENCES.match(text):
        return "references"
    if table_shape(text, name):
        return "csv"
    return "program" if _is_code(text) else "text"


def _is_mail(text):
    head = text.split("\n\n")[0].split("\r\n\r\n")[0][:4000]
    lines = [line for line in head.splitlines() if line[:1] not in (" ", "\t", "")]
    headers = sum(_HEADER.match(line) is not None for line in lines)
    return headers >= 2 and headers > len(lines) * 0.6 and _MAIL.search(head) is not None


def _is_html(text, name):
    tags = len(_TAG.findall(text[:20_000]))
    return bool(_PAGE.search(text[:3000])) or tags >= (
        1 if text.lstrip().startswith("<") or _FORMAT.search(name) else 8
    )


def _is_json_lines(text, name):
    first, _, rest = text.lstrip().partition("\n")
    whole = first.rstrip().endswith("}") and first.startswith("{")
    return name.lower().endswith((".jsonl", ".ndjson")) or (whole and rest.lstrip().startswith("{"))


def _is_code(text):
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:-1] or text.splitlines()
    return len(lines) > 2 and sum(_CODE.match(line) is not None for line in lines) > 0.5 * len(lines)
