"""What a lesson does beside the reading: exercises and answers, explorers, practice pages, set-up check.

In: what a student types, chooses or has installed. Out: words of help, small pages, reports.
Order: `practice` and `timing`; `exercise_kinds`, `answers`, `exercises`; `explorers`; `setup_check` alone.
The top floor: it may import everything, and nothing may import it.
"""
