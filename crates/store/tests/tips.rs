//! Tips and the votes on them.

use crate::acts::act;
use outage::tip::Status;
use store::testing::Fixture;
use store::{Ballot, Retention, TipRow, Vote, Voted, testing};

const DAY: i64 = 86_400;

fn tip(id: &str, status: Status, helped: i64) -> TipRow {
    TipRow {
        id: id.to_owned(),
        service: "netflix".to_owned(),
        text: format!("tip {id}"),
        lang: "en".to_owned(),
        state: Some("US-OH".to_owned()),
        status,
        received_at: 60,
        digest: format!("digest {id}"),
        reason: None,
        decided_at: None,
        helped,
        reported: 0,
        simulated: false,
    }
}

async fn add(store: &Fixture, tips: &[TipRow]) {
    for tip in tips {
        assert!(
            store.add_tip(tip).await.expect("adds"),
            "{}",
            store.engine()
        );
    }
}

async fn cast(store: &Fixture, vote: Vote, reporter: i64, at: i64) -> Voted {
    let ballot = Ballot {
        service: "netflix",
        tip: "a",
        vote,
        reporter,
        at,
    };
    store.vote(&ballot).await.expect("votes")
}

#[tokio::test]
async fn the_same_words_are_taken_once_for_a_service() {
    for store in testing::stores().await {
        let one = tip("a", Status::Waiting, 0);
        add(&store, std::slice::from_ref(&one)).await;
        let mut twin = tip("b", Status::Waiting, 0);
        twin.digest.clone_from(&one.digest);
        assert!(
            !store.add_tip(&twin).await.expect("answers"),
            "{}",
            store.engine()
        );
        twin.service = "hulu".to_owned();
        assert!(
            store.add_tip(&twin).await.expect("adds"),
            "{}",
            store.engine()
        );
        assert_eq!(
            store.tip("a").await.expect("reads"),
            Some(one),
            "{}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn a_decision_and_its_act_come_together() {
    for store in testing::stores().await {
        let engine = store.engine();
        add(&store, &[tip("a", Status::Waiting, 0)]).await;
        assert_eq!(
            store.tip_backlog(Status::Waiting).await.expect("counts"),
            (1, Some(60))
        );
        let approve = act(1, "tip.approve");
        let decided = store
            .decide_tip("a", Status::Shown, Some("useful"), &approve)
            .await;
        let decided = decided.expect("decides").expect("is there");
        assert_eq!(
            (decided.status, decided.decided_at),
            (Status::Shown, Some(1)),
            "{engine}"
        );
        assert_eq!(decided.reason.as_deref(), Some("useful"), "{engine}");
        let none = store
            .decide_tip("x", Status::Shown, None, &act(2, "tip.approve"))
            .await;
        assert_eq!(none.expect("answers"), None, "{engine}");
        let twice = store.decide_tip("a", Status::Hidden, None, &approve).await;
        assert!(twice.is_err(), "its act can't be written: {engine}");
        let still = store.tip("a").await.expect("reads").expect("is there");
        assert_eq!(still.status, Status::Shown, "so it was not done: {engine}");
        assert_eq!(
            store.acts(None, 9).await.expect("reads"),
            [approve],
            "{engine}"
        );
        assert_eq!(
            store.tip_backlog(Status::Waiting).await.expect("counts"),
            (0, None)
        );
    }
}

#[tokio::test]
async fn lists_go_from_the_latest_and_shown_ones_by_help() {
    for store in testing::stores().await {
        let engine = store.engine();
        let ids = |tips: Vec<TipRow>| tips.into_iter().map(|t| t.id).collect::<String>();
        let helped = [("a", 1), ("b", 5), ("c", 1), ("d", 0)];
        let tips = helped.map(|(id, helped)| tip(id, Status::Shown, helped));
        add(&store, &tips).await;
        add(&store, &[tip("w", Status::Waiting, 9)]).await;
        let first = store.tips(Status::Shown, None, 3).await.expect("reads");
        let last = (first[2].received_at, first[2].id.clone());
        assert_eq!(ids(first), "dcb", "{engine}");
        let rest = store.tips(Status::Shown, Some((last.0, &last.1)), 3).await;
        assert_eq!(ids(rest.expect("reads")), "a", "{engine}");
        assert_eq!(
            ids(store.shown_tips(3).await.expect("reads")),
            "bac",
            "{engine}"
        );
    }
}

#[tokio::test]
async fn help_counts_once_for_a_person_and_day() {
    for store in testing::stores().await {
        let engine = store.engine();
        add(&store, &[tip("a", Status::Shown, 7)]).await;
        assert_eq!(
            cast(&store, Vote::Helped, 1, 0).await,
            Voted::Counted,
            "{engine}"
        );
        assert_eq!(
            cast(&store, Vote::Helped, 1, DAY - 1).await,
            Voted::Again,
            "{engine}"
        );
        assert_eq!(
            cast(&store, Vote::Helped, 2, 0).await,
            Voted::Counted,
            "{engine}"
        );
        assert_eq!(
            cast(&store, Vote::Helped, 1, DAY).await,
            Voted::Counted,
            "{engine}"
        );
        let gone = store
            .forget(3 * DAY, &Retention::default())
            .await
            .expect("forgets");
        assert_eq!(gone.votes, 2, "{engine}");
        let kept = store.tip("a").await.expect("reads").expect("is there");
        assert_eq!(kept.helped, 10, "the number outlives the votes: {engine}");
        let other = Ballot {
            service: "hulu",
            tip: "a",
            vote: Vote::Helped,
            reporter: 9,
            at: 0,
        };
        assert_eq!(
            store.vote(&other).await.expect("answers"),
            Voted::Nothing,
            "{engine}"
        );
    }
}

#[tokio::test]
async fn three_people_of_a_day_send_a_tip_back_and_a_decision_settles_it() {
    for store in testing::stores().await {
        let engine = store.engine();
        add(&store, &[tip("a", Status::Shown, 0)]).await;
        let status = async || {
            store
                .tip("a")
                .await
                .expect("reads")
                .expect("is there")
                .status
        };
        for (reporter, at) in [(1, 0), (2, 0), (3, DAY), (4, DAY)] {
            assert_eq!(
                cast(&store, Vote::Report, reporter, at).await,
                Voted::Counted
            );
            assert_eq!(status().await, Status::Shown, "two a day: {engine}");
        }
        cast(&store, Vote::Report, 5, DAY).await;
        assert_eq!(status().await, Status::Waiting, "{engine}");
        assert_eq!(
            cast(&store, Vote::Report, 6, DAY).await,
            Voted::Nothing,
            "{engine}"
        );
        let shown = store
            .decide_tip("a", Status::Shown, None, &act(1, "tip.approve"))
            .await;
        assert_eq!(
            shown.expect("decides").map(|t| t.reported),
            Some(0),
            "{engine}"
        );
        assert_eq!(
            cast(&store, Vote::Report, 5, DAY).await,
            Voted::Again,
            "{engine}"
        );
        assert_eq!(
            cast(&store, Vote::Report, 6, DAY).await,
            Voted::Counted,
            "{engine}"
        );
        assert_eq!(status().await, Status::Shown, "earlier ones rest: {engine}");
    }
}
