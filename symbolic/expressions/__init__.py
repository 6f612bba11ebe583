"""The SymPy expressions that SymPy lacks: functions, series and derivatives of matrices of symbolic size."""
