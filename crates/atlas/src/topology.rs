//! Reads TopoJSON: areas made of arcs, so that a border between two of them exists once.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Degrees east and north, or picture units right and down.
pub(crate) type Point = [f64; 2];

/// A file of areas that share their borders.
pub(crate) struct Topology {
    /// Polylines; the ring of an area is a chain of these.
    pub arcs: Vec<Vec<Point>>,
    objects: BTreeMap<String, Object>,
}

/// An area as polygons of rings of arcs. `!n` stands for arc `n` walked backwards.
#[derive(Deserialize)]
#[serde(tag = "type")]
pub(crate) enum Area {
    Polygon {
        #[serde(default)]
        id: String,
        arcs: Vec<Vec<i32>>,
    },
    MultiPolygon {
        #[serde(default)]
        id: String,
        arcs: Vec<Vec<Vec<i32>>>,
    },
}

#[derive(Deserialize)]
struct Object {
    geometries: Vec<Area>,
}

#[derive(Deserialize)]
struct Transform {
    scale: Point,
    translate: Point,
}

#[derive(Deserialize)]
struct File {
    transform: Transform,
    arcs: Vec<Vec<[i32; 2]>>,
    objects: BTreeMap<String, Object>,
}

impl Topology {
    /// Reads a file that ships inside the binary.
    pub fn read(text: &str) -> Topology {
        // The text is part of the program and read by every test, so a fault in it never ships.
        let file: File = serde_json::from_str(text).expect("embedded TopoJSON");
        let Transform { scale, translate } = file.transform;
        let decode = |arc: Vec<[i32; 2]>| {
            let mut at = [0, 0];
            let point = arc.into_iter().map(|step| {
                at = [at[0] + step[0], at[1] + step[1]];
                [0, 1].map(|i| f64::from(at[i]) * scale[i] + translate[i])
            });
            point.collect()
        };
        Topology {
            arcs: file.arcs.into_iter().map(decode).collect(),
            objects: file.objects,
        }
    }

    /// The areas of one layer; none if there is no such layer.
    pub fn areas(&self, layer: &str) -> impl Iterator<Item = &Area> {
        self.objects
            .get(layer)
            .into_iter()
            .flat_map(|object| &object.geometries)
    }

    /// The points of a ring, the first repeated at the end.
    pub fn ring(&self, arcs: &[i32]) -> Vec<Point> {
        let mut ring: Vec<Point> = Vec::new();
        for &arc in arcs {
            ring.pop(); // each arc begins where the one before it ends
            if arc >= 0 {
                ring.extend(&self.arcs[arc as usize]);
            } else {
                ring.extend(self.arcs[!arc as usize].iter().rev());
            }
        }
        ring
    }
}

impl Area {
    /// FIPS code.
    pub fn id(&self) -> &str {
        match self {
            Area::Polygon { id, .. } | Area::MultiPolygon { id, .. } => id,
        }
    }

    /// Polygons; the first ring of each is its outer one, the others are holes.
    pub fn polygons(&self) -> &[Vec<Vec<i32>>] {
        match self {
            Area::Polygon { arcs, .. } => std::slice::from_ref(arcs),
            Area::MultiPolygon { arcs, .. } => arcs,
        }
    }

    /// The numbers of all arcs, whichever way they are walked.
    pub fn arcs(&self) -> impl Iterator<Item = usize> {
        let arcs = self.polygons().iter().flatten().flatten();
        arcs.map(|&arc| {
            if arc >= 0 {
                arc as usize
            } else {
                !arc as usize
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_chain_into_closed_rings() {
        let text = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
            "arcs":[[[0,0],[2,0]],[[0,0],[0,2],[2,0],[0,-2]]],
            "objects":{"x":{"type":"GeometryCollection","geometries":[
                {"type":"Polygon","id":"01","arcs":[[0,-2]],"properties":{"name":"A"}}]}}}"#;
        let topology = Topology::read(text);
        let area = topology.areas("x").next().expect("one area");
        assert_eq!(area.id(), "01");
        let ring = topology.ring(&area.polygons()[0][0]);
        let expected = [
            [10.0, 20.0],
            [11.0, 20.0],
            [11.0, 21.0],
            [10.0, 21.0],
            [10.0, 20.0],
        ];
        assert_eq!(ring, expected);
        assert_eq!(area.arcs().collect::<Vec<_>>(), [0, 1]);
        assert_eq!(topology.areas("y").count(), 0);
    }
}
