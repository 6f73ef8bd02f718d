//! The numbers of each layer, from where the JSON gets them.

use outage::snapshot::WINDOWS;
use outage::{ServiceId, Snapshot};

use super::level::Level;
use super::view::View;
use crate::api::{RegionView, past};
use crate::app::App;
use crate::problem::Problem;

/// Whether there are numbers for a level.
pub fn has(level: Level) -> bool {
    matches!(level, Level::State)
}

/// All regions of a level that have numbers, as the JSON has them.
pub async fn rows(
    app: &App,
    now: &Snapshot,
    id: ServiceId,
    level: Level,
    view: &View,
) -> Result<Vec<RegionView>, Problem> {
    match (level, view.at) {
        (Level::State, None) => Ok(RegionView::all(&now.service(id).states, view.window(level))),
        (Level::State, Some(at)) => {
            let states = past::states(app, id, at, WINDOWS[view.window(level)]).await?;
            let rows = states.iter().map(|(s, w, v)| RegionView::new(*s, w, *v));
            Ok(rows.collect())
        }
        (Level::County | Level::Cell(_), _) => Ok(Vec::new()),
    }
}
