//! Whatever is done in whatever order: the store holds what a plain map would, its counts say so, and
//! what is held is in none of them.

use std::collections::BTreeMap;

use crate::helpers::{all, held, keyed, report, total};
use outage::{Failure, Record};
use proptest::{collection::vec, prelude::*};
use store::{Entry, Saved, Store, testing};

#[derive(Clone, Debug)]
enum Act {
    Save(Vec<Wish>),
    TakeBack { id: u8, right: bool },
}

#[derive(Clone, Debug)]
struct Wish {
    id: Option<u8>,
    failure: Failure,
    state: Option<u8>,
    minute: i64,
    key: Option<u8>,
    held: bool,
}

fn wish() -> impl Strategy<Value = Wish> {
    let some = |n: u8| prop::option::of(0..n);
    let failure = prop::sample::select(Failure::ALL.to_vec());
    (
        prop::option::weighted(0.9, 0..30_u8),
        failure,
        some(3),
        0..3_i64,
        some(12),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(id, failure, state, minute, key, held)| Wish {
            id,
            failure,
            state,
            minute,
            key,
            held,
        })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => vec(wish(), 0..12).prop_map(Act::Save),
        1 => (0..30_u8, prop::bool::weighted(0.8)).prop_map(|(id, right)| Act::TakeBack { id, right }),
    ]
}

/// What the store should be.
#[derive(Default)]
struct Model {
    reports: BTreeMap<String, Record>,
    answers: BTreeMap<String, u32>,
    held: u32,
}

impl Wish {
    fn entry(&self, n: u32) -> Entry {
        let record = self.id.map(|id| Record {
            failure: self.failure.as_str().into(),
            state: self.state.map(|s| format!("US-{s:02}")),
            ..report(&format!("{id:02}"), self.minute * 60)
        });
        Entry {
            record,
            held: self
                .held
                .then(|| held(&format!("held {n}"), self.minute * 60, 7)),
            key: self.key.map(|key| keyed(&format!("key {key}"), n)),
        }
    }
}

impl Model {
    fn save(&mut self, entry: &Entry, n: u32) -> Saved {
        if let Some(keyed) = &entry.key {
            if let Some(first) = self.answers.get(&keyed.key) {
                let first = crate::helpers::keyed(&keyed.key, *first);
                return Saved::Answered {
                    body: first.body,
                    status: first.status,
                    answer: first.answer,
                };
            }
            self.answers.insert(keyed.key.clone(), n);
        }
        match &entry.record {
            Some(record) if self.reports.contains_key(&record.id) => return Saved::Duplicate,
            Some(record) => {
                self.reports.insert(record.id.clone(), record.clone());
            }
            None => {}
        }
        self.held += u32::from(entry.held.is_some());
        Saved::Fresh
    }
}

async fn play(store: &Store, acts: &[Act]) {
    let mut model = Model::default();
    let mut n = 0;
    for act in acts {
        match act {
            Act::Save(wishes) => {
                let mut entries = Vec::new();
                let mut expected = Vec::new();
                for wish in wishes {
                    n += 1;
                    let entry = wish.entry(n);
                    expected.push(model.save(&entry, n));
                    entries.push(entry);
                }
                let saved = store.save(&entries).await.expect("saves");
                assert_eq!(saved, expected, "{}", store.engine());
            }
            Act::TakeBack { id, right } => {
                let id = format!("{id:02}");
                let receipt = if *right {
                    format!("receipt of {id}")
                } else {
                    "guessed".into()
                };
                let taken = store.take_back(&id, &receipt, 0).await.expect("answers");
                let expected = if *right {
                    model.reports.remove(&id)
                } else {
                    None
                };
                assert_eq!(taken, expected, "{}", store.engine());
            }
        }
    }
    assert_eq!(
        total(store).await,
        model.reports.len(),
        "{}",
        store.engine()
    );
    let held = store.held_counts(0).await.expect("counts");
    let held: u32 = held.iter().map(|count| count.reports).sum();
    assert_eq!(held, model.held, "{}", store.engine());
    let there: BTreeMap<_, _> = all(store)
        .await
        .into_iter()
        .map(|r| (r.id.clone(), r))
        .collect();
    assert_eq!(there, model.reports, "{}", store.engine());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_store_is_a_map_that_counts(acts in vec(act(), 1..14)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(async {
            for store in testing::stores().await {
                play(&store, &acts).await;
            }
        });
    }
}
