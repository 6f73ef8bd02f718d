//! What is measured of each address: how long answers take, and how they end.
//!
//! The instruments are made once for each address, so that measuring an answer costs some
//! nanoseconds and no look-up by name.

use std::time::Duration;

use actix_web::dev::ServiceResponse;
use metrics::{Counter, Histogram};

/// The instruments of one address.
#[derive(Clone, Debug)]
pub struct Meter {
    route: &'static str,
    seconds: Histogram,
    /// By the first digit of the status.
    answers: [Counter; 6],
}

const CLASSES: [&str; 6] = ["none", "1xx", "2xx", "3xx", "4xx", "5xx"];

impl Meter {
    /// Instruments for an address, by its template.
    pub fn new(route: &'static str) -> Meter {
        Meter {
            route,
            seconds: metrics::histogram!("outcry_answer_seconds", "route" => route),
            answers: CLASSES.map(|class| {
                metrics::counter!("outcry_answers_total", "route" => route, "status" => class)
            }),
        }
    }

    /// Template, method, status and time: never an address, a body or a query.
    pub fn record<B>(&self, answer: &ServiceResponse<B>, took: Duration) {
        let method = answer.request().method();
        let status = answer.status().as_u16();
        self.seconds.record(took.as_secs_f64());
        if let Some(counter) = self.answers.get(usize::from(status / 100)) {
            counter.increment(1);
        }
        tracing::debug!(
            %method,
            route = self.route,
            status,
            duration_ms = took.as_secs_f64() * 1e3,
            "answered {method} {} with {status}",
            self.route,
        );
    }
}

/// Records an answer with the instruments of its address.
pub fn observe<B>(answer: &ServiceResponse<B>, took: Duration) {
    if let Some(meter) = answer.request().app_data::<Meter>() {
        meter.record(answer, took);
    }
}
