//! Names of events, in the order in which they were told.

use std::fmt::{self, Display};

use outage::Minute;

/// The minute of the picture, and which of its events: `29606280.3`.
///
/// A reader gives back the last one that it got, also to a server that has started anew meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId {
    minute: i64,
    n: u32,
}

impl EventId {
    /// Reads one; anything else is none of ours.
    pub fn parse(text: &str) -> Option<EventId> {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let (minute, n) = text.split_once('.')?;
        let id = EventId {
            minute: minute.parse().ok()?,
            n: n.parse().ok()?,
        };
        (digits(minute) && digits(n)).then_some(id)
    }

    /// The one that follows, for a picture of this minute. A clock that went back changes no order.
    pub fn next(self, at: Minute) -> EventId {
        match at.number() {
            minute if minute > self.minute => EventId { minute, n: 0 },
            _ => EventId {
                n: self.n.saturating_add(1),
                ..self
            },
        }
    }
}

impl Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.minute, self.n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_they_are_written_and_strangers_are_not() {
        let first = EventId::default().next(Minute::new(29_606_280));
        let second = first.next(Minute::new(29_606_280));
        assert_eq!(second.to_string(), "29606280.1");
        assert_eq!(EventId::parse("29606280.1"), Some(second));
        for strange in [
            "",
            "7",
            "7.",
            ".7",
            "+7.1",
            "7.-1",
            "7.1.1",
            "7.99999999999",
            "ü.1",
        ] {
            assert_eq!(EventId::parse(strange), None, "{strange}");
        }
    }

    #[test]
    fn later_is_greater_also_when_the_clock_goes_back() {
        let one = EventId::default().next(Minute::new(100));
        let two = one.next(Minute::new(99));
        let three = two.next(Minute::new(101));
        assert!(one < two && two < three);
    }
}
