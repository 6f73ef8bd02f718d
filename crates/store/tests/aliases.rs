//! Added names.

use crate::acts::act;
use store::{Alias, testing};

#[tokio::test]
async fn a_name_is_added_and_taken_away_once_with_its_act() {
    for store in testing::stores().await {
        let engine = store.engine();
        let new = Alias {
            service: "netflix".to_owned(),
            alias: "the red one".to_owned(),
            added_at: 60,
        };
        assert!(
            store
                .add_alias(&new, &act(1, "alias.add"))
                .await
                .expect("adds"),
            "{engine}"
        );
        let again = store.add_alias(&new, &act(2, "alias.add")).await;
        assert!(!again.expect("answers"), "{engine}");
        let added = store.aliases().await.expect("reads");
        assert_eq!(added, std::slice::from_ref(&new), "{engine}");
        let gone = act(3, "alias.remove");
        for done in [true, false] {
            let removed = store.remove_alias("netflix", &new.alias, &gone).await;
            assert_eq!(removed.expect("removes"), done, "{engine}");
        }
        assert_eq!(store.aliases().await.expect("reads"), [], "{engine}");
        let acts = store.acts(None, 9).await.expect("reads");
        let acts: Vec<_> = acts.iter().map(|a| a.action.as_str()).collect();
        assert_eq!(
            acts,
            ["alias.remove", "alias.add"],
            "what did nothing is no act: {engine}"
        );
    }
}
