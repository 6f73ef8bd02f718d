//! What search engines, shared links and telephones ask for, and what pages tell machines.

use reqwest::Method;
use serde_json::Value;

use crate::app::App;
use crate::incidents::told;

async fn text(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.expect("a body")
}

/// The addresses of a sitemap, without the server.
fn listed(app: &App, xml: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(xml).expect("is XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "urlset");
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.sitemaps.org/schemas/sitemap/0.9")
    );
    document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|node| node.text())
        .map(|address| address.strip_prefix(&app.url).expect("is ours").to_owned())
        .collect()
}

/// What a page says in JSON-LD.
fn facts(html: &str) -> Value {
    let (_, rest) = html
        .split_once("<script type=\"application/ld+json\">")
        .expect("has facts");
    let (facts, _) = rest.split_once("</script>").expect("ends");
    serde_json::from_str(facts).expect("is JSON")
}

/// A number of a dataset, by how its name begins.
fn measured<'a>(dataset: &'a Value, name: &str) -> &'a Value {
    let all = dataset["variableMeasured"].as_array().expect("a list");
    let one = all.iter().find(|one| {
        one["name"]
            .as_str()
            .is_some_and(|told| told.starts_with(name))
    });
    &one.expect("is told")["value"]
}

#[actix_web::test]
async fn each_address_of_the_sitemap_answers_and_calls_itself_by_it() {
    let (app, id) = told().await;
    let xml = text(&app, "/sitemap.xml").await;
    let all = listed(&app, &xml);
    assert!(all.contains(&format!("/incidents/{id}")));
    assert!(all.contains(&"/services/netflix".to_owned()) && all.contains(&"/".to_owned()));
    for path in &all {
        let html = text(&app, path).await;
        let own = format!("<link rel=\"canonical\" href=\"{}{path}", app.url);
        assert!(html.contains(&own), "{path} has another canonical address");
        for part in [
            "<meta name=\"description\"",
            "property=\"og:image\"",
            "property=\"og:title\"",
        ] {
            assert!(html.contains(part), "{path} has no {part}");
        }
        assert!(!html.contains("content=\"noindex\""), "{path}");
    }
    assert_eq!(app.get("/sitemap-1.xml").await.status(), 200);
    assert_eq!(app.get("/sitemap-2.xml").await.status(), 404);
    assert_eq!(app.get("/sitemap-x.xml").await.status(), 404);
}

#[actix_web::test]
async fn robots_are_told_where_the_list_is_and_what_to_leave() {
    let app = App::start().await;
    let robots = text(&app, "/robots.txt").await;
    assert!(robots.contains(&format!("Sitemap: {}/sitemap.xml\n", app.url)));
    for line in [
        "User-agent: *",
        "Disallow: /admin",
        "Disallow: /es/admin",
        "Disallow: /api/",
    ] {
        assert!(robots.lines().any(|one| one == line), "{line}");
    }
}

#[actix_web::test]
async fn icons_are_pictures_of_the_size_they_are_announced_with() {
    let app = App::start().await;
    let manifest = app.json("/manifest.webmanifest").await;
    let icons = manifest["icons"].as_array().expect("has icons");
    let mut seen: Vec<(String, String)> = icons
        .iter()
        .filter(|icon| icon["type"] == "image/png")
        .map(|icon| {
            let word = |name: &str| icon[name].as_str().expect("is told").to_owned();
            (word("src"), word("sizes"))
        })
        .collect();
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    seen.push(("/apple-touch-icon.png".into(), "180x180".into()));
    seen.push(("/card.png".into(), "1200x630".into()));
    for (src, size) in seen {
        let bytes = app.get(&src).await.bytes().await.expect("a body");
        let side =
            |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        assert_eq!(&bytes[..4], b"\x89PNG", "{src}");
        assert_eq!(format!("{}x{}", side(16), side(20)), size, "{src}");
    }
    let home = text(&app, "/").await;
    for address in [
        "/favicon.ico",
        "/apple-touch-icon.png",
        "/manifest.webmanifest",
    ] {
        assert!(home.contains(&format!("href=\"{address}\"")), "{address}");
        let answer = app.request(Method::HEAD, address).send().await;
        assert_eq!(answer.expect("answers").status(), 200, "{address}");
    }
    assert_eq!(app.get("/icon.svg").await.status(), 200);
}

