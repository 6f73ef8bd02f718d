//! Paths of a series: the line that ends where the data end, and the bands under it.

use std::fmt::Write;

use super::N;

/// How far a line may pass from a point that it leaves out: a tenth of a unit is less than any
/// screen shows.
const CLOSE: f64 = 0.1;

type Point = (f64, f64);

/// A line through the points; a missing point is a gap that is not joined.
pub fn line(points: impl Iterator<Item = Option<Point>>) -> String {
    let mut out = String::new();
    for run in runs(points) {
        draw(&mut out, 'M', &thinned(&run));
    }
    out
}

/// The area between two lines; a missing point ends one area and begins the next.
pub fn area(points: impl Iterator<Item = Option<(f64, f64, f64)>>) -> String {
    let mut out = String::new();
    for run in runs(points).into_iter().filter(|run| run.len() > 1) {
        let low: Vec<Point> = run.iter().map(|(x, low, _)| (*x, *low)).collect();
        let high: Vec<Point> = run.iter().rev().map(|(x, _, high)| (*x, *high)).collect();
        draw(&mut out, 'M', &thinned(&low));
        draw(&mut out, 'L', &thinned(&high));
        out.push('z');
    }
    out
}

/// Stretches without a gap.
fn runs<T>(points: impl Iterator<Item = Option<T>>) -> Vec<Vec<T>> {
    let mut all: Vec<Vec<T>> = Vec::new();
    let mut joined = false;
    for point in points {
        match (point, all.last_mut()) {
            (Some(point), Some(run)) if joined => run.push(point),
            (Some(point), _) => {
                all.push(vec![point]);
                joined = true;
            }
            (None, _) => joined = false,
        }
    }
    all
}

fn draw(out: &mut String, first: char, points: &[Point]) {
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(
            out,
            "{}{} {}",
            if i == 0 { first } else { 'L' },
            N(*x),
            N(*y)
        );
    }
}

/// Leaves out points that the line between others passes anyway (Douglas and Peucker 1973, with the
/// distance taken upright: what is drawn is a count at a time).
fn thinned(points: &[Point]) -> Vec<Point> {
    let mut kept = vec![false; points.len()];
    let mut open = Vec::new();
    if let Some(last) = points.len().checked_sub(1) {
        (kept[0], kept[last]) = (true, true);
        open.push((0, last));
    }
    while let Some((from, to)) = open.pop() {
        let ((x0, y0), (x1, y1)) = (points[from], points[to]);
        let off = |i: usize| {
            let (x, y) = points[i];
            let part = if x1 == x0 { 0.0 } else { (x - x0) / (x1 - x0) };
            (y - y0 - part * (y1 - y0)).abs()
        };
        let farthest = (from + 1..to).max_by(|a, b| off(*a).total_cmp(&off(*b)));
        if let Some(i) = farthest.filter(|i| off(*i) > CLOSE) {
            kept[i] = true;
            open.push((from, i));
            open.push((i, to));
        }
    }
    let pairs = points.iter().zip(kept);
    pairs.filter(|(_, kept)| *kept).map(|(p, _)| *p).collect()
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

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

    #[test]
    fn what_lies_on_the_line_is_left_out_and_nothing_else() {
        let level = (0..50).map(|i| Some((f64::from(i), 7.0 + 0.001 * f64::from(i))));
        assert_eq!(line(level), "M0 7L49 7");
        let peak = [(0.0, 9.0), (1.0, 9.0), (2.0, 1.0), (3.0, 9.0), (4.0, 9.0)];
        assert_eq!(line(peak.into_iter().map(Some)), "M0 9L1 9L2 1L3 9L4 9");
        assert_eq!(line([Some((1.0, 2.0))].into_iter()), "M1 2");
        assert_eq!(line(std::iter::empty()), "");
    }

    proptest! {
        #[test]
        fn no_point_is_missed_by_more_than_nobody_sees(heights in vec(0.0..400.0_f64, 2..200)) {
            let points: Vec<Point> = heights.iter().zip(0..).map(|(y, x)| (f64::from(x), *y)).collect();
            let kept = thinned(&points);
            prop_assert_eq!((kept.first(), kept.last()), (points.first(), points.last()));
            for pair in kept.windows(2) {
                let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
                for (x, y) in points.iter().filter(|(x, _)| *x >= x0 && *x <= x1) {
                    let drawn = y0 + (x - x0) / (x1 - x0) * (y1 - y0);
                    prop_assert!((drawn - y).abs() <= CLOSE + 1e-9);
                }
            }
        }
    }
}
