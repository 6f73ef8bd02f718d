//! Paths of a series: the line that ends where the data end, and the bands under it.

use std::fmt::Write;

use super::N;

/// A line through the points; a missing point is a gap that is not joined.
pub fn line(points: impl Iterator<Item = Option<(f64, f64)>>) -> String {
    let mut out = String::new();
    let mut drawing = false;
    for point in points {
        match point {
            Some((x, y)) => {
                let _ = write!(out, "{}{} {}", if drawing { 'L' } else { 'M' }, N(x), N(y));
                drawing = true;
            }
            None => drawing = false,
        }
    }
    out
}

/// The area between two lines; a missing point ends one area and begins the next.
pub fn area(points: impl Iterator<Item = Option<(f64, f64, f64)>>) -> String {
    let mut out = String::new();
    let mut run: Vec<(f64, f64, f64)> = Vec::new();
    for point in points.chain([None]) {
        match point {
            Some(p) => run.push(p),
            None => {
                close(&mut out, &run);
                run.clear();
            }
        }
    }
    out
}

fn close(out: &mut String, run: &[(f64, f64, f64)]) {
    if run.len() < 2 {
        return;
    }
    for (i, (x, low, _)) in run.iter().enumerate() {
        let _ = write!(
            out,
            "{}{} {}",
            if i == 0 { 'M' } else { 'L' },
            N(*x),
            N(*low)
        );
    }
    for (x, _, high) in run.iter().rev() {
        let _ = write!(out, "L{} {}", N(*x), N(*high));
    }
    out.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_not_joined() {
        let points = [Some((0.0, 1.0)), Some((1.0, 2.0)), None, Some((3.0, 1.5))];
        assert_eq!(line(points.into_iter()), "M0 1L1 2M3 1.5");
        let bands = [
            Some((0.0, 1.0, 3.0)),
            Some((1.0, 2.0, 3.0)),
            None,
            Some((3.0, 1.0, 2.0)),
        ];
        assert_eq!(area(bands.into_iter()), "M0 1L1 2L1 3L0 3z");
    }
}
