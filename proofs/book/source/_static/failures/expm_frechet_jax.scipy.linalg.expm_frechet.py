import numpy as np
np.set_printoptions(floatmode='unique')
import jax
jax.config.update("jax_enable_x64", True)
import jax.scipy.linalg

# complex128; error 4.5e-09 = 4.05e+06·max(1, κ)·u, κ = 10; found in diagonal
A = np.array([[(9+0j)]], dtype='complex128')
B = np.array([[(1+0j)]], dtype='complex128')
print(np.asarray(jax.scipy.linalg.expm_frechet(jax.numpy.asarray(A), jax.numpy.asarray(B))))
print("it should be")
print(np.array([[8103.083927575384]], dtype='float64'))


# float64; raises ValueError: expected A to be a (batched) square matrix, got A.shape=(2, 3, 1, 1); slice 0, 0 of a batch; found in jordan
A = np.array([[[[0.0]], [[0.0]], [[0.0]]], [[[0.0]], [[0.0]], [[0.0]]]], dtype='float64')
B = np.array([[[[0.0]], [[0.0]], [[0.0]]], [[[0.0]], [[0.0]], [[0.0]]]], dtype='float64')
try:
    print(jax.scipy.linalg.expm_frechet(jax.numpy.asarray(A), jax.numpy.asarray(B)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[0.0]], dtype='float64'))


# float32; error 0.00025 = 344·max(1, κ)·u, κ = 12; found in diagonal
A = np.array([[11.0]], dtype='float32')
B = np.array([[1.0]], dtype='float32')
print(np.asarray(jax.scipy.linalg.expm_frechet(jax.numpy.asarray(A), jax.numpy.asarray(B))))
print("it should be")
print(np.array([[59874.14171519782]], dtype='float64'))


# float32; raises ValueError: expected A to be a (batched) square matrix, got A.shape=(2, 3, 1, 1); slice 0, 0 of a batch; found in rank_one
A = np.array([[[[0.0]], [[0.0]], [[0.0]]], [[[0.0]], [[0.0]], [[0.0]]]], dtype='float32')
B = np.array([[[[0.0]], [[0.0]], [[0.0]]], [[[0.0]], [[0.0]], [[0.0]]]], dtype='float32')
try:
    print(jax.scipy.linalg.expm_frechet(jax.numpy.asarray(A), jax.numpy.asarray(B)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[0.0]], dtype='float64'))
