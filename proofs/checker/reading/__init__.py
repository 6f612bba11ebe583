"""Trees of a claim as values, and what its conditions and theorems say."""
