//! From an address to a store, with errors an operator can act on.

use std::{fs::OpenOptions, io::ErrorKind, path::Path, sync::Arc};

use sqlx::postgres::{PgConnectOptions, PgDatabaseError};

use crate::{Error, Postgres, Result, Sqlite, Store};

impl Store {
    /// Opens `sqlite://outcry.db`, `sqlite:///absolute/path.db` or `postgres://user@host/name`.
    /// An SQLite file is made if need be; the schema is [`Store::migrate`]'s.
    pub async fn open(url: &str) -> Result<Store> {
        let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
        match scheme {
            "sqlite" => {
                let path = sqlite_path(url)?;
                let opened = Sqlite::connect(path.into()).await;
                let sqlite = opened.map_err(|error| unreadable_file(path, error))?;
                Ok(Store::Sqlite(Arc::new(sqlite)))
            }
            "postgres" | "postgresql" => {
                let opened = Postgres::connect(url).await;
                let postgres = opened.map_err(|error| unreachable_server(url, error))?;
                Ok(Store::Postgres(Arc::new(postgres)))
            }
            // The address itself is not repeated: it may hold a password.
            other => refuse(format!(
                "the database address begins with {other:?}; write sqlite://outcry.db or \
                 postgres://user:password@host/database"
            )),
        }
    }
}

fn refuse<T>(line: String) -> Result<T> {
    Err(Error::Refused(line, None))
}

fn sqlite_path(url: &str) -> Result<&str> {
    let rest = url.trim_start_matches("sqlite:");
    let path = rest.strip_prefix("//").unwrap_or(rest);
    if path.is_empty() || path.contains('?') || path == ":memory:" {
        return refuse(format!(
            "{url:?} does not name a file; write sqlite://outcry.db or sqlite:///absolute/path.db, \
             without options"
        ));
    }
    let file = Path::new(path);
    let folder = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return refuse(format!(
            "the folder {} for the database does not exist; create it, or name another with --database",
            folder.display()
        ));
    }
    // Asked of the file system first, because SQLite says "unable to open" to all of these. The
    // folder counts too: SQLite keeps its log beside the file.
    let opened = OpenOptions::new()
        .append(true)
        .create(true)
        .open(file)
        .and_then(|_| std::fs::metadata(folder));
    let reason = match opened {
        Ok(about) if about.permissions().readonly() => "the folder is read-only".to_owned(),
        Ok(_) => return Ok(path),
        Err(error) if error.kind() == ErrorKind::IsADirectory => "it is a folder".to_owned(),
        Err(error) => error.to_string(),
    };
    refuse(format!(
        "the database file {path} can't be written ({reason}); make it and its folder writable for \
         this user, or name another with --database"
    ))
}

fn unreadable_file(path: &str, error: Error) -> Error {
    let chain = error.chain();
    let remedy = if chain.contains("not a database") {
        "it is not an SQLite database: name another file with --database"
    } else if chain.contains("malformed") {
        "it is damaged: restore a backup, or recover it with `sqlite3 FILE .recover`"
    } else if chain.contains("locked") {
        "another process holds it: stop that one first"
    } else {
        "check the disk, the rights of the file and its folder, and that no network file system is below"
    };
    Error::Refused(
        format!("the database file {path} can't be opened; {remedy}"),
        Some(error.into()),
    )
}

fn unreachable_server(url: &str, error: Error) -> Error {
    // Parsed again for its parts: the whole address may hold a password.
    let Ok(parts) = url.parse::<PgConnectOptions>() else {
        return Error::Refused(
            "the database address can't be read; write postgres://user:password@host:5432/database"
                .to_owned(),
            Some(error.into()),
        );
    };
    let place = match parts.get_socket() {
        Some(folder) => folder.display().to_string(),
        None => format!("{}:{}", parts.get_host(), parts.get_port()),
    };
    let (user, name) = (
        parts.get_username(),
        parts.get_database().unwrap_or(parts.get_username()),
    );
    let code = told(&error).map(|e| e.code().to_owned());
    let line = match code.as_deref() {
        Some("28P01" | "28000") => format!(
            "PostgreSQL at {place} does not let {user} in; check user and password, and pg_hba.conf"
        ),
        Some("3D000") => format!(
            "PostgreSQL at {place} has no database {name}; make it with `createdb {name}`, or name another with --database"
        ),
        Some("53300") => format!(
            "PostgreSQL at {place} has no connection left; raise max_connections or stop other clients"
        ),
        Some("57P03") => format!("PostgreSQL at {place} is starting up; try again in a moment"),
        _ => format!(
            "PostgreSQL at {place} can't be reached; check that it runs, listens there and lets this machine in"
        ),
    };
    Error::Refused(line, Some(error.into()))
}

fn told(error: &Error) -> Option<&PgDatabaseError> {
    let mut cause = std::error::Error::source(error);
    while let Some(one) = cause {
        if let Some(sqlx::Error::Database(told)) = one.downcast_ref() {
            return told.try_downcast_ref();
        }
        cause = one.source();
    }
    None
}
