"""Readers: what each format of file gives."""

from datetime import datetime
from importlib import import_module

import pytest

from helpers.articles.readers import READERS, read_source
from helpers.articles.readers.decoding import decode
from helpers.articles.readers.kinds import kind_of
from helpers.articles.readers.sources import Unreadable, bytes_source
from helpers.articles.readers.web import read_html

PARAGRAPHS = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry was held in port for six hours on Monday after an alarm, the harbour master said.",
        "Nobody on board was hurt, and the passengers were given tea while divers looked at the hull.",
        "It sailed again at dusk, six hours late, with its passengers and most of the waiting cars.",
        "The port had been closed twice this year, after storms had damaged the northern breakwater.",
    )
)


def html(head="", before="", after=""):
    return (
        f"<html><head><title>Ferry held in port | The Daily Pier</title>{head}</head>"
        "<body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Ferry held in port</h1>{before}{PARAGRAPHS}{after}</article>"
        "<footer>Imprint</footer></body></html>"
    )


META = (
    "<meta property='og:title' content='Ferry held in port'>"
    "<meta property='og:site_name' content='The Daily Pier'>"
    "<meta name='author' content='Ana Moreno'>"
    "<meta property='article:published_time' content='2007-05-28T09:26:00+01:00'>"
)
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
    '"headline": "Ferry held in port", "datePublished": "2007-05-28T09:26:00Z",'
    '"author": [{"@type": "Person", "name": "Ana Moreno"}, {"name": "Li Wei"}],'
    '"publisher": {"@type": "Organization", "name": "The Daily Pier"}}]}</script>'
)


def articles(data, name="file"):
    """Return the articles in `data`, a text or bytes, under a name that says nothing."""
    return list(read_source(bytes_source(name, data.encode("utf-8") if isinstance(data, str) else data)))


@pytest.mark.parametrize("kind", sorted(READERS))
def test_every_kind_has_its_reader(kind):
    module, _, name = READERS[kind].partition(".")
    assert callable(getattr(import_module(f"helpers.articles.readers.{module}"), name))


def test_main_text_without_menu_and_footer():
    article = read_html(html())
    assert article["text"].startswith("The ferry was held") and article["text"].endswith(
        "northern breakwater."
    )
    assert article["text"].count("\n\n") == 3 and article["headline"] == "Ferry held in port"


@pytest.mark.parametrize("head, byline", [(META, "Ana Moreno"), (LINKED, "Ana Moreno; Li Wei")])
def test_metadata_of_the_page(head, byline):
    article = read_html(html(head))
    assert article["published"] == datetime(2007, 5, 28, 9, 26)
    assert (article["headline"], article["byline"], article["outlet"]) == (
        "Ferry held in port",
        byline,
        "The Daily Pier",
    )


def test_fields_come_from_the_text_where_the_page_has_no_metadata():
    page = html(before="<p>By Ana Moreno</p><p>May 28, 2007 9:26 AM</p>").replace(
        "<p>The ferry", "<p>LISBON (AP) — The ferry"
    )
    article = read_html(page)
    assert (article["byline"], article["place"]) == ("Ana Moreno", "Lisbon")
    assert article["published"] == datetime(2007, 5, 28, 9, 26)
    assert article["text"].startswith("The ferry was held")


