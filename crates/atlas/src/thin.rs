//! Takes the least important points out of a line, after Visvalingam and Whyatt.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::topology::Point;

/// The line without the points whose triangle with their neighbours is smaller than the tolerance,
/// in squared units, least first. The ends stay, and of a closed line two points between them.
pub(crate) fn thin(line: &[Point], tolerance: f64) -> Vec<Point> {
    line.iter()
        .zip(weigh(line))
        .filter(|(_, weight)| *weight >= tolerance)
        .map(|(point, _)| *point)
        .collect()
}

/// By point, the tolerance beyond which it goes; infinite for those that stay.
pub(crate) fn weigh(line: &[Point]) -> Vec<f64> {
    let last = line.len() - 1;
    let least = if line[0] == line[last] { 4 } else { 2 };
    let mut before: Vec<usize> = (0..line.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=line.len()).collect();
    let mut weights = vec![f64::INFINITY; line.len()];
    let mut left = line.len();
    // Bits of positive numbers sort like the numbers.
    let weigh = |a: usize, b: usize, c: usize| triangle(line[a], line[b], line[c]).to_bits();
    let mut queue: BinaryHeap<Reverse<(u64, usize, usize, usize)>> = (1..last)
        .map(|at| Reverse((weigh(at - 1, at, at + 1), at, at - 1, at + 1)))
        .collect();
    let mut floor = 0;
    while let Some(Reverse((weight, at, from, to))) = queue.pop() {
        if left <= least {
            break;
        }
        if weights[at].is_finite() || before[at] != from || after[at] != to {
            continue; // its neighbours have changed since; a newer entry stands for it
        }
        weights[at] = f64::from_bits(weight);
        left -= 1;
        floor = floor.max(weight);
        (after[from], before[to]) = (to, from);
        for at in [from, to] {
            if at != 0 && at != last {
                // Never less important than what had to go before it.
                let weight = weigh(before[at], at, after[at]).max(floor);
                queue.push(Reverse((weight, at, before[at], after[at])));
            }
        }
    }
    weights
}

fn triangle(a: Point, b: Point, c: Point) -> f64 {
    ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bends_go_and_large_ones_stay() {
        let line = [[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]];
        assert_eq!(
            thin(&line, 0.5),
            [[0.0, 0.0], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]]
        );
        assert_eq!(thin(&line, 0.0), line);
        assert_eq!(thin(&line[..2], 9.0), line[..2]);
    }

    #[test]
    fn an_island_stays_an_island() {
        let ring = [
            [0.0, 0.0],
            [1.0, 0.0],
            [2.0, 1.0],
            [1.0, 2.0],
            [0.0, 1.0],
            [0.0, 0.0],
        ];
        assert_eq!(thin(&ring, 100.0).len(), 4);
    }
}
