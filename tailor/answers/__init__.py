"""The answers of a house: the models that are the questionnaire, and the file that holds them."""
