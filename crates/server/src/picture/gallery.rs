//! Pictures on order: drawn one at a time for each core, away from the threads that answer, and kept
//! for the next one who asks.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use crate::prepared::Prepared;

/// Pictures kept. A card has 150 kB, a map 500 kB: 25 MB at the very most, 5 as a rule.
const KEPT: usize = 48;

/// Draws and keeps.
#[derive(Debug)]
pub struct Gallery {
    easels: Arc<Semaphore>,
    kept: Mutex<VecDeque<(String, Prepared)>>,
}

impl Default for Gallery {
    fn default() -> Gallery {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Gallery {
            easels: Arc::new(Semaphore::new(cores)),
            kept: Mutex::default(),
        }
    }
}

impl Gallery {
    /// The picture of this name, drawn if it is not kept. None: drawing it went wrong.
    pub async fn get(
        &self,
        name: &str,
        draw: impl FnOnce() -> Option<Prepared> + Send + 'static,
    ) -> Option<Prepared> {
        if let Some(kept) = self.kept(name) {
            return Some(kept);
        }
        let easel = self.easels.clone().acquire_owned().await.ok()?;
        // Whoever had the easel before may have drawn the same.
        if let Some(kept) = self.kept(name) {
            return Some(kept);
        }
        let work = move || {
            // Held to the end of the drawing, also when nobody waits for it any more.
            let _easel = easel;
            draw()
        };
        let fresh = tokio::task::spawn_blocking(work).await.ok()??;
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_front((name.to_owned(), fresh.clone()));
        all.truncate(KEPT);
        Some(fresh)
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
        assert!(gallery.get("a", one).await.is_some());
        let again = gallery.get("a", || unreachable!("it is kept")).await;
        assert!(again.is_some());
        for i in 0..KEPT {
            gallery.get(&i.to_string(), one).await;
        }
        assert!(gallery.get("a", || None).await.is_none(), "drawn anew");
    }
}
