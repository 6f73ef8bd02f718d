//! What the pages say, on a made-up night.

mod desk;
mod incidents;
mod looks;
mod messages;
mod night;
mod safety;
mod says;
mod sentences;
mod services;
mod spanish;
mod twins;
mod widgets;
