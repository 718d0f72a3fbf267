"""The questions, as models of the answers: one module per subject, and nothing but models.

``tailor.answers.questionnaire`` puts them in their order.
"""
