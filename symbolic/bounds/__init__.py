"""f ≥ 0 on boxes of real letters, for elementary f: enclosures, derivatives, Taylor's theorem and balls."""
