"""Inequalities between real scalars: certificates that are searched for and then checked, and exact counterexamples."""
