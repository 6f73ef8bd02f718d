//! The detector card: how often the shipped detector is wrong, how much it finds, and how late.
//!
//! The engine is the one that runs live: a [`detector::Panel`] of one-minute buckets for each
//! service, fed as [`crate::Case`] feeds it. Five-minute buckets would be five times quicker, but
//! no minute of delay and no false alarm of theirs would be one that readers of the site meet.
//! Everything is made by [`crate::simulate`] from fixed seeds, one service after the other, so
//! that the parts can be worked out side by side and still add up to the same bytes.
//!
//! ```
//! use outage::backtest::{Backtest, Plan};
//! let backtest = Backtest::new(Plan::least()).unwrap();
//! let parts = (0..backtest.parts()).map(|part| backtest.run(part));
//! # let parts = parts.take(0);
//! let card = backtest.card(parts);
//! assert_eq!(card.version, env!("CARGO_PKG_VERSION"));
//! ```

mod card;
mod class;
mod coverage;
mod episode;
mod part;
mod plan;
mod poison;
mod quiet;
mod rate;
mod scene;
mod text;
mod trial;
mod watch;

#[cfg(test)]
mod tests;

pub use card::{
    Card, Coverage, Detection, FalseAlarms, Found, Levels, Poisoning, Quiet, Rate, Scene, Setting,
};
pub use part::Part;
pub use plan::Plan;

use crate::catalogue::CatalogueError;
use crate::simulate::{World, with_invented};
use crate::{Catalogue, ServiceId};

/// Everything that is settled before the first minute.
#[derive(Debug)]
pub struct Backtest {
    plan: Plan,
    catalogue: Catalogue,
    worlds: Vec<World>,
    quiet: World,
    tasks: Vec<Task>,
}

/// What can be worked out by itself.
#[derive(Clone, Copy, Debug)]
enum Task {
    /// A service of a world with outages.
    Trial(usize, ServiceId),
    /// A service to which nothing happens.
    Quiet(ServiceId),
    /// One of the scripted outages, by its place.
    Scene(usize),
    /// A state that is dripped on, by its place.
    Drip(usize),
}

impl Backtest {
    /// Plans all parts.
    pub fn new(plan: Plan) -> Result<Backtest, CatalogueError> {
        let most = plan.services.max(plan.quiet_services);
        let catalogue = with_invented(most)?;
        let ids: Vec<_> = catalogue.ids().collect();
        let (busy, calm) = (&ids[..plan.services], &ids[..plan.quiet_services]);
        let worlds: Vec<_> = plan::WORLDS
            .iter()
            .map(|w| World::new(w.seed, &catalogue, busy, &w.profile(&plan)))
            .collect();
        let of_world = |world: usize| busy.iter().map(move |id| Task::Trial(world, *id));
        let tasks = (0..worlds.len())
            .flat_map(of_world)
            .chain(calm.iter().map(|id| Task::Quiet(*id)))
            .chain((0..scene::SCENES.len()).map(Task::Scene))
            .chain((0..poison::STATES.len()).map(Task::Drip))
            .collect();
        let quiet = quiet::world(&catalogue, calm, &plan);
        Ok(Backtest {
            plan,
            catalogue,
            worlds,
            quiet,
            tasks,
        })
    }

    /// How many parts there are.
    pub fn parts(&self) -> usize {
        self.tasks.len()
    }

    /// The scripted parts, which take some seconds.
    pub fn scripted(&self) -> std::ops::Range<usize> {
        let script = |task: &Task| matches!(task, Task::Scene(_) | Task::Drip(_));
        let first = self.tasks.iter().position(script);
        first.unwrap_or(self.tasks.len())..self.tasks.len()
    }

    /// Works out one part; none knows of another.
    ///
    /// # Panics
    /// If there is no such part.
    pub fn run(&self, part: usize) -> Part {
        match self.tasks[part] {
            Task::Trial(world, id) => {
                trial::run(world, &self.worlds[world].only(id), id, &self.plan)
            }
            Task::Quiet(id) => quiet::run(&self.quiet.only(id), &self.plan),
            Task::Scene(which) => scene::run(which, &self.catalogue, &self.plan),
            Task::Drip(which) => poison::run(which, &self.catalogue, &self.plan),
        }
    }

    /// Adds the parts up, in their order.
    pub fn card(&self, parts: impl IntoIterator<Item = Part>) -> Card {
        let mut sum = Part::default();
        for part in parts {
            sum.add(part);
        }
        Card::new(&self.plan, &sum)
    }
}
