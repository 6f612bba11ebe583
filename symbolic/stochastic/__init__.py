"""Modified equations of stochastic methods: SGD, shuffling, momentum and Adam as flows and diffusions, exactly."""

from symbolic.stochastic.adam import adam_modified_flow
from symbolic.stochastic.equations import NoDiffusionError, StochasticEquation, sme
from symbolic.stochastic.generators import generator_terms
from symbolic.stochastic.momentum import momentum_modified_flow
from symbolic.stochastic.shuffling import shuffled_modified_loss

__all__ = [
    "NoDiffusionError",
    "StochasticEquation",
    "adam_modified_flow",
    "generator_terms",
    "momentum_modified_flow",
    "shuffled_modified_loss",
    "sme",
]
