//! Where the postal codes stand on the states.

use geo::Centroid;

use std::sync::LazyLock;

use crate::outline::{RINGS, largest};
use crate::topology::Point;
use crate::{State, chains};

/// Width and height in units of two capitals of a 12 px semibold face, with some air.
const LABEL: Point = [20.0, 11.0];

/// Bends of so many square units do not move a label.
const COARSE: f64 = 2.0;

/// With this much room, nearer to the middle is better than more room.
const PLENTY: f64 = 1.5;

/// By state, the middle of the label, and how many times its size there is room for.
static LABELS: LazyLock<Vec<Option<(Point, f64)>>> = LazyLock::new(|| {
    let too_small = State::from_usps("DC").map(State::index);
    let rings = chains::simplify(&RINGS, |_| COARSE);
    let largest = largest(&rings);
    let label = |(state, ring): (usize, Option<&chains::Ring>)| {
        ring.filter(|_| Some(state) != too_small)
            .map(|ring| place(&ring.points))
    };
    largest.into_iter().enumerate().map(label).collect()
});

/// Where the middle of a state's postal code stands in [`VIEW_BOX`](crate::VIEW_BOX): inside its
/// largest part, where there is room, as near to the middle as may be. `None` for the District of
/// Columbia, which is smaller than its label, and the island areas.
pub fn label_at(state: State) -> Option<(f32, f32)> {
    LABELS[state.index()].map(|([x, y], _)| (x as f32, y as f32))
}

/// Whether two capitals of 12 px stay inside the state where [`label_at`] puts them, in a picture
/// at its full width of 975 px.
pub fn labels_fit(state: State) -> bool {
    LABELS[state.index()].is_some_and(|(_, room)| room >= 1.0)
}

/// Looks on a coarse net over the ring and then closer around the best point.
fn place(ring: &[Point]) -> (Point, f64) {
    let ends = |axis: usize| {
        let all = ring.iter().map(|point| point[axis]);
        (
            all.clone().fold(f64::MAX, f64::min),
            all.fold(f64::MIN, f64::max),
        )
    };
    let ((left, right), (top, bottom)) = (ends(0), ends(1));
    let middle = centre(ring);
    let worth = |point: Point| {
        let room = room(ring, point);
        let away = (point[0] - middle[0]).hypot(point[1] - middle[1]);
        (room.min(PLENTY) - 0.002 * away, room)
    };
    const NET: usize = 20;
    let mut step = [(right - left) / NET as f64, (bottom - top) / NET as f64];
    let mut best = (middle, worth(middle));
    for x in 0..=NET {
        for y in 0..=NET {
            better(
                &mut best,
                [left + step[0] * x as f64, top + step[1] * y as f64],
                worth,
            );
        }
    }
    for _ in 0..5 {
        step = step.map(|step| step / 2.0);
        let around = best.0;
        for (x, y) in [
            (-1, -1),
            (-1, 0),
            (-1, 1),
            (0, -1),
            (0, 1),
            (1, -1),
            (1, 0),
            (1, 1),
        ] {
            let point = [
                around[0] + step[0] * f64::from(x),
                around[1] + step[1] * f64::from(y),
            ];
            better(&mut best, point, worth);
        }
    }
    (best.0, best.1.1)
}

fn better(best: &mut (Point, (f64, f64)), point: Point, worth: impl Fn(Point) -> (f64, f64)) {
    let worth = worth(point);
    if worth.0 > best.1.0 {
        *best = (point, worth);
    }
}

/// The centre of gravity; of a ring without area, its first corner.
fn centre(ring: &[Point]) -> Point {
    let centroid = chains::polygon(ring).centroid();
    let corner = ring.first().copied().unwrap_or_default();
    centroid.map_or(corner, |c| [c.x(), c.y()])
}

/// How many times its size a label at this point can grow before it touches the ring; negative
/// outside.
fn room(ring: &[Point], at: Point) -> f64 {
    let (mut least, mut inside) = (f64::MAX, false);
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        // In half label sizes from the point, where the label is a square.
        let [a, b] = [a, b].map(|end| [0, 1].map(|i| (end[i] - at[i]) / (LABEL[i] / 2.0)));
        inside ^= (a[1] > 0.0) != (b[1] > 0.0) && a[0] - a[1] * (b[0] - a[0]) / (b[1] - a[1]) > 0.0;
        least = least.min(reach(a, b));
    }
    if inside { least } else { -least }
}

/// The half side of the smallest square around the origin that touches the line from a to b.
fn reach(a: Point, b: Point) -> f64 {
    let way = [b[0] - a[0], b[1] - a[1]];
    // Where the line is straight above or beside the origin, or level with a diagonal of it.
    let bends = [
        -a[0] / way[0],
        -a[1] / way[1],
        (a[1] - a[0]) / (way[0] - way[1]),
        -(a[0] + a[1]) / (way[0] + way[1]),
        0.0,
        1.0,
    ];
    let half = |t: f64| (a[0] + way[0] * t).abs().max((a[1] + way[1] * t).abs());
    let on = bends.into_iter().filter(|t| (0.0..=1.0).contains(t));
    on.map(half).fold(f64::MAX, f64::min)
}

pub(crate) fn warm_up() {
    LazyLock::force(&LABELS);
}
