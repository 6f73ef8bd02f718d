//! `/api/v1/admin` and the operators' pages.

use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

use crate::app::{App, problem};
use crate::incidents::told;

pub const TOKEN: &str = "0123456789abcdef0123456789abcdef";
const TIPS: &str = "/api/v1/services/netflix/tips";

pub async fn start() -> App {
    App::with(&["--admin-token", TOKEN]).await
}

pub fn as_operator(app: &App, method: Method, path: &str) -> RequestBuilder {
    let request = app.request(method, path).bearer_auth(TOKEN);
    request.header("outcry-operator", "Dana R.")
}

pub async fn read(app: &App, path: &str) -> Value {
    let answer = as_operator(app, Method::GET, path)
        .send()
        .await
        .expect("answers");
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert!(
        answer
            .headers()
            .get("access-control-allow-origin")
            .is_none()
    );
    answer.json().await.expect("is JSON")
}

async fn tip(app: &App, text: &str) -> String {
    let request = app.request(Method::POST, TIPS);
    let request = request.header("X-Forwarded-For", app.reporter());
    let sent = request
        .json(&json!({ "text": text }))
        .send()
        .await
        .expect("answers");
    let sent: Value = sent.json().await.expect("is JSON");
    sent["id"].as_str().expect("has an id").to_owned()
}

async fn decide(app: &App, body: Value) -> Response {
    let request = as_operator(app, Method::POST, "/api/v1/admin/tips");
    request.json(&body).send().await.expect("answers")
}

#[actix_web::test]
async fn without_a_token_there_is_nothing() {
    let app = App::start().await;
    for path in [
        "/api/v1/admin/tips",
        "/api/v1/admin/audit",
        "/admin",
        "/admin/services",
        "/es/admin",
        "/es/admin/services",
        "/es/admin/incidents",
        "/es/admin/audit",
        "/es/admin/sign-in",
    ] {
        for method in [Method::GET, Method::POST, Method::PUT] {
            let answer = app.request(method, path).bearer_auth(TOKEN).send().await;
            problem(answer.expect("answers"), 404, "not-found").await;
        }
    }
}

#[actix_web::test]
async fn only_the_token_opens_and_guessing_is_slow() {
    let app = start().await;
    let path = "/api/v1/admin/tips";
    let none = app.get(path).await;
    assert!(none.headers().contains_key("www-authenticate"));
    problem(none, 401, "unauthorized").await;
    let guess = async |token: &str| {
        let request = app.request(Method::GET, path).bearer_auth(token);
        request
            .header("X-Forwarded-For", "20.1.1.1")
            .send()
            .await
            .expect("answers")
    };
    for n in 0..10 {
        problem(
            guess(&format!("guess number {n}")).await,
            401,
            "unauthorized",
        )
        .await;
    }
    let closed = guess(TOKEN).await;
    assert!(closed.headers().contains_key("retry-after"));
    problem(closed, 429, "rate-limited").await;
    app.pass(chrono::TimeDelta::minutes(16));
    assert_eq!(guess(TOKEN).await.status(), StatusCode::OK);
}

#[actix_web::test]
async fn the_queue_is_decided_and_every_act_is_in_the_log() {
    let mut app = start().await;
    let bad = tip(&app, "Call 1-888-555-0100 for a refund").await;
    let good = tip(&app, "Downloads play.").await;
    let queue = read(&app, "/api/v1/admin/tips").await;
    assert_eq!(queue["waiting"], 2);
    let caution = queue["tips"].as_array().expect("a list").iter();
    let caution: Vec<_> = caution.filter(|t| t["id"] == bad.as_str()).collect();
    assert_eq!(caution[0]["cautions"], json!(["phone number"]));
    let hide = json!({"id": bad, "decision": "hide", "reason": "sells help"});
    assert_eq!(decide(&app, hide).await.status(), StatusCode::OK);
    let approve = json!({"id": good, "decision": "approve"});
    assert_eq!(decide(&app, approve).await.status(), StatusCode::OK);
    app.tick().await;
    let shown = app.json(TIPS).await;
    assert_eq!(shown["tips"].as_array().map(Vec::len), Some(1));
    assert_eq!(shown["tips"][0]["text"], "Downloads play.");
    let hidden = read(&app, "/api/v1/admin/tips?status=hidden").await;
    assert_eq!(hidden["tips"][0]["reason"], "sells help");
    let nothing = decide(&app, json!({"id": "no-such", "decision": "hide"})).await;
    problem(nothing, 404, "not-found").await;
    let refused = decide(&app, json!({"id": good, "decision": "delete"})).await;
    problem(refused, 422, "invalid").await;
    let log = read(&app, "/api/v1/admin/audit").await;
    let acts = log["acts"].as_array().expect("a list").iter();
    let acts: Vec<_> = acts
        .map(|a| (a["action"].as_str(), a["actor"].as_str()))
        .collect();
    let dana = Some("Dana R.");
    assert_eq!(
        acts,
        [(Some("tip.approve"), dana), (Some("tip.hide"), dana)]
    );
    assert_eq!(log["acts"][1]["detail"]["reason"], "sells help");
}