#[actix_web::test]
async fn the_numbers_of_a_service_are_those_of_the_interface() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.tick().await;
    let facts = facts(&text(&app, "/services/netflix").await);
    let graph = facts["@graph"].as_array().expect("has parts");
    let (page, dataset) = (&graph[0], &graph[1]);
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(measured(dataset, "Reports in the last"), 7.0);
    assert_eq!(
        measured(dataset, "Reports in the last").as_f64(),
        service["nation"]["reports"].as_f64()
    );
    assert_eq!(
        measured(dataset, "Reports expected").as_f64(),
        service["nation"]["expected"].as_f64()
    );
    assert_eq!(page["dateModified"], service["at"]);
    for file in dataset["distribution"].as_array().expect("has files") {
        let address = file["contentUrl"].as_str().expect("an address");
        let path = address.strip_prefix(&app.url).expect("is ours");
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        let sent = answer.headers()["content-type"].to_str().expect("is ASCII");
        let told = file["encodingFormat"].as_str().expect("a type");
        assert!(sent.starts_with(told), "{path}: {sent}, not {told}");
    }
}

#[actix_web::test]
async fn a_count_below_five_is_not_told_to_machines_either() {
    let mut app = App::start().await;
    app.reports(3, "complete", "US-OH").await;
    app.tick().await;
    let facts = facts(&text(&app, "/services/netflix").await);
    assert!(measured(&facts["@graph"][1], "Reports in the last").is_null());
}

#[actix_web::test]
async fn the_numbers_of_an_incident_are_those_of_its_version() {
    let (app, id) = told().await;
    let html = text(&app, &format!("/incidents/{id}")).await;
    assert!(html.contains(&format!("{}/api/v1/incidents/{id}.png", app.url)));
    let facts = facts(&html);
    let incident = app.json(&format!("/api/v1/incidents/{id}")).await;
    let data = &incident["data"];
    assert_eq!(facts["name"], data["headline"]);
    assert_eq!(facts["version"], incident["version"]);
    assert_eq!(facts["dateModified"], incident["published_at"]);
    let number = |name: &str| measured(&facts, name).as_f64().expect("is told");
    assert_eq!(
        Some(number("Most reports in 15 minutes")),
        data["peak"]["reports"].as_f64()
    );
    assert_eq!(
        Some(number("Reports in all")),
        data["reports"]["total"].as_f64()
    );
    for file in facts["distribution"].as_array().expect("has files") {
        let address = file["contentUrl"].as_str().expect("an address");
        let path = address.strip_prefix(&app.url).expect("is ours");
        assert_eq!(app.get(path).await.status(), 200, "{path}");
    }
}

#[actix_web::test]
async fn the_front_page_says_how_it_is_searched_and_the_search_works() {
    let app = App::start().await;
    let facts = facts(&text(&app, "/").await);
    let target = facts["potentialAction"]["target"]["urlTemplate"]
        .as_str()
        .expect("an address");
    let path = target.strip_prefix(&app.url).expect("is ours");
    let found = text(&app, &path.replace("{search_term_string}", "netlfix")).await;
    assert!(found.contains("/services/netflix"));
}

#[actix_web::test]
async fn a_lost_reader_is_shown_what_others_ask_for() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    for path in ["/no-such", "/incidents/no-such-2026-01-01-a", "/?a=b"] {
        let answer = app.request(Method::GET, path).header("accept", "text/html");
        let answer = answer.send().await.expect("answers");
        assert!(answer.status().is_client_error(), "{path}");
        let html = answer.text().await.expect("a body");
        assert!(html.contains("Most reported today"), "{path}");
        assert!(html.contains("href=\"/services/netflix\"") && html.contains("role=\"search\""));
        assert!(
            html.contains("noindex") && !html.contains("og:image"),
            "{path}"
        );
    }
}

#[actix_web::test]
async fn incidents_are_listed_by_day() {
    let (app, id) = told().await;
    let link = format!("href=\"/incidents/{id}\"");
    for (query, there) in [
        ("", true),
        ("?from=2026-11-14&to=2026-11-14", true),
        ("?service=netflix&region=&status=&from=&to=2026-11-14", true),
        ("?from=2026-11-15", false),
        ("?to=2026-11-13", false),
    ] {
        let html = text(&app, &format!("/incidents{query}")).await;
        assert_eq!(html.contains(&link), there, "{query}");
    }
    let html = text(&app, "/incidents?from=2026-11-14&to=2026-11-14").await;
    assert!(html.contains("name=\"from\" value=\"2026-11-14\""));
    // The same question as JSON, which takes moments.
    let (_, rest) = html
        .split_once("href=\"/api/v1/incidents?")
        .expect("is linked");
    let query = rest.split('"').next().expect("ends").replace("&#38;", "&");
    let list = app.json(&format!("/api/v1/incidents?{query}")).await;
    assert_eq!(list["incidents"][0]["id"], id.as_str());
    for wrong in ["from=yesterday", "from=2026-11-15&to=2026-11-14"] {
        let answer = app.get(&format!("/incidents?{wrong}")).await;
        assert_eq!(answer.status(), 422, "{wrong}");
    }
}
