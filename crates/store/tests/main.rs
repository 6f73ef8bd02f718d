//! One program for all tests of the store: linking the drivers once takes long enough.

mod acts;
mod aliases;
mod concurrency;
mod counts;
mod export;
mod facets;
mod full_disk;
mod health;
mod held;
mod helpers;
mod incidents;
mod invariant;
mod judgements;
mod observed;
mod open;
mod pictures;
mod retention;
mod rollup;
mod save;
mod services;
mod statements;
mod tips;
mod withdrawal;
