//! Which past minute is asked for.

use chrono::{DateTime, Utc};
use outage::{Minute, ServiceId, grid};

use crate::app::App;
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
