//! The schema: one folder of migrations, run by both engines.

use std::collections::HashSet;

use sqlx::{
    SqlSafeStr,
    migrate::{Migrate, Migration, MigrationType, Migrator},
};

use crate::{Result, Store};

/// All migrations in their order. A list rather than sqlx's macro, which would compile both drivers
/// a second time for the compiler's own use; a test compares it with the folder.
const ALL: [(i64, &str, &str); 7] = [
    (
        1,
        "reports",
        include_str!("../../../migrations/0001_reports.sql"),
    ),
    (
        2,
        "areas",
        include_str!("../../../migrations/0002_areas.sql"),
    ),
    (
        3,
        "incidents",
        include_str!("../../../migrations/0003_incidents.sql"),
    ),
    (
        4,
        "statements",
        include_str!("../../../migrations/0004_statements.sql"),
    ),
    (5, "tips", include_str!("../../../migrations/0005_tips.sql")),
    (6, "held", include_str!("../../../migrations/0006_held.sql")),
    (
        7,
        "services",
        include_str!("../../../migrations/0007_services.sql"),
    ),
];

/// What makes PostgreSQL understand the same SQL: `json_each` of a text. Not strict, so that the
/// planner can look inside.
const PRELUDE: &str = "
    create or replace function json_each(text) returns table (value jsonb)
    language sql immutable parallel safe
    as $$ select value from jsonb_array_elements($1::jsonb) $$";

/// Any number will do, as long as every process takes the same.
const LOCK: &str = "select pg_advisory_xact_lock(7105112)";

const TABLE: &str = "_sqlx_migrations";

fn migrator() -> Migrator {
    let all = ALL.iter().map(|(version, name, sql)| {
        let sql = sql.into_sql_str();
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(all.collect())
}

impl Store {
    /// Brings the schema up to date. Safe to call at every start, and by several processes at once.
    pub async fn migrate(&self) -> Result<()> {
        match self {
            Store::Sqlite(db) => {
                let mut writer = db.writer().await?;
                migrator().run_direct(None, &mut *writer, false).await?;
                writer.done();
            }
            Store::Postgres(db) => {
                let mut tx = db.write().await?;
                // Two at once replacing one function would be an error, not a wait.
                sqlx::query(LOCK).execute(&mut *tx).await?;
                sqlx::raw_sql(PRELUDE).execute(&mut *tx).await?;
                tx.commit().await?;
                migrator().run(db.reader()).await?;
            }
        }
        Ok(())
    }

    /// Names of the migrations [`Store::migrate`] would run.
    pub async fn migrations_pending(&self) -> Result<Vec<String>> {
        let applied: HashSet<i64> = on_db!(self, |db| {
            let mut connection = db.reader().acquire().await?;
            // A new database has no such table, and a reader can't make it.
            match connection.list_applied_migrations(TABLE).await {
                Ok(applied) => applied.into_iter().map(|m| m.version).collect(),
                Err(error) if no_such_table(&error) => HashSet::new(),
                Err(error) => Err(error)?,
            }
        });
        let all = ALL
            .iter()
            .filter(|(version, ..)| !applied.contains(version));
        Ok(all
            .map(|(version, name, _)| format!("{version:04} {name}"))
            .collect())
    }
}

fn no_such_table(error: &sqlx::migrate::MigrateError) -> bool {
    let text = error.to_string();
    text.contains("no such table") || text.contains("does not exist")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| {
                entry
                    .expect("reads")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        there.sort();
        let listed = ALL.map(|(version, name, _)| format!("{version:04}_{name}.sql"));
        assert_eq!(there, listed);
    }
}
