//! Many reports from one network at once.

use chrono::TimeDelta;
use outage::Minute;
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::app::{App, problem};

const TOKEN: &str = "correct-horse-battery-staple,-twice-over";
const QUEUE: &str = "/api/v1/admin/held";

async fn start() -> App {
    App::with(&["--admin-token", TOKEN]).await
}

fn body(state: &str) -> Value {
    json!({"service": "netflix", "failure": "complete", "location": {"region": state}})
}

/// A report from a household of one network.
fn from(app: &App, household: usize) -> RequestBuilder {
    app.request(Method::POST, "/api/v1/reports")
        .header("X-Forwarded-For", format!("20.9.9.{household}"))
        .json(&body("US-OH"))
}

async fn sent(request: RequestBuilder) -> Response {
    request.send().await.expect("answers")
}

async fn read(answer: Response) -> Value {
    answer.json().await.expect("is JSON")
}

/// Uses up the voice of the network.
async fn eight(app: &App) {
    for household in 1..=8 {
        assert_eq!(sent(from(app, household)).await.status(), 201);
    }
}

fn is_solved(text: &str, bits: u64) -> bool {
    let digest = Sha256::digest(text.as_bytes());
    let first = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
    u64::from(first.leading_zeros()) >= bits
}

/// Works for a challenge as the documentation says.
fn solve(refused: &Value) -> String {
    let challenge = &refused["challenge"];
    assert_eq!(challenge["algorithm"], "sha-256");
    let (token, bits) = (challenge["token"].as_str(), challenge["bits"].as_u64());
    let (token, bits) = token.zip(bits).expect("both are there");
    let mut texts = (0_u32..).map(|n| format!("{token}:{n}"));
    texts.find(|text| is_solved(text, bits)).expect("is found")
}

async fn challenged(app: &App, household: usize) -> String {
    solve(&problem(sent(from(app, household)).await, 428, "challenge-required").await)
}

/// A report that is held after its work was done.
async fn held(app: &App, household: usize) -> Value {
    let proof = challenged(app, household).await;
    let answer = sent(from(app, household).header("Outcry-Proof", proof)).await;
    assert_eq!(answer.status(), StatusCode::ACCEPTED);
    let filed = read(answer).await;
    assert_eq!(
        (&filed["counted"], &filed["held"]),
        (&json!(false), &json!(true))
    );
    filed
}

fn as_operator(app: &App, method: Method) -> RequestBuilder {
    app.request(method, QUEUE).bearer_auth(TOKEN)
}

async fn queue(app: &App, status: &str) -> Vec<Value> {
    let request = app.request(Method::GET, &format!("{QUEUE}?status={status}"));
    let queue = read(sent(request.bearer_auth(TOKEN)).await).await;
    let bursts = queue["bursts"].as_array().expect("a list").clone();
    assert_eq!(queue["total"], bursts.len());
    bursts
}

async fn decide(app: &App, decision: &str, id: &Value) -> Response {
    let body = json!({"id": id, "decision": decision, "reason": "a campus"});
    sent(as_operator(app, Method::POST).json(&body)).await
}

#[actix_web::test]
async fn a_burst_works_for_it_and_is_held_and_told_of() {
    let mut app = start().await;
    eight(&app).await;
    assert_eq!(held(&app, 9).await["nearby"]["reports"], 8);
    held(&app, 10).await;
    app.reports(1, "complete", "US-OH").await;
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 9, "others count");
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(
        service["composition"],
        json!([{"source": "api", "reports": 9}])
    );
    let told = json!({"waiting": 2, "released": 0, "dismissed": 0, "networks": 1});
    assert_eq!(service["held"], told);
    let page = app.get("/services/netflix").await.text().await;
    assert!(
        page.expect("a body")
            .contains("2 reports of the last hour wait for review.")
    );
    let calm = app
        .get("/services/hulu")
        .await
        .text()
        .await
        .expect("a body");
    assert!(!calm.contains("for review"));
    let (first, next) = (Minute::new(0), Minute::of(app.now()) + 1);
    let wrong = app.store.miscounts(first, next, 9).await;
    assert_eq!(wrong.expect("reads"), []);
    app.pass(TimeDelta::minutes(15));
    assert_eq!(
        sent(from(&app, 99)).await.status(),
        201,
        "the voice is back"
    );
    app.pass(TimeDelta::hours(1));
    app.tick().await;
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(service["held"]["waiting"], 0, "an hour later");
}

#[actix_web::test]
async fn a_solution_is_good_once_there_and_then() {
    let app = start().await;
    eight(&app).await;
    let proof = challenged(&app, 9).await;
    let with = |household, proof: &str| from(&app, household).header("Outcry-Proof", proof);
    let other = with(9, &proof)
        .json(&json!({"service": "hulu", "failure": "slow", "location": {"zip": "44114"}}));
    assert_eq!(
        sent(other).await.status(),
        201,
        "nothing is asked of another service"
    );
    assert_eq!(sent(with(9, &proof)).await.status(), 202);
    problem(sent(with(10, &proof)).await, 428, "challenge-required").await;
    problem(sent(with(10, "a:b")).await, 428, "challenge-required").await;
    let late = challenged(&app, 10).await;
    app.pass(TimeDelta::minutes(5));
    problem(sent(with(10, &late)).await, 428, "challenge-required").await;
    let elsewhere = app
        .request(Method::POST, "/api/v1/reports")
        .json(&body("US-OH"));
    let elsewhere = elsewhere.header("X-Forwarded-For", "20.9.8.1");
    assert_eq!(
        sent(elsewhere).await.status(),
        201,
        "nothing is asked elsewhere"
    );
}

