"""Who is quoted: direct, partial and indirect speech, each with its speaker resolved through the article.

In: an Articles table or a string. Out: a Spans table, one row a quote (`find_quotes`); groups of speakers.
Order: `word_uses`, `quotation_marks`, `cues`, `complements`, `mentions`, `phrases`, `subjects`; `reading`; `genders`,
`speakers`, `labels`; `marked_speech`, `indirect_speech`; `speech` (all speech of a text, read once for all who ask);
`finding`; `voices`.
May import `text` and `actors`.
"""
from helpers.quotes.finding import find_quotes

__all__ = ["find_quotes"]
