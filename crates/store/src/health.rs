//! Whether the database can be used, and whether it is sound.

use std::sync::atomic::Ordering;

use outage::Minute;

use crate::{Error, Postgres, Result, Sqlite, Store};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found, as a sentence.
    pub what: String,
    /// Whether it is as it should be.
    pub ok: bool,
    /// What to do about it; empty when all is well.
    pub remedy: String,
}

impl Finding {
    fn of(ok: bool, good: String, bad: String, remedy: &str) -> Finding {
        let remedy = if ok { "" } else { remedy };
        Finding {
            what: if ok { good } else { bad },
            ok,
            remedy: remedy.to_owned(),
        }
    }
}

/// Minutes before the last report whose counts are compared.
const AUDITED: i64 = 7 * 24 * 60;

const FILL: &str = "
    insert into answer (key, body, status, answer, at) values ('ping', '', 0, $1, 0)
    on conflict (key) do update set answer = excluded.answer";

const EMPTY: &str = "delete from answer where key = 'ping' and answer <= $1";

const LAST: &str = "select max(received_at) from report";

impl Store {
    /// Whether reports can be read and written at this moment.
    pub async fn ping(&self) -> Result<()> {
        match self {
            Store::Sqlite(db) => ping_sqlite(db).await,
            Store::Postgres(db) => ping_postgres(db).await,
        }
    }

    /// Looks at everything an operator may want to know, and says what to do about each fault.
    /// It reads the whole database, so it may take a while.
    pub async fn check(&self) -> Result<Vec<Finding>> {
        let pending = self.migrations_pending().await?;
        let migrated = pending.is_empty();
        let mut findings = vec![Finding::of(
            migrated,
            "the schema is up to date".into(),
            format!("migrations wait to be applied: {}", pending.join(", ")),
            "run `outcry migrate`",
        )];
        match self {
            Store::Sqlite(db) => findings.extend(check_sqlite(db).await?),
            Store::Postgres(db) => findings.extend(check_postgres(db).await?),
        }
        if migrated {
            findings.push(self.check_counts().await?);
        }
        Ok(findings)
    }

    async fn check_counts(&self) -> Result<Finding> {
        let last: Option<i64> = on_db!(self, |db| sqlx::query_scalar(LAST)
            .fetch_one(db.reader())
            .await?);
        let Some(last) = last else {
            return Ok(Finding::of(
                true,
                "there are no reports yet".into(),
                String::new(),
                "",
            ));
        };
        let end = Minute::new(last.div_euclid(60) + 1);
        let faults = self.miscounts(end - AUDITED, end, 1_000).await?;
        let first = faults
            .first()
            .map(|m| format!("{} {} at {}", m.service, m.region, m.minute));
        Ok(Finding::of(
            faults.is_empty(),
            "the counts of the last 7 days with reports equal the reports".into(),
            format!(
                "{} minutes are miscounted, the first {}",
                faults.len(),
                first.unwrap_or_default()
            ),
            "please report this as a bug, with the version that wrote them; the reports are there and right",
        ))
    }
}

async fn ping_sqlite(db: &Sqlite) -> Result<()> {
    sqlx::query("select 1").execute(db.reader()).await?;
    if db.writes.load(Ordering::Relaxed) {
        return db.write().await?.commit().await;
    }
    // The last write failed. A transaction that writes nothing succeeds on a full disk too, so
    // something is written for real; but only then, since it waits for the disk. The key is no
    // hash, so it is nobody's; the room is that of a batch.
    for sql in [FILL, EMPTY] {
        let mut tx = db.write().await?;
        sqlx::query(sql)
            .bind("-".repeat(64 * 1024))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn ping_postgres(db: &Postgres) -> Result<()> {
    let standby: bool = sqlx::query_scalar("select pg_is_in_recovery()")
        .fetch_one(db.reader())
        .await?;
    if standby {
        return Err(Error::Unavailable(
            "the server is a standby and takes no writes".into(),
        ));
    }
    Ok(())
}

async fn check_sqlite(db: &Sqlite) -> Result<Vec<Finding>> {
    let faults: Vec<String> = sqlx::query_scalar("pragma integrity_check(20)")
        .fetch_all(db.reader())
        .await?;
    let mut writer = db.writer().await?;
    let journal: String = sqlx::query_scalar("pragma journal_mode")
        .fetch_one(&mut *writer)
        .await?;
    let synchronous: i64 = sqlx::query_scalar("pragma synchronous")
        .fetch_one(&mut *writer)
        .await?;
    writer.done();
    Ok(vec![
        Finding::of(
            faults == ["ok"],
            format!("{} is sound", db.path.display()),
            format!("{} is damaged: {}", db.path.display(), faults.join("; ")),
            "stop the server, restore a backup, or recover with `sqlite3 FILE .recover`",
        ),
        Finding::of(
            journal == "wal",
            "the journal is a write-ahead log".into(),
            format!("the journal mode is {journal}, not wal"),
            "move the file to a local disk: a write-ahead log needs shared memory",
        ),
        Finding::of(
            synchronous == 2,
            "commits are synchronous (FULL)".into(),
            format!("synchronous is {synchronous}, not 2 (FULL)"),
            "please report this as a bug: acknowledged reports could be lost in a power cut",
        ),
    ])
}

async fn check_postgres(db: &Postgres) -> Result<Vec<Finding>> {
    let show = |what: &'static str| sqlx::query_scalar(what).fetch_one(db.reader());
    let version: String = show("select current_setting('server_version')").await?;
    let number: String = show("select current_setting('server_version_num')").await?;
    let commit: String = show("select current_setting('synchronous_commit')").await?;
    let fsync: String = show("select current_setting('fsync')").await?;
    Ok(vec![
        Finding::of(
            number.parse::<u32>().is_ok_and(|n| n >= 130_000),
            format!("PostgreSQL {version}"),
            format!("PostgreSQL {version} is older than 13"),
            "upgrade the server",
        ),
        Finding::of(
            commit == "on" && fsync == "on",
            "commits are synchronous".into(),
            format!("synchronous_commit is {commit}, fsync is {fsync}"),
            "set both to on: acknowledged reports could be lost in a power cut",
        ),
    ])
}
