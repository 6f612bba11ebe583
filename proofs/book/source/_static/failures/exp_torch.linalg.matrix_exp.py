import numpy as np
np.set_printoptions(floatmode='unique')
import torch
import torch.linalg

# float32; error 1.6e-06 = 27.6·max(1, κ)·u, κ = 0.29; found in skew
A = np.array([[0.0, 0.2892509698867798], [-0.2892509698867798, 0.0]], dtype='float32')
print(np.asarray(torch.linalg.matrix_exp(torch.from_numpy(A))))
print("it should be")
print(np.array([[0.9584577935107278, 0.28523439143719503], [-0.28523439143719503, 0.9584577935107278]], dtype='float64'))
