//! What a restart keeps.

use crate::app::App;

#[actix_web::test]
async fn counts_symptoms_and_sources_are_there_after_a_restart() {
    let mut app = App::start().await;
    app.reports(9, "complete", "US-OH").await;
    app.reports(2, "slow", "US").await;
    app.tick().await;
    let before = app.state("US-OH").await;
    assert_eq!(before["reports"], 9);
    let service = app.json("/api/v1/services/netflix").await;
    let now = app.now();
    let fixture = app.stop().await.expect("has a database");
    let app = App::on((*fixture).clone(), now, &[]).await;
    assert_eq!(app.state("US-OH").await, before);
    let after = app.json("/api/v1/services/netflix").await;
    assert_eq!(after["composition"], service["composition"]);
    assert_eq!(after["nation"]["reports"], 11);
}
