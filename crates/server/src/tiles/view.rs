//! Which numbers a tile shows: when, and of how long a window.

use outage::snapshot::WINDOWS;
use outage::{Minute, ServiceId};

use super::level::Level;
use crate::api::heatmap::WINDOW_WORDS;
use crate::api::past;
use crate::app::App;
use crate::params::Params;
use crate::problem::Problem;

/// A moment and a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct View {
    /// A past minute; none: the present.
    pub at: Option<Minute>,
    /// The place of the window in [`WINDOWS`], if one was named for all layers.
    window: Option<usize>,
}

impl View {
    /// Reads the query of an address, by the same rules as the heatmap.
    pub async fn parse(app: &App, id: ServiceId, query: &str) -> Result<View, Problem> {
        let params = Params::parse(query, &["at", "window"])?;
        let window = params.optional("window", &WINDOW_WORDS)?;
        let at = past::minute(app, id, params.time("at")?).await?;
        Ok(View { at, window })
    }

    /// The place of a level's window in [`WINDOWS`]: a quarter of an hour for states, and an hour
    /// below, where reports are few.
    pub fn window(&self, level: Level) -> usize {
        self.window.unwrap_or(match level {
            Level::State => 0,
            Level::County | Level::Cell(_) => 1,
        })
    }

    /// The same in minutes.
    pub fn minutes(&self, level: Level) -> u32 {
        WINDOWS[self.window(level)]
    }

    /// The query that shows the same again.
    pub fn query(&self) -> String {
        let at = self.at.map(|at| format!("at={at}"));
        let window = self.window.map(|place| {
            let (word, _) = WINDOW_WORDS[place];
            format!("window={word}")
        });
        let parts: Vec<String> = [at, window].into_iter().flatten().collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }
}
