"""Who is quoted: direct, partial and indirect speech, each with its speaker resolved through the article."""
from helpers.quotes.finding import find_quotes

__all__ = ["find_quotes"]
