import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.linalg

# float64; error 1.8e-14 = 161·max(1, κ)·u, κ = 0; found in spread
A = np.array([[4096.0, 0.0], [1.0, 0.001]], dtype='float64')
print(scipy.linalg.signm(A))
print("it should be")
print(np.array([[1.0, 0.0], [0.0, 1.0]], dtype='float64'))


# float32; error 1.6e-05 = 273·max(1, κ)·u, κ = 0; found in positive_jordan
A = np.array([[1.75, 1.0], [-1.0, -0.25]], dtype='float32')
print(scipy.linalg.signm(A))
print("it should be")
print(np.array([[1.0, 0.0], [0.0, 1.0]], dtype='float64'))
