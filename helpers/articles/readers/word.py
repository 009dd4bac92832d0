"""`.docx`, `.odt` and `.rtf`: the paragraphs of a document, then read as text."""

import re

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.packages import checked_package, part_bytes, xml_tree
from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes
from helpers.articles.readers.text import articles_in

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LINK = re.compile(r"\s?\(https?://[^()\s]{1,2000}\)")
_LARGEST_RTF = 10 * LARGEST


def read_docx(source):
    """Yield the articles in a Word file, one or a whole export of Nexis Uni."""
    with source.open() as file:
        root = xml_tree(part_bytes(checked_package(file), "word/document.xml"))
    yield from _read("\n\n".join(_word_text(paragraph) for paragraph in root.iter(f"{_W}p")))


def _word_text(paragraph):
    """Return the text of a paragraph, its links included; deleted text is no text."""
    marks = {f"{_W}t": None, f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
    pieces = (
        (node.text or "") if node.tag == f"{_W}t" else marks[node.tag] for node in paragraph.iter(*marks)
    )
    return "".join(pieces).strip("\n")


def read_odt(source):
    """Yield the articles in an OpenDocument text."""
    with source.open() as file:
        root = xml_tree(part_bytes(checked_package(file), "content.xml"))
    yield from _read("\n\n".join(map(_open_text, root.iter(f"{_TEXT}p", f"{_TEXT}h"))))


def _open_text(paragraph):
    marks = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": "\t", f"{_TEXT}s": " "}
    pieces = [paragraph.text or ""]
    for node in paragraph.iterdescendants():
        pieces += [marks.get(node.tag, ""), node.text or "", node.tail or ""]
    return "".join(pieces)


def read_rtf(source):
    """Yield the articles in an RTF file; striprtf takes its marks away."""
    from striprtf.striprtf import rtf_to_text

    text = decode(read_bytes(source, _LARGEST_RTF))
    try:
        plain = rtf_to_text(text, errors="replace")
    except (ValueError, KeyError, IndexError, LookupError, RecursionError) as error:
        raise Unreadable(f"the RTF file is damaged ({error}); save it as .docx or .txt") from None
    yield from _read(_apart(plain))


def _apart(plain):
    """Return the lines of `plain` a blank line apart, without the addresses that striprtf puts behind
    links."""
    return _LINK.sub("", plain).replace("\n", "\n\n")


def _read(text):
    if not text.strip():
        raise Unreadable(
            "the document has no text; it may hold pictures of pages: copy the text into a .txt file"
        )
    yield from articles_in(text)
