//! Reports that are in no count.

use crate::acts::act;
use crate::helpers::{held, report, total};
use outage::held::Status;
use store::testing::{self, Fixture};
use store::{Burst, BurstId, Entry, Held, HeldCount, Retention};

const DAY: i64 = 86_400;

async fn hold(store: &Fixture, all: &[Held]) {
    let entry = |one: &Held| Entry {
        held: Some(one.clone()),
        ..Entry::default()
    };
    let entries: Vec<_> = all.iter().map(entry).collect();
    store.save(&entries).await.expect("saves");
}

async fn bursts(store: &Fixture, status: Status) -> Vec<Burst> {
    store.bursts(status).await.expect("lists")
}

fn id(network: i64) -> BurstId {
    BurstId {
        service: "netflix".to_owned(),
        network,
    }
}

fn from_nowhere(one: Held) -> Held {
    Held { state: None, ..one }
}

#[tokio::test]
async fn what_is_held_is_in_no_count_and_listed_by_network() {
    for store in testing::stores().await {
        let counted = Entry {
            record: Some(report("a", 60)),
            ..Entry::default()
        };
        store.save(&[counted]).await.expect("saves");
        let three = [held("b", 60, 1), held("c", 200, 1), held("d", 90, -2)];
        hold(&store, &three).await;
        hold(&store, &[from_nowhere(held("e", 61, 1)), held("b", 99, 5)]).await;
        assert_eq!(total(&store).await, 1, "{}", store.engine());
        let listed = bursts(&store, Status::Waiting).await;
        let first = Burst {
            id: id(1),
            status: Status::Waiting,
            reports: 3,
            from: 60,
            to: 200,
            decided_at: None,
            states: vec![(Some("US-OH".to_owned()), 2), (None, 1)],
        };
        assert_eq!(listed[0], first, "{}", store.engine());
        assert_eq!((&listed[1].id, listed.len()), (&id(-2), 2));
        let count = HeldCount {
            service: "netflix".to_owned(),
            status: Status::Waiting,
            reports: 2,
            networks: 2,
        };
        let since = store.held_counts(62).await.expect("counts");
        assert_eq!(since, [count], "{}", store.engine());
    }
}

#[tokio::test]
async fn a_decision_and_its_act_come_together_and_can_be_undone() {
    for store in testing::stores().await {
        let engine = store.engine();
        hold(&store, &[held("a", 60, 1), held("b", 61, 2)]).await;
        let decide = async |n, status, network| {
            let act = act(n, "burst.decided");
            let done = store.decide_burst(&id(network), status, &act).await;
            done.expect("decides")
        };
        assert!(decide(1, Status::Released, 1).await, "{engine}");
        assert!(!decide(2, Status::Released, 1).await, "{engine}: again");
        assert!(!decide(3, Status::Dismissed, 9).await, "{engine}: nothing");
        assert_eq!(store.acts(None, 9).await.expect("reads").len(), 1);
        assert_eq!(store.released(60).await.expect("reads"), [id(1)]);
        assert_eq!(store.released(61).await.expect("reads"), []);
        let released = bursts(&store, Status::Released).await;
        assert_eq!(released[0].decided_at, Some(1), "{engine}");
        assert!(decide(4, Status::Dismissed, 1).await, "{engine}: undone");
        assert_eq!(store.released(0).await.expect("reads"), []);
        hold(&store, &[held("c", 62, 1)]).await;
        let waiting = bursts(&store, Status::Waiting).await;
        let waiting: Vec<_> = waiting.iter().map(|b| (b.id.network, b.reports)).collect();
        assert_eq!(waiting, [(1, 1), (2, 1)], "{engine}: what came since");
    }
}

#[tokio::test]
async fn it_can_be_taken_back_and_is_forgotten_like_a_report() {
    for store in testing::stores().await {
        let engine = store.engine();
        hold(&store, &[held("a", 60, 1), held("b", 60, 1)]).await;
        let back = async |receipt: &str, not_before| {
            let done = store.take_back_held("a", receipt, not_before).await;
            done.expect("answers")
        };
        assert!(!back("guessed", 0).await && !back("receipt of a", 61).await);
        assert!(back("receipt of a", 60).await, "{engine}");
        assert!(!back("receipt of a", 60).await, "{engine}: it is gone");
        let keep = Retention::thirty_days();
        let forget = async |now| store.forget(now, &keep).await.expect("forgets").held;
        assert_eq!(forget(60 + 2 * DAY).await, 0, "{engine}");
        assert_eq!(forget(61 + 2 * DAY).await, 1, "{engine}");
        assert_eq!(bursts(&store, Status::Waiting).await, [], "{engine}");
        assert_eq!(store.held_counts(0).await.expect("counts")[0].networks, 0);
        assert_eq!(forget(61 + 30 * DAY).await, 1, "{engine}");
        assert_eq!(store.held_counts(0).await.expect("counts"), [], "{engine}");
    }
}
