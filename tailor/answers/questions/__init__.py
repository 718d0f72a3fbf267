"""The questions of the questionnaire, as models of the answers: one module per subject."""
