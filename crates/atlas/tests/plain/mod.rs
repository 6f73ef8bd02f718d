//! The plain way, to check and to race the fast one: geo's polygons from its own reading of the
//! same file, every polygon asked in turn.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use geo::{BoundingRect, Contains, LineString, MultiPolygon, Point, Polygon, Rect};
use serde_json::Value;

#[derive(Debug)]
pub struct Area {
    pub fips: String,
    pub shape: MultiPolygon,
    pub bounds: Rect,
}

/// All counties, Falls Church first, because the corners it got back lie inside Fairfax County as
/// the file has it; otherwise by FIPS code.
pub fn counties() -> Vec<Area> {
    let file: Value = serde_json::from_str(include_str!("../../data/counties-10m.json")).unwrap();
    let pair = |v: &Value| [v[0].as_f64().unwrap(), v[1].as_f64().unwrap()];
    let (scale, translate) = (
        pair(&file["transform"]["scale"]),
        pair(&file["transform"]["translate"]),
    );
    let arc = |arc: &Value| -> Vec<(f64, f64)> {
        let (mut x, mut y) = (0.0, 0.0);
        let step = |step: &Value| {
            let step = pair(step);
            (x, y) = (x + step[0], y + step[1]);
            (x * scale[0] + translate[0], y * scale[1] + translate[1])
        };
        arc.as_array().unwrap().iter().map(step).collect()
    };
    let arcs: Vec<_> = file["arcs"].as_array().unwrap().iter().map(arc).collect();
    let ring = |ring: &Value| -> LineString {
        let mut points = Vec::new();
        for arc in ring
            .as_array()
            .unwrap()
            .iter()
            .map(|arc| arc.as_i64().unwrap())
        {
            points.pop();
            let mut next = arcs[if arc >= 0 { arc } else { !arc } as usize].clone();
            if arc < 0 {
                next.reverse();
            }
            points.extend(next);
        }
        points.into()
    };
    let polygon = |polygon: &Value| {
        let mut rings = polygon.as_array().unwrap().iter().map(ring);
        Polygon::new(rings.next().unwrap(), rings.collect())
    };
    let area = |area: &Value| {
        let fips = area["id"].as_str().unwrap().to_owned();
        let shape = match area["type"].as_str().unwrap() {
            "Polygon" => MultiPolygon::new(vec![polygon(&area["arcs"])]),
            _ => area["arcs"]
                .as_array()
                .unwrap()
                .iter()
                .map(polygon)
                .collect(),
        };
        let shape = if fips == "51610" {
            mended(&shape)
        } else {
            shape
        };
        let bounds = shape.bounding_rect().unwrap();
        Area {
            fips,
            shape,
            bounds,
        }
    };
    let areas = file["objects"]["counties"]["geometries"]
        .as_array()
        .unwrap();
    let mut areas: Vec<Area> = areas.iter().map(area).collect();
    areas.sort_by_key(|area| (area.fips != "51610", area.fips.clone()));
    areas
}

fn mended(line: &MultiPolygon) -> MultiPolygon {
    let ends: Vec<_> = line.0[0].exterior().points().collect();
    let (mut west, mut east) = (ends[0], ends[1]);
    if west.x() > east.x() {
        std::mem::swap(&mut west, &mut east);
    }
    let corners = include_str!("../../data/falls-church.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let (lon, lat) = line.split_once(',').unwrap();
            Point::new(lon.parse().unwrap(), lat.parse().unwrap())
        });
    let ring: LineString = [east].into_iter().chain(corners).chain([west]).collect();
    MultiPolygon::new(vec![Polygon::new(ring, Vec::new())])
}

impl Area {
    /// Whether geo says so, after a look at the bounds.
    pub fn holds(&self, point: Point) -> bool {
        let (low, high) = (self.bounds.min(), self.bounds.max());
        let near = (low.x..=high.x).contains(&point.x()) && (low.y..=high.y).contains(&point.y());
        near && self.shape.contains(&point)
    }
}
