//! A PostgreSQL server: a pool for all.

use std::{str::FromStr, sync::atomic::AtomicI64, time::Duration};

use sqlx::{
    ConnectOptions, PgPool, PgTransaction,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::Result;

const CONNECTIONS: u32 = 10;

/// The connections to one PostgreSQL database.
#[derive(Debug)]
pub struct Postgres {
    pub(crate) pool: PgPool,
    /// How far the reporters are forgotten already, see the retention.
    pub(crate) forgotten: AtomicI64,
}

impl Postgres {
    pub(crate) async fn connect(url: &str) -> Result<Postgres> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("outcry")
            // A commit is on the disk before it is answered, whatever the server's default.
            .options([("synchronous_commit", "on"), ("jit", "off")])
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(5))
            .connect_lazy_with(options.clone());
        // Once by hand: the pool would hide the reason of a refusal behind a timeout.
        let first = tokio::time::timeout(Duration::from_secs(5), options.connect());
        match first.await {
            Ok(connection) => sqlx::Connection::close(connection?).await?,
            Err(_) => Err(sqlx::Error::PoolTimedOut)?,
        }
        Ok(Postgres {
            pool,
            forgotten: AtomicI64::new(i64::MIN),
        })
    }

    /// For reading.
    pub(crate) fn reader(&self) -> &PgPool {
        &self.pool
    }

    /// Begins a write transaction; dropped without commit it is rolled back.
    pub(crate) async fn write(&self) -> Result<Writer> {
        Ok(Writer(self.pool.begin().await?))
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

/// A write transaction.
#[derive(Debug)]
pub(crate) struct Writer(PgTransaction<'static>);

impl Writer {
    /// Makes the transaction durable.
    pub(crate) async fn commit(self) -> Result<()> {
        Ok(self.0.commit().await?)
    }
}

impl std::ops::Deref for Writer {
    type Target = sqlx::PgConnection;
    fn deref(&self) -> &sqlx::PgConnection {
        &self.0
    }
}

impl std::ops::DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut sqlx::PgConnection {
        &mut self.0
    }
}
