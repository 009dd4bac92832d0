"""What every engine reads with: sentences and words with offsets, word lists, patterns, quantities, Spans tables.

In: a string, a word list of `data/lexicons/`. Out: offsets, quantities, patterns, tables of findings.
Order: `lexicons` and `patterns`, then `sentences`, `words`, `gazetteer` and `quantities`, then `spans`, `exports`, `saving`.
This is the ground floor: nothing of the package may be imported here.
"""
