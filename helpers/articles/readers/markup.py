"""HTML → lines of text, a blank line where a block ends: for cells, mails and exports. No script, no
style."""

import re

from helpers.articles.readers.sources import Unreadable

_BLOCKS = frozenset(
    """p div li ul ol h1 h2 h3 h4 h5 h6 tr table section article blockquote header footer dd dt figcaption title
    body hr main aside form pre option paragraph headline""".split()
)
_MARKS = {"block": "\n\n", "br": "\n", "td": " ", "th": " "}
_DROPPED = frozenset("script style noscript template head svg".split())
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")
_NULLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")
_MARKUP = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|ul|li|h[1-6]|img|figure|blockquote)\b[^<>]{0,400}>", re.I
)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|lt|gt|[lr][sd]quo|[mn]dash|#\d{2,5}|#x[0-9a-f]{2,5});", re.I)


def tree_of(markup):
    """Return the lxml tree of `markup`. Raises Unreadable when there is no element in it."""
    from lxml import etree, html

    try:
        return html.fromstring(_NULLS.sub("", _DECLARATION.sub("", markup)))
    except (etree.LxmlError, ValueError):
        raise Unreadable(
            "it holds no HTML; save the page again, or paste the text into a .txt file"
        ) from None


def block_lines(element):
    """Return the text of `element` as lines: blocks apart by blank lines, line breaks as they are.

    >>> block_lines(tree_of("<div><p>Two <b>held</b>.</p><p>One<br>two</p></div>"))
    'Two held.\\n\\nOne\\ntwo'
    """
    pieces = []
    for event, words in _walk(element):
        pieces.append(_MARKS.get(event) or re.sub(r"\s+", " ", words or ""))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _walk(element):
    """Yield ("block", None) where a block begins or ends, ("br", None), ("td", None), and ("text", words)
    between."""
    stack = [(element, False)]
    while stack:
        node, seen = stack.pop()
        if seen:
            yield ("block", None) if _name(node) in _BLOCKS else ("text", "")
            yield "text", node.tail if node is not element else ""
            continue
        if _name(node) in _DROPPED or not isinstance(node.tag, str):
            yield "text", node.tail if node is not element else ""
            continue
        yield ("block" if _name(node) in _BLOCKS else _name(node)), None
        yield "text", node.text
        stack.append((node, True))
        stack += [(child, False) for child in reversed(node)]


def _name(node):
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def plain_text(text):
    """Return `text` without mark-up, when it has any: the cells of tables often hold the HTML of a page.

    >>> plain_text("<p>Two held.</p><p>One left.</p>"), plain_text("5 < 6")
    ('Two held.\\n\\nOne left.', '5 < 6')
    """
    if _MARKUP.search(text):
        return block_lines(tree_of(f"<div>{text}</div>"))
    if _ENTITY.search(text):
        from html import unescape

        return unescape(text)
    return text
