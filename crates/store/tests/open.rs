//! Opening, and what an operator is told when it fails.

use crate::helpers::{all, entry, report};
use store::{Store, testing};

async fn refusal(url: &str) -> String {
    match Store::open(url).await {
        Ok(_) => panic!("{url} should not open"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn every_refusal_names_the_cause_and_the_remedy() {
    let folder = tempfile::tempdir().expect("there is a folder");
    let at = |name: &str| format!("sqlite://{}/{name}", folder.path().display());
    std::fs::write(
        folder.path().join("text"),
        "once upon a time there was a file ".repeat(200),
    )
    .expect("writes");
    for (url, words) in [
        (
            "mysql://root:secret@host/db".to_owned(),
            ["\"mysql\"", "sqlite://outcry.db"],
        ),
        ("outcry.db".to_owned(), ["\"\"", "postgres://"]),
        (
            "sqlite://".to_owned(),
            ["does not name a file", "sqlite://outcry.db"],
        ),
        (
            "sqlite::memory:".to_owned(),
            ["does not name a file", "sqlite://outcry.db"],
        ),
        (at("none/outcry.db"), ["does not exist", "create it"]),
        (at(""), ["it is a folder", "--database"]),
        (at("text"), ["not an SQLite database", "name another"]),
        (
            "postgres://me:secret@127.0.0.1:1/db".to_owned(),
            ["127.0.0.1:1 can't be reached", "check that"],
        ),
        (
            "postgres://me:secret@127.0.0.1:port/db".to_owned(),
            ["can't be read", "write postgres://"],
        ),
    ] {
        let line = refusal(&url).await;
        for word in words {
            assert!(line.contains(word), "{word:?} is missing: {line}");
        }
        assert!(!line.contains("secret"), "{line}");
        assert!(!line.contains('\n'), "{line}");
    }
}

#[tokio::test]
async fn a_missing_database_on_the_server_is_named() {
    let Ok(server) = std::env::var(testing::POSTGRES) else {
        return println!("PostgreSQL is skipped: {} is not set", testing::POSTGRES);
    };
    let (server, _) = server.rsplit_once('/').expect("it ends with a database");
    let line = refusal(&format!("{server}/nothing_here")).await;
    assert!(
        line.contains("has no database nothing_here") && line.contains("createdb"),
        "{line}"
    );
}

#[tokio::test]
async fn what_was_saved_is_there_after_reopening() {
    for store in testing::stores().await {
        store.save(&[entry(report("a", 60))]).await.expect("saves");
        store.close().await;
        let again = Store::open(store.url()).await.expect("opens");
        assert_eq!(
            again.migrations_pending().await.expect("reads"),
            Vec::<String>::new()
        );
        again.migrate().await.expect("nothing to do");
        assert_eq!(all(&again).await, [report("a", 60)], "{}", again.engine());
        again.close().await;
    }
}

#[tokio::test]
async fn a_new_database_says_what_is_pending() {
    let folder = tempfile::tempdir().expect("there is a folder");
    let url = format!("sqlite://{}/new.db", folder.path().display());
    let store = Store::open(&url).await.expect("opens");
    assert_eq!(
        store.migrations_pending().await.expect("reads"),
        [
            "0001 reports",
            "0002 areas",
            "0003 incidents",
            "0004 statements",
            "0005 tips",
            "0006 held",
            "0007 services"
        ]
    );
    let (one, two) = tokio::join!(store.migrate(), store.migrate());
    one.and(two).expect("two at once are fine");
    assert_eq!(
        store.migrations_pending().await.expect("reads"),
        Vec::<String>::new()
    );
}
