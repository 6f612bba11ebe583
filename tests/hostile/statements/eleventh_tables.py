"""Distributions, divergences, entropies, couplings and plans, softmax, log-sum-exp and losses over n classes."""

from tests.hostile.statements.eleventh import *

true, false = of("tables")
pq = [certain, certain_q]
pw = [certain, certain_w]
H = -Sum(P[i] * log(P[i]), (i, 1, n))
HQ = -Sum(Q[i] * log(Q[i]), (i, 1, n))
KL = Sum(Q[i] * log(Q[i] / W[i]), (i, 1, n))
QQ = IndexedBase("QQ", shape=(n,), positive=True)
certain_qq = is_(total(QQ[i]), 1)
both = [certain_q, certain_qq]
kl = total(Q[i] * log(Q[i] / QQ[i]))
lk = total(QQ[i] * log(QQ[i] / Q[i]))
tv = total(Abs(Q[i] - QQ[i])) / 2
chi = total((Q[i] - QQ[i]) ** 2 / QQ[i])
hell = total((sqrt(Q[i]) - sqrt(QQ[i])) ** 2)
bc = total(sqrt(Q[i] * QQ[i]))
js = total(Q[i] * log(2 * Q[i] / (Q[i] + QQ[i])) + QQ[i] * log(2 * QQ[i] / (Q[i] + QQ[i]))) / 2
lse = log(total(exp(X[i])))
lsy = log(total(exp(Y[i])))
top = Largest(X[i], (i, 1, n))
mean = total(X[i]) / n
soft = exp(X[j]) / total(exp(X[i]))
inside = [j <= n]

