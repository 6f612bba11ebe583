import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.sparse
import scipy.sparse.linalg

# float64; error 4e-14 = 45.4·max(1, κ)·u, κ = 8; found in skew
A = np.array([[0.0, 7.0], [-7.0, 0.0]], dtype='float64')
B = np.array([[0.0, 0.0], [0.0, 1.0]], dtype='float64')
print(scipy.sparse.linalg.expm_multiply(scipy.sparse.csc_array(A), B))
print("it should be")
print(np.array([[0.0, 0.6569865987187891], [0.0, 0.7539022543433046]], dtype='float64'))


# float32; error 1.9e-05 = 39·max(1, κ)·u, κ = 8; found in skew
A = np.array([[0.0, 7.0], [-7.0, 0.0]], dtype='float32')
B = np.array([[0.0, 0.0], [1.0, 0.0]], dtype='float32')
print(scipy.sparse.linalg.expm_multiply(scipy.sparse.csc_array(A), B))
print("it should be")
print(np.array([[0.6569865987187891, 0.0], [0.7539022543433046, 0.0]], dtype='float64'))
