import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.sparse
import scipy.sparse.linalg

# float64; gives float64 of shape (1,) instead of shape (1, 1); found in gaussian
A = np.array([[1.0]], dtype='float64')
try:
    print(scipy.sparse.linalg.inv(scipy.sparse.csc_array(A)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[1.0]], dtype='float64'))


# float32; gives float32 of shape (1,) instead of shape (1, 1); found in gaussian
A = np.array([[1.0]], dtype='float32')
try:
    print(scipy.sparse.linalg.inv(scipy.sparse.csc_array(A)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[1.0]], dtype='float64'))


# float64; exact case: gives float64 of shape (1,) instead of shape (1, 1); found in exact case
A = np.array([[1.0]], dtype='float64')
try:
    print(scipy.sparse.linalg.inv(scipy.sparse.csc_array(A)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[1.0]], dtype='float64'))
