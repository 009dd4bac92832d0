"""Who is in the news: states, organisations, armed groups and people, each where it stands in its article.

In: an Articles table or a string. Out: a Spans table, one row a mention (`find_actors`); pairs
(`actors_together`); spellings of one person joined over a corpus (`join_spellings`).
Order: `states`, `joined`, `guards`, `metonyms`; `parts`, `names`, `candidates`, `evidence`, `roles`;
`namesakes`, `loud`, `spelling`, `linking`, `people`; `finding`; `corpus`, `networks`.
May import `text` alone.
"""
from helpers.actors.corpus import join_spellings
from helpers.actors.finding import actors_in, find_actors
from helpers.actors.networks import actors_together

__all__ = ["actors_in", "actors_together", "find_actors", "join_spellings"]
