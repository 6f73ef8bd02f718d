//! Who has reported already, without knowing who: a hash under a key that is thrown away daily.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use outage::ServiceId;
use rand::TryRng;
use sha2::Sha256;

use crate::client;
use crate::limits::ONCE;

type Key = [u8; 32];

/// Sets hashes of networks apart from those of people.
const NETWORK: &[u8] = b"network";

/// The key of the day, and yesterday's for one window.
#[derive(Debug)]
pub struct Salt {
    keys: Mutex<Keys>,
    folder: Option<PathBuf>,
}

#[derive(Debug)]
struct Keys {
    day: i64,
    today: Key,
    yesterday: Option<Key>,
}

/// One reporter of one service: the hash of today, and of yesterday in the first minutes of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporter {
    /// Under today's key.
    pub today: i64,
    /// Under yesterday's, while its reports may still be within the window.
    pub yesterday: Option<i64>,
}

impl Salt {
    /// A fresh key, or the day's from a folder in memory.
    pub fn open(folder: Option<&Path>, now: DateTime<Utc>) -> anyhow::Result<Salt> {
        let day = day(now);
        let today = match folder {
            Some(folder) => read_or_make(folder, day)?,
            None => fresh()?,
        };
        let keys = Mutex::new(Keys {
            day,
            today,
            yesterday: None,
        });
        Ok(Salt {
            keys,
            folder: folder.map(Path::to_owned),
        })
    }

    /// The reporter behind an address, for one service.
    pub fn reporter(
        &self,
        address: IpAddr,
        service: ServiceId,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Reporter> {
        let keys = self.keys(now)?;
        let who = client::household(address);
        let scope = (service.index() as u64).to_le_bytes();
        Ok(Reporter {
            today: hash(&keys.today, &who, &scope),
            yesterday: keys.yesterday.map(|key| hash(&key, &who, &scope)),
        })
    }

    /// The person behind an address for one purpose today; nobody can tell that two purposes had the
    /// same person. A purpose is not eight bytes long: so long are the services'.
    pub fn person(
        &self,
        address: IpAddr,
        purpose: &str,
        now: DateTime<Utc>,
    ) -> anyhow::Result<i64> {
        let keys = self.keys(now)?;
        let who = client::household(address);
        Ok(hash(&keys.today, &who, purpose.as_bytes()))
    }

    /// The network of an address, for one service and day.
    pub fn network(
        &self,
        address: IpAddr,
        service: ServiceId,
        now: DateTime<Utc>,
    ) -> anyhow::Result<i64> {
        let keys = self.keys(now)?;
        let mut scope = NETWORK.to_vec();
        scope.extend((service.index() as u64).to_le_bytes());
        Ok(hash(&keys.today, &client::network(address), &scope))
    }

    /// The keys of this moment.
    fn keys(&self, now: DateTime<Utc>) -> anyhow::Result<MutexGuard<'_, Keys>> {
        let day = day(now);
        // A thread that panicked while it held the lock left whole keys behind.
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.day != day {
            let next = match &self.folder {
                Some(folder) => read_or_make(folder, day)?,
                None => fresh()?,
            };
            let last = std::mem::replace(&mut keys.today, next);
            keys.yesterday = (day - keys.day == 1).then_some(last);
            keys.day = day;
        }
        if now.timestamp().rem_euclid(86_400) >= ONCE {
            keys.yesterday = None;
        }
        Ok(keys)
    }
}

fn day(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(86_400)
}

fn fresh() -> anyhow::Result<Key> {
    let mut key = [0; 32];
    rand::rngs::SysRng
        .try_fill_bytes(&mut key)
        .map_err(|e| anyhow::anyhow!("the system gives no random bytes: {e}"))?;
    Ok(key)
}

/// The key of a day from its file, and older days' files deleted.
fn read_or_make(folder: &Path, day: i64) -> anyhow::Result<Key> {
    let fail = |e: std::io::Error| {
        anyhow::anyhow!(
            "the salt folder {} can't be used: {e}; name a writable tmpfs folder",
            folder.display()
        )
    };
    std::fs::create_dir_all(folder).map_err(fail)?;
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let name = entry.map_err(fail)?.file_name();
        let old = name
            .to_str()
            .and_then(|n| n.strip_prefix("salt-")?.parse::<i64>().ok());
        if old.is_some_and(|d| d < day) {
            std::fs::remove_file(folder.join(name)).map_err(fail)?;
        }
    }
    let path = folder.join(format!("salt-{day}"));
    if let Ok(bytes) = std::fs::read(&path)
        && let Ok(key) = Key::try_from(bytes)
    {
        return Ok(key);
    }
    let key = fresh()?;
    std::fs::write(&path, key).map_err(fail)?;
    Ok(key)
}

