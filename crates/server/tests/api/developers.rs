//! `/developers`: what it says is there and is so.

use serde_json::Value;

use crate::app::App;
use crate::incidents::told;

async fn page(app: &App) -> String {
    page_at(app, "/developers").await
}

async fn page_at(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status(), 200);
    answer.text().await.expect("a body")
}

/// What stands after each of these, up to a quotation mark.
fn after<'a>(html: &'a str, mark: &str) -> Vec<&'a str> {
    let parts = html.split(mark).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[actix_web::test]
async fn every_endpoint_of_the_description_has_its_place_and_no_link_leads_nowhere() {
    let app = App::start().await;
    let html = page(&app).await;
    let document = app.json("/api/v1/openapi.json").await;
    let paths = document["paths"].as_object().expect("has paths");
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().expect("has methods") {
            let id = operation["operationId"].as_str().expect("has a name");
            let place = format!("id=\"{}\"", id.replace('_', "-"));
            assert!(html.contains(&place), "{method} {path}");
        }
    }
    for place in after(&html, "href=\"#") {
        assert!(html.contains(&format!("id=\"{place}\"")), "#{place}");
    }
}

#[actix_web::test]
async fn what_can_be_tried_answers() {
    let (app, _) = told().await;
    let html = page(&app).await;
    let mut tried = 0;
    for part in html
        .split("data-try>")
        .filter(|part| part.contains("href=\""))
    {
        let Some(address) = after(part, "class=\"btn sm\" href=\"").pop() else {
            continue;
        };
        let address = address.replace("&#38;", "&");
        assert_eq!(app.get(&address).await.status(), 200, "{address}");
        tried += 1;
    }
    assert!(tried >= 12, "{tried}");
}

#[actix_web::test]
async fn the_report_of_the_example_is_taken() {
    let app = App::start().await;
    let html = page(&app).await;
    let (_, rest) = html
        .split_once("/api/v1/reports&#39; -H")
        .expect("has an example");
    let (_, rest) = rest.split_once("-d &#39;").expect("has a body");
    let body = rest.split("&#39;").next().expect("ends");
    let body = body.replace("&#34;", "\"");
    let body: Value = serde_json::from_str(&body).expect("is JSON");
    let answer = app.send(body).send().await.expect("answers");
    assert_eq!(answer.status(), 201);
}

#[actix_web::test]
async fn in_spanish_it_tells_the_same_endpoints_and_says_what_is_in_english() {
    let (app, _) = told().await;
    let (english, html) = (page(&app).await, page_at(&app, "/es/developers").await);
    assert!(
        html.contains("<html lang=\"es\">") && html.contains("Reglas que valen en todas partes")
    );
    assert!(html.contains("href=\"/es/methodology#small\""));
    for mark in ["id=\"", "class=\"btn sm\" href=\"/api/"] {
        assert_eq!(after(&html, mark), after(&english, mark), "{mark}");
    }
    assert!(html.contains("campos y problemas están en inglés"));
    assert!(!english.contains("fields and problems are in English"));
    // What the document says is as it says it, and is marked.
    let document = app.json("/api/v1/openapi.json").await;
    let tag = document["tags"][0]["description"]
        .as_str()
        .expect("is text");
    assert!(html.contains(&format!("<p lang=\"en\">{tag}</p>")));
    assert!(english.contains(&format!("<p>{tag}</p>")));
}
