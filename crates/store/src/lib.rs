#![doc = include_str!("../README.md")]

/// Compiles one body against the driver of each engine, so there is one SQL text, no generic
/// bound, and no second copy to forget.
macro_rules! on_db {
    ($store:expr, |$db:ident| $body:expr) => {
        match $store {
            $crate::Store::Sqlite($db) => $body,
            $crate::Store::Postgres($db) => $body,
        }
    };
}

mod act;
mod alias;
mod answer;
mod audit;
mod batch;
mod chronicle;
mod correction;
mod count;
mod error;
mod export;
mod facet;
mod health;
mod held;
mod history;
mod incident;
mod judgement;
mod migration;
mod observed;
mod open;
mod picture;
mod postgres;
mod retention;
mod rollup;
mod row;
mod service;
mod source_check;
mod sqlite;
mod statement;
#[cfg(feature = "testing")]
pub mod testing;
mod tip;
mod tip_vote;
mod version;
mod withdrawal;

use std::sync::Arc;

pub use act::Act;
pub use alias::Alias;
pub use audit::Miscount;
pub use batch::{Entry, Keyed, Saved};
pub use chronicle::Chronicle;
pub use correction::Correction;
pub use count::CountRow;
pub use error::{Error, Result};
pub use facet::Facet;
pub use health::Finding;
pub use held::{Burst, BurstId, Held, HeldCount};
pub use incident::{IncidentRow, Listing};
pub use judgement::Judgement;
pub use picture::AreaPicture;
pub use postgres::Postgres;
pub use retention::{Forgotten, Retention};
pub use service::Service;
pub use source_check::SourceCheck;
pub use sqlite::Sqlite;
pub use statement::Saying;
pub use tip::{Before, TipRow};
pub use tip_vote::{Ballot, Vote, Voted};
pub use version::{Edition, Version};

/// A database of reports. Cloning it is cheap and gives the same database.
#[derive(Clone, Debug)]
pub enum Store {
    /// One file, no server: the default.
    Sqlite(Arc<Sqlite>),
    /// A server, for those who have one or want several processes on one database.
    Postgres(Arc<Postgres>),
}

impl Store {
    /// The name of the engine, as people write it.
    pub fn engine(&self) -> &'static str {
        match self {
            Store::Sqlite(_) => "SQLite",
            Store::Postgres(_) => "PostgreSQL",
        }
    }

    /// Waits for what is under way and closes all connections.
    pub async fn close(&self) {
        on_db!(self, |db| db.close().await);
    }
}
