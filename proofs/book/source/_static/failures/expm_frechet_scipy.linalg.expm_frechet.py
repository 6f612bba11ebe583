import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.linalg

# complex128; error 9.7e-15 = 17·max(1, κ)·u, κ = 5.1; found in rank_one
A = np.array([[(4.125+0j)]], dtype='complex128')
B = np.array([[(1.997129388578394+0j)]], dtype='complex128')
print(scipy.linalg.expm_frechet(A, B))
print("it should be")
print(np.array([[123.55802006087193]], dtype='float64'))
