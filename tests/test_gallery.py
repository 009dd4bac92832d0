"""The README's gallery: every picture is there, with the alt text that its data give."""
import re
import sys

import pytest

import helpers
from helpers.text.lexicons import DATA

ROOT = DATA.parent
sys.path.insert(0, str(ROOT / "notebooks" / "gallery"))
import make_gallery  # noqa: E402

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = {name: alt for alt, name in re.findall(r"!\[([^\]]+)\]\(notebooks/gallery/([\w-]+)\.png\)", README)}


@pytest.fixture(scope="module")
def pictures():
    return make_gallery.gallery(helpers.load_articles(DATA / "articles"))


def test_there_are_four_to_six_pictures_and_each_is_in_the_folder():
    files = {path.stem for path in (ROOT / "notebooks" / "gallery").glob("*.png")}
    assert 4 <= len(SHOWN) <= 6 and files == set(SHOWN)


def test_the_alt_texts_are_those_of_the_corpus_as_it_is(pictures):
    """When this fails, the corpus or a plot has changed: run notebooks/gallery/make_gallery.py."""
    assert {name: axes.alt_text for name, axes in pictures.items()} == SHOWN


def test_no_picture_is_large():
    assert all(path.stat().st_size < 250_000 for path in (ROOT / "notebooks" / "gallery").glob("*.png"))


def test_the_gallery_is_written_between_its_marks_and_nowhere_else():
    text = f"before\n{make_gallery.BEGIN}\nold\n{make_gallery.END}\nafter"
    written = make_gallery.with_gallery(text, "new")
    assert written.startswith("before\n") and written.endswith("\nafter") and "old" not in written
    assert make_gallery.with_gallery(written, "new") == written
