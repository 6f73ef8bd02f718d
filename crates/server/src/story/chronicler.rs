//! Follows the incidents of all services, keeps them, and publishes their versions.

use std::collections::BTreeMap;
use std::sync::Arc;

use outage::counts::Counts;
use outage::incident::{Change, Incident, Tracker};
use outage::{Catalogue, Minute, ServiceId, Snapshot};
use store::{Chronicle, IncidentRow, Store, Version};

use super::{Stories, Story, Teller};

/// In its first hour an incident is published every five minutes, then every quarter of an hour,
/// and whenever it takes a turn.
const OFTEN: (i64, u32, u32) = (60, 5, 15);

/// The trackers of all services, and what they have found that is not kept yet.
#[derive(Debug)]
pub struct Chronicler {
    pub store: Store,
    pub teller: Arc<Teller>,
    pub stories: Arc<Stories>,
    /// In the order of the catalogue.
    pub trackers: Vec<Tracker>,
    /// Services whose incident changed since it was kept, with the reason for a new version.
    pub changed: BTreeMap<ServiceId, Option<&'static str>>,
}

impl Chronicler {
    /// Takes in a picture.
    pub fn step(&mut self, snapshot: &Snapshot, counts: &Counts) {
        for (tracker, view) in self.trackers.iter_mut().zip(&snapshot.services) {
            let Some(change) = tracker.step(view, snapshot.at, counts) else {
                continue;
            };
            let due = tracker
                .latest()
                .and_then(|i| reason(change, i, snapshot.at));
            // A turn that could not be kept is still owed when the next minute only counts.
            let owed = self.changed.entry(view.id).or_default();
            *owed = due.or(*owed);
        }
        self.listen();
    }

    /// Notes what companies have said about their latest incidents.
    fn listen(&mut self) {
        let statements = self.teller.statements.now();
        for id in self.teller.catalogue.ids() {
            let known = statements.of(id);
            let said = known.sayings.iter();
            let said = said.map(|saying| Minute::of(saying.statement.published_at));
            if self.trackers[id.index()].acknowledge(said, known.source.is_some()) {
                self.changed
                    .entry(id)
                    .or_default()
                    .get_or_insert("statement");
            }
        }
    }

    /// Keeps what has changed and publishes what is due; then, and only then, it is told.
    pub async fn publish(&mut self, at: Minute) -> Result<(), store::Error> {
        let catalogue = self.teller.catalogue.clone();
        let story = self.stories.now();
        let latest = |(id, reason): (&ServiceId, &Option<&'static str>)| {
            let incident = self.trackers[id.index()].latest()?;
            Some((*id, *reason, Arc::new(incident.clone())))
        };
        let changed: Vec<_> = self.changed.iter().filter_map(latest).collect();
        // Those that rise in one minute are to know of each other.
        let mut around = Story::clone(&story);
        for (id, _, incident) in &changed {
            around.put(*id, incident.clone(), 0);
        }
        let (mut rows, mut versions, mut told) = (Vec::new(), Vec::new(), Vec::new());
        for (id, reason, incident) in changed {
            let entries = &story.book(id).entries;
            let known = entries.iter().rfind(|e| e.incident.id == incident.id);
            let mut version = known.map_or(0, |entry| entry.version);
            if let Some(reason) = reason {
                version += 1;
                let teller = &self.teller;
                versions.push(teller.version(&around, id, &incident, version, at, reason));
            }
            rows.push(row(&catalogue, id, &incident));
            told.push((id, incident, version));
        }
        let known: Vec<Chronicle> = catalogue
            .ids()
            .map(|id| Chronicle {
                service: catalogue.service(id).slug.clone(),
                start: story.book(id).known_from.unwrap_or(at),
                stop: at,
            })
            .collect();
        self.store.put_incidents(&rows, &versions, &known).await?;
        self.changed.clear();
        for (id, incident, version) in told {
            self.stories.put(id, &[(incident, version)], None);
        }
        Ok(())
    }
}

/// Keeps and tells incidents that were found in the past of services, each in one version.
pub async fn keep_found(
    store: &Store,
    teller: &Teller,
    stories: &Stories,
    found: impl IntoIterator<Item = (Chronicle, Vec<Incident>)>,
) -> Result<(), store::Error> {
    let story = stories.now();
    let mut around = Story::clone(&story);
    let mut all = Vec::new();
    for (known, incidents) in found {
        let Some(id) = teller.catalogue.find(&known.service) else {
            continue;
        };
        let incidents: Vec<_> = incidents.into_iter().map(Arc::new).collect();
        for incident in &incidents {
            around.put(id, incident.clone(), 0);
        }
        all.push((id, known, incidents));
    }
    for (id, known, incidents) in all {
        let (mut rows, mut versions, mut told) = (Vec::new(), Vec::new(), Vec::new());
        for incident in incidents {
            let entries = &story.book(id).entries;
            let before = entries.iter().rfind(|e| e.incident.id == incident.id);
            let version = before.map_or(0, |entry| entry.version) + 1;
            versions.push(teller.version(&around, id, &incident, version, known.stop, "found"));
            rows.push(row(&teller.catalogue, id, &incident));
            told.push((incident, version));
        }
        let from = known.start;
        store.put_incidents(&rows, &versions, &[known]).await?;
        stories.put(id, &told, Some(from));
    }
    Ok(())
}

fn row(catalogue: &Catalogue, id: ServiceId, incident: &Incident) -> IncidentRow {
    IncidentRow {
        service: catalogue.service(id).slug.clone(),
        incident: incident.clone(),
    }
}

/// Why a change is worth a version of its own; none: it is not.
fn reason(change: Change, incident: &Incident, at: Minute) -> Option<&'static str> {
    match change {
        Change::Opened => Some("opened"),
        Change::National => Some("national"),
        Change::Recovering => Some("recovering"),
        Change::Resolved => Some("resolved"),
        Change::Reopened => Some("reopened"),
        Change::Counted => {
            let began = incident.reopened.last().copied().unwrap_or(incident.opened);
            let step = if at - began <= OFTEN.0 {
                OFTEN.1
            } else {
                OFTEN.2
            };
            (at == at.floor(step)).then_some("counted")
        }
    }
}

impl Teller {
    /// A version to be published.
    fn version(
        &self,
        around: &Story,
        id: ServiceId,
        incident: &Incident,
        version: u32,
        at: Minute,
        reason: &'static str,
    ) -> Version {
        Version {
            incident: incident.id.to_string(),
            at: at.seconds(),
            reason: reason.into(),
            data: self.data(around, id, incident, version),
        }
    }
}
