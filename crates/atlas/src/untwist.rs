//! Takes loops out of a ring.
//!
//! A border that was simplified to a grid, and then to fewer points, can cross or touch itself.
//! Such a loop is smaller than what simplification leaves out, but an area with one is not valid.

type Step = [i32; 2];

/// Drops the points between the two places where the ring meets itself, whichever way round they
/// are fewer, until it does so nowhere. The first point is not repeated at the end.
pub(crate) fn untwist(ring: &mut Vec<Step>) {
    while let Some((first, second)) = meeting(ring) {
        if second - first > ring.len() / 2 {
            ring.truncate(second + 1);
            ring.drain(..=first);
        } else {
            ring.drain(first + 1..=second);
        }
    }
}

/// The first two edges, by their first points, that meet and are not neighbours.
fn meeting(ring: &[Step]) -> Option<(usize, usize)> {
    let count = ring.len();
    let edge = |at: usize| [ring[at], ring[(at + 1) % count]];
    (0..count).find_map(|a| {
        let last = if a == 0 { count - 1 } else { count };
        let mut others = a + 2..last;
        others.find(|&b| meet(edge(a), edge(b))).map(|b| (a, b))
    })
}

/// Whether two edges have a point in common.
fn meet([a, b]: [Step; 2], [c, d]: [Step; 2]) -> bool {
    let overlap = |i: usize| a[i].min(b[i]) <= c[i].max(d[i]) && c[i].min(d[i]) <= a[i].max(b[i]);
    overlap(0)
        && overlap(1)
        && side(a, b, c) * side(a, b, d) <= 0
        && side(c, d, a) * side(c, d, b) <= 0
}

/// On which side of the line from `a` to `b` the point lies; 0 is on it.
fn side(a: Step, b: Step, point: Step) -> i64 {
    let way = |from: Step, to: Step| [0, 1].map(|i| i64::from(to[i]) - i64::from(from[i]));
    let ([bx, by], [px, py]) = (way(a, b), way(a, point));
    (bx * py - by * px).signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_goes_and_the_rest_stays() {
        let mut eight = vec![
            [0, 0],
            [9, 0],
            [9, 9],
            [5, 9],
            [4, 10],
            [5, 10],
            [4, 9],
            [0, 9],
        ];
        untwist(&mut eight);
        assert_eq!(eight, [[0, 0], [9, 0], [9, 9], [5, 9], [4, 9], [0, 9]]);
        // The same, begun within the loop.
        let mut eight = vec![
            [4, 10],
            [5, 10],
            [4, 9],
            [0, 9],
            [0, 0],
            [9, 0],
            [9, 9],
            [5, 9],
        ];
        untwist(&mut eight);
        assert_eq!(eight, [[4, 9], [0, 9], [0, 0], [9, 0], [9, 9], [5, 9]]);
    }

    #[test]
    fn a_place_is_passed_once() {
        let mut pinched = vec![
            [0, 0],
            [9, 0],
            [9, 9],
            [5, 9],
            [4, 11],
            [3, 11],
            [5, 9],
            [0, 9],
        ];
        untwist(&mut pinched);
        assert_eq!(meeting(&pinched), None);
        let square = vec![[0, 0], [9, 0], [9, 9], [0, 9]];
        let mut same = square.clone();
        untwist(&mut same);
        assert_eq!(same, square);
    }
}
