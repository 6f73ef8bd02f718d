//! The picture at a past minute: counts from the rollups, findings as they were published.

use atlas::State;
use chrono::{DateTime, Utc};
use outage::snapshot::level;
use outage::{Minute, ServiceId, Tally, WindowView, grid};
use outage::{SharePrior, Verdict};

use crate::app::App;
use crate::marked::judged;
use crate::problem::{Kind, Problem};

/// The minute that is asked for; none: the present answers it.
pub async fn minute(
    app: &App,
    id: ServiceId,
    at: Option<DateTime<Utc>>,
) -> Result<Option<Minute>, Problem> {
    let Some(at) = at else { return Ok(None) };
    let refuse = |detail: String| Err(Problem::parameter(Kind::Invalid, "at", detail));
    let now = app.clock.now();
    if at > now {
        return refuse(format!(
            "lies in the future; it is {} here",
            Minute::of(now)
        ));
    }
    let minute = Minute::of(at);
    if minute >= app.board.snapshot().at {
        return Ok(None);
    }
    let slug = &app.catalogue.service(id).slug;
    let first = app.store.first_minute(Some(slug)).await?;
    let day_ago = Minute::of(now) - outage::counts::REACH;
    let first = first.map_or(day_ago, |f| f.min(day_ago));
    if minute < first {
        return refuse(format!(
            "lies before the first report, which was at {first}"
        ));
    }
    Ok(Some(grid::floor(minute, Minute::of(now))))
}

/// All states in the window of `minutes` that ended at `at`.
pub async fn states(
    app: &App,
    id: ServiceId,
    at: Minute,
    minutes: u32,
) -> Result<Vec<(State, WindowView, Verdict)>, Problem> {
    let slug = &app.catalogue.service(id).slug;
    let sums = app.store.window(slug, at - i64::from(minutes), at).await?;
    let judged = judged(&app.store, slug, at).await?;
    let prior = judged
        .as_ref()
        .map_or_else(SharePrior::default, |j| j.basis.prior);
    let tally = |state: State| {
        let found = sums.iter().find(|(region, _)| region == state.code());
        found.map_or_else(Tally::default, |(_, tally)| *tally)
    };
    Ok(State::all()
        .map(|state| {
            let tally = tally(state);
            let verdict = judged
                .as_ref()
                .map_or(Verdict::Insufficient, |j| j.verdict(Some(state)));
            let (expected, upper) = judged
                .as_ref()
                .map_or((None, None), |j| j.limit(Some(state), minutes));
            let window = WindowView {
                tally,
                expected,
                upper,
                level: level(tally.reports(), expected, verdict),
                share: outage::share(tally.complete, tally.reports(), prior),
            };
            (state, window, verdict)
        })
        .collect())
}
