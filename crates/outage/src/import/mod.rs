//! History from other people's files.

mod id;

pub(crate) use id::derived;
