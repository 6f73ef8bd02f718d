//! Services side by side, as data and as a page.

use crate::app::{App, problem};

const PATH: &str = "/api/v1/compare";

#[actix_web::test]
async fn two_services_in_columns_of_equal_length() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.tick().await;
    let answer = app.get(&format!("{PATH}?services=hulu,netflix")).await;
    assert_eq!(answer.status(), 200);
    let body: serde_json::Value = answer.json().await.expect("is JSON");
    assert_eq!(body["bucket_minutes"], 15);
    let buckets = body["start"].as_array().expect("a column").len();
    assert_eq!(buckets, 97, "a day touches 97 quarters of an hour");
    let services = body["services"].as_array().expect("a list");
    let slugs: Vec<_> = services.iter().map(|s| &s["now"]["slug"]).collect();
    assert_eq!(slugs, ["hulu", "netflix"]);
    for service in services {
        for column in ["reports", "expected", "times_expected"] {
            let length = service[column].as_array().map(Vec::len);
            assert_eq!(length, Some(buckets), "{column}");
        }
    }
    let sum = |service: &serde_json::Value| -> u64 {
        let reports = service["reports"].as_array().expect("a column");
        reports.iter().filter_map(serde_json::Value::as_u64).sum()
    };
    assert_eq!((sum(&services[0]), sum(&services[1])), (0, 7));
}

#[actix_web::test]
async fn the_same_numbers_as_csv() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.tick().await;
    let json = app.json(&format!("{PATH}?services=hulu,netflix")).await;
    let csv = app
        .get(&format!("{PATH}?services=hulu,netflix&format=csv"))
        .await;
    assert_eq!(csv.headers()["content-type"], "text/csv; charset=utf-8");
    let csv = csv.text().await.expect("a file");
    let rows: Vec<Vec<&str>> = csv.lines().map(|l| l.split(',').collect()).collect();
    assert_eq!(rows[0][0], "service");
    assert_eq!(rows.len(), 1 + 2 * 97);
    for (row, i) in rows[1..98].iter().zip(0..) {
        let reports = &json["services"][0]["reports"][i];
        let told = reports.as_u64().map_or(String::new(), |n| n.to_string());
        assert_eq!((row[0], row[4]), ("hulu", told.as_str()));
    }
    let bad = format!("{PATH}?services=hulu,netflix&format=xls");
    problem(app.get(&bad).await, 422, "invalid").await;
}

#[actix_web::test]
async fn the_page_measures_times_or_reports() {
    let app = App::start().await;
    let query = "/compare?services=netflix,hulu";
    let page = app.get(query).await.text().await.expect("a page");
    assert!(
        page.contains(&format!(r#"href="{query}&#38;measure=reports">Reports"#)),
        "{page}"
    );
    let page = app.get(&format!("{query}&measure=reports")).await;
    let page = page.text().await.expect("a page");
    assert!(page.contains("reports as they were counted"));
    assert!(page.contains(&format!(r#"href="{query}">Times normal"#)));
    let added = app.get(&format!("{query}&measure=reports&add=max")).await;
    let location = added.headers()["location"].to_str().expect("is text");
    assert_eq!(
        location,
        "/compare?services=netflix,hulu,max&measure=reports"
    );
    assert_eq!(
        app.get(&format!("{query}&measure=people")).await.status(),
        422
    );
}

#[actix_web::test]
async fn what_is_wrong_is_named() {
    let app = App::start().await;
    for (query, pointer) in [
        ("", "/query/services"),
        ("?services=netflix", "/query/services"),
        ("?services=netflix,zzz", "/query/services"),
        ("?services=netflix,netflix", "/query/services"),
        ("?services=netflix,hulu&from=yesterday", "/query/from"),
        (
            "?services=netflix,hulu&from=1990-01-01T00:00:00Z",
            "/query/from",
        ),
    ] {
        let body = problem(app.get(&format!("{PATH}{query}")).await, 422, "invalid").await;
        assert_eq!(body["errors"][0]["pointer"], pointer, "{query}");
    }
    let twice = format!("{PATH}?services=netflix,hulu&services=max,hulu");
    problem(app.get(&twice).await, 400, "bad-request").await;
}

#[actix_web::test]
async fn the_page_adds_and_removes_without_a_script() {
    let app = App::start().await;
    let suggested = app.get("/compare").await;
    assert_eq!(suggested.status(), 200);
    let page = app.get("/compare?services=netflix,hulu").await;
    let page = page.text().await.expect("a page");
    assert!(page.contains("How do Netflix and Hulu compare?"));
    assert!(
        !page.contains("Remove Netflix"),
        "one alone is no comparison"
    );
    assert!(page.contains(r#"<option value="max">"#));
    assert!(!page.contains(r#"<option value="hulu">"#));

    let answer = app.get("/compare?services=netflix,hulu&add=max").await;
    assert_eq!(answer.status(), 303);
    let location = answer.headers()["location"].to_str().expect("is text");
    assert_eq!(location, "/compare?services=netflix,hulu,max");
    let page = app.get(location).await.text().await.expect("a page");
    let without = r#"href="/compare?services=netflix,max" aria-label="Remove Hulu""#;
    assert!(page.contains(without));

    let all = "netflix,hulu,max,peacock,youtube,roku";
    let page = app
        .get(&format!("/compare?services={all}"))
        .await
        .text()
        .await;
    assert!(
        !page.expect("a page").contains("<select"),
        "six are all there is room for"
    );
    for bad in [
        "services=netflix",
        "services=netflix,hulu&add=zzz",
        "services=%3Cb%3E,x",
    ] {
        let answer = app.get(&format!("/compare?{bad}")).await;
        assert_eq!(answer.status(), 422, "{bad}");
        assert!(!answer.text().await.expect("a page").contains("<b>,x"));
    }
}
