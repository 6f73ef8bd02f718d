//! What was shown of areas.

use outage::Minute;
use store::{AreaPicture, testing};

fn picture(level: &'static str, minute: i64, body: &str) -> AreaPicture {
    AreaPicture {
        service: "netflix".into(),
        level,
        minute,
        body: body.into(),
    }
}

#[tokio::test]
async fn what_was_shown_first_stays() {
    for store in testing::stores().await {
        let rows = [
            picture("county", 10, "a"),
            picture("cell3", 10, "b"),
            picture("county", 15, "c"),
        ];
        store.put_area_pictures(&rows).await.expect("puts");
        let other = [picture("county", 10, "other"), picture("county", 20, "d")];
        store.put_area_pictures(&other).await.expect("puts");
        let at = |level, minute| store.area_picture("netflix", level, Minute::new(minute));
        assert_eq!(
            at("county", 10).await.expect("reads").as_deref(),
            Some("a"),
            "{}",
            store.engine()
        );
        assert_eq!(at("county", 11).await.expect("reads"), None);
        assert_eq!(at("cell4", 10).await.expect("reads"), None);
        let between = store
            .area_pictures("netflix", "county", Minute::new(10), Minute::new(20))
            .await
            .expect("reads");
        let between: Vec<_> = between
            .iter()
            .map(|(at, body)| (at.number(), body.as_str()))
            .collect();
        assert_eq!(between, [(10, "a"), (15, "c")], "{}", store.engine());
    }
}
