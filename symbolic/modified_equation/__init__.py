"""Modified equations of one-step methods: the field whose exact flow the method samples, as formal series in h."""

from symbolic.modified_equation.coefficients import modified_coefficients, modified_coefficients_partitioned
from symbolic.modified_equation.composition import modifying_coefficients
from symbolic.modified_equation.fields import modified_field, modified_field_of_map, modified_field_partitioned
from symbolic.modified_equation.gradients import is_gradient
from symbolic.modified_equation.hamiltonians import modified_hamiltonian
from symbolic.modified_equation.losses import modified_loss
from symbolic.modified_equation.obstructions import NoPotentialError
from symbolic.modified_equation.structure import energy_preservation_order, gradient_order, symplecticity_order

__all__ = [
    "NoPotentialError",
    "energy_preservation_order",
    "gradient_order",
    "is_gradient",
    "modified_coefficients",
    "modified_coefficients_partitioned",
    "modified_field",
    "modified_field_of_map",
    "modified_field_partitioned",
    "modified_hamiltonian",
    "modified_loss",
    "modifying_coefficients",
    "symplecticity_order",
]
