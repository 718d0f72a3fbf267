"""The web page: the interview in a browser, on the own computer. The second face beside the terminal.

Nothing is kept but the answers file: every page is made of what stands there, and each step is saved at once.
"""
