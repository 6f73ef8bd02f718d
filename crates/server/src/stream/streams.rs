//! All channels, fed by the board.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use actix_web::web::Bytes;
use futures_util::Stream;
use outage::{Catalogue, Snapshot};
use tokio::sync::watch;

use super::channel::{Channel, Subject};
use super::event::Event;
use super::id::EventId;
use super::listener::{PACE, listen};
use super::news::News;
use super::places::Places;
use crate::board::Board;
use crate::problem::Problem;
use crate::story::Stories;

/// Where readers listen.
#[derive(Debug)]
pub struct Streams {
    /// All services first, then each in the order of the catalogue.
    channels: Vec<watch::Sender<Channel>>,
    places: Arc<Places>,
}

impl Streams {
    /// Opens the channels, and tells on them whatever the board shows.
    pub fn start(
        board: &Arc<Board>,
        stories: &Arc<Stories>,
        catalogue: &Arc<Catalogue>,
        places: Arc<Places>,
    ) -> Arc<Streams> {
        // Whatever is shown from here on is noticed.
        let changes = board.changes();
        let edition = board.edition();
        let first = EventId::default().next(edition.snapshot.at);
        let subjects = [Subject::All].into_iter();
        let subjects = subjects.chain(catalogue.ids().map(Subject::Service));
        let open = |subject| {
            let now = edition.snapshot.clone();
            watch::Sender::new(Channel::new(catalogue.clone(), subject, first, now))
        };
        let streams = Arc::new(Streams {
            channels: subjects.map(open).collect(),
            places,
        });
        let follower = Follower {
            streams: streams.clone(),
            board: board.clone(),
            stories: stories.clone(),
            catalogue: catalogue.clone(),
            news: News::new(catalogue, &edition, &stories.now()),
            shown: edition.snapshot.clone(),
            last: first,
        };
        tokio::spawn(follower.run(changes));
        streams
    }

    /// What is told from now on to somebody who has heard everything up to `seen`.
    pub fn listen(
        &self,
        subject: Subject,
        seen: Option<EventId>,
        address: IpAddr,
    ) -> Result<impl Stream<Item = Result<Bytes, Infallible>> + use<>, Problem> {
        let place = self.places.take(address)?;
        Ok(listen(self.channel(subject).subscribe(), seen, place, PACE))
    }

    /// Ends every stream: the server stops, and nobody is to wait for a reader.
    pub fn close(&self) {
        for channel in &self.channels {
            channel.send_modify(|channel| channel.closed = true);
        }
    }

    fn channel(&self, subject: Subject) -> &watch::Sender<Channel> {
        match subject {
            Subject::All => &self.channels[0],
            Subject::Service(id) => &self.channels[1 + id.index()],
        }
    }
}

/// Follows the board.
struct Follower {
    streams: Arc<Streams>,
    board: Arc<Board>,
    stories: Arc<Stories>,
    catalogue: Arc<Catalogue>,
    news: News,
    shown: Arc<Snapshot>,
    last: EventId,
}

impl Follower {
    async fn run(mut self, mut changes: watch::Receiver<()>) {
        while changes.changed().await.is_ok() {
            self.tell();
        }
    }

    /// Tells what is new: what happened first, then the picture that shows it.
    fn tell(&mut self) {
        let edition = self.board.edition();
        let at = edition.snapshot.at;
        let story = self.stories.now();
        for item in self.news.since(&self.catalogue, &edition, &story) {
            self.last = self.last.next(at);
            let event = Event::new(self.last, item.name, &item.data);
            for subject in [Subject::All, Subject::Service(item.service)] {
                let channel = self.streams.channel(subject);
                channel.send_modify(|channel| channel.tell(event.clone()));
            }
        }
        // What a company said leaves the figures as they are.
        if Arc::ptr_eq(&self.shown, &edition.snapshot) {
            return;
        }
        self.shown = edition.snapshot.clone();
        self.last = self.last.next(at);
        for channel in &self.streams.channels {
            let snapshot = edition.snapshot.clone();
            channel.send_modify(|channel| channel.show(self.last, snapshot));
        }
    }
}
