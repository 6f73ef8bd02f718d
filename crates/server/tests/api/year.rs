//! Twelve months of incidents: on the comparison, as data and as a page, and on the page of a service.

use outage::Minute;
use outage::incident::Incident;
use serde_json::json;
use store::{Chronicle, IncidentRow};

use crate::app::{App, at};

const START: &str = "2026-11-14T12:00:00Z";

/// So many days ago, for so many minutes; `lead`: when the company spoke, after our alert.
fn incident(service: &str, days: i64, minutes: i64, lead: Option<i64>) -> IncidentRow {
    let opened = Minute::of(at(START)) - days * 1440;
    let text = |after: i64| (opened + after).to_string();
    let day = &text(0)[..10];
    let crest = json!({"at": opened + 10, "reports": 90, "expected": 15.0, "range": null,
        "states": ["US-OH"]});
    let tally = json!({"complete": 90, "intermittent": 0, "slow": 0, "recovered": 0});
    let busiest = json!({"minute": opened + 9, "reports": 12});
    let state = json!({"state": "US-OH", "onset": opened - 3, "found": opened,
        "last": opened + minutes, "crest": crest, "level": 2, "tally": tally, "share": null});
    let body = json!({"id": format!("{service}-{day}-a"), "onset": opened - 3, "opened": opened,
        "recovering": null, "resolved": opened + minutes, "reopened": [], "national": null,
        "nation": crest, "places": crest, "nation_busiest": busiest, "places_busiest": busiest,
        "states": [state], "tally": tally, "share": null, "symptoms": {}, "sources": {"form": 90},
        "acknowledged": lead.map(|after| opened + after), "listened": true, "until": opened + minutes, "calm": null});
    let incident: Incident = serde_json::from_value(body).expect("is an incident");
    IncidentRow {
        service: service.into(),
        incident,
    }
}

/// Discord, which has a feed, and Hulu, which has none, judged for more than a year; Netflix only
/// since the start.
async fn told() -> App {
    let fixture = store::testing::sqlite().await;
    let mut rows = vec![
        incident("discord", 390, 500, Some(1)),
        incident("discord", 300, 30, Some(22)),
        incident("discord", 200, 48, None),
        incident("discord", 90, 250, Some(-5)),
        incident("hulu", 60, 35, None),
    ];
    // More than the page of a service lists.
    rows.extend((1..=9).map(|i| incident("hulu", 3 * i, 20, None)));
    let now = Minute::of(at(START));
    let known: Vec<_> = ["discord", "hulu"]
        .map(|service| Chronicle {
            service: service.into(),
            start: now - 400 * 1440,
            stop: now,
        })
        .into();
    let kept = fixture.put_incidents(&rows, &[], &known).await;
    kept.expect("keeps");
    let mut app = App::on((*fixture).clone(), at(START), &[]).await;
    app.keep(fixture);
    app
}

async fn page(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status(), 200, "{path}");
    let text = answer.text().await.expect("a page");
    text.replace('\u{a0}', " ")
}

#[actix_web::test]
async fn a_comparison_counts_twelve_months() {
    let app = told().await;
    let body = app
        .json("/api/v1/compare?services=discord,hulu,netflix")
        .await;
    let discord = &body["services"][0]["year"];
    assert_eq!(discord["since"], "2025-11-14T12:00:00Z");
    assert_eq!(
        *discord,
        json!({"since": "2025-11-14T12:00:00Z", "days": 365, "enough": true, "incidents": 3,
            "ongoing": false, "minutes": 328, "median_minutes": 48, "longest_minutes": 250,
            "first_word": {"incidents": 3, "acknowledged": 2, "median_lead_minutes": -5}})
    );
    let hulu = &body["services"][1]["year"];
    assert_eq!(
        (&hulu["incidents"], &hulu["minutes"]),
        (&json!(10), &json!(215))
    );
    assert_eq!(hulu["first_word"], json!(null));
    assert_eq!(body["services"][2]["year"]["enough"], false);

    let page = page(&app, "/compare?services=discord,hulu,netflix").await;
    let row = |slug: &str| {
        let head = format!(r#"<th scope="row"><a href="/services/{slug}">"#);
        let rest = page.split(&head).nth(1).expect("has a row");
        rest.split("</tr>").next().expect("ends").to_owned()
    };
    assert!(page.contains("Nov. 2025 to Nov. 2026"));
    let discord = row("discord");
    for part in [
        r#"<td class="r b">3</td>"#,
        r#"aria-label="3 times in 12 months""#,
        r#"<td class="r">48 min</td><td class="r">4 h 10 min</td><td class="r hide-s">5 h 28 min</td>"#,
        r#"<td class="hide-s">5 min before <span class="xs mut">None seen in 1 of 3</span></td>"#,
    ] {
        assert!(discord.contains(part), "{part} is missing from: {discord}");
    }
    assert_eq!(discord.matches("<rect").count(), 3);
    let hulu = row("hulu");
    assert!(hulu.ends_with(r#"<td class="hide-s">–</td>"#), "{hulu}");
    let netflix = row("netflix");
    assert!(
        netflix.contains("Judged for less than four weeks"),
        "{netflix}"
    );
    assert!(!netflix.contains("0 min") && !netflix.contains("<rect"));
}

#[actix_web::test]
async fn the_page_of_a_service_says_whether_it_happens_often() {
    let app = told().await;
    let section = async |path: &str| {
        let page = page(&app, path).await;
        let rest = page.split(r#"id="often""#).nth(1)?;
        rest.split("</section>").next().map(str::to_owned)
    };
    let discord = section("/services/discord").await.expect("is there");
    for part in [
        "Reports about Discord rose well above normal three times in 12 months; half were over within 48 minutes.",
        "Days with more reports than usual: 3 of 371.",
        r#"<a href="/incidents/discord-2026-08-16-a">Aug. 16, 2026</a></th><td class="r">4 h 10 min</td><td class="r hide-s">90</td><td class="r b">6.0×</td><td>Ohio</td>"#,
        r#"href="/incidents?service=discord""#,
    ] {
        assert!(discord.contains(part), "{part} is missing from: {discord}");
    }
    let hulu = section("/services/hulu").await.expect("is there");
    assert_eq!(hulu.matches(r#"href="/incidents/hulu-"#).count(), 8);
    let netflix = section("/services/netflix").await.expect("is there");
    assert!(netflix.contains("We have judged reports about Netflix for"));
    assert!(!netflix.contains("<table"), "{netflix}");
    let then = section("/services/discord?at=2026-11-14T11:59:00Z").await;
    assert_eq!(then, None, "a page of the past stays as it is");
}
