#![doc = include_str!("../README.md")]

mod calibrate;
mod dispersion;
mod evidence;
mod finding;
mod holiday;
mod judge;
mod layout;
mod learn;
mod lend;
mod level;
mod panel;
mod policy;
mod profile;
mod share;
mod spread;
mod tail;
mod verdict;
mod windows;

pub use finding::{Finding, Which, Why, Window};
pub use layout::{Day, Layout, Local, Moment, Series};
pub use panel::Panel;
pub use share::{Class, Share, SharePrior, share};
pub use spread::Spread;
pub use tail::{ln_tail, surprise};
pub use verdict::Verdict;
