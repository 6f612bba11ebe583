"""What is said to hold, of which variables, and what a check found: claims, variables, evidence."""
