//! Incidents, from their first minute to their last version.

use chrono::TimeDelta;
use outage::{Minute, Tally};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use store::{CountRow, Store};

use crate::app::{App, at, problem};

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

const START: &str = "2026-11-14T12:00:00Z";

/// States with three weeks of history: minutes between two reports.
const USUAL: [(&str, i64); 4] = [("US-OH", 9), ("US-MI", 11), ("US-TX", 7), ("US-CA", 5)];

/// Three quiet weeks, and nobody in the last half hour.
async fn history(store: &Store) {
    let now = Minute::of(at(START));
    let from = now - 21 * 1440;
    for (region, every) in USUAL {
        let rows: Vec<CountRow> = (0..21 * 1440 - 30)
            .filter(|minute| minute % every == 0)
            .map(|minute| CountRow {
                service: "netflix".into(),
                region: region.into(),
                minute: from + minute,
                tally: Tally {
                    complete: u32::from(minute % 2 == 0),
                    intermittent: u32::from(minute % 2 == 1),
                    ..Tally::default()
                },
            })
            .collect();
        store.put_counts(&rows).await.expect("keeps");
    }
    store.observe(from, now).await.expect("notes");
}

/// So many minutes with so many reports from Ohio and Michigan in each.
pub async fn minutes(app: &mut App, minutes: usize, ohio: usize, michigan: usize) {
    for _ in 0..minutes {
        app.reports(ohio, "complete", "US-OH").await;
        app.reports(michigan, "intermittent", "US-MI").await;
        app.tick().await;
    }
}

/// A server with a history, on which nothing has happened yet.
pub async fn before() -> App {
    let fixture = store::testing::sqlite().await;
    history(&fixture).await;
    let mut app = App::on((*fixture).clone(), at(START), &["--admin-token", TOKEN]).await;
    app.keep(fixture);
    minutes(&mut app, 3, 0, 0).await;
    app
}

/// A server on which an outage in two states has come and gone.
pub async fn told() -> (App, String) {
    let mut app = before().await;
    minutes(&mut app, 4, 12, 0).await;
    minutes(&mut app, 6, 10, 8).await;
    minutes(&mut app, 45, 0, 0).await;
    let list = app.json("/api/v1/incidents").await;
    let id = list["incidents"][0]["id"]
        .as_str()
        .expect("there is one")
        .to_owned();
    (app, id)
}

/// The data part of an answer, byte for byte.
async fn data(app: &App, path: &str) -> String {
    let text = app.get(path).await.text().await.expect("is text");
    let at = text.find("\"data\":").expect("has a data part");
    text[at..].to_owned()
}

#[tokio::test]
async fn an_outage_is_told_from_its_onset_to_its_end() {
    let (app, id) = told().await;
    assert_eq!(id, "netflix-2026-11-14-a");
    let answer = app.json(&format!("/api/v1/incidents/{id}")).await;
    let data = &answer["data"];
    assert_eq!(data["status"], "resolved");
    assert_eq!(data["onset"], "2026-11-14T12:03:00Z");
    let opened = at(data["opened"].as_str().expect("a time"));
    assert!(
        opened - at("2026-11-14T12:03:00Z") <= TimeDelta::minutes(4),
        "{opened}"
    );
    let states: Vec<_> = data["states"].as_array().expect("a list").iter().collect();
    let codes: Vec<_> = states
        .iter()
        .map(|s| s["id"].as_str().expect("a code"))
        .collect();
    assert_eq!(codes, ["US-OH", "US-MI"], "in the order of their onset");
    assert_eq!(states[0]["failure"], "complete");
    assert_eq!(states[1]["failure"], "intermittent");
    // 12 and 10 from Ohio, 8 from Michigan; the history ends where the server starts.
    assert_eq!(data["reports"]["total"], 4 * 12 + 6 * 18);
    assert_eq!(data["peak"]["reports"], 4 * 12 + 6 * 18);
    assert_eq!(data["peak"]["busiest_minute"]["reports"], 18);
    assert_eq!(data["composition"][0]["reports"], 156);
    let reasons: Vec<_> = answer["versions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|v| v["reason"].clone())
        .collect();
    assert_eq!(
        (&reasons[0], reasons.last()),
        (&"opened".into(), Some(&"resolved".into()))
    );

    let lists = [
        ("?service=netflix", 1),
        ("?service=hulu", 0),
        ("?region=US-MI", 1),
        ("?region=US-TX", 0),
        ("?status=open", 0),
        ("?status=resolved", 1),
        ("?from=2026-11-14T13:00:00Z", 0),
        ("?to=2026-11-14T12:03:00Z", 0),
    ];
    for (query, n) in lists {
        let list = app.json(&format!("/api/v1/incidents{query}")).await;
        assert_eq!(
            list["incidents"].as_array().map(Vec::len),
            Some(n),
            "{query}"
        );
    }
}

/// Minutes as pages write them.
fn span(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{m}\u{a0}min"),
        (h, 0) => format!("{h}\u{a0}h"),
        (h, m) => format!("{h}\u{a0}h {m:02}\u{a0}min"),
    }
}

