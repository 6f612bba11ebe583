import numpy as np
np.set_printoptions(floatmode='unique')
import jax
jax.config.update("jax_enable_x64", True)
import jax.scipy.linalg

# float64; zero sizes: raises IndexError: index is out of bounds for axis 0 with size 0; found in zero sizes
A = np.array([], dtype='float64')
try:
    print(jax.scipy.linalg.sqrtm(jax.numpy.asarray(A)))
except Exception as error:
    print(repr(error))
print("it should be")
print(np.array([], dtype='float64'))
