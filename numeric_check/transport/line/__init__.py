"""Transport on the line, many problems at once: sorted, with potentials that are exactly feasible."""
