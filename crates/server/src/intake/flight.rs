//! Idempotency keys of requests that are under way.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::problem::{Kind, Problem};

/// The keys under way, as hashes.
#[derive(Clone, Debug, Default)]
pub struct Flights(Arc<Mutex<HashSet<String>>>);

/// A key that is under way until this is dropped.
#[derive(Debug)]
pub struct Flight {
    flights: Flights,
    key: String,
}

impl Flights {
    /// Takes off, unless the same key is in the air.
    pub fn take_off(&self, key: &str) -> Result<Flight, Problem> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !keys.insert(key.to_owned()) {
            return Err(Problem::new(
                Kind::Conflict,
                "A report with this Idempotency-Key is being filed; ask again in a moment.",
            )
            .with("Retry-After", "1".to_owned()));
        }
        Ok(Flight {
            flights: self.clone(),
            key: key.to_owned(),
        })
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.flights
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.key);
    }
}
