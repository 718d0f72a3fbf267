"""The questionnaire for a coordinator: asks, shows what an answer does to the text, saves after every answer."""
