"""The questionnaire in a terminal: screens, the keyboard, what the menus ask, and the course of a sitting.

What is asked and what an answer does is worked out in :mod:`tailor.interview`; here it is shown and typed.
"""
