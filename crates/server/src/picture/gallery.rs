//! Pictures on order: drawn one at a time for each core, away from the threads that answer, and kept
//! for the next one who asks.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use std::time::Duration;

use tokio::sync::Semaphore;

use crate::prepared::Prepared;

/// Pictures kept. A card has 150 kB, a map 500 kB: 25 MB at the very most, 5 as a rule.
const KEPT: usize = 48;

/// How long a picture waits for its turn. Whoever waited longer would rather ask again.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Others are drawn, and it was not its turn in time.
    Busy,
    /// Drawing it went wrong.
    Undrawable,
}

/// Draws and keeps.
#[derive(Debug)]
pub struct Gallery {
    easels: Arc<Semaphore>,
    patience: Duration,
    kept: Mutex<VecDeque<(String, Prepared)>>,
}

impl Default for Gallery {
    fn default() -> Gallery {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Gallery {
            easels: Arc::new(Semaphore::new(cores)),
            patience: PATIENCE,
            kept: Mutex::default(),
        }
    }
}

impl Gallery {
    /// The picture of this name, drawn if it is not kept.
    pub async fn get(
        &self,
        name: &str,
        draw: impl FnOnce() -> Option<Prepared> + Send + 'static,
    ) -> Result<Prepared, Missing> {
        if let Some(kept) = self.kept(name) {
            return Ok(kept);
        }
        let turn = tokio::time::timeout(self.patience, self.easels.clone().acquire_owned());
        let Ok(Ok(easel)) = turn.await else {
            return Err(Missing::Busy);
        };
        // Whoever had the easel before may have drawn the same.
        if let Some(kept) = self.kept(name) {
            return Ok(kept);
        }
        let work = move || {
            // Held to the end of the drawing, also when nobody waits for it any more.
            let _easel = easel;
            draw()
        };
        let fresh = tokio::task::spawn_blocking(work).await.ok().flatten();
        let fresh = fresh.ok_or(Missing::Undrawable)?;
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_front((name.to_owned(), fresh.clone()));
        all.truncate(KEPT);
        Ok(fresh)
    }

    fn kept(&self, name: &str) -> Option<Prepared> {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().position(|(n, _)| n == name)?;
        let (name, picture) = all.remove(found)?;
        all.push_front((name, picture.clone()));
        Some(picture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepared::Family;

    #[actix_web::test]
    async fn a_picture_is_drawn_once_and_the_oldest_are_forgotten() {
        let gallery = Gallery::default();
        let one = || Some(Prepared::new("1", "text/plain", "no-store", Family::Data));
        assert!(gallery.get("a", one).await.is_ok());
        let again = gallery.get("a", || unreachable!("it is kept")).await;
        assert!(again.is_ok());
        for i in 0..KEPT {
            assert!(gallery.get(&i.to_string(), one).await.is_ok());
        }
        let anew = gallery.get("a", || None).await;
        assert_eq!(anew.err(), Some(Missing::Undrawable));
    }

    #[actix_web::test]
    async fn a_picture_whose_turn_does_not_come_is_given_up() {
        let gallery = Gallery {
            patience: Duration::ZERO,
            ..Gallery::default()
        };
        let all = gallery.easels.available_permits() as u32;
        let taken = gallery.easels.acquire_many(all).await.expect("is open");
        let one = || Some(Prepared::new("1", "text/plain", "no-store", Family::Data));
        assert_eq!(gallery.get("a", one).await.err(), Some(Missing::Busy));
        drop(taken);
        assert!(gallery.get("a", one).await.is_ok());
    }
}
