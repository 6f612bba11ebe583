"""What a derivation is, and the reasons that its lines can have: a procedure, a hypothesis, an earlier theorem."""
