//! States, counties and cells in the square world of web maps, as fine as a zoom level needs.

use std::sync::LazyLock;

use crate::Cell;
use crate::chains::{self, Net, Ring, Step, walk};
use crate::cut::{Cut, cut, dot};
use crate::layer::Layer;
use crate::mercator::{WorldPoint, world};
use crate::square::Square;
use crate::thin::weigh;
use crate::topology::Point;

/// `[west, north, east, south]`
type WorldBox = [u32; 4];

/// A small area keeps a bend of this part of itself, however far away.
const SHARE: f64 = 20.0;

/// All areas of one kind. A point of a border is kept once, with the zoom at which it counts, so
/// that one table serves all zooms and neighbours fit at each.
#[derive(Debug)]
pub struct Shapes {
    chains: Vec<Vec<(WorldPoint, Weight)>>,
    polygons: Vec<Outline>,
}

/// The tolerance beyond which a point goes, in square parts of the world.
type Weight = f32;

/// One polygon.
#[derive(Debug)]
struct Outline {
    /// The place of its area in the table of states or counties.
    area: usize,
    /// Whether it is the area's largest, which is never left out.
    main: bool,
    size: Weight,
    extent: WorldBox,
    rings: Vec<Vec<Step>>,
}

/// What is too small to see, in square parts of the world: half a pixel, of 512 a tile.
fn tolerance(zoom: u8) -> Weight {
    let pixel = 2.0_f32.powi(23 - i32::from(zoom));
    pixel * pixel / 2.0
}

static STATES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(Layer::states()));
static COUNTIES: LazyLock<Shapes> = LazyLock::new(|| Shapes::new(Layer::counties()));

impl Shapes {
    /// The states and territories; an area is a [`State::index`](crate::State::index).
    pub fn states() -> &'static Shapes {
        &STATES
    }

    /// The counties; an area is a [`County::index`](crate::County::index).
    pub fn counties() -> &'static Shapes {
        &COUNTIES
    }

    /// The polygons that lie in a square, with their areas, which are in order, as fine as its
    /// zoom needs. Islands that nobody would see are left out, but never a whole area: one that is
    /// smaller than the square's parts is drawn as one of them.
    pub fn cut(&self, square: Square) -> impl Iterator<Item = (usize, Cut)> + '_ {
        let (least, reach) = (tolerance(square.zoom()), square.reach());
        let seen = move |outline: &&Outline| {
            (outline.main || outline.size >= least) && meet(outline.extent, reach)
        };
        self.polygons
            .iter()
            .filter(seen)
            .filter_map(move |outline| {
                let kept = move |chain: usize| {
                    let points = self.chains[chain].iter();
                    points
                        .filter(move |(_, weight)| *weight >= least)
                        .map(|(at, _)| *at)
                };
                let rings = outline.rings.iter().map(|steps| walk(steps, kept));
                let rings: Vec<Vec<WorldPoint>> = rings.collect();
                let mut cut = cut(&rings, square);
                if cut.is_empty() && outline.main && square.is_larger_than(outline.extent) {
                    cut = dot([outline.extent[0], outline.extent[1]], square);
                }
                (!cut.is_empty()).then_some((outline.area, cut))
            })
    }

    fn new(layer: Layer) -> Shapes {
        let rings: Vec<Ring> = layer.rings.iter().map(project).collect();
        let size = |ring: &Ring| chains::area(&ring.points).abs();
        let mut largest = vec![0.0_f64; layer.areas];
        for ring in &rings {
            largest[ring.owner] = largest[ring.owner].max(size(ring));
        }
        let net = Net::new(&rings);
        let chains = net.chains.iter().map(|chain| {
            let own = chain.owners.iter().map(|owner| largest[*owner] / SHARE);
            let most = own.fold(f64::INFINITY, f64::min);
            let weights = weigh(&chain.points).into_iter();
            let weights = weights.map(|w| {
                if w < most {
                    w as Weight
                } else {
                    Weight::INFINITY
                }
            });
            let points = chain.points.iter().map(|at| at.map(|part| part as u32));
            points.zip(weights).collect()
        });
        let mut polygons: Vec<Outline> = Vec::new();
        for ((ring, steps), hole) in rings.iter().zip(net.rings).zip(layer.holes) {
            match polygons.last_mut() {
                Some(polygon) if hole => polygon.rings.push(steps),
                _ => polygons.push(Outline {
                    area: ring.owner,
                    main: size(ring) == largest[ring.owner],
                    size: size(ring) as Weight,
                    extent: extent(ring.points.iter().map(|at| at.map(|part| part as u32))),
                    rings: vec![steps],
                }),
            }
        }
        polygons.sort_by_key(|polygon| polygon.area);
        Shapes {
            chains: chains.collect(),
            polygons,
        }
    }
}

impl Cell {
    /// What of the cell lies in a square: nothing, a polygon, or across 180 degrees two.
    pub fn cut(self, square: Square) -> Vec<Cut> {
        let project = |part: Vec<Point>| part.into_iter().map(|[lon, lat]| world(lat, lon));
        let parts = self.parts().into_iter().map(|part| project(part).collect());
        let cuts = parts.map(|ring| cut(&[ring], square));
        cuts.filter(|cut| !cut.is_empty()).collect()
    }
}

fn extent(points: impl Iterator<Item = WorldPoint>) -> WorldBox {
    points.fold([u32::MAX, u32::MAX, 0, 0], |b, [x, y]| {
        [b[0].min(x), b[1].min(y), b[2].max(x), b[3].max(y)]
    })
}

fn meet(a: WorldBox, b: WorldBox) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

fn project(ring: &Ring) -> Ring {
    let at = |point: &Point| world(point[1], point[0]).map(f64::from);
    Ring {
        owner: ring.owner,
        points: ring.points.iter().map(at).collect(),
    }
}

pub(crate) fn warm_up() {
    LazyLock::force(&STATES);
    LazyLock::force(&COUNTIES);
}
