"""Plants faults in the core, and tells which of them the tests see: ``python -m bench.faults``.

Own code, since no tool does what is needed here. mutmut passes over every decorated function, and so over all
rules, validators and properties; cosmic-ray runs one command for each fault and knows nothing of which test
covers what. Neither draws a sample. Here a trial is a fork that runs the tests which cover the line, the
quickest first.
"""
