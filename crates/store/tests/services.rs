//! Services that operators entered.

use crate::acts::act;
use store::{Service, testing};

#[tokio::test]
async fn a_service_keeps_its_place_when_it_is_entered_anew() {
    for store in testing::stores().await {
        let engine = store.engine();
        let entered = |slug: &str, name: &str, at| Service {
            slug: slug.to_owned(),
            definition: format!(r#"{{"slug":"{slug}","name":"{name}"}}"#),
            changed_at: at,
        };
        let (first, second) = (entered("zed", "Z", 60), entered("abc", "A", 120));
        let anew = entered("zed", "Zed", 180);
        for (n, one) in [&first, &second, &anew].into_iter().enumerate() {
            let act = act(n as u32, "service.enter");
            store.put_service(one, &act).await.expect("keeps");
        }
        let all = store.services().await.expect("reads");
        assert_eq!(all, [anew, second.clone()], "{engine}");
        let gone = act(8, "service.remove");
        for done in [true, false] {
            let removed = store.remove_service("zed", &gone).await;
            assert_eq!(removed.expect("removes"), done, "{engine}");
        }
        assert_eq!(store.services().await.expect("reads"), [second], "{engine}");
        assert_eq!(
            store.acts(None, 9).await.expect("reads").len(),
            4,
            "{engine}"
        );
    }
}
