"""Everything that is found in some articles, in one pass: each text is read once by each engine."""

from helpers.actors import find_actors
from helpers.casualties import find_casualties, find_harmed
from helpers.quotes import find_quotes
from helpers.scale.batches import term_counts
from helpers.tolls import article_tolls


def found_in(articles):
    """Return `{name: table}` of what the engines find: articles, actors, quotes, figures, harmed, tolls.

    `terms` is a list of counts, which `TermSums` adds up.

    >>> import helpers
    >>> page = next((helpers.DATA / "articles").glob("*.txt"))
    >>> list(found_in(helpers.load_articles(page)))
    ['articles', 'actors', 'quotes', 'figures', 'harmed', 'tolls', 'terms']
    """
    figures, harmed = find_casualties(articles), find_harmed(articles)
    terms, count, having, *sizes = term_counts(articles)
    return {
        "articles": articles.reset_index(),
        "actors": find_actors(articles),
        "quotes": find_quotes(articles),
        "figures": figures,
        "harmed": harmed,
        "tolls": article_tolls(figures, harmed).reset_index(),
        "terms": [terms, count.tolist(), having.tolist(), *sizes],
    }
