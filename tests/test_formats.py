"""Documents, tables, services' answers, mails and archives: what each gives, and how each can be broken."""

import gzip
import io
import json
import plistlib
import tarfile
import textwrap
import zipfile
from contextlib import suppress
from datetime import datetime

import pandas as pd
import pytest

from helpers.articles.readers import read_source
from helpers.articles.readers.sources import Unreadable, bytes_source

STORY = (
    "The ferry was held in port for six hours on Monday, the harbour master said.",
    "Divers looked at the hull twice and found nothing, and the passengers were given tea in the customs hall.",
    "It sailed again at dusk with most of its cars, and the next boat will leave on time.",
)
TEXT = "\n\n".join(STORY)
HTML = (
    "<html><head><title>Ferry held in port</title></head><body><article>"
    + "".join(f"<p>{one}</p>" for one in STORY)
    + "</article></body></html>"
)


def read(data, name="file"):
    return list(read_source(bytes_source(name, data.encode("utf-8") if isinstance(data, str) else data)))


def package(parts, kind=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", kind) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx():
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{one[:9]}</w:t></w:r><w:hyperlink><w:r><w:t>{one[9:]}</w:t></w:r></w:hyperlink></w:p>"
        for one in STORY
    )
    return package(
        {
            "word/document.xml": f"<w:document {word}><w:body>{paragraphs}<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:body></w:document>"
        }
    )


def odt():
    names = 'xmlns:office="o" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    paragraphs = "".join(f"<text:p>{one[:9]}<text:span>{one[9:]}</text:span></text:p>" for one in STORY)
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document {names}><office:body>{paragraphs}</office:body></office:document>",
        }
    )


def rtf():
    return "{\\rtf1\\ansi " + "\\par\n".join(STORY) + "\\par}"


def epub():
    container = '<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    book = (
        '<package xmlns="p"><manifest><item id="a" href="cover.xhtml"/><item id="b" href="one%20story.xhtml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    return package(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": book,
            "OPS/cover.xhtml": "<html><body><p>A digest</p></body></html>",
            "OPS/one story.xhtml": HTML,
        }
    )


def mhtml():
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://pier.example/a\nSubject: Ferry\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n'
        f"Content-Transfer-Encoding: 8bit\n\n{HTML}\n--x--\n"
    )


def eml():
    return (
        "From: Pier Times <news@pier.example>\nTo: a@b.example\nSubject: Ferry held in port\nDate: Mon, 04 Mar 2024 10:05:00 +0000\n"
        f"Message-ID: <1@pier.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
    )


def webarchive():
    return plistlib.dumps(
        {"WebMainResource": {"WebResourceData": HTML.encode(), "WebResourceTextEncodingName": "UTF-8"}},
        fmt=plistlib.FMT_BINARY,
    )


def warc():
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{HTML}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pier.example/a\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(page)}\r\n\r\n"
    return head.encode() + page + b"\r\n\r\n"


def pdf():
    lines = [piece for one in STORY for piece in (*textwrap.wrap(one, 60), "")]
    text = "BT /F1 10 Tf 14 TL 40 700 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"


@pytest.mark.parametrize(
    "made",
    [
        docx,
        odt,
        rtf,
        epub,
        mhtml,
        eml,
        webarchive,
        warc,
        pdf,
        lambda: gzip.compress(warc()),
        lambda: HTML,
        lambda: TEXT,
    ],
)
def test_documents_give_their_story(made):
    assert [article["text"] for article in read(made())] == [TEXT]


def test_headers_of_a_mail_are_its_fields():
    article = read(eml())[0]
    assert (article["headline"], article["outlet"], article["published"]) == (
        "Ferry held in port",
        "Pier Times",
        datetime(2024, 3, 4, 10, 5),
    )


