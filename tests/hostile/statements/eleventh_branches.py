"""Inverse functions and powers that agree on a region and differ beside it, and functions that are given."""

from tests.hostile.statements.eleventh import *

true, false = of("branches")
right, upper, disc = [re(z) > 0], [im(z) > 0], [abs(z) < 1]
wedge = lambda angle: [isnt(z), abs(arg(z)) <= angle]
fx, gx = f(x), g(x)

true("z^(3/2)^(2/3)=z, |arg|<=2pi/3 inside", (z ** R(3, 2)) ** R(2, 3), z, given=[isnt(z), abs(arg(z)) < 2 * pi / 3])
false("z^(3/2)^(2/3)=z, |arg|<=7pi/10: arg=.69pi", (z ** R(3, 2)) ** R(2, 3), z, given=wedge(7 * pi / 10))
false("log z^(5/4), (z^(5/4))^(4/5)=z, |arg|<=9pi/10: .85pi", (z ** R(5, 4)) ** R(4, 5), z, given=wedge(9 * pi / 10))
true("(z^(5/4))^(4/5)=z, |arg|<=7pi/10", (z ** R(5, 4)) ** R(4, 5), z, given=wedge(7 * pi / 10))
false("log z^5=5log z, |arg|<=pi/4: .22pi", log(z**5), 5 * log(z), given=wedge(pi / 4))
true("log z^5=5log z, |arg|<=pi/6", log(z**5), 5 * log(z), given=wedge(pi / 6))
false("sqrt z^6=z^3, |arg|<=pi/5: .18pi", sqrt(z**6), z**3, given=wedge(pi / 5))
true("sqrt z^6=z^3, |arg|<=pi/7", sqrt(z**6), z**3, given=wedge(pi / 7))
false("sqrt(z+i)sqrt(z-i)=sqrt(z^2+1): -1", sqrt(z + I) * sqrt(z - I), sqrt(z**2 + 1))
true("sqrt(z+i)sqrt(z-i)=sqrt(z^2+1), Re z>0", sqrt(z + I) * sqrt(z - I), sqrt(z**2 + 1), given=right)
true("sqrt(1+iz)sqrt(1-iz)=sqrt(1+z^2)", sqrt(1 + I * z) * sqrt(1 - I * z), sqrt(1 + z**2))
false("log(z+i)+log(z-i)=log(z^2+1): -1", log(z + I) + log(z - I), log(z**2 + 1), given=[isnt(z**2, -1)])
true("log(1+iz)+log(1-iz)=log(1+z^2), |z|<1", log(1 + I * z) + log(1 - I * z), log(1 + z**2), given=disc)
true(
    "log(1+z)+log(1+w)=log(1+z+w+zw), small",
    log(1 + z) + log(1 + w),
    log((1 + z) * (1 + w)),
    given=[abs(z) < 1, abs(w) < 1],
)
false(
    "log(1+z)+log(1+w)=log(1+z+w+zw), |.|<2: -1.5+i",
    log(1 + z) + log(1 + w),
    log((1 + z) * (1 + w)),
    given=[abs(z) < 2, abs(w) < 2, isnt(z, -1), isnt(w, -1)],
)
true("log(1+z)-log(1-z)=log((1+z)/(1-z)), |z|<1", log(1 + z) - log(1 - z), log((1 + z) / (1 - z)), given=disc)
false(
    "log(z+1)-log(z-1)=log((z+1)/(z-1)): on (-1,1) fine.. below -1 fine; 0",
    log(z + 1) - log(z - 1),
    log((z - 1) / (z + 1)),
    given=[isnt(z**2, 1)],
)
false("acos z=-i log(z+sqrt(z^2-1)): Im z>0.. I/2", acos(z), -I * log(z + sqrt(z**2 - 1)))
true("acos z=-i log(z+i sqrt(1-z^2))", acos(z), -I * log(z + I * sqrt(1 - z**2)))
true("asinh z=log(z+sqrt(1+z^2))", asinh(z), log(z + sqrt(1 + z**2)))
false("acosh z=i acos z: Im z>0.. I", acosh(z), I * acos(z))
false("acosh z=-i acos z: -I", acosh(z), -I * acos(z))
false("acos z=atan(sqrt(1-z^2)/z): -1/2", acos(z), atan(sqrt(1 - z**2) / z), given=[isnt(z)])
true("acos x=atan(sqrt(1-x^2)/x), 0<x<=1", acos(x), atan(sqrt(1 - x**2) / x), given=[x > 0, x <= 1])
true("asin x=atan(x/sqrt(1-x^2)), |x|<1", asin(x), atan(x / sqrt(1 - x**2)), given=[x > -1, x < 1])
false("2asin x=asin(2x sqrt(1-x^2)), |x|<=1: 9/10", 2 * asin(x), asin(2 * x * sqrt(1 - x**2)), given=[abs(x) <= 1])
false(
    "2asin x=asin(2x sqrt(1-x^2)), |x|<=3/4: .72", 2 * asin(x), asin(2 * x * sqrt(1 - x**2)), given=[abs(x) <= R(3, 4)]
)
true("2asin x=asin(2x sqrt(1-x^2)), |x|<=7/10", 2 * asin(x), asin(2 * x * sqrt(1 - x**2)), given=[abs(x) <= R(7, 10)])
false("2acos x=acos(2x^2-1), |x|<=1: -1/2", 2 * acos(x), acos(2 * x**2 - 1), given=[abs(x) <= 1])
true("2acos x=acos(2x^2-1), 0<=x<=1", 2 * acos(x), acos(2 * x**2 - 1), given=[x >= 0, x <= 1])
false("2acos x=acos(2x^2-1), -1/20<=x<=1: -1/30", 2 * acos(x), acos(2 * x**2 - 1), given=[x >= -R(1, 20), x <= 1])
false("3asin x=asin(3x-4x^3), |x|<=3/5: .55", 3 * asin(x), asin(3 * x - 4 * x**3), given=[abs(x) <= R(3, 5)])
true("3asin x=asin(3x-4x^3), |x|<=1/2", 3 * asin(x), asin(3 * x - 4 * x**3), given=[abs(x) <= R(1, 2)])
false(
    "asin x+asin y=asin(..), |.|<=1: .9,.9",
    asin(x) + asin(y),
    asin(x * sqrt(1 - y**2) + y * sqrt(1 - x**2)),
    given=[abs(x) <= 1, abs(y) <= 1],
)
true(
    "asin x+asin y=asin(..), x^2+y^2<=1",
    asin(x) + asin(y),
    asin(x * sqrt(1 - y**2) + y * sqrt(1 - x**2)),
    given=[x**2 + y**2 <= 1],
)
false(
    "asin x+asin y=asin(..), x^2+y^2<=11/10: .74,.74",
    asin(x) + asin(y),
    asin(x * sqrt(1 - y**2) + y * sqrt(1 - x**2)),
    given=[x**2 + y**2 <= R(11, 10), abs(x) <= 1, abs(y) <= 1],
)
false(
    "atan x+atan y=atan(..), xy<=11/10, xy!=1: 1.04,1.04",
    atan(x) + atan(y),
    atan((x + y) / (1 - x * y)),
    given=[x * y <= R(11, 10), isnt(x * y, 1)],
)
false("atan p+atan q+atan r=pi.. atan 1+atan 2+atan p=pi: 2", atan(1) + atan(2) + atan(p), pi)
true("atan 1+atan 2+atan 3", lazy(Add, atan(2), atan(3)), 3 * pi / 4)
false("atan(tan x)=x, |x|<=8/5: 1.59", atan(tan(x)), x, given=[abs(x) <= R(8, 5), isnt(cos(x))])
true("atan(tan x)=x, |x|<=3/2", atan(tan(x)), x, given=[abs(x) <= R(3, 2)])
false("asin(sin x)=pi-x on [1,5]: 1.2, 4.9", asin(sin(x)), pi - x, given=[x >= 1, x <= 5])
true("asin(sin x)=pi-x on [2,4]", asin(sin(x)), pi - x, given=[x >= 2, x <= 4])
false("acos(cos x)=2pi-x on [3,6]: 3.1", acos(cos(x)), 2 * pi - x, given=[x >= 3, x <= 6])
true("acos(cos x)=2pi-x on [4,6]", acos(cos(x)), 2 * pi - x, given=[x >= 4, x <= 6])
false("log exp z=z-2 pi i, 3<Im z<9: 3.1", log(exp(z)), z - 2 * pi * I, given=[im(z) > 3, im(z) < 9])
true("log exp z=z-2 pi i, 4<Im z<9", log(exp(z)), z - 2 * pi * I, given=[im(z) > 4, im(z) < 9])
false("log exp(z+w)=z+w, |Im|<2 each: 1.9+1.9", log(exp(z + w)), z + w, given=[abs(im(z)) < 2, abs(im(w)) < 2])
true("log exp(z+w)=z+w, |Im|<3/2 each", log(exp(z + w)), z + w, given=[abs(im(z)) < R(3, 2), abs(im(w)) < R(3, 2)])
false("sqrt(exp z)=exp(z/2), |Im z|<=10/3: 3.2", sqrt(exp(z)), exp(z / 2), given=[abs(im(z)) <= R(10, 3)])
true("sqrt(exp z)=exp(z/2), |Im z|<=3", sqrt(exp(z)), exp(z / 2), given=[abs(im(z)) <= 3])
false("log(i z)=log z+i pi/2: -1+I", log(I * z), log(z) + I * pi / 2, given=[isnt(z)])
true("log(i z)=log z+i pi/2, Re z>0", log(I * z), log(z) + I * pi / 2, given=right)
false("log(i z)=log z+i pi/2, Im z>0: -1+I", log(I * z), log(z) + I * pi / 2, given=upper)
false("arg(z^2)=2arg z, Im z>0", arg(z**2), 2 * arg(z), given=upper)
false("arg(z^2)=2arg z, Re z>-1/10 Im z>0: -.05+i", arg(z**2), 2 * arg(z), given=[re(z) > -R(1, 10), im(z) > 0])
false("arg(z+1)=arg(z)/2, |z|=1: -1", arg(z + 1), arg(z) / 2, given=[is_(Abs(z), 1)], where_defined=True)
true("arg(z+1)=arg(z)/2, |z|=1, z!=-1", arg(z + 1), arg(z) / 2, given=[is_(Abs(z), 1), isnt(z, -1)])
false("arg(z-1)=arg(z)/2+pi/2, |z|=1: -I", arg(z - 1), arg(z) / 2 + pi / 2, given=[is_(Abs(z), 1), isnt(z, 1)])
false("sqrt z+sqrt w=sqrt(z+w+2sqrt(zw)): -1, -1", sqrt(z) + sqrt(w), sqrt(z + w + 2 * sqrt(z * w)))
true("sqrt p+sqrt q=sqrt(p+q+2sqrt(pq))", sqrt(p) + sqrt(q), sqrt(p + q + 2 * sqrt(p * q)))
false("sqrt(p)-sqrt(q)=sqrt(p+q-2sqrt(pq)): 1,4", sqrt(p) - sqrt(q), sqrt(p + q - 2 * sqrt(p * q)))
true("sqrt p-sqrt q=.., p>=q", sqrt(p) - sqrt(q), sqrt(p + q - 2 * sqrt(p * q)), given=[p >= q])
false(
    "sqrt(x+2sqrt(x-1))=1+sqrt(x-1), -: sqrt(x-2sqrt(x-1))=sqrt(x-1)-1, x>=1: 1",
    sqrt(x - 2 * sqrt(x - 1)),
    sqrt(x - 1) - 1,
    given=[x >= 1],
)
true("sqrt(x-2sqrt(x-1))=|sqrt(x-1)-1|", sqrt(x - 2 * sqrt(x - 1)), Abs(sqrt(x - 1) - 1), given=[x >= 1])
false("x^(1/3)+y^(1/3) cubed with x=-y: real roots of negatives", (x**3) ** R(1, 3) + (y**3) ** R(1, 3), x + y)
false("W(p log p)=log p: p=1/10", LambertW(p * log(p)), log(p), given=[p * log(p) >= -exp(-1)])
true("W(p log p)=log p, p>=1/2", LambertW(p * log(p)), log(p), given=[p >= R(1, 2)])
false("W(p log p)=log p, p>=1/3: .35", LambertW(p * log(p)), log(p), given=[p >= R(1, 3)])
false("atan2(p y,p x)=p atan2", atan2(p * y, p * x), p * atan2(y, x), given=[isnt(x)])
true("atan2(p y,p x)=atan2", atan2(p * y, p * x), atan2(y, x), given=[isnt(x)])
false("f(f(x))=f(x)^2", f(f(x)), f(x) ** 2)
false("f(x)=f(y) then x=y", x, y, given=[is_(f(x), f(y))])
false("f(x)=g(x) then f(y)=g(y)", f(y), g(y), given=[is_(f(x), g(x))])
true("x=y then f(x)=f(y)", f(x), f(y), given=[is_(x, y)])
false("f(x)^2=x^2 then f(x)=x: -x", f(x), x, given=[is_(f(x) ** 2, x**2)])
false("exp f=exp g then f=g: 2 pi i", f(x), g(x), given=[is_(exp(f(x)), exp(g(x)))])
false("f(x)g(x)=1 then f=g", f(x), g(x), given=[is_(f(x) * g(x), 1)])
true("f(x)g(x)=1 then f=1/g", f(x), 1 / g(x), given=[is_(f(x) * g(x), 1)])
false("f(x+1)=f(x)+1 then f(x)=x", f(x), x, given=[is_(f(x + 1), f(x) + 1)])
false("f'=f then f=exp: 2exp", fx, exp(x), given=[is_(Derivative(fx, x), fx)])
false("f(x)f(y)=f(x+y)", f(x) * f(y), f(x + y))
false("|f|=1 then f=1", fx, 1, given=[is_(Abs(fx), 1)])
false("Re f=Re g then f=g", fx, gx, given=[is_(re(fx), re(gx))])
