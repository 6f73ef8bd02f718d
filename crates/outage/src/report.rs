//! A report at the door: everything is asked once, and all that is wrong is said at once.

use atlas::Place;
use chrono::{DateTime, Utc};

use crate::json::Json;
use crate::location::place_of;
use crate::occurred::time_of;
use crate::reason::{Reasons, Rejected, members, text};
use crate::{Catalogue, Failure, ServiceId};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occurred::rfc3339_utc;
    use crate::reason::ReasonKind;

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
