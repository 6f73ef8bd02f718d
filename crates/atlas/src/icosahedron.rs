//! The cell around a point, by memory.
//!
//! h3o spends half a microsecond of trigonometry on a point, ten times what its county costs. But
//! H3 decides in two steps: the point is projected to a face of an icosahedron, where the cells
//! are a regular lattice, and the place in the lattice is then translated to an index. The first
//! is a few products of vectors. The second depends on nothing else, so the answer that h3o once
//! gave for a place of the lattice holds for all points there. Where rounding could tell the two
//! apart, at the rim of a cell or of a face, h3o is asked every time.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use h3o::{CellIndex, LatLng, Resolution};

type Vector = [f64; 3];

/// The faces' centres, from the definition of H3.
const CENTRES: [Vector; 20] = [
    [0.2199307791404606, 0.6583691780274996, 0.7198475378926182],
    [-0.2139234834501421, 0.1478171829550703, 0.9656017935214205],
    [0.1092625278784797, -0.481195157287321, 0.8697775121287253],
    [0.7428567301586791, -0.3593941678278028, 0.5648005936517033],
    [0.8112534709140969, 0.3448953237639384, 0.472138773641393],
    [-0.1055498149613921, 0.9794457296411413, 0.1718874610009365],
    [-0.8075407579970092, 0.1533552485898818, 0.5695261994882688],
    [-0.2846148069787907, -0.8644080972654206, 0.4144792552473539],
    [0.7405621473854482, -0.6673299564565524, -0.0789837646326737],
    [0.8512303986474293, 0.4722343788582681, -0.2289137388687808],
    [-0.7405621473854481, 0.6673299564565524, 0.0789837646326737],
    [-0.8512303986474292, -0.4722343788582682, 0.2289137388687808],
    [0.1055498149613919, -0.9794457296411413, -0.1718874610009365],
    [0.8075407579970092, -0.1533552485898819, -0.5695261994882688],
    [0.2846148069787908, 0.8644080972654204, -0.4144792552473539],
    [-0.7428567301586791, 0.3593941678278027, -0.5648005936517033],
    [-0.811253470914097, -0.3448953237639382, -0.472138773641393],
    [
        -0.2199307791404607,
        -0.6583691780274996,
        -0.7198475378926182,
    ],
    [0.213923483450142, -0.1478171829550704, -0.9656017935214205],
    [-0.1092625278784796, 0.481195157287321, -0.8697775121287253],
];

/// The azimuths of the faces' first axes, from the definition of H3; radians.
const AXES: [f64; 20] = [
    5.6199582685239395,
    5.7603390817141875,
    0.78021365439343,
    0.43046936398,
    6.130269123335111,
    2.692877706530643,
    2.982963003477244,
    3.532912002790141,
    3.494305004259568,
    3.003214169499538,
    5.930472956509812,
    0.13837848409025486,
    0.4487149470591504,
    0.15862965011254937,
    5.891865957979238,
    2.711123289609793,
    3.294508837434268,
    3.80481969224544,
    3.6644388790551923,
    2.361378999196363,
];

/// How far the lattice of an odd resolution is turned against the axes; radians.
const TURN: f64 = 0.3334731722518321;

/// Lattice steps of resolution 5 a unit of the tangent plane: the square root of 7 to the fifth
/// power, over the length of a step of resolution 0.
const STEPS: f64 = 129.641_814_242_164_94 / 0.381_966_011_250_105;

/// In lattice steps, how near a rim rounding is not trusted. h3o's own rounding is far finer.
const RIM: f64 = 1e-6;

/// A face, the centres of the three beside it, and the directions of its lattice's axes, x and y.
struct Face {
    centre: Vector,
    beside: [Vector; 3],
    axes: [Vector; 2],
}

