//! `GET /api/v1/services/{slug}/heatmap` below the state

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::app::{App, problem, row};

const PATH: &str = "/api/v1/services/netflix/heatmap";
const CLEVELAND: (f64, f64) = (41.4993, -81.6944);
const COLUMBUS: (f64, f64) = (39.9612, -82.9988);

async fn at(app: &App, people: usize, failure: &str, (lat, lon): (f64, f64)) -> Value {
    let mut last = Value::Null;
    for _ in 0..people {
        let body =
            json!({"service": "netflix", "failure": failure, "location": {"lat": lat, "lon": lon}});
        let answer = app.send(body).send().await.expect("answers");
        assert_eq!(answer.status(), StatusCode::CREATED);
        last = answer.json().await.expect("JSON");
    }
    last
}

async fn ticks(app: &mut App, minutes: usize) {
    for _ in 0..minutes {
        app.tick().await;
    }
}

async fn text(app: &App, path: &str) -> String {
    app.get(path).await.text().await.expect("a text")
}

#[actix_web::test]
async fn counties_and_cells_show_from_five_people_on() {
    let mut app = App::start().await;
    let filed = at(&app, 7, "complete", CLEVELAND).await;
    at(&app, 4, "slow", COLUMBUS).await;
    ticks(&mut app, 5).await;
    for window in ["15m", "1h", "6h", "24h"] {
        let map = app
            .json(&format!("{PATH}?level=county&window={window}"))
            .await;
        assert_eq!(map["at"], "2026-11-14T12:05:00Z");
        assert_eq!(map["level"], "county");
        assert_eq!(map["regions"].as_array().map(Vec::len), Some(3233));
        let cuyahoga = row(&map, "US-OH-035");
        assert_eq!(
            (&cuyahoga["reports"], &cuyahoga["complete"]),
            (&7.into(), &7.into())
        );
        assert_eq!(cuyahoga["suppressed"], false);
        let franklin = json!({"id": "US-OH-049", "name": "Franklin County", "suppressed": true});
        assert_eq!(row(&map, "US-OH-049"), franklin, "four people");
    }
    let cell = filed["place"]["cell"].as_str().expect("a cell").to_owned();
    let map = app.json(&format!("{PATH}?level=hex")).await;
    assert_eq!(
        (&map["window_minutes"], &map["resolution"]),
        (&60.into(), &5.into())
    );
    assert_eq!(map["regions"].as_array().map(Vec::len), Some(1));
    assert_eq!(row(&map, &cell)["reports"], 7);
    let coarse = app.json(&format!("{PATH}?level=hex&resolution=3")).await;
    assert_eq!(
        coarse["regions"][0]["reports"], 7,
        "Columbus is in another one"
    );
}

#[actix_web::test]
async fn what_was_shown_stays_as_it_was() {
    let mut app = App::start().await;
    let filed = at(&app, 6, "complete", CLEVELAND).await;
    ticks(&mut app, 5).await;
    let shown = app.json(&format!("{PATH}?level=county&region=US-OH")).await;
    assert_eq!(shown["regions"].as_array().map(Vec::len), Some(88));
    let (id, receipt) = (&filed["id"], &filed["receipt"]);
    let path = format!(
        "/api/v1/reports/{}?receipt={}",
        id.as_str().expect("an id"),
        receipt.as_str().expect("a receipt")
    );
    let answer = app
        .request(Method::DELETE, &path)
        .send()
        .await
        .expect("answers");
    assert_eq!(answer.status(), StatusCode::NO_CONTENT);
    at(&app, 3, "slow", CLEVELAND).await;
    ticks(&mut app, 5).await;
    let past = format!("{PATH}?level=county&region=US-OH&at=2026-11-14T12:07:00Z");
    assert_eq!(
        app.json(&past).await,
        shown,
        "taken down to the mark, taken back or not"
    );
    let time = app.now();
    let fixture = app.stop().await.expect("has a database");
    let app = App::on((*fixture).clone(), time, &[]).await;
    assert_eq!(app.json(&past).await, shown, "and after a restart");
    let now = app.json(&format!("{PATH}?level=county&region=US-OH")).await;
    assert_eq!(now["at"], "2026-11-14T12:10:00Z");
}

#[actix_web::test]
async fn csv_and_geojson_say_what_json_says() {
    let mut app = App::start().await;
    at(&app, 7, "complete", CLEVELAND).await;
    at(&app, 5, "intermittent", COLUMBUS).await;
    ticks(&mut app, 5).await;
    for query in ["level=county&region=US-OH", "level=hex&resolution=4"] {
        let map = app.json(&format!("{PATH}?{query}")).await;
        let regions = map["regions"].as_array().expect("regions");
        let shown: Vec<_> = regions
            .iter()
            .filter(|r| r["suppressed"] == false)
            .collect();
        assert_eq!(shown.len(), 2);
        let csv = text(&app, &format!("{PATH}?{query}&format=csv")).await;
        assert_eq!(csv.lines().count(), regions.len() + 1);
        for (line, region) in csv.lines().skip(1).zip(regions) {
            let fields: Vec<&str> = line.split(',').collect();
            assert_eq!(
                fields.len(),
                csv.lines().next().expect("a header").split(',').count()
            );
            assert_eq!(region["id"], fields[3]);
            let reports = region["reports"].as_u64().map(|n| n.to_string());
            assert_eq!(fields[5], reports.unwrap_or_default());
        }
        let text = text(&app, &format!("{PATH}?{query}&format=geojson")).await;
        let geo: Value = serde_json::from_str(&text).expect("JSON");
        let features = geo["features"].as_array().expect("features");
        assert_eq!(features.len(), 2);
        for (feature, region) in features.iter().zip(shown) {
            assert_eq!(
                (&feature["id"], &feature["properties"]),
                (&region["id"], region)
            );
        }
    }
}

#[actix_web::test]
async fn wrong_wishes_are_named() {
    let app = App::start().await;
    for (query, field) in [
        ("level=town", "level"),
        ("level=hex&resolution=6", "resolution"),
        ("level=county&resolution=5", "resolution"),
        ("level=state&resolution=5", "resolution"),
        ("level=hex&region=US-OH", "region"),
        ("level=county&region=Ohio", "region"),
        ("level=county&window=5m", "window"),
        ("level=county&at=2026-11-14T12:00:01Z", "at"),
        ("level=county&at=yesterday", "at"),
        ("level=hex&format=xml", "format"),
    ] {
        let answer = app.get(&format!("{PATH}?{query}")).await;
        let body = problem(answer, 422, "invalid").await;
        assert!(body.to_string().contains(field), "{query}: {body}");
    }
}
