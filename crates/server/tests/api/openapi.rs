//! The document describes what is there.

use crate::app::App;

#[actix_web::test]
async fn the_document_is_served_and_each_reading_path_in_it_answers() {
    let token = "a-token-for-the-paths-of-operators";
    let app = App::with(&["--admin-token", token]).await;
    let document = app.json("/api/v1/openapi.json").await;
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|v| v.starts_with("3.1"))
    );
    let paths = document["paths"].as_object().expect("has paths");
    assert!(paths.len() >= 6);
    for (path, methods) in paths {
        if let Some(get) = methods.get("get") {
            let path = format!("{path}{}", required(&get["parameters"]));
            let path = path
                .replace("{slug}", "netflix")
                .replace("{region}", "US-OH");
            let path = ["{z}", "{x}", "{y}"]
                .iter()
                .fold(path, |path, part| path.replace(part, "0"));
            let answer = app.request(reqwest::Method::GET, &path).bearer_auth(token);
            let answer = answer.send().await.expect("answers");
            // There is no incident yet, and that is said.
            let expected = if path.ends_with("{id}") { 404 } else { 200 };
            assert_eq!(answer.status(), expected, "{path}");
        }
    }
}

/// The query of an address that can't be asked without one.
fn required(parameters: &serde_json::Value) -> &'static str {
    let all = parameters.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut named = all
        .iter()
        .filter(|p| p["in"] == "query" && p["required"] == true)
        .filter_map(|p| p["name"].as_str());
    match named.next() {
        None => "",
        Some("services") => "?services=netflix,hulu",
        Some(other) => panic!("this test knows no value for {other}"),
    }
}