#[actix_web::test]
async fn an_added_name_is_found_at_once_and_after_a_restart() {
    let app = start().await;
    let path = "/api/v1/admin/services/netflix/aliases";
    let first = async |app: &App| {
        let found = app.json("/api/v1/services?q=big%20red").await;
        found["services"][0]["slug"].as_str().map(str::to_owned)
    };
    assert_eq!(first(&app).await, None);
    let add = as_operator(&app, Method::POST, path).json(&json!({"alias": " Big  Red"}));
    let added: Value = add
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("is JSON");
    assert_eq!(added["added"][0]["alias"], "big red");
    assert_eq!(first(&app).await.as_deref(), Some("netflix"));
    let (store, now) = (app.store.clone(), app.now());
    let _kept = app.stop().await;
    let app = App::on(store, now, &["--admin-token", TOKEN]).await;
    assert_eq!(first(&app).await.as_deref(), Some("netflix"));
    let gone = format!("{path}?alias=big%20red");
    let remove = async || {
        let request = as_operator(&app, Method::DELETE, &gone);
        request.send().await.expect("answers")
    };
    assert_eq!(remove().await.status(), StatusCode::OK);
    assert_eq!(first(&app).await, None);
    problem(remove().await, 404, "not-found").await;
    let bad = as_operator(&app, Method::POST, path).json(&json!({"alias": "-"}));
    problem(bad.send().await.expect("answers"), 422, "invalid").await;
}

/// A form as a browser sends it from our own page.
pub async fn form(app: &App, path: &str, cookie: &str, body: String) -> Response {
    let request = app
        .request(Method::POST, path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("origin", &app.url)
        .header("cookie", cookie);
    request.body(body).send().await.expect("answers")
}

pub async fn page(app: &App, path: &str, cookie: &str) -> String {
    let answer = app
        .request(Method::GET, path)
        .header("cookie", cookie)
        .send()
        .await;
    let answer = answer.expect("answers");
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["x-robots-tag"], "noindex");
    answer.text().await.expect("a body")
}

pub fn form_token(html: &str) -> &str {
    let rest = html
        .split("name=\"form_token\" value=\"")
        .nth(1)
        .expect("has one");
    rest.split('"').next().expect("ends")
}

/// Signs in and gives the cookie back.
pub async fn sign_in(app: &App) -> String {
    let entered = form(
        app,
        "/admin/sign-in",
        "",
        format!("token={TOKEN}&name=Dana+R."),
    )
    .await;
    let cookie = entered.headers()["set-cookie"].to_str().expect("is ASCII");
    for part in [
        "outcry-admin=",
        "HttpOnly",
        "SameSite=Strict",
        "Max-Age=43200",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains(TOKEN));
    cookie.split(';').next().expect("has a value").to_owned()
}

