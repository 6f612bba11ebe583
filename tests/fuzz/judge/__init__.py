"""What a claim is at a point, by exact rationals and Arb's balls; nothing is shared with what decides or checks."""
