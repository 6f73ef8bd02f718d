//! `GET /api/v1/geometry/{region}.json`

use crate::app::{App, problem};

#[actix_web::test]
async fn the_counties_of_a_state_are_drawn_once_for_a_day() {
    let app = App::start().await;
    let answer = app.get("/api/v1/geometry/US-OH.json").await;
    let cache = answer.headers()["cache-control"].to_str().expect("is text");
    assert!(cache.contains("max-age=86400"), "{cache}");
    let ohio: serde_json::Value = answer.json().await.expect("is JSON");
    let areas = ohio["areas"].as_array().expect("has areas");
    assert_eq!(areas.len(), 88);
    assert_eq!(areas[17]["id"], "US-OH-035");
    assert!(
        areas[17]["path"]
            .as_str()
            .is_some_and(|path| path.starts_with('M'))
    );
    assert_eq!(ohio["view_box"].as_array().map(Vec::len), Some(4));
}

#[actix_web::test]
async fn what_is_not_in_the_picture_is_not_found() {
    let app = App::start().await;
    for region in ["US", "US-PR", "US-OH-035", "US-XX", "..%2f..%2fetc"] {
        let answer = app.get(&format!("/api/v1/geometry/{region}.json")).await;
        problem(answer, 404, "not-found").await;
    }
    let answer = app.get("/api/v1/geometry/US-OH.json?at=now").await;
    problem(answer, 400, "bad-request").await;
}
