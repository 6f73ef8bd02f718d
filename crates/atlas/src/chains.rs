//! Fewer points for the same borders: rings are cut where three areas meet, and each piece is
//! thinned once for both areas along it, so that no gap opens between them.

use geo::{Area, LineString, Polygon};

use std::collections::HashMap;

use crate::thin::thin;
use crate::topology::Point;

/// A closed line around an area or a hole in it; the first point is not repeated at the end.
#[derive(Clone, Debug)]
pub(crate) struct Ring {
    /// Whose ring it is; any number.
    pub owner: usize,
    pub points: Vec<Point>,
}

/// A point to the last bit.
type Key = [u64; 2];

fn key(point: Point) -> Key {
    point.map(f64::to_bits)
}

/// Thins all rings; `tolerance` is by owner, and the finer of two neighbours' holds for their
/// border. See [`thin`] for what it measures.
pub(crate) fn simplify(rings: &[Ring], tolerance: impl Fn(usize) -> f64) -> Vec<Ring> {
    let net = Net::new(rings);
    let thinned = net.chains.iter().map(|chain| {
        let finest = chain.owners.iter().map(|owner| tolerance(*owner));
        thin(&chain.points, finest.fold(f64::INFINITY, f64::min))
    });
    let thinned: Vec<Vec<Point>> = thinned.collect();
    let ring = |(ring, steps): (&Ring, &Vec<Step>)| Ring {
        owner: ring.owner,
        points: walk(steps, |chain| thinned[chain].iter().copied()),
    };
    rings.iter().zip(&net.rings).map(ring).collect()
}

/// Rings as walks over pieces of border, of which each exists once.
pub(crate) struct Net {
    pub chains: Vec<Chain>,
    /// By ring, the pieces that it walks.
    pub rings: Vec<Vec<Step>>,
}

/// A piece of border between two places where areas meet, both included.
pub(crate) struct Chain {
    pub points: Vec<Point>,
    /// The one or two areas along it.
    pub owners: Vec<usize>,
}

/// One piece on the way round a ring.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    /// Its place among the chains.
    pub chain: usize,
    /// Whether it is walked from its last point to its first.
    pub backwards: bool,
}

/// All points of a ring, the first not repeated, of chains that may have been thinned.
pub(crate) fn walk<T, P>(steps: &[Step], chain: impl Fn(usize) -> P) -> Vec<T>
where
    P: DoubleEndedIterator<Item = T>,
{
    let mut points = Vec::new();
    for step in steps {
        let chain = chain(step.chain);
        if step.backwards {
            points.extend(chain.rev());
        } else {
            points.extend(chain);
        }
        points.pop(); // the next piece begins there
    }
    points
}

impl Net {
    pub fn new(rings: &[Ring]) -> Net {
        let corners = corners(rings);
        let mut net = Net {
            chains: Vec::new(),
            rings: Vec::with_capacity(rings.len()),
        };
        let mut known: HashMap<[Key; 2], usize> = HashMap::new();
        for ring in rings {
            let pieces = pieces(&ring.points, &corners).into_iter();
            let steps = pieces.map(|(points, backwards)| {
                // No two begin with the same two points, since those are no corners between.
                let chain = *known
                    .entry([key(points[0]), key(points[1])])
                    .or_insert_with(|| {
                        let owners = Vec::new();
                        net.chains.push(Chain { points, owners });
                        net.chains.len() - 1
                    });
                net.chains[chain].owners.push(ring.owner);
                Step { chain, backwards }
            });
            net.rings.push(steps.collect());
        }
        net
    }
}

/// The points that do not simply lie between two others: where borders meet.
fn corners(rings: &[Ring]) -> impl Fn(Point) -> bool {
    let mut beside: HashMap<Key, Vec<Key>> = HashMap::new();
    for ring in rings {
        let points = &ring.points;
        for (at, &point) in points.iter().enumerate() {
            let next = points[(at + 1) % points.len()];
            for (a, b) in [(key(point), key(next)), (key(next), key(point))] {
                let others = beside.entry(a).or_default();
                if !others.contains(&b) {
                    others.push(b);
                }
            }
        }
    }
    move |point| {
        beside
            .get(&key(point))
            .is_some_and(|others| others.len() != 2)
    }
}

