//! Where a report is from: exactly one of a point, a ZIP code or a region.

use atlas::{Place, Region};

use crate::json::Json;
use crate::reason::{ReasonKind, Reasons, members, text};

const ONE_PLACE: &str = "must be exactly one of {\"lat\",\"lon\"}, {\"zip\"} or {\"region\"}";

/// The place of a report, or the reasons why there is none.
pub(crate) fn place_of(json: Option<&Json>, reasons: &mut Reasons) -> Option<Place> {
    let Some(json) = json else {
        reasons.file(
            "/location",
            "is missing, and this server can't tell the place from the address; give lat and lon, a zip or a region",
            ReasonKind::LocationRequired,
        );
        return None;
    };
    let before = reasons.0.len();
    let found = members(json, "/location", ["lat", "lon", "zip", "region"], reasons)?;
    if reasons.0.len() > before {
        return None;
    }
    match found {
        [Some(lat), Some(lon), None, None] => point(lat, lon, reasons),
        [None, None, Some(zip), None] => zip_of(zip, reasons),
        [None, None, None, Some(region)] => region_of(region, reasons),
        [Some(_), None, None, None] => {
            reasons.add("/location/lon", "is missing beside lat");
            None
        }
        [None, Some(_), None, None] => {
            reasons.add("/location/lat", "is missing beside lon");
            None
        }
        _ => {
            reasons.add("/location", ONE_PLACE);
            None
        }
    }
}

fn point(lat: &Json, lon: &Json, reasons: &mut Reasons) -> Option<Place> {
    let mut degrees = |json: &Json, at: &str, limit: f64| match json {
        Json::Number(n) if n.abs() <= limit => Some(*n),
        Json::Number(_) => {
            reasons.add(at, format!("must lie between -{limit} and {limit} degrees"));
            None
        }
        other => {
            reasons.add(
                at,
                format!("must be a number of degrees, not {}", other.kind()),
            );
            None
        }
    };
    let lat = degrees(lat, "/location/lat", 90.0);
    let lon = degrees(lon, "/location/lon", 180.0);
    let place = atlas::locate(lat?, lon?);
    if place.is_none() {
        outside(reasons);
    }
    place
}

fn outside(reasons: &mut Reasons) {
    reasons.file(
        "/location",
        "is more than 20 km outside every state and territory of the United States; give a zip or a region instead",
        ReasonKind::OutsideCoverage,
    );
}

fn zip_of(json: &Json, reasons: &mut Reasons) -> Option<Place> {
    let zip = text(Some(json), "/location/zip", reasons)?;
    let place = atlas::zip(zip);
    if place.is_none() {
        reasons.add(
            "/location/zip",
            "is not a five-digit ZIP code we know; PO box codes are not: give the street's code, or a region",
        );
    }
    place
}

fn region_of(json: &Json, reasons: &mut Reasons) -> Option<Place> {
    let code = text(Some(json), "/location/region", reasons)?;
    match Region::parse(code) {
        Some(Region::Nation) => Some(Place {
            state: None,
            county: None,
            cell: None,
        }),
        Some(Region::State(state)) => Some(Place {
            state: Some(state),
            county: None,
            cell: None,
        }),
        _ => {
            reasons.add(
                "/location/region",
                "must be a state code like US-OH, or US for the country only",
            );
            None
        }
    }
}
