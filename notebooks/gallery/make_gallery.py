"""Draw the pictures of the README's gallery from the shipped corpus, and write their alt texts into README.md.

Run it after a change of the corpus or of a plot: `python notebooks/gallery/make_gallery.py`
"""
from pathlib import Path

import helpers
from helpers import DATA

FOLDER = Path(__file__).resolve().parent
README = DATA.parent / "README.md"
BEGIN, END = "<!-- gallery -->", "<!-- end of gallery -->"


def claims_by_event(articles):
    """Every figure that stands, by the event that it tells of."""
    figures = helpers.find_casualties(articles)
    claims = helpers.event_claims(articles, figures, helpers.read_manifest()["event_id"])
    return helpers.plot_claims(claims, names=helpers.read_events()["title"])


def truck_bomb_by_hour(articles):
    """The toll of one day as the outlets printed it, hour by hour."""
    claims = helpers.event_claims(articles, helpers.find_casualties(articles), helpers.read_manifest()["event_id"])
    day = claims[claims["event"] == "2007-05-28-gailani-truck-bomb"]
    return helpers.plot_toll_steps(day, name="Truck bomb in Baghdad, 28 May 2007")


def key_words(articles):
    """The words that set one outlet apart."""
    return helpers.plot_keyness(helpers.compare_terms(articles, by="outlet", target="The Two Shores Daily"), top=8)


def who_is_named_together(articles):
    """The states and organisations that stand in one sentence."""
    actors = helpers.find_actors(articles)
    states = actors[actors["actor_type"] != "person"]
    return helpers.plot_network(helpers.actors_together(states, within="sentence"), top=10)


def who_speaks(articles):
    """Whom each outlet quotes."""
    return helpers.plot_voices(helpers.find_quotes(articles), articles, by="outlet")


PICTURES = (claims_by_event, truck_bomb_by_hour, key_words, who_is_named_together, who_speaks)


def gallery(articles):
    """Return `{picture: Axes}` of the gallery."""
    return {picture.__name__.replace("_", "-"): picture(articles) for picture in PICTURES}


def gallery_lines(pictures):
    """Return the gallery in Markdown, each picture with the alt text made from its data."""
    return "\n\n".join(f"![{axes.alt_text}](notebooks/gallery/{name}.png)" for name, axes in pictures.items())


def with_gallery(text, lines):
    """Return `text` with `lines` between the gallery's marks.

    >>> with_gallery(f"a {BEGIN} old {END} b", "new") == f"a {BEGIN}\\n\\nnew\\n\\n{END} b"
    True
    """
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{lines}\n\n{END}{rest.partition(END)[2]}"


def main():
    pictures = gallery(helpers.load_articles(DATA / "articles"))
    for name, axes in pictures.items():
        axes.figure.savefig(FOLDER / f"{name}.png", dpi=90)
    readme = README.read_text(encoding="utf-8")
    README.write_text(with_gallery(readme, gallery_lines(pictures)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
