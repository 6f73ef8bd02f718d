//! `GET /api/v1/services` and `/api/v1/services/{slug}`

use crate::app::{App, problem};

#[actix_web::test]
async fn the_list_has_every_service_with_its_present_state() {
    let mut app = App::start().await;
    app.reports(2, "slow", "US-OH").await;
    app.tick().await;
    let list = app.json("/api/v1/services").await;
    let services = list["services"].as_array().expect("a list");
    assert!(services.len() >= 70);
    let netflix = services
        .iter()
        .find(|s| s["slug"] == "netflix")
        .expect("has Netflix");
    assert_eq!(netflix["reports"], 2);
    assert_eq!(netflix["sparkline"].as_array().map(Vec::len), Some(96));
}

#[actix_web::test]
async fn search_knows_aliases_and_categories() {
    let app = App::start().await;
    let slugs = async |query: &str| {
        let list = app.json(&format!("/api/v1/services?{query}")).await;
        let list = list["services"].as_array().expect("a list");
        list.iter()
            .map(|s| s["slug"].as_str().expect("a slug").to_owned())
            .collect::<Vec<_>>()
    };
    for (typed, slug) in [
        ("FB", "facebook"),
        ("netlfix", "netflix"),
        ("vreizon", "verizon"),
        ("disney+plus", "disney-plus"),
        ("at%26t", "att"),
    ] {
        assert_eq!(slugs(&format!("q={typed}")).await[0], slug, "{typed}");
    }
    assert!(slugs("q=%20").await.len() >= 70);
    assert!(slugs("category=bank").await.contains(&"chase".to_owned()));
    assert!(slugs("q=nobody-has-this-name").await.is_empty());
    problem(
        app.get("/api/v1/services?category=nonsense").await,
        422,
        "invalid",
    )
    .await;
    problem(
        app.get("/api/v1/services?limit=all").await,
        400,
        "bad-request",
    )
    .await;
}

#[actix_web::test]
async fn one_service_names_its_alternatives() {
    let app = App::start().await;
    let netflix = app.json("/api/v1/services/netflix").await;
    let others = netflix["alternatives"].as_array().expect("a list");
    assert!(others.iter().any(|o| o["slug"] == "hulu"));
    assert_eq!(netflix["nation"]["verdict"], "insufficient");
    problem(app.get("/api/v1/services/no-such").await, 404, "not-found").await;
}
