//! How many may listen, in all and from one network.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::client;
use crate::problem::{Kind, Problem};

/// Seconds after which it is worth another try; until then readers ask once a minute.
const AGAIN: &str = "60";

/// The places there are, and who has them.
#[derive(Debug)]
pub struct Places {
    all: usize,
    of_network: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    networks: HashMap<[u8; 16], usize>,
}

/// One place; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    places: Arc<Places>,
    network: [u8; 16],
}

impl Places {
    /// So many in all, and so many for one network.
    pub fn new(all: usize, of_network: usize) -> Arc<Places> {
        Arc::new(Places {
            all,
            of_network,
            taken: Mutex::default(),
        })
    }

    /// A place for somebody at this address.
    pub fn take(self: &Arc<Places>, address: IpAddr) -> Result<Place, Problem> {
        let network = client::network(address);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_network = taken.networks.get(&network).copied().unwrap_or(0);
        if of_network >= self.of_network {
            let detail = format!(
                "Your network has {of_network} streams open, which is the most; ask the same data by GET once a minute."
            );
            return Err(
                Problem::new(Kind::RateLimited, detail).with("Retry-After", AGAIN.to_owned())
            );
        }
        if taken.all >= self.all {
            let detail =
                "All streams of this server are taken; ask the same data by GET once a minute.";
            return Err(
                Problem::new(Kind::Unavailable, detail).with("Retry-After", AGAIN.to_owned())
            );
        }
        taken.all += 1;
        taken.networks.insert(network, of_network + 1);
        metrics::gauge!("outcry_streams").set(taken.all as f64);
        Ok(Place {
            places: self.clone(),
            network,
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self
            .places
            .taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        taken.all -= 1;
        metrics::gauge!("outcry_streams").set(taken.all as f64);
        // Nothing is remembered of a network that is gone.
        match taken.networks.get_mut(&self.network) {
            Some(n) if *n > 1 => *n -= 1,
            _ => drop(taken.networks.remove(&self.network)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_and_all_together_have_their_limits_and_a_place_comes_back() {
        let places = Places::new(3, 2);
        let take = |address: &str| places.take(address.parse().expect("an address"));
        let first = take("20.0.0.1").expect("is free");
        let _second = take("20.0.0.2").expect("is free");
        let refused = take("20.0.0.3").expect_err("the network is full");
        assert_eq!(refused.kind, Kind::RateLimited);
        let _third = take("20.0.1.1").expect("is another network");
        let refused = take("20.0.2.1").expect_err("all are taken");
        assert_eq!(refused.kind, Kind::Unavailable);
        drop(first);
        let _fourth = take("20.0.0.3").expect("is free again");
        assert_eq!(places.taken.lock().expect("is sound").all, 3);
    }

    #[test]
    fn nobody_is_remembered_who_has_gone() {
        let places = Places::new(3, 2);
        drop(places.take("20.0.0.1".parse().expect("an address")));
        assert!(places.taken.lock().expect("is sound").networks.is_empty());
    }
}
