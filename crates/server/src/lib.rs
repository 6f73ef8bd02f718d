//! The only room that speaks HTTP; it holds the clock, the loop and the commands.

pub mod api;
pub mod app;
pub mod board;
mod client;
pub mod clock;
pub mod commands;
pub mod demo;
mod headers;
mod history;
pub mod intake;
mod judged;
mod limits;
mod marked;
mod meter;
pub mod pages;
mod params;
mod prepared;
pub mod problem;
mod receipt;
mod render;
mod reporter;
mod routes;
pub mod serve;
pub mod settings;
pub mod ticker;
mod traffic;
mod visit;
