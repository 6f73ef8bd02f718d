//! Identifiers that are the same whenever they are made from the same thing.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A UUID of version 8 laid out like version 7: 48 bits of milliseconds, then the fingerprint.
///
/// It sorts by time, as the identifiers of live reports do, and a second run makes it again. A time
/// before 1970 or beyond the year 10889 does not fit and counts as 0.
pub(crate) fn derived(at: DateTime<Utc>, fingerprint: &[u8; 10]) -> String {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    let mut bytes = [0; 16];
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    bytes[6..].copy_from_slice(fingerprint);
    Uuid::new_v8(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_uuid_that_sorts_by_time() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).expect("is a time");
        let early = derived(at(1_435_104_000), &[0xff; 10]);
        let late = derived(at(1_435_104_001), &[0; 10]);
        assert!(early < late);
        let uuid = Uuid::parse_str(&early).expect("is a UUID");
        assert_eq!(uuid.get_version_num(), 8);
    }
}