ROW = {
    "headline": "Ferry held in port",
    "published": datetime(2024, 3, 4),
    "outlet": "Pier Times",
    "byline": "Ann Lee",
    "text": TEXT,
}
HEADERS = {
    "English": "title,date,source,author,text",
    "French": "Titre,Date de publication,Source,Auteur,Texte intégral",
    "German": "Überschrift,Datum,Quelle,Autor,Volltext",
    "Spanish": "Título,Fecha,Medio,Autor,Texto",
    "Russian": "Заголовок,Дата,Источник,Автор,Текст",
    "Arabic": "العنوان,التاريخ,المصدر,الكاتب,النص",
    "Chinese": "标题,日期,来源,作者,正文",
    "newspaper": "TITLE,publish_date,publication,authors,Content",
    "own": "Headline,PUB DATE,Newspaper,By-line,Full Text",
}
CELLS = ["Ferry held in port", "2024-03-04", "Pier Times", "Ann Lee", TEXT]


def got(article):
    return {name: article[name] for name in ROW}


def quoted(cells, delimiter):
    return delimiter.join('"' + cell.replace('"', '""') + '"' for cell in cells)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_in_many_languages(language, delimiter, encoding):
    names = HEADERS[language].split(",")
    table = delimiter.join(names) + "\n" + quoted(CELLS, delimiter) + "\n"
    assert [got(article) for article in read(table.encode(encoding), "table.csv")] == [ROW]


def test_a_workbook_with_a_title_above_its_header(tmp_path):
    from openpyxl import Workbook

    workbook = Workbook()
    for cells in (
        ["Articles of the week"],
        [],
        HEADERS["English"].split(","),
        [CELLS[0], datetime(2024, 3, 4), *CELLS[2:]],
    ):
        workbook.active.append(cells)
    workbook.create_sheet("notes").append(["nothing here"])
    workbook.save(tmp_path / "a.xlsx")
    assert [got(article) for article in read((tmp_path / "a.xlsx").read_bytes())] == [ROW]


def test_a_parquet_table(tmp_path):
    from fastparquet import write

    write(
        str(tmp_path / "a.parquet"),
        pd.DataFrame([CELLS], columns=HEADERS["English"].split(",")).astype(object),
    )
    assert [got(article) for article in read((tmp_path / "a.parquet").read_bytes())] == [ROW]


ANSWERS = {
    "NewsAPI": {
        "status": "ok",
        "articles": [
            {
                "source": {"id": None, "name": "Pier Times"},
                "author": "Ann Lee",
                "title": CELLS[0],
                "description": "Six hours.",
                "url": "https://pier.example/a",
                "publishedAt": "2024-03-04T00:00:00Z",
                "content": TEXT,
            }
        ],
    },
    "Guardian": {
        "response": {
            "results": [
                {
                    "webTitle": CELLS[0],
                    "webPublicationDate": "2024-03-04T00:00:00Z",
                    "webUrl": "https://pier.example/a",
                    "fields": {
                        "byline": "Ann Lee",
                        "publication": "Pier Times",
                        "body": "".join(f"<p>{one}</p>" for one in STORY),
                    },
                }
            ]
        }
    },
    "NYT": {
        "response": {
            "docs": [
                {
                    "headline": {"main": CELLS[0], "kicker": None},
                    "byline": {"original": "By Ann Lee"},
                    "pub_date": "2024-03-04T00:00:00+0000",
                    "source": "Pier Times",
                    "abstract": "Six hours.",
                    "lead_paragraph": TEXT,
                    "web_url": "https://pier.example/a",
                }
            ]
        }
    },
    "newspaper4k": {
        "url": "https://pier.example/a",
        "title": CELLS[0],
        "authors": ["Ann Lee"],
        "publish_date": "2024-03-04 00:00:00",
        "text": TEXT,
        "summary": "",
        "meta_site_name": "Pier Times",
    },
    "news-please": {
        "authors": ["Ann Lee"],
        "date_download": "2024-06-01 10:00:00",
        "date_modify": None,
        "date_publish": "2024-03-04 00:00:00",
        "description": "Six hours.",
        "maintext": TEXT,
        "title": CELLS[0],
        "title_page": None,
        "source_domain": "Pier Times",
    },
    "Fundus": [
        {
            "title": CELLS[0],
            "authors": ["Ann Lee"],
            "publishing_date": "2024-03-04 00:00:00+00:00",
            "publisher": "Pier Times",
            "body": {"summary": [], "sections": [{"headline": [], "paragraphs": list(STORY)}]},
        }
    ],
    "trafilatura": {
        "title": CELLS[0],
        "author": "Ann Lee",
        "hostname": "pier.example",
        "sitename": "Pier Times",
        "date": "2024-03-04",
        "text": TEXT,
    },
    "GNews": {
        "totalArticles": 1,
        "articles": [
            {
                "title": CELLS[0],
                "description": "Six.",
                "content": TEXT,
                "publishedAt": "2024-03-04T00:00:00Z",
                "source": {"name": "Pier Times", "url": "https://pier.example"},
                "author": "Ann Lee",
            }
        ],
    },
}


