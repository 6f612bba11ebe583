import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.linalg

# float64; error 6.5e-14 = 145·max(1, κ)·u, κ = 4; found in jordan
A = np.array([[-3.0, 1.0], [0.0, -3.0]], dtype='float64')
print(scipy.linalg.expm(A))
print("it should be")
print(np.array([[0.049787068367863944, 0.049787068367863944], [0.0, 0.049787068367863944]], dtype='float64'))


# float32; error inf = inf·max(1, κ)·u, κ = 1e+05; found in far_left
A = np.array([[0.0, 0.0], [1.0, -100000.0]], dtype='float32')
print(scipy.linalg.expm(A))
print("it should be")
print(np.array([[1.0, 0.0], [1e-05, 0.0]], dtype='float64'))