#[actix_web::test]
async fn the_challenge_comes_after_the_fields_and_before_the_limit() {
    let app = App::with(&["--reports-per-minute", "8"]).await;
    eight(&app).await;
    let wrong = from(&app, 9).json(&json!({"service": "netflix", "failure": "no"}));
    problem(sent(wrong).await, 422, "invalid").await;
    let proof = challenged(&app, 9).await;
    let limited = sent(from(&app, 9).header("Outcry-Proof", &proof)).await;
    problem(limited, 429, "rate-limited").await;
}

#[actix_web::test]
async fn a_key_gives_its_first_answer_without_work() {
    let app = start().await;
    let first = read(sent(from(&app, 1).header("Idempotency-Key", "one")).await).await;
    for household in 2..=8 {
        assert_eq!(sent(from(&app, household)).await.status(), 201);
    }
    let again = sent(from(&app, 1).header("Idempotency-Key", "one")).await;
    assert_eq!(again.status(), 201);
    assert_eq!(read(again).await, first);
    let proof = challenged(&app, 9).await;
    let keyed = || from(&app, 9).header("Idempotency-Key", "two");
    let held = sent(keyed().header("Outcry-Proof", &proof)).await;
    assert_eq!(held.status(), 202);
    let replayed = sent(keyed()).await;
    assert_eq!(replayed.status(), 202);
    assert_eq!(read(replayed).await, read(held).await);
}

#[actix_web::test]
async fn reports_at_the_same_time_are_held_without_work_rather_than_counted() {
    let mut app = start().await;
    let sends = (1..=40).map(|household| from(&app, household).send());
    let answers = futures_util::future::join_all(sends).await;
    let statuses = answers
        .into_iter()
        .map(|a| a.expect("answers").status().as_u16());
    let statuses: Vec<_> = statuses.collect();
    assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 8);
    assert!(
        statuses.iter().all(|s| [201, 202, 428].contains(s)),
        "{statuses:?}"
    );
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 8);
}

#[actix_web::test]
async fn what_is_held_can_be_taken_back() {
    let app = start().await;
    eight(&app).await;
    let filed = held(&app, 9).await;
    let (id, receipt) = (filed["id"].as_str(), filed["receipt"].as_str());
    let (id, receipt) = id.zip(receipt).expect("both are there");
    let path = format!("/api/v1/reports/{id}?receipt={receipt}");
    let back = || app.request(Method::DELETE, &path);
    assert_eq!(sent(back()).await.status(), 204);
    assert_eq!(queue(&app, "waiting").await, Vec::<Value>::new());
    problem(sent(back()).await, 404, "not-found").await;
}

#[actix_web::test]
async fn a_released_network_counts_until_it_is_dismissed() {
    let mut app = start().await;
    eight(&app).await;
    held(&app, 9).await;
    let burst = queue(&app, "waiting").await.remove(0);
    assert_eq!(
        (&burst["service"], &burst["reports"]),
        (&json!("netflix"), &json!(1))
    );
    assert_eq!(burst["states"], json!([{"region": "US-OH", "reports": 1}]));
    assert!(!burst.to_string().contains("20.9"), "{burst}");
    let released = read(decide(&app, "release", &burst["id"]).await).await;
    assert_eq!(released["status"], "released");
    assert_eq!(queue(&app, "waiting").await, Vec::<Value>::new());
    assert_eq!(sent(from(&app, 10)).await.status(), 201);
    app.tick().await;
    assert_eq!(
        app.state("US-OH").await["reports"],
        9,
        "what was held stays out"
    );
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(service["held"]["released"], 1);
    assert_eq!(decide(&app, "dismiss", &burst["id"]).await.status(), 200);
    assert_eq!(
        decide(&app, "dismiss", &burst["id"]).await.status(),
        200,
        "as it is"
    );
    challenged(&app, 11).await;
    assert_eq!(queue(&app, "dismissed").await.len(), 1);
    let log = read(
        sent(
            app.request(Method::GET, "/api/v1/admin/audit")
                .bearer_auth(TOKEN),
        )
        .await,
    )
    .await;
    let acts = log["acts"].as_array().expect("a list").iter();
    let acts: Vec<_> = acts.map(|act| (&act["action"], &act["subject"])).collect();
    let netflix = json!("netflix");
    let (dismiss, release) = (json!("burst.dismiss"), json!("burst.release"));
    assert_eq!(acts, [(&dismiss, &netflix), (&release, &netflix)]);
    assert_eq!(log["acts"][1]["detail"]["reports"], 1);
    assert_eq!(log["acts"][1]["detail"]["reason"], "a campus");
    problem(
        decide(&app, "release", &json!("netflix.0000000000000001")).await,
        404,
        "not-found",
    )
    .await;
    problem(
        decide(&app, "release", &json!("nothing")).await,
        404,
        "not-found",
    )
    .await;
    problem(decide(&app, "count", &burst["id"]).await, 422, "invalid").await;
    problem(
        sent(app.request(Method::GET, QUEUE)).await,
        401,
        "unauthorized",
    )
    .await;
}

#[actix_web::test]
async fn the_form_without_script_is_held_without_work() {
    let app = start().await;
    eight(&app).await;
    let form = app
        .request(Method::POST, "/services/netflix/report")
        .header("X-Forwarded-For", "20.9.9.9")
        .header("content-type", "application/x-www-form-urlencoded")
        .body("failure=complete&region=US-OH");
    let answer = sent(form).await;
    assert_eq!(answer.status(), 200);
    let page = answer.text().await.expect("a body");
    assert!(
        page.contains("this one is kept and looked at before it counts"),
        "{page}"
    );
    assert_eq!(queue(&app, "waiting").await.len(), 1);
}
