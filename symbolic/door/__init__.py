"""The front door: a claim comes in, the procedures that are made for its class are tried, and one verdict goes out."""
