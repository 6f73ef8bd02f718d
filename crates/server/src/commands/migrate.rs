//! `outcry migrate`

use store::Store;

use super::print;
use crate::settings::DatabaseArgs;

/// Applies what the schema lacks, and names it.
pub async fn run(args: &DatabaseArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.url()).await?;
    let pending = store.migrations_pending().await?;
    store.migrate().await?;
    let told = match pending.len() {
        0 => "the schema is up to date\n".to_owned(),
        _ => pending
            .iter()
            .map(|name| format!("applied {name}\n"))
            .collect(),
    };
    store.close().await;
    print(&told)
}