fn hash(key: &Key, who: &[u8; 16], scope: &[u8]) -> i64 {
    // HMAC takes a key of any length; the type just can't say so.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return 0;
    };
    mac.update(who);
    mac.update(scope);
    let digest = mac.finalize().into_bytes();
    i64::from_le_bytes(std::array::from_fn(|i| digest[i]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::{Catalogue, catalogue::BUILT_IN};

    #[test]
    fn a_reporter_is_known_for_a_day_and_over_midnight_for_one_window() {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let (a, b) = (
            catalogue.find("netflix").expect("is there"),
            catalogue.find("hulu").expect("is there"),
        );
        let at = |t: &str| t.parse::<DateTime<Utc>>().expect("a time");
        let salt = Salt::open(None, at("2026-11-14T00:00:00Z")).expect("random bytes");
        let who = |s, t| {
            salt.reporter("20.1.2.3".parse().expect("an address"), s, at(t))
                .expect("a hash")
        };
        let evening = who(a, "2026-11-14T23:59:00Z");
        assert_eq!(evening, who(a, "2026-11-14T12:00:00Z"));
        assert_ne!(evening.today, who(b, "2026-11-14T23:59:00Z").today);
        let night = who(a, "2026-11-15T00:05:00Z");
        assert_ne!(night.today, evening.today);
        assert_eq!(night.yesterday, Some(evening.today));
        assert_eq!(who(a, "2026-11-15T00:15:00Z").yesterday, None);
    }

    #[test]
    fn a_person_is_another_for_every_purpose_and_day() {
        let at = |t: &str| t.parse::<DateTime<Utc>>().expect("a time");
        let salt = Salt::open(None, at("2026-11-14T00:00:00Z")).expect("random bytes");
        let who = |purpose, t| {
            let address = "20.1.2.3".parse().expect("an address");
            salt.person(address, purpose, at(t)).expect("a hash")
        };
        let morning = who("tips", "2026-11-14T08:00:00Z");
        assert_eq!(morning, who("tips", "2026-11-14T23:00:00Z"));
        assert_ne!(morning, who("tip/a", "2026-11-14T08:00:00Z"));
        assert_ne!(morning, who("tips", "2026-11-15T00:01:00Z"));
    }

    #[test]
    fn a_network_is_another_for_every_service_and_day_and_no_person() {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let find = |slug| catalogue.find(slug).expect("is there");
        let at = |t: &str| t.parse::<DateTime<Utc>>().expect("a time");
        let salt = Salt::open(None, at("2026-11-14T00:00:00Z")).expect("random bytes");
        let of = |address: &str, slug, t| {
            let address = address.parse().expect("an address");
            salt.network(address, find(slug), at(t)).expect("a hash")
        };
        let morning = of("20.1.2.3", "netflix", "2026-11-14T08:00:00Z");
        assert_eq!(morning, of("20.1.2.9", "netflix", "2026-11-14T23:00:00Z"));
        assert_ne!(morning, of("20.1.3.3", "netflix", "2026-11-14T08:00:00Z"));
        assert_ne!(morning, of("20.1.2.3", "hulu", "2026-11-14T08:00:00Z"));
        let first = "20.1.2.0".parse().expect("an address");
        let person = salt.reporter(first, find("netflix"), at("2026-11-14T08:00:00Z"));
        assert_ne!(morning, person.expect("a hash").today);
        assert_ne!(morning, of("20.1.2.3", "netflix", "2026-11-15T00:01:00Z"));
    }

    #[test]
    fn a_folder_keeps_the_key_over_a_restart_and_forgets_older_days() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |t: &str| t.parse::<DateTime<Utc>>().expect("a time");
        let first = Salt::open(Some(folder.path()), at("2026-11-14T10:00:00Z")).expect("a salt");
        let again = Salt::open(Some(folder.path()), at("2026-11-14T11:00:00Z")).expect("a salt");
        let key = |s: &Salt| s.keys.lock().expect("not poisoned").today;
        assert_eq!(key(&first), key(&again));
        let next = Salt::open(Some(folder.path()), at("2026-11-15T10:00:00Z")).expect("a salt");
        assert_ne!(key(&first), key(&next));
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            1
        );
    }
}
