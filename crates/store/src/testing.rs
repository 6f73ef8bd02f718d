//! Throw-away stores for tests: of this crate and of those above it.

use std::{
    ops::Deref,
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

use crate::Store;

/// Names a PostgreSQL server on which the tests may make schemas.
pub const POSTGRES: &str = "OUTCRY_TEST_POSTGRES";

/// A store of its own, with the schema up to date, gone with this value.
#[derive(Debug)]
pub struct Fixture {
    store: Store,
    url: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    #[expect(
        dead_code,
        reason = "held for its destructor, which removes the folder"
    )]
    Folder(TempDir),
    Schema {
        server: String,
        name: String,
    },
}

/// One store of each engine: SQLite always, PostgreSQL when [`POSTGRES`] is set.
pub async fn stores() -> Vec<Fixture> {
    let mut stores = vec![sqlite().await];
    match std::env::var(POSTGRES) {
        Ok(server) if !server.is_empty() => stores.push(postgres(&server).await),
        _ => {
            static SAID: Once = Once::new();
            SAID.call_once(|| println!("PostgreSQL is skipped: {POSTGRES} is not set"));
        }
    }
    stores
}

/// A store in a file.
pub async fn sqlite() -> Fixture {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    Fixture::open(url, Place::Folder(folder)).await
}

async fn postgres(server: &str) -> Fixture {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("outcry_{}_{number}", std::process::id());
    run(server, format!("create schema {name}"))
        .await
        .expect("the server lets us make a schema");
    let mark = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{mark}options[search_path]={name}");
    let server = server.to_owned();
    Fixture::open(url, Place::Schema { server, name }).await
}

async fn run(server: &str, sql: String) -> sqlx::Result<()> {
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&mut connection)
        .await?;
    connection.close().await
}

impl Fixture {
    async fn open(url: String, place: Place) -> Fixture {
        let store = Store::open(&url).await.expect("a new store opens");
        store.migrate().await.expect("a new store migrates");
        Fixture { store, url, place }
    }

    /// The address another process, or a second store, would open.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Lets the file grow by so many pages only, as on a small disk, or (none) as it likes.
    /// Does nothing on PostgreSQL, whose disk is not ours to fill.
    pub async fn limit_growth(&self, pages: Option<i64>) {
        let Store::Sqlite(db) = &self.store else {
            return;
        };
        let now: i64 = sqlx::query_scalar("pragma page_count")
            .fetch_one(db.reader())
            .await
            .expect("a page count is always known");
        let limit = pages.map_or(4_294_967_294, |more| now + more);
        db.page_limit.store(limit, Ordering::Relaxed);
    }

    /// Runs a statement behind the store's back, to do damage.
    pub async fn meddle(&self, sql: &'static str) {
        let done = on_db!(&self.store, |db| async {
            let mut tx = db.write().await?;
            sqlx::query(sql).execute(&mut *tx).await?;
            tx.commit().await
        }
        .await);
        done.expect("the statement is right");
    }
}

impl Deref for Fixture {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        let Place::Schema { server, name } = &self.place else {
            return;
        };
        let (server, name) = (server.clone(), name.clone());
        // A thread and a runtime of its own: a destructor can't wait in the test's.
        let drop = std::thread::spawn(move || {
            let sql = format!("set lock_timeout = '5s'; drop schema {name} cascade");
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.map(|runtime| runtime.block_on(run(&server, sql)))
        });
        match drop.join() {
            Ok(Ok(Ok(()))) => {}
            other => eprintln!("a test schema was left behind: {other:?}"),
        }
    }
}
