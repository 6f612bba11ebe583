"""Modified equations of one-step methods: the field whose exact flow the method samples, as formal series in h."""

from symbolic.modified_equation.coefficients import modified_coefficients, modified_coefficients_partitioned

__all__ = ["modified_coefficients", "modified_coefficients_partitioned"]
