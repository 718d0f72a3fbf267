"""The questionnaire for a coordinator: asks, shows what an answer does to the text, saves every answer."""
