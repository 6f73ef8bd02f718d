//! The heatmap as GeoJSON, RFC 7946.

use std::borrow::Cow;

use atlas::Bounds;

use super::Head;
use crate::api::RegionView;

/// One region with its shape.
pub struct Feature<'a> {
    pub region: &'a RegionView,
    /// The text of a geometry; of the nation `null`, as it is no more than its states.
    pub geometry: Cow<'static, str>,
    pub bounds: Option<Bounds>,
}

/// The geometries are finished texts, so the document is put together by hand.
pub fn write<'a>(head: &Head<'_>, features: impl Iterator<Item = Feature<'a>>) -> String {
    let mut members = String::with_capacity(512 * 1024);
    let mut whole: Option<Bounds> = None;
    for feature in features {
        if !members.is_empty() {
            members.push(',');
        }
        let both = whole.zip(feature.bounds).map(|(a, b)| join(a, b));
        whole = both.or(whole).or(feature.bounds);
        members.push_str(&format!(
            "{{\"type\":\"Feature\",\"id\":\"{}\",{}\"geometry\":{},\"properties\":{}}}",
            feature.region.id,
            bbox(feature.bounds),
            feature.geometry,
            serde_json::to_string(feature.region).unwrap_or_default(),
        ));
    }
    let head = serde_json::to_string(head).unwrap_or_default();
    let head = head.trim_start_matches('{').trim_end_matches('}');
    format!(
        "{{\"type\":\"FeatureCollection\",{}{head},\
         \"licence\":\"https://creativecommons.org/licenses/by/4.0/\",\
         \"source\":\"Outcry: problem reports that people chose to send\",\
         \"features\":[{members}]}}",
        bbox(whole),
    )
}

/// The member, with the comma after it.
fn bbox(bounds: Option<Bounds>) -> String {
    bounds.map_or_else(String::new, |[west, south, east, north]| {
        format!("\"bbox\":[{west},{south},{east},{north}],")
    })
}

/// The box around two, each of which may lie across 180 degrees.
fn join(a: Bounds, b: Bounds) -> Bounds {
    // Degrees eastward from Greenwich: no region of ours lies there, so nothing is cut.
    let turned = |lon: &f64| if *lon < 0.0 { lon + 360.0 } else { *lon };
    let (west, east) = ([a[0], b[0]], [a[2], b[2]]);
    let order = |a: &f64, b: &f64| turned(a).total_cmp(&turned(b));
    [
        west.into_iter().min_by(order).unwrap_or(a[0]),
        a[1].min(b[1]),
        east.into_iter().max_by(order).unwrap_or(a[2]),
        a[3].max(b[3]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_may_lie_across_180_degrees() {
        let (ohio, guam, alaska) = (
            [-84.8, 38.4, -80.5, 42.3],
            [144.6, 13.2, 145.0, 13.7],
            [172.5, 51.2, -130.0, 71.4],
        );
        assert_eq!(join(ohio, guam), [144.6, 13.2, -80.5, 42.3]);
        assert_eq!(join(guam, alaska), [144.6, 13.2, -130.0, 71.4]);
        assert_eq!(join(ohio, ohio), ohio);
    }
}
