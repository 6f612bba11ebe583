import numpy as np
np.set_printoptions(floatmode='unique')
import jax
jax.config.update("jax_enable_x64", True)
import jax.scipy.linalg

# complex128; error 4.3e-10 = 2.26e+05·max(1, κ)·u, κ = 17; found in complex_gaussian
A = np.array([[(17+0j)]], dtype='complex128')
print(np.asarray(jax.scipy.linalg.expm(jax.numpy.asarray(A))))
print("it should be")
print(np.array([[24154952.7535753]], dtype='float64'))


# float64; error inf = inf·max(1, κ)·u, κ = 2.2e+11; found in triangular
A = np.array([[0.0, -1145100.0], [0.0, 0.0]], dtype='float64')
print(np.asarray(jax.scipy.linalg.expm(jax.numpy.asarray(A))))
print("it should be")
print(np.array([[1.0, -1145100.0], [0.0, 1.0]], dtype='float64'))


# float32; error 0.00011 = 164·max(1, κ)·u, κ = 11; found in diagonal
A = np.array([[11.0]], dtype='float32')
print(np.asarray(jax.scipy.linalg.expm(jax.numpy.asarray(A))))
print("it should be")
print(np.array([[59874.14171519782]], dtype='float64'))
