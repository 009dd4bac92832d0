"""The teacher's pack: what is given out, shown or kept for the day a machine fails, made from the lessons.

In: the notebooks, the exercises, the teacher's pages. Out: a folder of HTML and PDF files (`teach`), or the
students' copy of the project as one zip.
Order: `pages` (HTML that needs no other file), `lessons` (run), `handouts`, `slides`, `answer_key`, `printing`,
`student_copy`, `pack`.
Nothing may import it but the command.
"""
from helpers.classroom.pack.pack import teach

__all__ = ["teach"]
