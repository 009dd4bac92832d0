"""Who is in the news: states, organisations, armed groups and people, each where it stands in its article."""
from helpers.actors.finding import actors_in, find_actors
from helpers.actors.networks import actors_together

__all__ = ["actors_in", "actors_together", "find_actors"]
