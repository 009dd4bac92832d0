"""Who is in the news: states, organisations, armed groups and people, each where it stands in its article.

In: an Articles table or a string. Out: a Spans table, one row a mention (`find_actors`); pairs (`actors_together`).
Order: `states` and `metonyms`; `candidates`, `evidence`, `names`, `roles`, `people`, `linking`; `finding`; `networks`.
May import `text` alone.
"""
from helpers.actors.finding import actors_in, find_actors
from helpers.actors.networks import actors_together

__all__ = ["actors_in", "actors_together", "find_actors"]
