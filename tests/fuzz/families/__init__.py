"""The kinds of random claims."""
