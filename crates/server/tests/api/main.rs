//! The interface as a client sees it: a real server on a free port, its clock in the test's hand.

mod app;
mod areas;
mod compare;
mod embed;
mod frames;
mod geometry;
mod headers;
mod heatmap;
mod idempotency;
mod openapi;
mod pages;
mod picture;
mod reports;
mod restart;
mod series;
mod services;
mod tiles;
mod withdrawal;