#[actix_web::test]
async fn a_browser_signs_in_decides_and_signs_out() {
    let mut app = start().await;
    let id = tip(&app, "Downloads <b>play</b>.").await;
    let door = page(&app, "/admin", "").await;
    assert!(door.contains("type=\"password\"") && !door.contains("Downloads"));
    let wrong = form(&app, "/admin/sign-in", "", "token=wrong".to_owned()).await;
    assert_eq!(wrong.status(), StatusCode::UNAUTHORIZED);
    assert!(wrong.headers().get("set-cookie").is_none());
    let cookie = sign_in(&app).await;
    let html = page(&app, "/admin", &cookie).await;
    assert!(
        html.contains("Signed in as Dana R.") && html.contains("Open 1"),
        "{html}"
    );
    assert!(html.contains("Downloads &#60;b&#62;play") && html.contains("noindex"));
    let token = form_token(&html).to_owned();
    let forged = form(
        &app,
        "/admin",
        &cookie,
        format!("approve={id}&form_token=x"),
    )
    .await;
    assert_eq!(forged.status(), StatusCode::FORBIDDEN);
    let body = format!("selected=approve&tip={id}&status=waiting&reason=fine&form_token={token}");
    assert_eq!(
        form(&app, "/admin", &cookie, body).await.status(),
        StatusCode::SEE_OTHER
    );
    assert!(
        page(&app, "/admin", &cookie)
            .await
            .contains("Nothing to review.")
    );
    app.tick().await;
    let service = app
        .get("/services/netflix")
        .await
        .text()
        .await
        .expect("a body");
    assert!(service.contains("Downloads &#60;b&#62;play"));
    assert!(
        page(&app, "/admin/audit", &cookie)
            .await
            .contains("tip.approve")
    );
    let add = format!("service=hulu&alias=The+Green+One&form_token={token}");
    assert_eq!(
        form(&app, "/admin/services", &cookie, add).await.status(),
        StatusCode::SEE_OTHER
    );
    assert!(
        page(&app, "/admin/services", &cookie)
            .await
            .contains("the green one")
    );
    let out = form(
        &app,
        "/admin/sign-out",
        &cookie,
        format!("form_token={token}"),
    )
    .await;
    assert!(
        out.headers()["set-cookie"]
            .to_str()
            .is_ok_and(|c| c.contains("Max-Age=0"))
    );
    app.pass(chrono::TimeDelta::hours(13));
    assert!(
        page(&app, "/admin", &cookie)
            .await
            .contains("type=\"password\""),
        "it is over"
    );
}

/// A form that does what it says and leads on.
async fn led(app: &App, path: &str, cookie: &str, body: String) -> String {
    let answer = form(app, path, cookie, body).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
    assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
    let to = answer.headers()["location"].to_str().expect("is ASCII");
    to.to_owned()
}