def test_furniture_that_is_left_in_the_main_text_is_cut():
    article = read_html(
        html(after="<p>READ MORE: Storm closes two bridges</p><p>Sign up for our free newsletter.</p>")
    )
    assert article["text"].endswith("northern breakwater.")


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<p>", "<!-- -->", "{}", "<script type='application/ld+json'>[[[</script>"]
)
def test_page_without_text_is_unreadable(markup):
    with pytest.raises(Unreadable):
        read_html(markup)


def test_declared_encoding_of_a_page():
    page = html("<meta charset='iso-8859-2'>").replace("harbour master", "kapitán přístavu")
    assert "kapitán přístavu" in articles(page.encode("iso-8859-2"))[0]["text"]


def test_inline_pictures_do_not_count():
    picture = "<img src='data:image/png;base64," + "A" * 6_000_000 + "'>"
    assert "harbour master" in articles(html(before=picture))[0]["text"]


def test_too_long_a_page_is_unreadable():
    with pytest.raises(Unreadable, match="limit"):
        articles(html(before="<p>More words. </p>" * 400_000))


@pytest.mark.parametrize(
    "data, text",
    [
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9", "café"),
        ("café".encode("utf-16-le"), "café"),
        (b"a\x85b", "a…b"),
        (b"good text " * 60 + b"\xc3\xa9 \xff", "good text " * 60 + "é \ufffd"),
    ],
)
def test_bytes_to_text(data, text):
    assert decode(data) == text


SCRIPTS = {
    "Russian": ("Паром задержали в порту на шесть часов, сообщил капитан порта.", "cp1251 koi8_r iso8859_5"),
    "Arabic": ("احتجزت العبارة في الميناء ست ساعات بعد إنذار، كما قال مدير الميناء.", "cp1256 iso8859_6"),
    "Chinese": ("星期一，渡輪因警報在港口被扣留了六個小時，港務長說。", "big5"),
    "Korean": ("월요일에 경보가 울린 뒤 여객선이 항구에 여섯 시간 동안 묶여 있었다.", "euc_kr"),
    "Japanese": ("月曜日、警報のためフェリーは港に六時間とめられたと港長が述べた。", "shift_jis euc_jp"),
    "Greek": ("Το πλοίο κρατήθηκε στο λιμάνι για έξι ώρες μετά από συναγερμό.", "cp1253 iso8859_7"),
    "Polish": ("Prom został zatrzymany w porcie na sześć godzin, powiedział kapitan; nikt nie ucierpiał.", "cp1250"),
    "Turkish": ("Feribot, alarmın ardından limanda altı saat bekletildi, dedi liman başkanı.", "cp1254"),
}


@pytest.mark.parametrize(
    "text, encoding", [(text, one) for text, encodings in SCRIPTS.values() for one in encodings.split()]
)
def test_old_encodings_of_many_scripts(text, encoding):
    assert decode(text.encode(encoding)) == text
    page = f"<html><body><article><p>{text} {text}</p><p>{text}</p></article></body></html>"
    assert text in articles(page.encode(encoding))[0]["text"]


@pytest.mark.parametrize(
    "data, kind",
    [
        ("Two men were held, police said.", "text"),
        ("<!DOCTYPE html><p>Two men</p>", "html"),
        ("\n\n<html lang='en'><body>", "html"),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", "html"),
        ("<?xml version='1.0'?><rss><channel/></rss>", "xml"),
        ('{"title": "Two held"}', "json"),
        ('[{"title": "Two held"}]', "json"),
        ('{"title": "Two held"}\n{"title": "One left"}\n', "jsonl"),
        ("title,date,text\nTwo held,2007-05-28,Two men were held.\n", "csv"),
        ("Titel;Datum;Text\nZwei;28.05.2007;Zwei.\n", "csv"),
        ("Title\tSource\tBody\nTwo\tPier\tTwo men.\n", "csv"),
        ("From: a@pier.example\nSubject: Two held\nMIME-Version: 1.0\n\nTwo men.", "mail"),
        ("TY  - NEWS\nTI  - Two held\nER  - \n", "references"),
        ("import os\nfor x in y:\n    print(x);\nreturn x;\n}\n}\n", "program"),
        ("<?php echo 1; ?><div>", "program"),
        (b"%PDF-1.4\n", "pdf"),
        (b"{\\rtf1 Two}", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old office"),
        (b"PK\x03\x04 cut off", "damaged zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"WARC/1.0\r\n", "warc"),
        ("BM says two men were held.", "text"),
        ("Police: 24 dead\nTitle, date and text of the law were read.", "text"),
    ],
)
def test_what_a_file_is_decides_not_its_name(data, kind):
    data = data.encode("utf-8") if isinstance(data, str) else data
    assert {kind_of(bytes_source(name, data)) for name in ("story", "story.txt", "page.dat")} == {kind}


def test_a_date_that_can_be_read_in_two_ways_is_reported():
    article = read_html(html("<meta name='date' content='02/03/07'>"))
    assert article["published"] is None and "02/03/07 can be read in two ways" in article["doubts"]
    assert read_html(html("<meta name='date' content='31/02/2007'>"))["published"] is None


def test_heading_and_title_outweigh_the_name_of_a_program():
    page = html(META + LINKED.replace('"headline": "Ferry held in port"', '"headline": "pagemaker"'))
    assert read_html(page)["headline"] == "Ferry held in port"


def test_a_date_behind_the_title():
    page = html().replace("<title>Ferry held in port | The Daily Pier", "<title>Ferry held in port | Pier | 19.01.2020")
    assert read_html(page)["published"] == datetime(2020, 1, 19)


def test_a_page_too_short_for_trafilatura_is_read_by_its_paragraphs():
    assert articles("<html><body><p>Two men were held at the port, police said.</p></body></html>")[0]["text"]
