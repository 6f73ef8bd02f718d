//! `GET /api/v1/services/{slug}/series`

use serde_json::{Value, json};

use crate::app::{App, problem};

const PATH: &str = "/api/v1/services/netflix/series";

#[actix_web::test]
async fn columns_are_of_one_length_and_a_gap_is_null() {
    let mut app = App::start().await;
    app.tick().await;
    app.reports(3, "complete", "US-OH").await;
    app.reports(1, "slow", "US-MI").await;
    for _ in 0..3 {
        app.tick().await;
    }
    let range = "from=2026-11-14T11:58:00Z&to=2026-11-14T12:04:00Z&bucket=1m";
    let nation = app.json(&format!("{PATH}?{range}")).await;
    assert_eq!(nation["start"][0], "2026-11-14T11:58:00Z");
    // The server started at 12:00: that minute is not whole, the ones before it were not watched.
    assert_eq!(nation["reports"], json!([null, null, null, 4, 0, 0]));
    assert_eq!(nation["complete"], json!([null, null, null, 3, 0, 0]));
    for column in ["start", "expected", "upper", "verdict"] {
        assert_eq!(nation[column].as_array().map(Vec::len), Some(6), "{column}");
    }
    let ohio = app.json(&format!("{PATH}?{range}&region=US-OH")).await;
    assert_eq!(ohio["reports"], json!([null, null, null, 3, 0, 0]));
    let coarse = app
        .json(&format!(
            "{PATH}?bucket=5m&from=2026-11-14T12:00:00Z&to=2026-11-14T12:05:00Z"
        ))
        .await;
    assert_eq!(coarse["reports"], json!([4]));
}

#[actix_web::test]
async fn too_many_points_name_the_bucket_to_use() {
    let app = App::start().await;
    let long = app
        .get(&format!(
            "{PATH}?bucket=1m&from=2026-10-01T00:00:00Z&to=2026-11-14T00:00:00Z"
        ))
        .await;
    let body = problem(long, 422, "invalid").await;
    assert!(
        body["detail"]
            .as_str()
            .is_some_and(|d| d.contains("bucket=5m")),
        "{body}"
    );
    for query in [
        "from=2026-11-14T00:00:00Z&to=2026-11-13T00:00:00Z",
        "bucket=7m",
        "region=US-ZZ",
        "region=us-oh",
        "region=US-OH-035",
        "to=soon",
    ] {
        problem(app.get(&format!("{PATH}?{query}")).await, 422, "invalid").await;
    }
}

#[actix_web::test]
async fn csv_has_a_row_for_each_bucket() {
    let mut app = App::start().await;
    app.tick().await;
    app.reports(2, "slow", "US-OH").await;
    app.tick().await;
    let text = app
        .get(&format!(
            "{PATH}?format=csv&bucket=1m&from=2026-11-14T12:00:00Z&to=2026-11-14T12:02:00Z"
        ))
        .await
        .text()
        .await
        .expect("a body");
    let rows: Vec<_> = text.lines().skip(1).collect();
    assert_eq!(rows.len(), 2);
    assert!(
        rows[1].starts_with("netflix,US,2026-11-14T12:01:00Z,1,2,0,"),
        "{text}"
    );
    let _: Value = app.json(PATH).await;
}

#[actix_web::test]
async fn the_old_past_is_told_in_the_steps_it_is_kept_in() {
    let app = App::start().await;
    let old = format!("{PATH}?from=2026-08-01T00:00:00Z&to=2026-08-01T06:00:00Z");
    let told = problem(app.get(&format!("{old}&bucket=5m")).await, 422, "invalid").await;
    assert!(told.to_string().contains("bucket=15m"), "{told}");
    let answer = app.get(&format!("{old}&bucket=15m")).await;
    assert_eq!(answer.status(), 200);
}
