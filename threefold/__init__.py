"""What works beside any project, whatever packages of its own it has: the pytest plugin, and a word on hidden packages.

The library is in the packages ``symbolic``, ``numeric_check`` and ``proofs``; nothing here imports them by itself.
"""
