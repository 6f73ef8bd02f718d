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
            let described = &get["responses"]["200"]["content"]["application/json"]["schema"];
            if let (200, Some(name)) = (expected, described["$ref"].as_str()) {
                let name = name.rsplit('/').next().expect("has a name");
                let schema = &document["components"]["schemas"][name];
                let body: serde_json::Value = answer.json().await.expect("is JSON");
                for member in schema["required"].as_array().into_iter().flatten() {
                    let member = member.as_str().expect("a name");
                    assert!(
                        body.get(member).is_some(),
                        "{path} lacks {member} of {name}"
                    );
                }
            }
        }
    }
}

#[actix_web::test]
async fn no_two_operations_have_one_name() {
    let app = App::start().await;
    let document = app.json("/api/v1/openapi.json").await;
    let paths = document["paths"].as_object().expect("has paths").values();
    let operations = paths.flat_map(|path| path.as_object().expect("has methods").values());
    let mut names: Vec<_> = operations
        .map(|operation| operation["operationId"].as_str().expect("has a name"))
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
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

/// What an address needs beside a word, for the word to mean something.
fn beside(name: &str) -> &'static str {
    match name {
        "resolution" => "&level=hex",
        "size" | "theme" => "&format=png",
        _ => "",
    }
}

#[actix_web::test]
async fn each_word_of_a_list_is_taken_others_are_not_and_the_default_is_one() {
    let token = "a-token-for-the-paths-of-operators";
    let app = App::with(&["--admin-token", token]).await;
    let document = app.json("/api/v1/openapi.json").await;
    let mut lists = 0;
    for (path, methods) in document["paths"].as_object().expect("has paths") {
        let get = &methods["get"];
        for one in get["parameters"].as_array().into_iter().flatten() {
            let Some(words) = one["schema"]["enum"].as_array() else {
                continue;
            };
            lists += 1;
            let name = one["name"].as_str().expect("has a name");
            let path = path.replace("{slug}", "netflix");
            let path = ["{z}", "{x}", "{y}"]
                .iter()
                .fold(path, |path, part| path.replace(part, "0"));
            let ask = async |query: String| {
                let answer = app
                    .request(reqwest::Method::GET, &format!("{path}?{query}"))
                    .bearer_auth(token);
                answer.send().await.expect("answers")
            };
            for word in words {
                let word = word.as_str().expect("is a word");
                let answer = ask(format!("{name}={word}{}", beside(name))).await;
                assert_eq!(answer.status(), 200, "{path} {name}={word}");
            }
            let other = ask(format!("{name}=nothing-like-it{}", beside(name))).await;
            assert_eq!(other.status(), 422, "{path} {name}");
            if let Some(default) = one["schema"]["default"].as_str() {
                let named = ask(format!("{name}={default}{}", beside(name))).await;
                let without = ask(beside(name).trim_start_matches('&').to_owned()).await;
                assert_eq!(
                    named.bytes().await.expect("a body"),
                    without.bytes().await.expect("a body"),
                    "{path} {name}"
                );
            }
        }
    }
    assert!(lists >= 14, "{lists}");
}
