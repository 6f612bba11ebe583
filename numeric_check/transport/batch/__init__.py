"""Many transport problems at once: plans and potentials verified by sums whose rounding is known."""
