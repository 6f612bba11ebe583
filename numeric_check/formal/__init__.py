"""Numbers as quotients of polynomials in letters for roots, logarithms and powers of e: what cancels is 0 exactly."""