#[actix_web::test]
async fn the_desk_speaks_spanish_and_leads_back_to_it() {
    const DESK: &str = "/es/admin";
    let app = start().await;
    let id = tip(&app, "Las descargas funcionan.").await;
    let door = app.get(DESK).await;
    for (name, value) in [("x-frame-options", "DENY"), ("cache-control", "no-store")] {
        assert_eq!(door.headers()[name], value);
    }
    let door = page(&app, DESK, "").await;
    for part in [
        "<html lang=\"es\">",
        "action=\"/es/admin/sign-in\"",
        "<h1>Iniciar sesión</h1>",
        "<a href=\"/admin\" lang=\"en\" hreflang=\"en\">English</a>",
    ] {
        assert!(door.contains(part), "{part} is not in {door}");
    }
    assert!(!door.contains("rel=\"alternate\""), "{door}");
    let wrong = form(&app, "/es/admin/sign-in", "", "token=wrong".to_owned()).await;
    assert_eq!(wrong.status(), StatusCode::UNAUTHORIZED);
    let wrong = wrong.text().await.expect("a body");
    assert!(
        wrong.contains("role=\"alert\">Este no es el token."),
        "{wrong}"
    );
    let body = format!("token={TOKEN}&name=Dana+R.");
    let entered = form(&app, "/es/admin/sign-in", "", body).await;
    assert_eq!(entered.headers()["location"], DESK);
    let cookie = entered.headers()["set-cookie"].to_str().expect("is ASCII");
    let cookie = cookie.split(';').next().expect("has a value").to_owned();

    let html = page(&app, DESK, &cookie).await;
    assert!(html.contains("Sesión iniciada como Dana R."), "{html}");
    assert!(html.contains("Las descargas funcionan."), "{html}");
    let token = form_token(&html).to_owned();
    let english = page(&app, "/admin", &cookie).await;
    assert!(
        english.contains("Signed in as Dana R."),
        "it is one session"
    );
    let forged = format!("approve={id}&form_token=x");
    let forged = form(&app, DESK, &cookie, forged).await;
    assert_eq!(forged.status(), StatusCode::FORBIDDEN);
    let forged = forged.text().await.expect("a body");
    assert!(forged.contains("<html lang=\"es\">"), "{forged}");
    let approve = format!("approve={id}&status=waiting&form_token={token}");
    assert_eq!(led(&app, DESK, &cookie, approve).await, DESK);
    let html = page(&app, DESK, &cookie).await;
    assert!(html.contains("No hay nada que revisar."), "{html}");
    let hide = format!("hide={id}&status=shown&form_token={token}");
    let to = led(&app, DESK, &cookie, hide).await;
    assert_eq!(to, "/es/admin?status=shown");
    let log = page(&app, "/es/admin/audit", &cookie).await;
    assert!(log.contains("<td lang=\"en\">tip.approve</td>"), "{log}");

    let services = "/es/admin/services";
    let add = format!("service=hulu&alias=La+Verde&form_token={token}");
    assert_eq!(led(&app, services, &cookie, add).await, services);
    assert!(page(&app, services, &cookie).await.contains("la verde"));
    let add = format!("service=hulu&alias=-&form_token={token}");
    let bad = form(&app, services, &cookie, add).await;
    assert_eq!(bad.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let bad = bad.text().await.expect("a body");
    assert!(
        bad.contains("role=\"alert\" lang=\"en\">A name has"),
        "{bad}"
    );
    let out = format!("form_token={token}");
    let to = led(&app, "/es/admin/sign-out", &cookie, out).await;
    assert_eq!(to, DESK);
}

#[actix_web::test]
async fn a_statement_is_entered_at_the_desk_in_spanish() {
    const DESK: &str = "/es/admin/incidents";
    let app = start().await;
    let cookie = sign_in(&app).await;
    let html = page(&app, DESK, &cookie).await;
    let step = "<option value=\"monitoring\">en observación</option>";
    assert!(html.contains(step), "{html}");
    let token = form_token(&html).to_owned();
    let said = |step: &str| {
        format!(
            "act=statement&service=netflix&published_at=2026-11-14T11:20:00Z&step={step}&said=We+know.&source=https://x.example/1&form_token={token}"
        )
    };
    let bad = form(&app, DESK, &cookie, said("en-curso")).await;
    assert_eq!(bad.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(led(&app, DESK, &cookie, said("monitoring")).await, DESK);
}

#[actix_web::test]
async fn an_incident_is_corrected_and_a_statement_entered_by_form() {
    const DESK: &str = "/admin/incidents";
    let (app, id) = told().await;
    let cookie = sign_in(&app).await;
    let html = page(&app, DESK, &cookie).await;
    assert!(html.contains(&format!("<option value=\"{id}\"")), "{html}");
    let token = form_token(&html).to_owned();
    let correct = |kind: &str, text: &str| {
        format!("act=correct&incident={id}&kind={kind}&other=&text={text}&form_token={token}")
    };
    let wrong = form(&app, DESK, &cookie, correct("merge", "The+same+failure.")).await;
    assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = wrong.text().await.expect("a body");
    assert!(wrong.contains("must name the other incident") && wrong.contains("The same failure."));
    let right = form(
        &app,
        DESK,
        &cookie,
        correct("false_alarm", "Nobody+failed."),
    )
    .await;
    assert_eq!(right.status(), StatusCode::SEE_OTHER);
    let public = app.get(&format!("/incidents/{id}")).await;
    let public = public.text().await.expect("a body");
    assert!(public.contains("False alarm: Nobody failed."));
    let often = app.get("/services/netflix").await;
    let often = often.text().await.expect("a body");
    assert!(!often.contains(&id), "a false alarm is not counted");

    let said = format!(
        "act=statement&service=netflix&published_at=2026-11-14T12:20:00Z&step=note&said=We+know.&source=https://x.example/1&form_token={token}"
    );
    let entered = form(&app, DESK, &cookie, said).await;
    assert_eq!(entered.status(), StatusCode::SEE_OTHER);
    let known = app.json("/api/v1/services/netflix").await;
    assert_eq!(known["statement"]["latest"]["text"], "We know.");
    let log = page(&app, "/admin/audit", &cookie).await;
    assert!(log.contains("incident.false_alarm") && log.contains("statement.enter"));
}

#[actix_web::test]
async fn another_sites_page_can_do_nothing_with_the_cookie() {
    let app = start().await;
    let id = tip(&app, "Downloads play.").await;
    let cookie = sign_in(&app).await;
    let token = form_token(&page(&app, "/admin", &cookie).await).to_owned();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = app
            .request(Method::POST, "/admin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &cookie)
            .header(name, value);
        let answer = request
            .body(format!("approve={id}&form_token={token}"))
            .send()
            .await;
        assert_eq!(
            answer.expect("answers").status(),
            StatusCode::FORBIDDEN,
            "{name}"
        );
    }
    let api = app
        .request(Method::GET, "/api/v1/admin/tips")
        .header("cookie", &cookie);
    problem(api.send().await.expect("answers"), 401, "unauthorized").await;
}
