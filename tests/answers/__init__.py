"""Tests of the answers: the questionnaire, the file and its errors."""