@pytest.mark.parametrize("service", ANSWERS)
def test_answers_of_services(service):
    assert [got(article) for article in read(json.dumps(ANSWERS[service]))] == [ROW]


def test_lines_of_json_are_read_one_by_one():
    lines = [
        json.dumps(dict(zip(["title", "date", "source", "author", "text"], CELLS, strict=True)))
        for _ in range(3)
    ]
    assert [got(article) for article in read("\n".join(lines))] == [ROW] * 3


@pytest.mark.parametrize(
    "table, published, outlet",
    [
        (
            "URL,MobileURL,Date,Title\nhttps://www.pier.example/a,,2024-03-04 00:00:00,Ferry held in port\n",
            datetime(2024, 3, 4),
            "pier.example",
        ),
        (
            "id,indexed_date,language,media_name,media_url,publish_date,title,url\n1,2024-06-01,en,pier.example,x,2024-03-04,Ferry held in port,https://pier.example/a\n",
            datetime(2024, 3, 4),
            "pier.example",
        ),
    ],
)
def test_lists_of_headlines_say_that_they_have_no_text(table, published, outlet):
    article = read(table)[0]
    assert (article["headline"], article["published"], article["outlet"], article["text"]) == (
        "Ferry held in port",
        published,
        outlet,
        "",
    )
    assert "no text, only a headline" in " ".join(article["doubts"])


XML = {
    "Factiva": f"<r xmlns='f'><ppsarticle><article><headline><paragraph>{CELLS[0]}</paragraph></headline><byline>Ann Lee</byline><leadParagraph><paragraph>{STORY[0]}</paragraph>"
    f"</leadParagraph><publicationDate><dateTime>2024-03-04T00:00:00Z</dateTime></publicationDate><sourceName>Pier Times</sourceName><tailParagraphs><paragraph>{STORY[1]}</paragraph>"
    f"<paragraph>{STORY[2]}</paragraph></tailParagraphs></article></ppsarticle></r>",
    "trafilatura": f"<doc title='{CELLS[0]}' author='Ann Lee' date='2024-03-04' sitename='Pier Times'><main>{''.join(f'<p>{one}</p>' for one in STORY)}</main><comments/></doc>",
    "NITF": f"<nitf><head><docdata/><pubdata date.publication='20240304T000000' name='Pier Times'/></head><body><body.head><hedline><hl1>{CELLS[0]}</hl1></hedline><byline>By Ann Lee</byline>"
    f"</body.head><body.content><block class='full_text'>{''.join(f'<p>{one}</p>' for one in STORY)}</block></body.content></body></nitf>",
    "TEI": f"<TEI xmlns='t'><teiHeader><fileDesc><titleStmt><title>{CELLS[0]}</title><author>Ann Lee</author></titleStmt><publicationStmt><publisher>Pier Times</publisher><date>2024-03-04</date>"
    f"</publicationStmt></fileDesc></teiHeader><text><body>{''.join(f'<p>{one}</p>' for one in STORY)}</body></text></TEI>",
    "records": f"<list><item><title>{CELLS[0]}</title><date>2024-03-04</date><source>Pier Times</source><author>Ann Lee</author><text>{''.join(f'<p>{one}</p>' for one in STORY)}</text></item></list>",
}


