"""The questionnaire without a screen: values and plain functions that any face can show.

Which questions come in which order (:mod:`.course`), one question with its options, proposal and judgement
(:mod:`.inquiry`), the clauses behind it (:mod:`.text_behind`), and the editors of lists: a state, and the
steps that change it (:mod:`.lists` and what describes one list). Nothing here prints or asks, and going back
is no exception.
"""
