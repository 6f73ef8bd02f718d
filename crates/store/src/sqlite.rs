//! One SQLite file: one connection that writes, a pool of others that can only read.

use std::{
    ops::{Deref, DerefMut},
    path::PathBuf,
    sync::atomic::{AtomicBool, AtomicI64, Ordering},
    time::Duration,
};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::{Mutex, MutexGuard};

use crate::Result;

const READERS: u32 = 4;

/// The connections to one SQLite file.
#[derive(Debug)]
pub struct Sqlite {
    pub(crate) path: PathBuf,
    options: SqliteConnectOptions,
    /// None: to be opened by the next one who writes.
    writer: Mutex<Option<SqliteConnection>>,
    readers: SqlitePool,
    /// Whether the last write went through.
    pub(crate) writes: AtomicBool,
    /// How far the reporters are forgotten already, see the retention.
    pub(crate) forgotten: AtomicI64,
    /// Pages the file may have, 0 for any number: a small disk, for tests.
    #[cfg(feature = "testing")]
    pub(crate) page_limit: AtomicI64,
}

impl Sqlite {
    /// Opens the file, makes it if need be.
    pub(crate) async fn connect(path: PathBuf) -> Result<Sqlite> {
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL: a commit is on the disk before it is answered. NORMAL would lose the last ones
            // in a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            // What is deleted is overwritten: a hash that was forgotten is not in a free page.
            .pragma("secure_delete", "on")
            .pragma("cache_size", "-16000")
            // A batch's answer fits: else the driver's thread and ours would take turns.
            .row_buffer_size(1024)
            .disable_statement_logging();
        let writer = options.connect().await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            // Forbidden to write, not opened read-only: if they happen to be the first to open the
            // file, they must be able to make the shared memory of its log.
            .connect_lazy_with(options.clone().pragma("query_only", "on"));
        Ok(Sqlite {
            path,
            options,
            writer: Mutex::new(Some(writer)),
            readers,
            writes: AtomicBool::new(true),
            forgotten: AtomicI64::new(i64::MIN),
            #[cfg(feature = "testing")]
            page_limit: AtomicI64::new(0),
        })
    }

    /// For reading. Never waits for the writer.
    pub(crate) fn reader(&self) -> &SqlitePool {
        &self.readers
    }

    /// The writer connection, to be given back with [`Writer::done`].
    pub(crate) async fn writer(&self) -> Result<Writer<'_>> {
        let mut place = self.writer.lock().await;
        let connection = match place.take() {
            Some(connection) => connection,
            None => self
                .options
                .connect()
                .await
                .inspect_err(|_| self.failed())?,
        };
        let writer = Writer {
            connection: Some(connection),
            place,
            sqlite: self,
        };
        #[cfg(feature = "testing")]
        let writer = self.limited(writer).await?;
        Ok(writer)
    }

    /// Begins a write transaction. It holds the lock from the start (`immediate`): one that begins
    /// by reading and is refused the lock later could not wait for it.
    pub(crate) async fn write(&self) -> Result<Writer<'_>> {
        let mut writer = self.writer().await?;
        sqlx::query("begin immediate").execute(&mut *writer).await?;
        Ok(writer)
    }

    fn failed(&self) {
        self.writes.store(false, Ordering::Relaxed);
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        if let Some(writer) = self.writer.lock().await.take()
            && let Err(error) = writer.close().await
        {
            tracing::warn!("the database was not closed in order: {error}");
        }
    }

    #[cfg(feature = "testing")]
    async fn limited<'a>(&self, mut writer: Writer<'a>) -> Result<Writer<'a>> {
        let pages = self.page_limit.load(Ordering::Relaxed);
        if pages != 0 {
            let text = sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"));
            sqlx::query(text).execute(&mut *writer).await?;
        }
        Ok(writer)
    }
}

/// The writer connection on loan.
///
/// Dropped without [`Writer::commit`] or [`Writer::done`], be it for an error or because the caller
/// went away, it is closed, which rolls back, and the next one opens another. That is the cure for
/// a trap: after a full disk SQLite rolls back by itself, the driver's idea of the transaction's
/// depth stays one too high, and later "commits" on that connection would end savepoints only.
#[derive(Debug)]
pub(crate) struct Writer<'a> {
    /// None only after it was given back, that is in `drop`.
    connection: Option<SqliteConnection>,
    place: MutexGuard<'a, Option<SqliteConnection>>,
    sqlite: &'a Sqlite,
}

impl Writer<'_> {
    /// Makes the transaction durable.
    pub(crate) async fn commit(mut self) -> Result<()> {
        sqlx::query("commit").execute(&mut *self).await?;
        self.done();
        Ok(())
    }

    /// Gives the connection back; no transaction is open.
    pub(crate) fn done(mut self) {
        *self.place = self.connection.take();
        self.sqlite.writes.store(true, Ordering::Relaxed);
    }
}

impl Drop for Writer<'_> {
    fn drop(&mut self) {
        if self.connection.take().is_some() {
            self.sqlite.failed();
        }
    }
}

impl Deref for Writer<'_> {
    type Target = SqliteConnection;
    fn deref(&self) -> &SqliteConnection {
        self.connection.as_ref().expect("is there until dropped")
    }
}

impl DerefMut for Writer<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.connection.as_mut().expect("is there until dropped")
    }
}