@pytest.mark.parametrize("kind", XML)
def test_xml(kind):
    assert [got(article) for article in read("<?xml version='1.0' encoding='utf-8'?>" + XML[kind])] == [ROW]


def test_xml_takes_nothing_from_outside(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    outside = f"<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '{secret.as_uri()}'>]>" + XML[
        "records"
    ].replace("The ferry", "&x; The ferry")
    bomb = (
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'ha'>"
        + "".join(f"<!ENTITY a{n} '{f'&a{n - 1 or str()};' * 10}'>" for n in range(1, 9))
        + "]><doc><main>&a8;</main></doc>"
    )
    for data in (outside, bomb):
        with suppress(Unreadable):
            assert "a secret" not in str(read(data))


def test_order_of_day_and_month_is_read_from_the_table_never_guessed():
    def table(*dates):
        return "title,date,text\n" + "\n".join(f"Ferry,{date},The ferry was held." for date in dates)

    assert [article["published"] for article in read(table("02/03/07", "28/03/07"))] == [
        datetime(2007, 3, 2),
        datetime(2007, 3, 28),
    ]
    alone = read(table("02/03/07"))[0]
    assert alone["published"] is None and "02/03/07 can be read in two ways" in alone["doubts"]
    assert read(table("31/02/2007"))[0]["published"] is None


def members(archive):
    return {one["member"]: one.get("text", one.get("reason")) for one in read(archive)}


def test_archives_of_any_of_these():
    inner = package({"b.txt": TEXT})
    zipped = package(
        {
            "a/story.txt": TEXT,
            "page": HTML,
            "list.csv": "title,text\nA,One man left.\nB,Two men left.\n",
            "deep.zip": inner,
            "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1",
            "logo.png": b"\x89PNG",
            "__MACOSX/x": b"x",
        }
    )
    assert [one.get("member") for one in read(zipped)] == [
        "a/story.txt",
        "page",
        "list.csv",
        "list.csv",
        "deep.zip/b.txt",
        "old.doc",
    ]
    assert "save it as .docx" in members(zipped)["old.doc"]
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name in ("one.txt", "../../two.txt", "/three.txt"):
            info = tarfile.TarInfo(name)
            info.size = len(TEXT)
            archive.addfile(info, io.BytesIO(TEXT.encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert members(file.getvalue()) == dict.fromkeys(["one.txt", "../../two.txt", "/three.txt"], TEXT)
    assert members(gzip.compress(TEXT.encode())) == {"file": TEXT}


def test_archives_are_bounded_in_depth():
    archive = package({"story.txt": TEXT})
    for _ in range(5):
        archive = package({"inner.zip": archive})
    assert "archives deep" in next(iter(members(archive).values()))


@pytest.mark.parametrize(
    "made",
    [
        docx,
        odt,
        epub,
        rtf,
        pdf,
        webarchive,
        warc,
        lambda: gzip.compress(warc()),
        lambda: package({"a.txt": TEXT}),
    ],
)
@pytest.mark.parametrize("kept", [0.1, 0.4, 0.7, 0.95])
def test_cut_off_files_end_in_a_sentence(made, kept):
    data = made()
    data = data.encode() if isinstance(data, str) else data
    try:
        read(data[: int(len(data) * kept)])
    except Unreadable as error:
        assert len(str(error)) > 10


def test_a_long_table_is_read_row_by_row():
    from itertools import islice

    class Endless(io.RawIOBase):
        count = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            self.count += 1
            row = b"title,text\n" if self.count == 1 else b"Ferry,The ferry was held in port.\n" * 200
            row = row[: len(buffer)]
            buffer[: len(row)] = row
            return len(row)

    source = bytes_source("big.csv", b"title,text\nFerry,The ferry was held in port.\n")._replace(size=10**12)
    stream = source._replace(open=lambda: io.BufferedReader(Endless(), 65536))
    assert len(list(islice(read_source(stream), 1000))) == 1000
