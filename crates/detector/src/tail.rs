//! The upper tail of the negative binomial, exactly.
//!
//! Counts are taken as negative binomial with mean `m` and variance `v = b·m`, `b > 1`: shape
//! `k = m/(b-1)`, success probability `1/b`. Then `P(X ≥ x) = I_q(x, k)` with `q = 1 - 1/b`, the
//! regularised incomplete beta function (Abramowitz & Stegun 26.5.24).

/// The least ratio of variance to mean; below it the law is Poisson for all that matters.
const LEAST_RATIO: f64 = 1.001;

/// From here on products of probabilities give way to logarithms of gamma functions.
const SMALL: u32 = 40;

/// `-log10 P(X ≥ x)` for mean `m` and variance `v`: 0 is no surprise, 3 is one in a thousand.
///
/// ```
/// // a Poisson count with mean 2 reaches 6 in 1.66 % of cases
/// let s = detector::surprise(6, 2.0, 2.0);
/// assert!((s - 1.78).abs() < 0.01);
/// ```
#[must_use]
pub fn surprise(x: u32, m: f64, v: f64) -> f64 {
    -ln_tail(x, m, v) * std::f64::consts::LOG10_E
}

/// `ln P(X ≥ x)`, never above 0.
#[must_use]
pub fn ln_tail(x: u32, m: f64, v: f64) -> f64 {
    if x == 0 || !(m.is_finite() && v.is_finite()) {
        return 0.0;
    }
    let m = m.max(1e-9);
    let b = (v / m).max(LEAST_RATIO);
    let (k, q) = (m / (b - 1.0), 1.0 - 1.0 / b);
    let ln_zero = -k * b.ln();
    let p = if x <= SMALL && ln_zero > -600.0 {
        by_sum(x, k, q, ln_zero)
    } else {
        by_fraction(x, k, q, ln_zero)
    };
    p.min(0.0)
}

/// Walks the probabilities up from zero, then sums the tail (or, below the mean, its complement).
fn by_sum(x: u32, k: f64, q: f64, ln_zero: f64) -> f64 {
    let (mut p, mut below) = (ln_zero.exp(), 0.0);
    for j in 0..x {
        below += p;
        p *= (k + f64::from(j)) / f64::from(j + 1) * q;
    }
    if below < 0.9 {
        return (-below).ln_1p();
    }
    let (mut sum, mut j) = (p, f64::from(x));
    // the ratio of neighbours tends to q < 1 from above (k > 1) or below, so the sum ends
    for _ in 0..4000 {
        p *= (k + j) / (j + 1.0) * q;
        sum += p;
        j += 1.0;
        if p < sum * 1e-9 {
            break;
        }
    }
    sum.ln()
}

/// Continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes 6.4).
fn by_fraction(x: u32, k: f64, q: f64, ln_zero: f64) -> f64 {
    let x = f64::from(x);
    let front = ln_gamma(x + k) - ln_gamma(x) - ln_gamma(k) + x * q.ln() + ln_zero;
    if q < (x + 1.0) / (x + k + 2.0) {
        front + (fraction(x, k, q) / x).ln()
    } else {
        let upper = (front + (fraction(k, x, 1.0 - q) / k).ln()).exp();
        (-upper.min(1.0)).ln_1p().max(-700.0)
    }
}

pub(crate) fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let tiny = 1e-300;
    let floor = |v: f64| if v.abs() < tiny { tiny } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / floor(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for i in 1..=500 {
        let m = f64::from(i);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / floor(1.0 + even * d);
        c = floor(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / floor(1.0 + odd * d);
        c = floor(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-9 {
            break;
        }
    }
    h
}

/// Stirling's series, shifted up where the argument is small; exact to 1e-10 and better.
pub(crate) fn ln_gamma(mut z: f64) -> f64 {
    let mut shift = 0.0;
    if z < 8.0 {
        let mut product = 1.0;
        while z < 8.0 {
            product *= z;
            z += 1.0;
        }
        shift = product.ln();
    }
    let r = 1.0 / (z * z);
    let series = (1.0 / 12.0 - r * (1.0 / 360.0 - r * (1.0 / 1260.0 - r / 1680.0))) / z;
    (z - 0.5) * z.ln() - z + 0.918_938_533_204_672_8 + series - shift
}

/// The largest count whose surprise stays below `limit`.
pub(crate) fn quantile(m: f64, v: f64, limit: f64) -> u32 {
    let at = |x: u32| surprise(x, m, v) - limit;
    // Bernstein's bound turned around: a first guess that is seldom far off
    let exponent = limit * std::f64::consts::LN_10;
    let guess = m + (2.0 * v * exponent).sqrt() + 0.4 * exponent * v / m.max(1e-9);
    let (mut low, mut below) = (0u32, -limit);
    let mut high = guess.clamp(1.0, 1e9) as u32;
    let mut above = at(high);
    while above < 0.0 {
        (low, below) = (high, above);
        if high > u32::MAX / 2 {
            return u32::MAX;
        }
        high += high / 2 + 1;
        above = at(high);
    }
    // low stays below the limit, high does not; surprise is nearly straight in between, so the
    // chord finds the place, and halving every other time makes sure that it does
    let mut halve = false;
    while high - low > 1 {
        let width = high - low;
        let along = if halve { 0.5 } else { -below / (above - below) };
        let step = (f64::from(width) * along) as u32;
        let mid = low + step.clamp(1, width - 1);
        let z = at(mid);
        if z >= 0.0 {
            (high, above) = (mid, z);
        } else {
            (low, below) = (mid, z);
        }
        halve = !halve;
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reference: `scipy.stats.nbinom.sf(x - 1, k, 1/b)` and `scipy.stats.poisson.sf`.
    #[test]
    fn known_values() {
        for (x, m, v, p) in TABLE {
            let got = ln_tail(*x, *m, *v);
            assert!(
                (got - p).abs() < 2e-3 * p.abs().max(0.01),
                "{x} {m} {v}: {got} {p}"
            );
        }
    }

    const TABLE: &[(u32, f64, f64, f64)] = include!("../tests/tail_table.in");

    #[test]
    fn quantile_is_the_last_quiet_count() {
        for (m, v) in [(0.01, 0.02), (1.0, 2.0), (50.0, 150.0), (3000.0, 100_000.0)] {
            let u = quantile(m, v, 6.0);
            assert!(
                surprise(u, m, v) < 6.0 && surprise(u + 1, m, v) >= 6.0,
                "{m} {v} {u}"
            );
        }
    }

    #[test]
    fn extremes_are_finite() {
        for x in [0, 1, 39, 40, 41, 1000, u32::MAX] {
            for m in [0.0, 1e-12, 1.0, 1e9] {
                let s = ln_tail(x, m, m * 2.0 + m * m * 0.02);
                assert!(s.is_finite() && s <= 0.0, "{x} {m} {s}");
            }
        }
    }
}
