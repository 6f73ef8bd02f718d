//! Liveness, readiness and measurements, for operators and their machines.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde::Serialize;

use crate::app::App;
use crate::headers;
use crate::limits::QUEUE;

/// Minutes without a tick after which the picture is no longer the present.
const STALE: i64 = 3;

fn plain(status: StatusCode) -> HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    headers::write(&mut answer);
    answer
}

/// `GET /healthz`: the process answers.
pub async fn healthz() -> HttpResponse {
    plain(StatusCode::OK)
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}

#[derive(Debug, Serialize)]
struct Ready {
    ready: bool,
    /// The database reads and writes.
    database: bool,
    /// The picture is of the last minutes.
    picture: bool,
    /// There is room for reports.
    queue: bool,
}

/// `GET /readyz`: it can do its work.
pub async fn readyz(app: Data<App>) -> HttpResponse {
    let picture = app.clock.minute() - app.board.snapshot().at < STALE;
    let queue = app.intake.waiting() < QUEUE;
    let database = app.store.ping().await.is_ok();
    let ready = database && picture && queue;
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let mut answer = plain(status);
    if !ready {
        answer.insert_header(("retry-after", "5"));
    }
    let body = Ready {
        ready,
        database,
        picture,
        queue,
    };
    answer
        .content_type("application/json")
        .body(serde_json::to_string(&body).unwrap_or_default())
}

/// `GET /metrics`: for Prometheus.
pub async fn metrics(app: Data<App>) -> HttpResponse {
    metrics::gauge!("outcry_queue_reports").set(app.intake.waiting() as f64);
    let age = (app.clock.now() - app.board.snapshot().at.time()).num_seconds();
    metrics::gauge!("outcry_picture_age_seconds").set(age as f64);
    plain(StatusCode::OK)
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(app.metrics.render())
}
