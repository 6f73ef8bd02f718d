//! What can go wrong in the store, told by what the caller can do about it.

use sqlx::{migrate::MigrateError, postgres::PgDatabaseError};

/// The result of every function of the store.
pub type Result<T> = std::result::Result<T, Error>;

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not now: disk full, database locked, server gone. Nothing was written; trying later may work.
    #[error("the database can't be used now")]
    Unavailable(#[source] Cause),
    /// The database can't be opened as it was named; says what to do.
    #[error("{0}")]
    Refused(String, #[source] Option<Cause>),
    /// A value broke a rule of the schema: a fault of the caller.
    #[error("the database refused a value")]
    Constraint(#[source] Cause),
    /// The schema could not be brought up to date.
    #[error("the database can't be migrated")]
    Migration(#[source] Cause),
    /// A row does not hold what we would have written.
    #[error("the database holds something unexpected: {0}")]
    Unexpected(String),
    /// Anything else.
    #[error("the database failed")]
    Internal(#[source] Cause),
}

impl Error {
    /// Whether waiting may help.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Error::Unavailable(_))
    }

    /// The message and all its causes in one line.
    pub fn chain(&self) -> String {
        let mut line = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(one) = cause {
            line.push_str(": ");
            line.push_str(&one.to_string());
            cause = one.source();
        }
        line
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Tls, WorkerCrashed};
        match &error {
            Io(_) | PoolClosed | PoolTimedOut | Tls(_) | WorkerCrashed => {
                Error::Unavailable(error.into())
            }
            sqlx::Error::Database(told) => {
                let code = told.code().unwrap_or_default().into_owned();
                let postgres = told.try_downcast_ref::<PgDatabaseError>().is_some();
                let sort = if postgres {
                    of_postgres(&code)
                } else {
                    of_sqlite(&code)
                };
                sort(error.into())
            }
            _ => Error::Internal(error.into()),
        }
    }
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Error {
        match error {
            MigrateError::Execute(error) => match Error::from(error) {
                gone @ Error::Unavailable(_) => gone,
                other => Error::Migration(other.into()),
            },
            other => Error::Migration(other.into()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Internal(error.into())
    }
}

/// By SQLite's result code; the low byte is the kind, the rest says more.
fn of_sqlite(code: &str) -> fn(Cause) -> Error {
    match code.parse::<u32>().unwrap_or(1) & 0xff {
        // busy, locked, no memory, read-only, interrupted, i/o, full, can't open, protocol
        5 | 6 | 7 | 8 | 9 | 10 | 13 | 14 | 15 => Error::Unavailable,
        // too big, constraint, mismatch
        18..=20 => Error::Constraint,
        _ => Error::Internal,
    }
}

/// By SQLSTATE; the first two characters are the class.
fn of_postgres(code: &str) -> fn(Cause) -> Error {
    match code.get(..2).unwrap_or_default() {
        // connection, read-only transaction, rolled back (deadlock), resources (full disk),
        // not in the needed state (locked), operator's hand (shutdown), system (i/o)
        "08" | "25" | "40" | "53" | "55" | "57" | "58" => Error::Unavailable,
        // data, integrity
        "22" | "23" => Error::Constraint,
        _ => Error::Internal,
    }
}
