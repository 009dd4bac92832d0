"""What happens to casualty figures after they are found: tolls of articles, events, claims about them.

In: articles, the figures of `find_casualties`, the facts in `data/`. Out: one row an article, event or claim.
Order: `article_tolls` (from figures to one toll an article); `documented` (the facts to compare with);
`told_days`, `event_words`, `linkage`, then `events` (which articles tell of one event), `told_events`
(round-ups), `event_list` (corrected by hand), `repeats` (copies); `clock`, `claims`, `documented_claims`, `changes`.
May import `text`, `articles` and the engines; not `coding`, no picture.
"""
from helpers.tolls.article_tolls import article_tolls

__all__ = ["article_tolls"]
