//! What the pages say, on a made-up night.

mod looks;
mod night;
mod safety;
mod sentences;
mod twins;
