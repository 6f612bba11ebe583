"""The figures that ``proofs plot`` draws, and the numbers that they show."""
