//! A report at the door: everything is asked once, and all that is wrong is said at once.

use atlas::{Place, Region};
use chrono::{DateTime, TimeDelta, Utc};

use crate::json::Json;
use crate::{Catalogue, Failure, ServiceId};

/// How far back `occurred_at` may lie.
pub const LATEST: TimeDelta = TimeDelta::hours(24);
/// How far ahead of the server's clock `occurred_at` may lie: clocks differ.
pub const AHEAD: TimeDelta = TimeDelta::seconds(60);

/// A report nothing is left to check in.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What is not working.
    pub service: ServiceId,
    /// How.
    pub failure: Failure,
    /// What the person sees: a slug of the service's category.
    pub symptom: Option<String>,
    /// Where, as coarse as it is kept.
    pub place: Place,
    /// When, if the person's device says it was not now.
    pub occurred_at: Option<DateTime<Utc>>,
}

/// Why a field was refused, and what would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// JSON pointer to the field: `/location/zip`.
    pub pointer: String,
    /// The fault and the remedy.
    pub detail: String,
    /// What the answer is filed under.
    pub kind: ReasonKind,
}

/// What a refusal is filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// A field is missing, unknown, or holds what it may not.
    Invalid,
    /// No place was given and none can be told.
    LocationRequired,
    /// The place is outside every region.
    OutsideCoverage,
}

/// A report that was refused: at least one reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} field(s) were refused", reasons.len())]
pub struct Rejected {
    /// All of them, in the order of the fields.
    pub reasons: Vec<Reason>,
}

/// Collects reasons while the fields are read.
#[derive(Default)]
struct Reasons(Vec<Reason>);

impl Reasons {
    fn add(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.file(pointer, detail, ReasonKind::Invalid);
    }

    fn file(&mut self, pointer: impl Into<String>, detail: impl Into<String>, kind: ReasonKind) {
        self.0.push(Reason {
            pointer: pointer.into(),
            detail: detail.into(),
            kind,
        });
    }
}

impl Report {
    /// Reads a report from JSON.
    pub fn parse(
        json: &Json,
        catalogue: &Catalogue,
        now: DateTime<Utc>,
    ) -> Result<Report, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["service", "failure", "symptom", "location", "occurred_at"];
        let Some([service, failure, symptom, location, occurred_at]) =
            members(json, "", fields, &mut reasons)
        else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let service = service_of(service, catalogue, &mut reasons);
        let failure = failure_of(failure, &mut reasons);
        let symptom = symptom_of(symptom, service, catalogue, &mut reasons);
        let place = place_of(location, &mut reasons);
        let occurred_at = time_of(occurred_at, now, &mut reasons);
        match (service, failure, place) {
            (Some(service), Some(failure), Some(place)) if reasons.0.is_empty() => Ok(Report {
                service,
                failure,
                symptom,
                place,
                occurred_at,
            }),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }
}

/// The named members of an object, and a reason for each that is unknown or stands twice.
fn members<'j, const N: usize>(
    json: &'j Json,
    at: &str,
    names: [&str; N],
    reasons: &mut Reasons,
) -> Option<[Option<&'j Json>; N]> {
    let Json::Object(object) = json else {
        reasons.add(at, format!("must be an object, not {}", json.kind()));
        return None;
    };
    let mut found = [None; N];
    for (name, value) in object {
        let pointer = || format!("{at}/{}", escape(name));
        match names.iter().position(|n| n == name) {
            None => reasons.add(
                pointer(),
                format!("is not known here; known: {}", names.join(", ")),
            ),
            Some(i) if found[i].is_some() => reasons.add(pointer(), "stands twice; send it once"),
            Some(i) => found[i] = Some(value),
        }
    }
    Some(found)
}

/// A member name in a JSON pointer (RFC 6901), cut so that nobody's megabyte comes back to him.
fn escape(name: &str) -> String {
    let short: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
    short.replace('~', "~0").replace('/', "~1")
}

fn text<'j>(json: Option<&'j Json>, at: &str, reasons: &mut Reasons) -> Option<&'j str> {
    match json {
        Some(Json::Text(text)) => Some(text),
        Some(other) => {
            reasons.add(at, format!("must be a text, not {}", other.kind()));
            None
        }
        None => {
            reasons.add(at, "is missing");
            None
        }
    }
}

fn service_of(
    json: Option<&Json>,
    catalogue: &Catalogue,
    reasons: &mut Reasons,
) -> Option<ServiceId> {
    let slug = text(json, "/service", reasons)?;
    let found = catalogue.find(slug);
    if found.is_none() {
        reasons.add(
            "/service",
            "is not a service we know; GET /api/v1/services lists them",
        );
    }
    found
}

fn failure_of(json: Option<&Json>, reasons: &mut Reasons) -> Option<Failure> {
    let word = text(json, "/failure", reasons)?;
    let found = Failure::parse(word);
    if found.is_none() {
        reasons.add(
            "/failure",
            "must be complete, intermittent, slow or recovered",
        );
    }
    found
}

fn symptom_of(
    json: Option<&Json>,
    service: Option<ServiceId>,
    catalogue: &Catalogue,
    reasons: &mut Reasons,
) -> Option<String> {
    let word = match json {
        None | Some(Json::Null) => return None,
        some => text(some, "/symptom", reasons)?,
    };
    // Without a service there is no list to hold it against; the service's own reason is enough.
    let service = service?;
    if catalogue.symptom(service, word).is_none() {
        let known: Vec<_> = catalogue
            .category(service)
            .symptoms
            .iter()
            .map(|s| s.slug.as_str())
            .collect();
        reasons.add(
            "/symptom",
            format!(
                "is not on the list of this service; leave it out or use {}",
                known.join(", ")
            ),
        );
        return None;
    }
    Some(word.to_owned())
}