/// A ring cut at its corners, each piece in the same order of points for both areas along it, and
/// whether the ring walks it the other way.
fn pieces(ring: &[Point], corner: impl Fn(Point) -> bool) -> Vec<(Vec<Point>, bool)> {
    let mut ring = ring.to_vec();
    let first = ring.iter().position(|&point| corner(point));
    // A ring without corners begins at its least point, so that both of its areas begin there.
    let least = || (0..ring.len()).min_by(|&a, &b| order(ring[a], ring[b]));
    let Some(start) = first.or_else(least) else {
        return Vec::new();
    };
    ring.rotate_left(start);
    ring.push(ring[0]);
    let mut pieces = Vec::new();
    let mut from = 0;
    for at in 1..ring.len() {
        if at == ring.len() - 1 || corner(ring[at]) {
            let mut points = ring[from..=at].to_vec();
            let last = points.len() - 1;
            let ends = order(points[0], points[last]);
            let backwards = ends
                .then_with(|| order(points[1], points[last - 1]))
                .is_gt();
            if backwards {
                points.reverse();
            }
            pieces.push((points, backwards));
            from = at;
        }
    }
    pieces
}

fn order(a: Point, b: Point) -> std::cmp::Ordering {
    a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
}

/// Twice nothing: points that repeat the one before, and spikes there and back, taken out until
/// none is left; fewer than three points are no ring.
pub(crate) fn tidy(points: &mut Vec<[i32; 2]>) {
    loop {
        let count = points.len();
        let mut at = 0;
        while points.len() > 2 && at < points.len() {
            let n = points.len();
            let (before, after) = (points[(at + n - 1) % n], points[(at + 1) % n]);
            if points[at] == after || before == after {
                points.remove(at);
            } else {
                at += 1;
            }
        }
        if points.len() == count {
            return;
        }
    }
}

/// The area of a ring, positive if it goes round against the clock where y grows upward.
pub(crate) fn area(points: &[Point]) -> f64 {
    polygon(points).signed_area()
}

/// A ring as geo's polygon without holes; geo closes it.
pub(crate) fn polygon(points: &[Point]) -> Polygon {
    Polygon::new(LineString::from(points.to_vec()), Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_keep_one_border() {
        // Two squares side by side; their border and one outer side have a needless point.
        let left = vec![[0.0, 0.0], [1.0, 0.0], [1.01, 0.5], [1.0, 1.0], [0.0, 1.0]];
        let right = vec![
            [1.0, 1.0],
            [1.01, 0.5],
            [1.0, 0.0],
            [2.0, 0.0],
            [2.01, 0.5],
            [2.0, 1.0],
        ];
        let rings = [
            Ring {
                owner: 0,
                points: left,
            },
            Ring {
                owner: 1,
                points: right,
            },
        ];
        let thin = simplify(&rings, |_| 0.1);
        assert_eq!(
            thin.iter()
                .map(|ring| ring.points.len())
                .collect::<Vec<_>>(),
            [4, 4]
        );
        let fine = simplify(&rings, |owner| if owner == 0 { 0.001 } else { 0.1 });
        assert_eq!(
            fine.iter()
                .map(|ring| ring.points.len())
                .collect::<Vec<_>>(),
            [5, 5]
        );
    }

    #[test]
    fn spikes_are_no_part_of_a_ring() {
        let mut ring = vec![
            [0, 0],
            [2, 0],
            [2, 2],
            [3, 3],
            [4, 4],
            [3, 3],
            [2, 2],
            [2, 2],
            [0, 2],
        ];
        tidy(&mut ring);
        assert_eq!(ring, [[0, 0], [2, 0], [2, 2], [0, 2]]);
    }
}
