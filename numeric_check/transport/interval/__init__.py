"""An interval that holds the optimal value: potentials made feasible from below, a plan rounded from above."""