const ONE_PLACE: &str = "must be exactly one of {\"lat\",\"lon\"}, {\"zip\"} or {\"region\"}";

fn place_of(json: Option<&Json>, reasons: &mut Reasons) -> Option<Place> {
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

fn time_of(
    json: Option<&Json>,
    now: DateTime<Utc>,
    reasons: &mut Reasons,
) -> Option<DateTime<Utc>> {
    let text = match json {
        None | Some(Json::Null) => return None,
        some => text(some, "/occurred_at", reasons)?,
    };
    let at = "/occurred_at";
    let Some(time) = rfc3339_utc(text) else {
        reasons.add(at, "must be a time like 2026-11-14T02:30:00Z");
        return None;
    };
    if time > now + AHEAD {
        reasons.add(at, "lies more than 60 seconds ahead of the server's clock");
        return None;
    }
    if time < now - LATEST {
        reasons.add(
            at,
            "lies more than 24 hours back; leave it out to report what is true now",
        );
        return None;
    }
    Some(time)
}

/// RFC 3339 in UTC, spelt with `T` and `Z`: the one spelling the interface uses.
pub fn rfc3339_utc(text: &str) -> Option<DateTime<Utc>> {
    let plain = |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'.' | b'T' | b'Z');
    if text.len() > 35 || !text.bytes().all(plain) || !text.ends_with('Z') {
        return None;
    }
    // chrono takes a 60th second anywhere; a leap second only ever ends a minute of UTC's day, and
    // a bucket can't hold it.
    let time = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    (time.timestamp_subsec_nanos() < 1_000_000_000).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Report, Vec<(String, ReasonKind)>> {
        let catalogue = Catalogue::parse(crate::catalogue::BUILT_IN).expect("ships sound");
        let now = rfc3339_utc("2026-11-14T02:30:00Z").expect("is a time");
        let json = Json::parse(text.as_bytes()).expect("is JSON");
        Report::parse(&json, &catalogue, now)
            .map_err(|r| r.reasons.into_iter().map(|r| (r.pointer, r.kind)).collect())
    }

    fn pointers(text: &str) -> Vec<String> {
        parse(text)
            .expect_err("is refused")
            .into_iter()
            .map(|(p, _)| p)
            .collect()
    }

    #[test]
    fn a_whole_report_is_taken() {
        let report = parse(
            r#"{"service":"netflix","failure":"complete","symptom":"video-playback",
                "location":{"lat":41.4993,"lon":-81.6944},"occurred_at":"2026-11-14T02:29:00Z"}"#,
        )
        .expect("is taken");
        assert_eq!(report.place.state.map(|s| s.code()), Some("US-OH"));
        assert_eq!(
            report.place.county.map(|c| c.code().to_owned()),
            Some("US-OH-035".to_owned())
        );
        assert!(report.occurred_at.is_some());
    }

    #[test]
    fn all_reasons_come_at_once() {
        let all = pointers(
            r#"{"service":"no-such","failure":7,"location":{"zip":"99999"},"occurred_at":"now","x":1}"#,
        );
        assert_eq!(
            all,
            [
                "/x",
                "/service",
                "/failure",
                "/location/zip",
                "/occurred_at"
            ]
        );
    }

    #[test]
    fn twins_are_refused_however_they_are_spelt() {
        let twice = r#"{"service":"netflix","failure":"slow","\u0066ailure":"slow","location":{"region":"US"}}"#;
        assert_eq!(pointers(twice), ["/failure"]);
    }

    #[test]
    fn a_place_is_exactly_one_kind() {
        let with = |location: &str| {
            pointers(&format!(
                r#"{{"service":"netflix","failure":"slow","location":{location}}}"#
            ))
        };
        assert_eq!(with(r#"{"lat":40.7}"#), ["/location/lon"]);
        assert_eq!(
            with(r#"{"lat":40.7,"lon":-74,"zip":"10001"}"#),
            ["/location"]
        );
        assert_eq!(
            with(r#"{"lat":91,"lon":-181}"#),
            ["/location/lat", "/location/lon"]
        );
        assert_eq!(with("[40.7,-74]"), ["/location"]);
        assert_eq!(with(r#"{"region":"us-oh"}"#), ["/location/region"]);
        assert_eq!(with("{}"), ["/location"]);
    }

    #[test]
    fn where_nobody_can_be_is_told_apart() {
        let kind = |text: &str| parse(text).expect_err("is refused")[0].1;
        let nowhere = r#"{"service":"netflix","failure":"slow","location":{"lat":0.1,"lon":0.1}}"#;
        assert_eq!(kind(nowhere), ReasonKind::OutsideCoverage);
        let none = r#"{"service":"netflix","failure":"slow"}"#;
        assert_eq!(kind(none), ReasonKind::LocationRequired);
    }

    #[test]
    fn times_have_one_spelling() {
        for bad in [
            "2026-11-14T02:30:00+00:00",
            "2026-11-14 02:30:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-14T24:00:00Z",
            "2026-11-14T02:30:61Z",
            "2026-11-14",
            "",
            "+10000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "2026-11-14t02:30:00z",
        ] {
            assert_eq!(rfc3339_utc(bad), None, "{bad}");
        }
        assert!(rfc3339_utc("2026-11-14T02:30:00.25Z").is_some());
    }
}
