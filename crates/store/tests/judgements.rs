//! What the detector said.

use outage::Minute;
use store::{Judgement, testing};

fn judgement(service: &str, minute: i64, body: &str) -> Judgement {
    Judgement {
        service: service.into(),
        minute: Minute::new(minute),
        body: body.into(),
    }
}

#[tokio::test]
async fn the_latest_at_or_before_is_found() {
    for store in testing::stores().await {
        let said: Vec<_> = [10, 20, 30]
            .map(|m| judgement("netflix", m, "{\"é\":\"\\u2603\"}"))
            .into();
        store.put_judgements(&said).await.expect("puts");
        store
            .put_judgements(&[judgement("hulu", 25, "[]")])
            .await
            .expect("puts");
        for (at, found) in [(9, None), (10, Some(0)), (29, Some(1)), (1000, Some(2))] {
            let told = store
                .judgement("netflix", Minute::new(at))
                .await
                .expect("reads");
            assert_eq!(
                told,
                found.map(|i: usize| said[i].clone()),
                "{} at {at}",
                store.engine()
            );
        }
        let between = store
            .judgements("netflix", Minute::new(10), Minute::new(30))
            .await;
        assert_eq!(between.expect("reads"), said[..2], "{}", store.engine());
    }
}

#[tokio::test]
async fn saying_it_again_replaces_it() {
    for store in testing::stores().await {
        let all = [judgement("netflix", 10, "1"), judgement("netflix", 10, "2")];
        store.put_judgements(&all).await.expect("puts");
        let told = store
            .judgement("netflix", Minute::new(10))
            .await
            .expect("reads");
        assert_eq!(told, Some(all[1].clone()), "{}", store.engine());
        store.put_judgements(&all[..1]).await.expect("puts");
        let told = store
            .judgement("netflix", Minute::new(10))
            .await
            .expect("reads");
        assert_eq!(told, Some(all[0].clone()), "{}", store.engine());
        store.put_judgements(&[]).await.expect("nothing to put");
    }
}
