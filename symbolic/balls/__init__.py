"""f(p) ∈ [ball]: rigorous values of expressions at exact points, with limits of time and size."""
