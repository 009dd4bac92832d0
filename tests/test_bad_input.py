"""What bad files get: a sentence that says what is wrong and what to do; the others load; nothing is lost.

Each row is a kind of file that students have, with what may become of it. One folder holds them all.
"""
import base64
import gzip
import io
import json
import os
import re
import tarfile
import zipfile

import pytest

import helpers

STORY = ("Ferry held in port\n\nBay Radio\nBy Ann Lee\n3 May 2001\n\nThe ferry to the islands stayed in port on Thursday after "
         "its crew found a fault in the engine, the harbour office said. Two people were hurt in the crowd at the gate.\n\n"
         "The next ferry leaves on Friday morning, an official of the harbour told Bay Radio. Nobody else was hurt, he said, "
         "and those who hold a ticket may use it until Sunday.\n")
RUSSIAN = "".join(f"Паром номер {n} остался в порту, сообщили в четверг. Пострадали {n} человека. " for n in range(3, 12))
CHINESE = "".join(f"星期四,第{n}艘渡轮留在港口。{n}人受伤,一名官员说。下一班渡轮早上离开。" for n in range(3, 12))
PAGE = "<html><head><title>Ferry held in port</title></head><body><article><h1>Ferry held in port</h1>" + "".join(
    f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n")[2:]) + "</article></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
READ, NOT = {"loaded", "near duplicate", "duplicate"}, {"skipped"}
EITHER, OVER = READ | NOT, {"passed over"}


def zipped(files, level=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", level) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(name, content=b"", kind=tarfile.REGTYPE, link=""):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname, member.size = kind, link, len(content)
        archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def nested(depth):
    content = zipped({"story.txt": STORY})
    for _ in range(depth):
        content = zipped({"inner.zip": content})
    return content


WORD = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document"}
KINDS = [
    # encodings and characters
    ("utf16.txt", STORY.encode("utf-16"), READ),
    ("utf16-no-mark.txt", STORY.encode("utf-16-le"), EITHER),
    ("utf32.txt", STORY.encode("utf-32"), EITHER),
    ("utf8-mark.txt", STORY.encode("utf-8-sig"), READ),
    ("western.txt", STORY.replace("Lee", "Léa “x”").encode("cp1252"), READ),
    ("russian.txt", RUSSIAN.encode("cp1251"), READ),
    ("russian-koi8.txt", RUSSIAN.encode("koi8-r"), EITHER),
    ("chinese.txt", CHINESE.encode("gb18030"), READ),
    ("taiwan.txt", CHINESE.encode("big5", "ignore"), EITHER),
    ("mojibake.txt", STORY.replace("Lee", "Ã©Ã¨â€™").encode("utf-8"), READ),
    ("half-a-letter.txt", STORY.encode("utf-8") + b"\xc3", READ),
    ("nul.txt", STORY.replace("ferry", "fer\0ry").encode(), EITHER),
    ("only-nul.txt", bytes(400), NOT),
    ("binary.txt", bytes(range(256)) * 8, NOT),
    ("only-blanks.txt", b" \n\t\r\n" * 50, NOT),
    ("only-a-mark.txt", b"\xef\xbb\xbf", NOT),
    ("empty.txt", b"", NOT),
    ("empty.html", b"", NOT),
    ("empty-without-ending", b"", NOT),
    ("one-letter.txt", b"a", EITHER),
    ("mac-line-ends.txt", STORY.replace("\n", "\r").encode(), READ),
    ("windows-line-ends.txt", STORY.replace("\n", "\r\n").encode(), READ),
    ("one-line.txt", STORY.replace("\n", " ").encode(), READ),
    ("long-line.txt", "".join(f"Ferry {n} stayed in port. " for n in range(20_000)).encode(), READ),
    ("many-blank-lines.txt", STORY.replace("\n", "\n" * 40).encode(), READ),
    ("emoji.txt", ("🚢 " * 300).encode(), EITHER),
    ("invisible.txt", ("\u200b" * 300).encode(), EITHER),
    ("accents-piled-up.txt", (STORY + "e" + "\u0301" * 3000).encode(), READ),
    ("right-to-left.txt", "".join(f"بقيت العبارة {n} في الميناء يوم الخميس. " for n in range(20)).encode(), READ),
    ("control-signs.txt", STORY.replace("port", "po\x07\x1b[31mrt").encode(), READ),
    ("page-break.txt", STORY.replace("\n\n", "\n\f\n").encode(), READ),
    # another kind of file inside
    ("page-in-text.txt", PAGE.encode(), READ),
    ("json-in-text.txt", json.dumps([{"title": "A", "text": STORY}]).encode(), READ),
    ("table-in-text.txt", f'title,text\nA,"{STORY}"\n'.encode(), READ),
    ("program.txt", b"import os\n\ndef main():\n    return os.getcwd()\n" * 20, EITHER),
    ("xml-in-text.txt", b"<?xml version='1.0'?><a><b>1</b></a>", NOT),
    ("rtf-in-text.txt", rb"{\rtf1\ansi " + STORY.replace("\n", r"\par ").encode() + b"}", READ),
    ("pdf-in-text.txt", b"%PDF-1.4\n%broken", NOT),
    ("word-in-text.txt", zipped(WORD), NOT),
    ("zip-in-page.html", zipped({"story.txt": STORY}), READ),
    ("picture-in-text.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), NOT | OVER),
    ("base64.txt", base64.b64encode(os.urandom(3000)), EITHER),
    ("log.txt", b"2001-05-03 10:00:00 INFO started\n" * 80, EITHER),
    # web pages
    ("no-ending", PAGE.encode(), READ),
    ("page.php", PAGE.encode(), READ),
    ("page.aspx", PAGE.encode(), READ),
    ("page.xhtml", PAGE.encode(), READ),
    ("page-in-16.html", PAGE.encode("utf-16"), READ),
    ("wrong-charset.html", PAGE.replace("<head>", '<head><meta charset="utf-16">').encode(), READ),
    ("unknown-charset.html", PAGE.replace("<head>", '<head><meta charset="klingon">').encode(), READ),
    ("cut-off.html", PAGE[:-60].encode(), READ),
    ("no-body.html", b"<html><head><title>A</title></head></html>", NOT),
    ("scripts-only.html", b"<html><body><script>" + b"var a=1;" * 300 + b"</script></body></html>", NOT),
    ("frames.html", b"<html><frameset><frame src='a.html'></frameset></html>", NOT),
    ("javascript-wanted.html", b"<html><body><p>Please enable JavaScript to continue.</p></body></html>", EITHER),
    ("log-in.html", b"<html><body><form><input name='user'><input type='password'></form></body></html>", NOT),
    ("not-found.html", b"<html><head><title>404</title></head><body><h1>Not found</h1></body></html>", EITHER),
    ("deep.html", (b"<div>" * 20_000) + STORY.encode() + b"</div>" * 20_000, EITHER),
    ("unclosed.html", b"<p>" * 5000 + PAGE.encode(), EITHER),
    ("huge-picture.html", PAGE.replace("</h1>", f'</h1><img src="data:image/png;base64,{"A" * 400_000}">').encode(), READ),
    ("broken-linked-data.html", PAGE.replace("<head>", '<head><script type="application/ld+json">{"a": \ud83d,}</script>').encode("utf-8", "surrogatepass"), READ),
    ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text>Ferry</text></svg>", NOT | OVER),
    # tables and data
    ("broken.json", b'{"title": "A", "text": ', NOT),
    ("empty-list.json", b"[]", NOT),
    ("number.json", b"42", NOT),
    ("no-text.json", b'[{"id": 1, "price": 3}]', NOT),
    ("deep.json", b"[" * 50_000, NOT),
    ("half-broken.jsonl", (json.dumps({"title": "A", "text": STORY}) + "\n{broken\n").encode(), READ | {"several articles"} | NOT),
    ("empty.csv", b"", NOT),
    ("head-only.csv", b"title,text\n", NOT),
    ("no-text-column.csv", b"id,price\n1,2\n3,4\n", NOT),
    ("semicolons.csv", f'title;text\nA;"{STORY}"\n'.encode(), READ),
    ("tabs.tsv", f"title\ttext\nA\t{' '.join(STORY.split())}\n".encode(), READ),
    ("open-quote.csv", f'title,text\nA,"{STORY}'.encode(), EITHER),
    ("giant-cell.csv", ('title,text\nA,"' + "The ferry stayed in port. " * 8_000 + '"\n').encode(), READ),
    ("formula.csv", f'title,text\n"=HYPERLINK(1)","{STORY}"\n'.encode(), READ),
    ("ragged.csv", f'title,text\nA\nB,"{STORY}",x,y\n'.encode(), EITHER | {"several articles"}),
    ("broken.xlsx", b"PK\x03\x04broken", NOT),
    ("old.xls", OLE, NOT),
    ("broken.parquet", b"PAR1" + bytes(40), NOT),
    ("bomb.xml", b"<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>", NOT),
    ("outside.xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", NOT),
    ("broken.xml", b"<articles><article>", NOT),
    ("data.sqlite", b"SQLite format 3\x00" + bytes(200), NOT),
    ("notebook.ipynb", b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', NOT | OVER),
    # documents
    ("broken.docx", b"PK\x03\x04 no article", NOT),
    ("bad-xml.docx", zipped(WORD), NOT),
    ("old.doc", OLE, NOT),
    ("empty.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), NOT),
    ("empty.rtf", rb"{\rtf1}", NOT),
    ("broken.rtf", rb"{\rtf1\ansi {\b ", NOT),
    ("broken.pdf", b"%PDF-1.4\nnothing", NOT),
    ("no-text.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                    b"trailer<</Root 1 0 R>>\n%%EOF", NOT),
    ("empty.epub", zipped({"mimetype": "application/epub+zip"}), NOT),
    ("broken.mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", NOT),
    ("empty.eml", b"From: a@b.example\nSubject: Ferry\n\n", EITHER),
    ("letter.eml", b"From: Bay Radio <a@b.example>\nSubject: Ferry held in port\nDate: Thu, 3 May 2001 10:00:00 +0000\n\n"
                   + STORY.encode(), READ),
    ("broken.warc", b"WARC/1.0\r\nWARC-Type: resp", NOT),
    # archives
    ("story.zip", zipped({"story.txt": STORY}), READ),
    ("empty.zip", zipped({}), NOT),
    ("out-of-the-folder.zip", zipped({"../../escape.txt": STORY}), EITHER),
    ("deep.zip", nested(12), EITHER),
    ("bomb.zip", zipped({"bomb.txt": b"0" * 60_000_000}), EITHER),
    ("many.zip", zipped({f"{number}.bin": b"\x00" for number in range(2000)}), NOT | OVER),
    ("absolute.tar.gz", tarred("/etc/escape.txt", STORY.encode()), EITHER),
    ("link.tar.gz", tarred("link", kind=tarfile.SYMTYPE, link="/etc/passwd"), NOT | OVER),
    ("broken.gz", gzip.compress(STORY.encode())[:-12], EITHER),
    ("archive.7z", b"7z\xbc\xaf\x27\x1c" + bytes(60), NOT),
    ("archive.rar", b"Rar!\x1a\x07\x01\x00" + bytes(60), NOT),
    # what lies about in folders
    ("program.exe", b"MZ" + bytes(200), NOT | OVER),
    ("sound.mp3", b"ID3" + bytes(200), NOT | OVER),
    ("film.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(200), NOT | OVER),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(200), OVER),
    ("letters.woff2", b"wOF2" + bytes(200), NOT | OVER),
    ("Ferry.url", b"[InternetShortcut]\nURL=https://a.example/\n", NOT | OVER | READ),
    ("story.html.crdownload", PAGE[:80].encode(), NOT | OVER),
    ("~$story.docx", b"\x05Ann" + bytes(150), NOT | OVER),
    ("Thumbs.db", OLE, NOT | OVER),
    # names
    ("Sources say ferry held.html", PAGE.encode(), READ),
    ("Notice.txt", STORY.encode(), READ),
    ("README of a ferry.txt", STORY.encode(), READ | OVER),
    ("story (1).txt", STORY.encode(), READ),
    ("story-1.txt", STORY.encode(), READ),
    ("⛴ ferry.txt", STORY.encode(), READ),
    ("100% #1 ferry & more.txt", STORY.encode(), READ),
    ("العبارة.txt", STORY.encode(), READ),
    (f"{'long ' * 40}.txt", STORY.encode(), READ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("inbox") / "files"
    place.mkdir()
    for name, content, _ in KINDS:
        (place / name).write_bytes(content)
    return place


@pytest.fixture(scope="module")
def report(folder):
    return helpers.folder_report(folder)


def test_there_are_a_hundred_kinds():
    assert len({name for name, _, _ in KINDS}) == len(KINDS) >= 100


@pytest.mark.parametrize("name, may_become", [(name, may) for name, _, may in KINDS], ids=[name for name, _, _ in KINDS])
def test_every_file_has_a_row_that_says_what_became_of_it(report, name, may_become):
    rows = report[[file == name or file.startswith(name) for file in report["file"]]]
    assert len(rows) >= 1 and set(rows["status"]) & may_become, rows[["status", "words", "note"]].to_dict("records")
    for row in rows.itertuples():
        assert row.status != "skipped" or len(row.note) > 8


def test_what_is_skipped_says_why_without_a_word_of_program(report):
    notes = report.loc[report["status"] == "skipped", "note"]
    assert not [note for note in notes if re.search(r"Error\b|Traceback|0x[0-9a-f]{4}|object at|codec|NoneType", note)]


def test_the_articles_load_beside_them(folder):
    with pytest.warns(UserWarning, match="skipped"):
        articles = helpers.load_articles(folder)
    assert articles.index.is_unique and (articles["text"] + articles["headline"]).str.contains(r"\w").all()
    assert sum("stayed in port on Thursday" in text for text in articles["text"]) > 35


def test_nothing_is_written_outside_the_folder(folder):
    assert sorted(path.name for path in folder.parent.iterdir()) == ["files"]
    assert not (folder.parent.parent / "escape.txt").exists()


def test_the_engines_read_whatever_was_loaded(folder):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        articles = helpers.load_articles(folder)
    for find in (helpers.find_casualties, helpers.find_actors, helpers.find_quotes, helpers.find_harmed):
        found = find(articles)
        assert all(articles["text"][row.article_id][row.start:row.end] == row.text for row in found.itertuples())
