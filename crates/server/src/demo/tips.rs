//! What invented users tell each other in a demonstration, and what waits at the operators' desk.

use chrono::{DateTime, TimeDelta, Utc};
use outage::tip::Status;
use store::TipRow;

use crate::{id, receipt};

/// Service, state, hours before the start, people helped, text.
type Line = (&'static str, &'static str, i64, i64, &'static str);

const SHOWN: [Line; 6] = [
    (
        "netflix",
        "US-OH",
        74,
        212,
        "Downloaded shows still play on my phone. Only streaming is stuck.",
    ),
    (
        "netflix",
        "US-MI",
        73,
        64,
        "Signing out did not help on Roku. Restarting the TV fixed it for a few minutes, then NW-2-5 again.",
    ),
    (
        "netflix",
        "US-PA",
        73,
        58,
        "Don’t reset your router. My mobile data has the same error.",
    ),
    (
        "netflix",
        "US-TX",
        72,
        9,
        "Reiniciar la tele no sirve. En el teléfono sí funciona.",
    ),
    (
        "verizon",
        "US-NJ",
        30,
        31,
        "Calls over Wi-Fi work. Turn on Wi-Fi calling in the settings.",
    ),
    (
        "chase",
        "US-DE",
        55,
        17,
        "The website lets me in, only the app says it is busy.",
    ),
];

const WAITING: [Line; 4] = [
    (
        "netflix",
        "US-FL",
        0,
        0,
        "Call 1-888-555-0100 for Netflix refund support",
    ),
    (
        "netflix",
        "US-OH",
        1,
        0,
        "The browser works if I turn off the ad blocker.",
    ),
    (
        "netflix",
        "US-TX",
        2,
        0,
        "My account is jo@example.com can someone check",
    ),
    (
        "chase",
        "US-NY",
        5,
        0,
        "Transfers made by phone went through at once.",
    ),
];

/// All of them, for a demonstration that starts now.
pub fn tips(start: DateTime<Utc>) -> Vec<TipRow> {
    let shown = SHOWN.iter().map(|line| row(line, Status::Shown, start));
    let waiting = WAITING.iter().map(|line| row(line, Status::Waiting, start));
    shown.chain(waiting).collect()
}

fn row(line: &Line, status: Status, start: DateTime<Utc>) -> TipRow {
    let (service, state, hours, helped, text) = *line;
    let sent = start - TimeDelta::hours(hours) - TimeDelta::minutes(7);
    TipRow {
        id: id::fresh(sent),
        service: service.to_owned(),
        text: text.to_owned(),
        lang: if text.starts_with("Reiniciar") {
            "es"
        } else {
            "en"
        }
        .to_owned(),
        state: Some(state.to_owned()),
        status,
        received_at: sent.timestamp(),
        digest: receipt::hash(&text.to_lowercase()),
        reason: None,
        decided_at: None,
        helped,
        reported: 0,
        simulated: true,
    }
}
