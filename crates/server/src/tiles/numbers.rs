//! The numbers of each layer, from where the JSON gets them.

use outage::ServiceId;
use outage::snapshot::WINDOWS;

use super::level::Level;
use super::view::View;
use crate::api::heatmap::areas;
use crate::api::{AreaView, RegionView};
use crate::app::App;
use crate::board::Edition;
use crate::moment;
use crate::problem::Problem;

/// All regions of a level, as the JSON has them.
pub async fn rows(
    app: &App,
    now: &Edition,
    id: ServiceId,
    level: Level,
    view: &View,
) -> Result<Vec<AreaView>, Problem> {
    let window = view.window(level);
    if let Some(below) = level.below() {
        return areas::all(app, now, id, below, view.at, window).await;
    }
    let states = match view.at {
        None => RegionView::all(&now.snapshot.service(id).states, window),
        Some(at) => {
            let then = moment::regions(app, id, at, WINDOWS[window]).await?;
            RegionView::then(&then.states)
        }
    };
    let shown = |row| AreaView::Shown(Box::new(row));
    Ok(states.into_iter().map(shown).collect())
}