/// The number a link gives for a key figure.
async fn number(app: &App, id: &str, link: &str, figure: &str) -> String {
    let answer = app.json(link).await;
    // Several states together: the incident lists them, with their sum.
    let data = &answer["data"]["reports"];
    let sum = |column: &str| -> u64 {
        if data.is_object() {
            let field = if column == "reports" { "total" } else { column };
            return data[field].as_u64().expect("a number");
        }
        let values = answer[column].as_array().expect("a column").iter();
        values.filter_map(Value::as_u64).sum()
    };
    match figure {
        "Peak" => {
            let regions = answer["regions"].as_array().expect("has regions");
            let above = |r: &&Value| regions.len() == 1 || r["level"].as_u64() > Some(0);
            let reports = regions
                .iter()
                .filter(above)
                .filter_map(|r| r["reports"].as_u64());
            reports.sum::<u64>().to_string()
        }
        "Above" => {
            let regions = answer["regions"].as_array().expect("has regions").iter();
            regions
                .filter(|r| r["level"].as_u64() > Some(0))
                .count()
                .to_string()
        }
        "Said" => format!(
            "{}%",
            (sum("complete") * 200 + sum("reports")) / (2 * sum("reports"))
        ),
        "Reports" => sum("reports").to_string(),
        "Lasted" => span(answer["data"]["minutes"].as_i64().expect("a number")),
        "Ahead" => {
            let incident = app.json(&format!("/api/v1/incidents/{id}")).await;
            let time = |value: &Value| at(value.as_str().expect("a time"));
            let said = time(&answer["statements"][0]["published_at"]);
            span((said - time(&incident["data"]["opened"])).num_minutes())
        }
        other => panic!("no rule for {other}"),
    }
}

