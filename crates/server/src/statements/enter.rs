//! What an operator has read elsewhere, and enters.

use outage::Statement;
use outage::json::Json;

use super::latest::sayings;
use crate::app::App;
use crate::problem::Problem;

/// Checks and keeps a statement, and shows it at once. The same entry twice is one.
pub async fn enter(app: &App, entry: &Json) -> Result<Statement, Problem> {
    let now = app.clock.now();
    let statement = Statement::entered(entry, &app.catalogue, now)?;
    app.store
        .put_statements(std::slice::from_ref(&statement), now)
        .await?;
    if let Some(id) = app.catalogue.find(&statement.service) {
        let known = sayings(&app.store, &statement.service, now).await?;
        app.statements
            .update(id, |service| service.sayings.clone_from(&known));
        app.board.hear(&app.statements.now());
    }
    Ok(statement)
}
