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
        if methods.get("get").is_some() {
            let path = path
                .replace("{slug}", "netflix")
                .replace("{region}", "US-OH");
            let path = ["{z}", "{x}", "{y}"]
                .iter()
                .fold(path, |path, part| path.replace(part, "0"));
            let answer = app.request(reqwest::Method::GET, &path).bearer_auth(token);
            let answer = answer.send().await.expect("answers");
            assert_eq!(answer.status(), 200, "{path}");
        }
    }
}