/// Follows the link of every key figure and of everything else on the page; gives the number of figures.
pub async fn follow(app: &App, id: &str) -> usize {
    let page = app
        .get(&format!("/incidents/{id}"))
        .await
        .text()
        .await
        .expect("is text");
    let figures = page
        .split("<dl class=\"figs kf\"")
        .nth(1)
        .expect("has figures");
    let figures = figures.split("</dl>").next().expect("ends");
    let mut seen = 0;
    for cell in figures.split("<div><dt>").skip(1) {
        let title = cell.split("</dt>").next().expect("a title");
        let link = cell
            .split("href=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let shown = cell
            .split("\">")
            .nth(1)
            .and_then(|rest| rest.split("</a>").next());
        let link = address(link.expect("a link"));
        let word = title.split([' ', ',']).next().expect("a word");
        let found = number(app, id, &link, word).await;
        let shown = shown.map(|value| value.replace(',', ""));
        assert_eq!(Some(found), shown, "{title}: {link}");
        seen += 1;
    }
    for link in page.split("href=\"/").skip(1) {
        let link = address(link.split('"').next().expect("ends"));
        let link = link.split('#').next().expect("begins");
        let answer = app.get(&format!("/{link}")).await;
        assert_eq!(answer.status(), StatusCode::OK, "/{link}");
    }
    seen
}

fn address(link: &str) -> String {
    link.replace("&#38;", "&").replace("&amp;", "&")
}

#[tokio::test]
async fn every_number_of_the_page_is_behind_its_link() {
    let (app, id) = told().await;
    assert_eq!(follow(&app, &id).await, 5);
}

#[tokio::test]
async fn a_version_is_the_same_bytes_for_ever() {
    let (mut app, id) = told().await;
    let path = format!("/api/v1/incidents/{id}?version=2");
    let before = data(&app, &path).await;
    let latest;
    let fixture = {
        // Again, within the half hour in which it is the same incident.
        app.reports(40, "complete", "US-OH").await;
        minutes(&mut app, 2, 20, 0).await;
        assert_eq!(data(&app, &path).await, before, "after new reports");
        let open = app.json("/api/v1/incidents?status=open").await;
        assert_eq!(open["incidents"][0]["id"], id, "it rose again");
        latest = app.json(&path).await["latest"].clone();
        let time = app.now();
        let fixture = app.stop().await.expect("has a database");
        app = App::on((*fixture).clone(), time, &["--admin-token", TOKEN]).await;
        fixture
    };
    assert_eq!(data(&app, &path).await, before, "after a restart");
    let same = app.json(&path).await["latest"].clone();
    assert_eq!(same, latest, "a restart has nothing new to publish");
    let text = "A <b>planned</b> maintenance.";
    let address = format!("/api/v1/admin/incidents/{id}/corrections");
    let sent = app.request(Method::POST, &address).bearer_auth(TOKEN);
    let sent = sent
        .json(&json!({"kind": "note", "text": text}))
        .send()
        .await
        .expect("answers");
    assert_eq!(sent.status(), StatusCode::OK);
    assert_eq!(data(&app, &path).await, before, "after a correction");
    let answer = app.json(&path).await;
    assert_eq!(answer["corrections"][0]["text"], text);
    assert!(answer["latest"].as_u64() > answer["version"].as_u64());
    let list = app.json("/api/v1/corrections").await;
    assert_eq!(list["corrections"][0]["incident"], id);
    for page in [format!("/incidents/{id}/v/2"), "/corrections".into()] {
        let page = app.get(&page).await.text().await.expect("is text");
        assert!(
            page.contains("A &#60;b&#62;planned&#60;/b&#62; maintenance."),
            "no markup from outside"
        );
    }
    drop(fixture);
}

#[tokio::test]
async fn files_beside_an_incident_hold_its_numbers() {
    let (app, id) = told().await;
    let kinds = [
        ("csv", "text/csv; charset=utf-8"),
        ("geojson", "application/geo+json"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
    ];
    for (extension, kind) in kinds {
        let answer = app
            .get(&format!("/api/v1/incidents/{id}.{extension}"))
            .await;
        assert_eq!(answer.status(), StatusCode::OK, "{extension}");
        assert_eq!(answer.headers()["content-type"], kind);
    }
    let csv = app
        .get(&format!("/api/v1/incidents/{id}.csv"))
        .await
        .text()
        .await
        .expect("is text");
    let sum = |region: &str| -> u32 {
        let start = format!("netflix,{region},2026-11-14T12");
        let rows = csv.lines().filter(|line| line.starts_with(&start));
        rows.filter_map(|line| line.split(',').nth(4)?.parse::<u32>().ok())
            .sum()
    };
    assert_eq!((sum("US-OH"), sum("US-MI"), sum("US")), (108, 48, 156));
}

#[tokio::test]
async fn what_can_not_be_found_or_read_is_refused() {
    let app = App::start().await;
    for path in [
        "netflix-2026-11-14-a",
        "netflix",
        "nothing-2026-11-14-a",
        "netflix-2026-11-14-a.zip",
        "NETFLIX-2026-11-14-a",
    ] {
        problem(
            app.get(&format!("/api/v1/incidents/{path}")).await,
            404,
            "not-found",
        )
        .await;
        let page = app.get(&format!("/incidents/{path}")).await;
        assert_eq!(page.status(), StatusCode::NOT_FOUND, "{path}");
    }
    for query in [
        "service=nothing",
        "region=US",
        "region=US-%25",
        "status=over",
        "from=yesterday",
        "cursor=1",
        "from=2026-11-14T13:00:00Z&to=2026-11-14T12:00:00Z",
    ] {
        let body = problem(
            app.get(&format!("/api/v1/incidents?{query}")).await,
            422,
            "invalid",
        )
        .await;
        let named = query.split('=').next().expect("has a name");
        assert!(
            body["errors"][0]["pointer"]
                .as_str()
                .is_some_and(|p| p.contains(named)),
            "{body}"
        );
    }
    problem(app.get("/api/v1/incidents?zzz=1").await, 400, "bad-request").await;
    assert_eq!(
        app.get("/incidents?service=&region=&status=")
            .await
            .status(),
        StatusCode::OK
    );
}
