//! SIGTERM while somebody listens.

use crate::server::{Server, client, database};

#[tokio::test]
async fn a_listener_is_told_the_end_and_not_cut_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(&database(folder.path()), &[]);
    let stream = client().get(format!("{}/api/v1/stream", server.url));
    let mut answer = stream.send().await.expect("answers");
    assert!(answer.chunk().await.expect("begins").is_some());
    let stopped = tokio::task::spawn_blocking(|| server.stop());
    // A body that breaks off is an error; one that ends is none.
    while answer.chunk().await.expect("ends as it should").is_some() {}
    assert!(stopped.await.expect("no panic").success());
}
