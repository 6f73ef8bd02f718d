//! The interface as a client sees it: a real server on a free port, its clock in the test's hand.

mod admin;
mod app;
mod areas;
mod bursts;
mod compare;
mod embed;
mod frames;
mod geometry;
mod headers;
mod heatmap;
mod idempotency;
mod incidents;
mod openapi;
mod pages;
mod picture;
mod reports;
mod restart;
mod series;
mod services;
mod statements;
mod story;
mod tiles;
mod tips;
mod withdrawal;
mod year;
