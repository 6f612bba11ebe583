"""The verdicts about a claim: the check at many digits by two routes, and the sweep over many points."""
