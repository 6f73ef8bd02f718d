//! Incidents, their versions and corrections.

use outage::Minute;
use outage::incident::Incident;
use serde_json::json;
use store::{Act, Chronicle, Correction, IncidentRow, Listing, Version, testing};

fn incident(service: &str, opened: i64, resolved: Option<i64>, states: &[&str]) -> IncidentRow {
    let crest = json!({"at": opened, "reports": 9, "expected": 1.5, "range": null, "states": []});
    let impact = |state: &&str| {
        json!({"state": state, "onset": opened - 3, "found": opened, "last": opened, "crest": crest,
            "level": 2, "tally": {"complete": 9, "intermittent": 0, "slow": 0, "recovered": 0},
            "share": null})
    };
    let states: Vec<_> = states.iter().map(impact).collect();
    let body = json!({"id": format!("{service}-{opened}-x-y-a"), "onset": opened - 3, "opened": opened,
        "recovering": null, "resolved": resolved, "reopened": [], "national": null, "nation": crest,
        "places": crest, "nation_busiest": {"minute": opened, "reports": 3},
        "places_busiest": {"minute": opened, "reports": 3}, "states": states,
        "tally": {"complete": 9, "intermittent": 0, "slow": 0, "recovered": 0}, "share": null,
        "symptoms": {"app": 4}, "sources": {"form": 9}, "acknowledged": null, "until": opened, "calm": null});
    let incident: Incident = serde_json::from_value(body).expect("is an incident");
    IncidentRow {
        service: service.into(),
        incident,
    }
}

fn version(incident: &IncidentRow, at: i64, data: &str) -> Version {
    Version {
        incident: incident.incident.id.to_string(),
        at,
        reason: "opened".into(),
        data: data.into(),
    }
}

#[tokio::test]
async fn versions_are_numbered_and_stay_byte_for_byte() {
    for store in testing::stores().await {
        let engine = store.engine();
        let one = incident("netflix", 100, None, &["US-OH"]);
        let odd = "{\"a\": 1.0,  \"b\":\"ü\\u0001\"}";
        for (at, data) in [(6000, odd), (6900, "{}")] {
            let versions = [version(&one, at, data)];
            store
                .put_incidents(std::slice::from_ref(&one), &versions, &[])
                .await
                .expect("keeps");
        }
        let id = one.incident.id.as_str();
        let all = store.incident_versions(id).await.expect("reads");
        let numbers: Vec<_> = all.iter().map(|e| (e.version, e.at)).collect();
        assert_eq!(numbers, [(1, 6000), (2, 6900)], "{engine}");
        let (edition, data) = store
            .incident_version(id, 1)
            .await
            .expect("reads")
            .expect("is there");
        assert_eq!((edition.version, data.as_str()), (1, odd), "{engine}");
        assert!(
            store
                .incident_version(id, 3)
                .await
                .expect("reads")
                .is_none()
        );
    }
}

#[tokio::test]
async fn an_incident_reads_back_as_it_stands() {
    for store in testing::stores().await {
        let engine = store.engine();
        let mut one = incident("netflix", 100, None, &["US-OH", "US-MI"]);
        store
            .put_incidents(std::slice::from_ref(&one), &[], &[])
            .await
            .expect("keeps");
        one.incident.resolved = Some(Minute::new(130));
        store
            .put_incidents(std::slice::from_ref(&one), &[], &[])
            .await
            .expect("keeps");
        let id = one.incident.id.as_str();
        assert_eq!(
            store.incident(id).await.expect("reads"),
            Some(one.clone()),
            "{engine}"
        );
        let later = incident("netflix", 900, None, &[]);
        store
            .put_incidents(std::slice::from_ref(&later), &[], &[])
            .await
            .expect("keeps");
        assert_eq!(
            store.latest_incident("netflix").await.expect("reads"),
            Some(later.clone())
        );
        assert_eq!(store.latest_incident("hulu").await.expect("reads"), None);
        let names = store
            .incident_names("netflix", Minute::new(500))
            .await
            .expect("reads");
        assert_eq!(names, [later.incident.id.to_string()], "{engine}");
    }
}