true("KL>=0", 0, kl, "<=", given=both)
false("KL>=0 without mass of Q: Q=1/2, QQ=1", 0, kl, "<=", given=[certain_qq])
false("KL>=0 without mass of QQ: QQ=2", 0, kl, "<=", given=[certain_q])
false("KL<=TV", kl, tv, "<=", given=both)
true("2TV^2<=KL", 2 * tv**2, kl, "<=", given=both)
false("4TV^2<=KL", 4 * tv**2, kl, "<=", given=both)
false("9/4 TV^2<=KL: near uniform of n=2", R(9, 4) * tv**2, kl, "<=", given=both)
false("TV^2>=KL/2", kl, 2 * tv**2, "<=", given=both)
true("KL<=chi2", kl, chi, "<=", given=both)
false("KL<=chi2/2: (0.9,0.1) to (0.5,0.5) is .368>.32", kl, chi / 2, "<=", given=both)
true("KL<=log(1+chi2)", kl, log(1 + chi), "<=", given=both)
false("chi2<=KL", chi, kl, "<=", given=both)
false("KL symmetric: n=2", kl, lk, given=both)
false("KL<=2 reverse KL", kl, 2 * lk, "<=", given=both)
true("hellinger^2<=KL", hell, kl, "<=", given=both)
false("KL<=2 hellinger^2", kl, 2 * hell, "<=", given=both)
true("hellinger^2<=2TV", hell, 2 * tv, "<=", given=both)
false("2TV<=hellinger^2", 2 * tv, hell, "<=", given=both)
false("TV<=hellinger^2: n=2, near", tv, hell, "<=", given=both)
true("TV^2<=hellinger^2", tv**2, hell, "<=", given=both)
false("TV^2<=hellinger^2/3: disjoint", tv**2, hell / 3, "<=", given=both)
true("hellinger^2=2-2BC", hell, 2 - 2 * bc, given=both)
false("hellinger^2=1-BC", hell, 1 - bc, given=both)
false("hellinger^2=2-2BC without masses: Q=2", hell, 2 - 2 * bc, given=[certain_qq])
true("BC<=1", bc, 1, "<=", given=both)
false("BC>=1/2: nearly disjoint", R(1, 2), bc, "<=", given=both)
false("BC<=1-TV: half apart", bc, 1 - tv, "<=", given=both)
true("1-TV<=BC", 1 - tv, bc, "<=", given=both)
true("BC^2+TV^2<=1", bc**2 + tv**2, 1, "<=", given=both)
false("BC+TV<=1", bc + tv, 1, "<=", given=both)
true("JS<=log 2", js, log(2), "<=", given=both)
false("JS<=1/2: nearly disjoint (log 2=.69)", js, R(1, 2), "<=", given=both)
false("JS<=log2/2", js, log(2) / 2, "<=", given=both)
true("JS<=TV log 2", js, tv * log(2), "<=", given=both)
false("JS<=TV^2/2: disjoint", js, tv**2 / 2, "<=", given=both)
true("TV^2/2<=JS", tv**2 / 2, js, "<=", given=both)
false("TV^2<=JS: TV=1", tv**2, js, "<=", given=both)
false("JS<=KL/9: near", js, kl / 9, "<=", given=both)
true("JS<=KL+reverse over 4", js, (kl + lk) / 4, "<=", given=both)
false("JS<=KL+reverse over 16", js, (kl + lk) / 17, "<=", given=both)
true("H<=log n", HQ, log(n), "<=", given=[certain_q])
false("H<=log n without mass: Q=(1/e,1/e,1/e) n=1 -> 1/e>0", HQ, log(n), "<=")
false("H=log n: n=2", HQ, log(n), given=[certain_q])
false("H<=1: n=4", HQ, 1, "<=", given=[certain_q])
false("H>=log n/2: nearly certain", log(n) / 2, HQ, "<=", given=[certain_q])
true("0<=H", 0, HQ, "<=", given=[certain_q])
false("0<=H without mass: Q=2", 0, HQ, "<=")
true("H>=1-sum Q^2", 1 - total(Q[i] ** 2), HQ, "<=", given=[certain_q])
false("H<=1-sum Q^2: n=2", HQ, 1 - total(Q[i] ** 2), "<=", given=[certain_q])
true("-log sum Q^2<=H", -log(total(Q[i] ** 2)), HQ, "<=", given=[certain_q])
false("H<=-log sum Q^2: n=2", HQ, -log(total(Q[i] ** 2)), "<=", given=[certain_q])
true("1/n<=sum P^2", 1 / n, total(P[i] ** 2), "<=", given=[certain])
false("sum P^2<=1/n", total(P[i] ** 2), 1 / n, "<=", given=[certain])
true("sum P^2<=1", total(P[i] ** 2), 1, "<=", given=[certain])
false("sum P^2<=1 without mass", total(P[i] ** 2), 1, "<=")
false("sum P^2<1 as <=99/100: certain", total(P[i] ** 2), R(99, 100), "<=", given=[certain])
true("sum P^2<=max P", total(P[i] ** 2), Largest(P[i], (i, 1, n)), "<=", given=[certain])
false("max P<=sum P^2", Largest(P[i], (i, 1, n)), total(P[i] ** 2), "<=", given=[certain])
false("max P>=1/2: uniform of 3", R(1, 2), Largest(P[i], (i, 1, n)), "<=", given=[certain])
true("max P>=1/n", 1 / n, Largest(P[i], (i, 1, n)), "<=", given=[certain])
false("max P>=2/(n+1): uniform of n=3", 2 / (n + 1), Largest(P[i], (i, 1, n)), "<=", given=[certain])
false("min P>=1/n^2: certain n=2", 1 / n**2, Smallest(P[i], (i, 1, n)), "<=", given=[certain])
true("min P<=1/n", Smallest(P[i], (i, 1, n)), 1 / n, "<=", given=[certain])
false("P1+Pn<=1: n=1", P[1] + P[n], 1, "<=", given=[certain])
true("P1+Pn<=1, n>=2", P[1] + P[n], 1, "<=", given=[certain, n >= 2])
false("P1 Pn<=1/4: n=1", P[1] * P[n], R(1, 4), "<=", given=[certain])
true("P1 Pn<=1/4, n>=2", P[1] * P[n], R(1, 4), "<=", given=[certain, n >= 2])
false("P1 Pn<=1/9, n>=3: (1/2,0,1/2)", P[1] * P[n], R(1, 9), "<=", given=[certain, n >= 3])
false("P1 P2 P3<=1/28 n>=3: uniform", P[1] * P[2] * P[3], R(1, 28), "<=", given=[certain, n >= 3])
true("P1 P2 P3<=1/27 n>=3", P[1] * P[2] * P[3], R(1, 27), "<=", given=[certain, n >= 3])
false(
    "variance<=1/4 of values in [0,2]",
    total(P[i] * X[i] ** 2) - total(P[i] * X[i]) ** 2,
    R(1, 4),
    "<=",
    given=[certain, ForAll(And(X[i] >= 0, X[i] <= 2), (i, 1, n))],
)
true(
    "Popoviciu: variance<=1 of values in [0,2]",
    total(P[i] * X[i] ** 2) - total(P[i] * X[i]) ** 2,
    1,
    "<=",
    given=[certain, ForAll(And(X[i] >= 0, X[i] <= 2), (i, 1, n))],
)
true("variance>=0", total(P[i] * X[i]) ** 2, total(P[i] * X[i] ** 2), "<=", given=[certain])
false("variance>=0 without mass: P=2, X=1", total(P[i] * X[i]) ** 2, total(P[i] * X[i] ** 2), "<=")
false("E X^4<=(E X^2)^2", total(P[i] * X[i] ** 4), total(P[i] * X[i] ** 2) ** 2, "<=", given=[certain])
false("E XY=EX EY: X=Y, n=2", total(P[i] * X[i] * Y[i]), total(P[i] * X[i]) * total(P[i] * Y[i]), given=[certain])
true("Jensen exp", exp(total(P[i] * X[i])), total(P[i] * exp(X[i])), "<=", given=[certain])
false("Jensen exp reversed", total(P[i] * exp(X[i])), exp(total(P[i] * X[i])), "<=", given=[certain])
false(
    "Hoeffding: E exp X<=exp(EX+1/16), X in [0,1]: p=1/2",
    total(P[i] * exp(X[i])),
    exp(total(P[i] * X[i]) + R(1, 16)),
    "<=",
    given=[certain, ForAll(And(X[i] >= 0, X[i] <= 1), (i, 1, n))],
)
true(
    "Hoeffding 1/8",
    total(P[i] * exp(X[i])),
    exp(total(P[i] * X[i]) + R(1, 8)),
    "<=",
    given=[certain, ForAll(And(X[i] >= 0, X[i] <= 1), (i, 1, n))],
)
true("max<=lse", top, lse, "<=")
true("lse<=max+log n", lse, top + log(n), "<=")
false("lse<=max+log n/2: equal, n=2", lse, top + log(n) / 2, "<=")
false("max+log n<=lse: n=2", top + log(n), lse, "<=")
true("mean+log n<=lse", mean + log(n), lse, "<=")
false("lse<=mean+log n", lse, mean + log(n), "<=")
false("lse>=0: -1, n=1", 0, lse, "<=")
false("lse>=log n: negative", log(n), lse, "<=")
false("lse(2x)=2lse(x): n=2", log(total(exp(2 * X[i]))), 2 * lse)
true("lse(2x)<=2lse(x)", log(total(exp(2 * X[i]))), 2 * lse, "<=")
false("2lse(x)<=lse(2x): n=2", 2 * lse, log(total(exp(2 * X[i]))), "<=")
true("lse shift", log(total(exp(X[i] + s))), s + lse)
false("lse(x+y)=lse x+lse y: n=2", log(total(exp(X[i] + Y[i]))), lse + lsy)
true("lse(x+y)<=lse x+lse y", log(total(exp(X[i] + Y[i]))), lse + lsy, "<=")
true("lse convex", log(total(exp((X[i] + Y[i]) / 2))), (lse + lsy) / 2, "<=")
false("lse concave", (lse + lsy) / 2, log(total(exp((X[i] + Y[i]) / 2))), "<=")
false("lse(-x)=-lse(x): n=2", log(total(exp(-X[i]))), -lse)
true("lse(x)+lse(-x)>=2log n", 2 * log(n), lse + log(total(exp(-X[i]))), "<=")
false("lse(x)+lse(-x)>=3log n: 0, n=2", 3 * log(n), lse + log(total(exp(-X[i]))), "<=")
false("soft over 1, n-1 sums to 1", Sum(exp(X[k]), (k, 1, n - 1)) / total(exp(X[i])), 1)
true("soft sums to 1", Sum(exp(X[k]) / total(exp(X[i])), (k, 1, n)), 1)
true("soft shift", exp(X[j] + s) / total(exp(X[i] + s)), soft, given=inside)
false("soft scale: n=2", exp(2 * X[j]) / total(exp(2 * X[i])), soft, given=inside)
true("soft<=1", soft, 1, "<=", given=inside)
false("soft<=1 without j<=n: n=1, j=2", soft, 1, "<=", where_defined=True)
false("soft<=1/2: n=1", soft, R(1, 2), "<=", given=inside)
false("soft(1-soft)<=1/5", soft * (1 - soft), R(1, 5), "<=", given=inside)
true("soft(1-soft)<=1/4", soft * (1 - soft), R(1, 4), "<=", given=inside)
true("log soft", log(soft), X[j] - lse, given=inside)
false("log soft with +", log(soft), X[j] + lse, given=inside)
true("cross entropy>=H", total(-Q[i] * log(Q[i])), total(-Q[i] * log(QQ[i])), "<=", given=both)
false("H(Q)<=H(Q,QQ) reversed", total(-Q[i] * log(QQ[i])), total(-Q[i] * log(Q[i])), "<=", given=both)
false("H(Q,QQ)=H(QQ,Q)", total(-Q[i] * log(QQ[i])), total(-QQ[i] * log(Q[i])), given=both)
false(
    "H(QQ)<=H(Q,QQ): QQ uniform is fine; Q at the likely",
    total(-QQ[i] * log(QQ[i])),
    total(-Q[i] * log(QQ[i])),
    "<=",
    given=both,
)
true("Gibbs: EX+H<=lse", total(Q[i] * X[i]) + HQ, lse, "<=", given=[certain_q])
false("Gibbs without mass: 1/2, X=-9", total(Q[i] * X[i]) + HQ, lse, "<=")
false("lse<=EX+H: another Q", lse, total(Q[i] * X[i]) + HQ, "<=", given=[certain_q])
