"""`.eml`, `.mhtml` and `.webarchive`: a page or a text with headers around it. Attachments are not opened."""

import email
import plistlib
from email import policy
from email.utils import parseaddr

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes
from helpers.articles.readers.text import articles_in
from helpers.articles.readers.web import articles_of_page
from helpers.cleaning.stateddates import stated_date

_LARGEST_MAIL = 5 * LARGEST


def read(source):
    """Yield the articles in a mail, or in a page that Chrome saved as one file (`.mhtml`)."""
    message = email.message_from_bytes(
        read_bytes(source, _LARGEST_MAIL).removeprefix(b"\xef\xbb\xbf"), policy=policy.default
    )
    html, plain = (_part(message, kind) for kind in ("text/html", "text/plain"))
    saved = "snapshot-content-location" in message
    if html and (saved or not plain):
        articles = articles_of_page(html)
    elif plain:
        articles = articles_in(plain)
    else:
        raise Unreadable("the mail has no text; open it, copy the text and save it as .txt")
    stated = {} if saved else _headers(message)
    for article in articles:
        yield {**article, **{name: value for name, value in stated.items() if not article.get(name)}}


def _part(message, kind):
    """Return the first part of `kind` as text, or ""."""
    for part in message.walk():
        if part.get_content_type() == kind and not part.is_attachment():
            data = part.get_payload(decode=True) or b""
            return decode(data, str(part.get_content_charset() or "")) if data.strip() else ""
    return ""


def _headers(message):
    """Return what the headers state: the subject, the date, and who sent it as the outlet."""
    return {
        "headline": " ".join(str(message.get("subject", "")).split()),
        "published": stated_date(str(message.get("date", ""))).when,
        "outlet": parseaddr(str(message.get("from", "")))[0],
    }


def read_webarchive(source):
    """Yield the articles in a page that Safari saved (`.webarchive`)."""
    try:
        page = plistlib.loads(read_bytes(source, _LARGEST_MAIL))["WebMainResource"]
        data, declared = page["WebResourceData"], page.get("WebResourceTextEncodingName", "")
    except (
        plistlib.InvalidFileException,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        IndexError,
        OverflowError,
    ):
        raise Unreadable(
            "the web archive is damaged; open it in Safari and save the page's source as .html"
        ) from None
    yield from articles_of_page(decode(bytes(data), str(declared)))