static FACES: LazyLock<[Face; 20]> = LazyLock::new(|| {
    std::array::from_fn(|face| {
        let centre = CENTRES[face];
        let rise = centre[2];
        let length = (1.0 - rise * rise).sqrt();
        let north = [0, 1, 2].map(|i| (f64::from(u8::from(i == 2)) - rise * centre[i]) / length);
        let east = [0, 1, 2].map(|i| {
            let (j, k) = ((i + 1) % 3, (i + 2) % 3);
            north[j] * centre[k] - north[k] * centre[j]
        });
        let toward = |azimuth: f64| {
            let (sin, cos) = azimuth.sin_cos();
            [0, 1, 2].map(|i| (north[i] * cos + east[i] * sin) * STEPS)
        };
        let azimuth = AXES[face] - TURN;
        let mut beside = CENTRES;
        beside.sort_by(|a, b| dot(*b, centre).total_cmp(&dot(*a, centre)));
        Face {
            centre,
            beside: [beside[1], beside[2], beside[3]],
            axes: [toward(azimuth), toward(azimuth - FRAC_PI_2)],
        }
    })
});

/// A face and a place in its lattice, as one number.
type Key = u64;

/// The place of a point, unless it is too near a rim to be sure.
fn key(lat: f64, lon: f64) -> Option<Key> {
    let point = vector(lat, lon);
    let mut number = usize::from(GUESSES[guess(lat, lon)]);
    if rim(&FACES[number], point) < RIM {
        number = closest(point);
    }
    let face = &FACES[number];
    if rim(face, point) < RIM {
        return None;
    }
    let height = dot(point, face.centre);
    let [x, y] = face.axes.map(|axis| dot(point, axis) / height);
    // The second axis of the lattice is turned by 120 degrees.
    let j = y * (2.0 / 3.0_f64.sqrt());
    let [mut i, mut j] = [x + j / 2.0, j].map(nearest);
    for _ in 0..2 {
        let (x, y) = (
            x - f64::from(i) + f64::from(j) / 2.0,
            y - f64::from(j) * (3.0_f64.sqrt() / 2.0),
        );
        // How far along the way to the three pairs of neighbours.
        let ways = [
            (x, 1, 0),
            (x / 2.0 + y * (3.0_f64.sqrt() / 2.0), 1, 1),
            (y * (3.0_f64.sqrt() / 2.0) - x / 2.0, 0, 1),
        ];
        let far = ways.into_iter().fold((0.0_f64, 0, 0), |far, way| {
            if way.0.abs() > far.0.abs() { way } else { far }
        });
        if far.0.abs() < 0.5 - RIM {
            return Some((number as u64) << 20 | ((i + 512) as u64) << 10 | (j + 512) as u64);
        }
        let step = far.0.signum() as i32;
        (i, j) = (i + far.1 * step, j + far.2 * step);
    }
    None
}

/// Degrees a side of the squares that a face is guessed for.
const SQUARE: f64 = 5.0;

/// By square, the face of its middle.
static GUESSES: LazyLock<[u8; 37 * 73]> = LazyLock::new(|| {
    std::array::from_fn(|square| {
        let middle = |at: usize| (at as f64 + 0.5) * SQUARE;
        closest(vector(
            middle(square / 73) - 90.0,
            middle(square % 73) - 180.0,
        )) as u8
    })
});

fn guess(lat: f64, lon: f64) -> usize {
    ((lat + 90.0) / SQUARE) as usize * 73 + ((lon + 180.0) / SQUARE) as usize
}

/// The face whose centre is closest.
fn closest(point: Vector) -> usize {
    let near = |face: &usize| dot(point, CENTRES[*face]);
    (0..CENTRES.len())
        .max_by(|a, b| near(a).total_cmp(&near(b)))
        .unwrap_or(0)
}

/// How much closer the face's centre is than those beside it; negative outside of the face.
fn rim(face: &Face, point: Vector) -> f64 {
    let height = dot(point, face.centre);
    face.beside.iter().fold(f64::MAX, |least, other| {
        least.min(height - dot(point, *other))
    })
}

