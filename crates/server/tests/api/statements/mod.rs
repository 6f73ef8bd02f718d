//! What companies say: asking strangers, and showing what they answer.

mod faults;
mod guard;
mod pages;
mod stranger;
