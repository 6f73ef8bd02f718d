//! One reader who holds the line.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use actix_web::web::Bytes;
use futures_util::{Stream, stream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use super::channel::Channel;
use super::event::{heartbeat, hello};
use super::id::EventId;
use super::places::Place;

/// What happens on a line on which nothing happens.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long nothing is said at most.
    pub heartbeat: Duration,
    /// How long a line stands. Whoever is still there comes back and misses nothing; whoever only
    /// holds it does not keep his place for ever.
    pub longest: Duration,
}

/// Proxies hang up on a line that is silent for a minute.
pub const PACE: Pace = Pace {
    heartbeat: Duration::from_secs(20),
    longest: Duration::from_secs(3600),
};

struct Listener {
    channel: watch::Receiver<Channel>,
    seen: Option<EventId>,
    /// Written, and not taken yet.
    due: VecDeque<Bytes>,
    heartbeat: Duration,
    until: Instant,
    /// Held for its destructor, which gives the place back.
    _place: Place,
}

/// Everything that is told from now on, and first what was missed.
pub fn listen(
    channel: watch::Receiver<Channel>,
    seen: Option<EventId>,
    place: Place,
    pace: Pace,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let listener = Listener {
        channel,
        seen,
        due: VecDeque::from([hello()]),
        heartbeat: pace.heartbeat,
        until: Instant::now() + pace.longest,
        _place: place,
    };
    stream::unfold(listener, async |mut listener| {
        let bytes = listener.next().await?;
        Some((Ok(bytes), listener))
    })
}

impl Listener {
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if let Some(bytes) = self.due.pop_front() {
                return Some(bytes);
            }
            let now = self.channel.borrow_and_update().clone();
            if now.closed {
                return None;
            }
            let (new, seen) = now.after(self.seen);
            self.seen = Some(seen);
            self.due.extend(new);
            if !self.due.is_empty() {
                continue;
            }
            tokio::select! {
                biased;
                changed = self.channel.changed() => changed.ok()?,
                () = sleep_until(self.until) => return None,
                () = sleep(self.heartbeat) => return Some(heartbeat()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::Arc;

    use futures_util::StreamExt;
    use outage::catalogue::BUILT_IN;
    use outage::{Catalogue, Minute, Snapshot};

    use super::super::channel::Subject;
    use super::super::places::Places;
    use super::*;

    const NEVER: Duration = Duration::from_secs(86_400);

    /// A channel, and the id of somebody who has heard everything on it.
    fn channel() -> (watch::Sender<Channel>, EventId) {
        let at = Minute::new(29_606_280);
        let snapshot = Arc::new(Snapshot {
            at,
            simulated: false,
            services: Vec::new(),
            together: Vec::new(),
        });
        let catalogue = Arc::new(Catalogue::parse(BUILT_IN).expect("ships sound"));
        let id = EventId::default().next(at);
        let channel = Channel::new(catalogue, Subject::All, id, snapshot);
        (watch::Sender::new(channel), id)
    }

    async fn heard(sender: &watch::Sender<Channel>, seen: EventId, pace: Pace) -> Vec<Bytes> {
        let place = Places::new(1, 1).take([20, 0, 0, 1].into());
        let place = place.expect("is free");
        let line = pin!(listen(sender.subscribe(), Some(seen), place, pace));
        let bytes = line.take(4).map(|item| item.unwrap_or_default());
        bytes.collect().await
    }

    #[tokio::test]
    async fn a_silent_line_says_that_it_stands() {
        let (sender, id) = channel();
        let pace = Pace {
            heartbeat: Duration::ZERO,
            longest: NEVER,
        };
        let beats = vec![heartbeat(); 3];
        assert_eq!(
            heard(&sender, id, pace).await,
            [vec![hello()], beats].concat()
        );
    }

    #[tokio::test]
    async fn a_line_ends_when_its_time_is_over_or_the_server_stops() {
        let (sender, id) = channel();
        let pace = Pace {
            heartbeat: NEVER,
            longest: Duration::ZERO,
        };
        assert_eq!(heard(&sender, id, pace).await, [hello()]);
        sender.send_modify(|channel| channel.closed = true);
        let pace = Pace {
            heartbeat: NEVER,
            longest: NEVER,
        };
        assert_eq!(heard(&sender, id, pace).await, [hello()]);
    }
}