#[tokio::test]
async fn listings_filter_and_go_on_where_they_ended() {
    for store in testing::stores().await {
        let engine = store.engine();
        let all: Vec<_> = (0..20)
            .map(|i| {
                let service = ["netflix", "hulu", "chase"][i % 3];
                let states: &[&str] = if i % 2 == 0 {
                    &["US-OH"]
                } else {
                    &["US-MI", "US-TX"]
                };
                // Three are opened in each minute.
                incident(
                    service,
                    100 + (i as i64) / 3,
                    (i > 3).then_some(400),
                    states,
                )
            })
            .collect();
        store.put_incidents(&all, &[], &[]).await.expect("keeps");
        let mut asked = Listing {
            limit: 4,
            ..Listing::default()
        };
        let (mut told, mut pages) = (Vec::new(), 0);
        loop {
            let (rows, next) = store.incidents(&asked).await.expect("lists");
            told.extend(rows);
            pages += 1;
            match next {
                Some(next) => asked.to = Some(next),
                None => break,
            }
        }
        assert!(pages > 3, "{engine}");
        let mut expected = all.clone();
        expected
            .sort_by_key(|row| std::cmp::Reverse((row.incident.opened, row.incident.id.clone())));
        assert_eq!(told, expected, "{engine}");
        let count = async |asked: Listing| {
            let (rows, _) = store
                .incidents(&Listing {
                    limit: 100,
                    ..asked
                })
                .await
                .expect("lists");
            rows.len()
        };
        let text = |word: &str| Some(word.to_owned());
        let base = Listing::default;
        assert_eq!(
            count(Listing {
                service: text("hulu"),
                ..base()
            })
            .await,
            7,
            "{engine}"
        );
        assert_eq!(
            count(Listing {
                region: text("US-TX"),
                ..base()
            })
            .await,
            10,
            "{engine}"
        );
        assert_eq!(
            count(Listing {
                open: Some(true),
                ..base()
            })
            .await,
            4,
            "{engine}"
        );
        assert_eq!(
            count(Listing {
                open: Some(false),
                ..base()
            })
            .await,
            16,
            "{engine}"
        );
        let from = Some(Minute::new(103));
        assert_eq!(
            count(Listing {
                from,
                to: Some(Minute::new(104)),
                ..base()
            })
            .await,
            3,
            "{engine}"
        );
        assert_eq!(
            count(Listing {
                region: text("US-%"),
                ..base()
            })
            .await,
            20,
            "a pattern is the caller's to refuse"
        );
    }
}

#[tokio::test]
async fn stretches_grow_and_corrections_stay() {
    for store in testing::stores().await {
        let engine = store.engine();
        let known = |start, stop| Chronicle {
            service: "netflix".into(),
            start: Minute::new(start),
            stop: Minute::new(stop),
        };
        for one in [known(100, 110), known(100, 120), known(40, 100)] {
            store.put_incidents(&[], &[], &[one]).await.expect("keeps");
        }
        assert_eq!(
            store.chronicles().await.expect("reads"),
            [known(40, 120)],
            "{engine}"
        );
        let correction = |id: &str, at| Correction {
            id: id.into(),
            incident: "netflix-x".into(),
            at,
            kind: "note".into(),
            text: "A maintenance was announced.".into(),
            other: None,
        };
        let act = |id: &str| Act {
            id: id.into(),
            at: 10,
            actor: "Dana".into(),
            action: "incident.note".into(),
            subject: "netflix-x".into(),
            detail: "{}".into(),
        };
        for (one, by) in [(correction("a", 10), "1"), (correction("b", 20), "2")] {
            store.correct(&one, &act(by)).await.expect("keeps");
        }
        let again = store.correct(&correction("a", 30), &act("3")).await;
        assert!(again.is_err(), "{engine}: a correction is made once");
        let acts = store.acts(None, 10).await.expect("reads");
        assert_eq!(acts.len(), 2, "{engine}: and so is its entry in the log");
        let of = store.corrections_of("netflix-x").await.expect("reads");
        assert_eq!(of, [correction("a", 10), correction("b", 20)], "{engine}");
        let latest = store.corrections(20, 10).await.expect("reads");
        assert_eq!(latest, [correction("a", 10)], "{engine}");
    }
}
