"""Coding by hand: the sheet and its files, agreement between coders, scoring a program against a key."""