/// A point on the unit sphere.
fn vector(lat: f64, lon: f64) -> Vector {
    let (rise, level) = lat.to_radians().sin_cos();
    let (east, out) = lon.to_radians().sin_cos();
    [level * out, level * east, rise]
}

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// A lattice reaches 260 steps from the centre of its face.
fn nearest(steps: f64) -> i32 {
    (steps + 512.5) as i32 - 512
}

/// What differs between cells of resolution 5: the base cell and five digits.
const DIGITS: u32 = 22;

/// The digits below, which are not used, and what all cells of resolution 5 have in common.
const UNUSED: u32 = 30;
const COMMON: u64 = 0x0850_0000_3fff_ffff;

/// A slot holds a key plus one and the digits; one word, so that no reader sees half of an answer.
/// The nation has some 45,000 cells.
static SLOTS: [AtomicU64; 1 << 17] = [const { AtomicU64::new(0) }; 1 << 17];

/// The cell of resolution 5 around a point in degrees; `None` if a number is not finite.
pub(crate) fn cell(lat: f64, lon: f64) -> Option<CellIndex> {
    let ask = || Some(LatLng::new(lat, lon).ok()?.to_cell(Resolution::Five));
    if !(lat.abs() <= 90.0 && lon.abs() <= 180.0) {
        return ask();
    }
    let Some(key) = key(lat, lon) else {
        return ask();
    };
    let (face, i, j) = (key >> 20, key >> 10 & 0x1ff, key & 0xff);
    let place = (i << 8 | j) ^ (face * 0x9e5);
    let slot = &SLOTS[place as usize % SLOTS.len()];
    let known = slot.load(Ordering::Relaxed);
    if known >> DIGITS == key + 1 {
        let digits = known & ((1 << DIGITS) - 1);
        return CellIndex::try_from(digits << UNUSED | COMMON).ok();
    }
    let cell = ask()?;
    let digits = u64::from(cell) >> UNUSED & ((1 << DIGITS) - 1);
    slot.store((key + 1) << DIGITS | digits, Ordering::Relaxed);
    Some(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt, SeedableRng};

    /// Twice over the same points, so that most are answered by memory; all over the earth and
    /// close together.
    #[test]
    fn memory_says_what_h3o_says() {
        let mut chance = rand_chacha::ChaCha8Rng::seed_from_u64(5);
        let mut points: Vec<(f64, f64)> = Vec::new();
        for _ in 0..100_000 {
            points.push((
                chance.random_range(-90.0..=90.0),
                chance.random_range(-180.0..=180.0),
            ));
            points.push((
                chance.random_range(24.0..50.0),
                chance.random_range(-125.0..-66.0),
            ));
            points.push((
                chance.random_range(40.0..41.0),
                chance.random_range(-75.0..-74.0),
            ));
        }
        for &(lat, lon) in points.iter().chain(&points) {
            let h3o = LatLng::new(lat, lon)
                .ok()
                .map(|point| point.to_cell(Resolution::Five));
            assert_eq!(cell(lat, lon), h3o, "{lat} {lon}");
        }
        let sure = points
            .iter()
            .filter(|&&(lat, lon)| key(lat, lon).is_some())
            .count();
        assert!(sure > points.len() - 20, "{sure}");
    }

    #[test]
    fn corners_of_cells_are_what_h3o_says() {
        for n in 0..2_000 {
            let (lat, lon) = (25.0 + f64::from(n % 40) / 2.0, -120.0 + f64::from(n / 40));
            let cell = cell(lat, lon).expect("finite");
            for corner in cell.boundary().iter() {
                let h3o = corner.to_cell(Resolution::Five);
                let at =
                    LatLng::new(corner.lat(), corner.lng()).map(|at| at.to_cell(Resolution::Five));
                if at.ok() == Some(h3o) {
                    assert_eq!(super::cell(corner.lat(), corner.lng()), Some(h3o));
                }
            }
        }
    }
}
