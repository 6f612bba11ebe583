import numpy as np
np.set_printoptions(floatmode='unique')
import jax
jax.config.update("jax_enable_x64", True)
import jax.numpy.linalg

# float64; error 1 = 72.6·max(1, κ)·u, κ = 1.2e+14; found in positive_triangular
A = np.array([[3.0, -1095.0, 0.0, 0.0, 0.0], [0.0, 1.0, -1442.0, 0.0, 0.0], [0.0, 0.0, 3.0, 1406.0, -1623.0], [0.0, 0.0, 0.0, 3.616597327933496, 1468.0], [0.0, 0.0, 0.0, 0.0, 2.5638478013114407]], dtype='float64')
print(np.asarray(jax.numpy.linalg.pinv(jax.numpy.asarray(A))))
print("it should be")
print(np.array([[0.3333333333333333, 365.0, 175443.33333333334, -68205914.09539488, 39164191560.30953], [7.155847718238743e-72, 1.0, 480.6666666666667, -186865.518069575, 107299154.95975214], [4.962446411642754e-75, 5.433879248509593e-72, 0.3333333333333333, -129.58773791232662, 74409.95489580592], [-1.0558408261610574e-77, -1.1561457947816999e-74, -5.557205992446384e-72, 0.27650299696798, -158.31922602479304], [2.601184929848259e-80, 2.8482977224752186e-77, 1.3690814146680424e-74, -5.322484891387534e-72, 0.39003875327095755]], dtype='float64'))


# float32; error 1 = 20.6·max(1, κ)·u, κ = 8.2e+05; found in positive_triangular
A = np.array([[4.0, 0.0], [1806.0, 1.0]], dtype='float32')
print(np.asarray(jax.numpy.linalg.pinv(jax.numpy.asarray(A))))
print("it should be")
print(np.array([[0.25, 0.0], [-451.5, 1.0]], dtype='float64'))
