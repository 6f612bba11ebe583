import numpy as np
np.set_printoptions(floatmode='unique')
import scipy.sparse
import scipy.sparse.linalg

# float32; raises OverflowError: cannot convert float infinity to integer; found in far_left
A = np.array([[0.0, 0.0], [0.0, -100000.0]], dtype='float32')
try:
    print(scipy.sparse.linalg.expm(scipy.sparse.csc_array(A)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([[1.0, 0.0], [0.0, 0.0]], dtype='float64'))
