//! What every handler can reach.

use std::sync::{Arc, Mutex};

use ipnet::IpNet;
use outage::Catalogue;
use outage::counts::Counts;
use store::Store;

use crate::admin::{Authority, Tries};
use crate::board::Board;
use crate::bursts::Gate;
use crate::clock::Clock;
use crate::curated::Curated;
use crate::intake::Flights;
use crate::intake::writer::Intake;
use crate::limits::Limits;
use crate::picture::Gallery;
use crate::render::Renderer;
use crate::reporter::Salt;
use crate::statements::Latest;
use crate::story::{Stories, Teller};
use crate::stream::Streams;
use crate::tiles::Tiles;

/// The running server.
#[derive(Debug)]
pub struct App {
    /// What the catalogue's file says.
    pub file: Arc<Catalogue>,
    /// The same with what operators entered before the start.
    pub catalogue: Arc<Catalogue>,
    pub clock: Clock,
    pub board: Arc<Board>,
    pub counts: Arc<Mutex<Counts>>,
    pub store: Store,
    pub curated: Arc<Curated>,
    pub intake: Intake,
    pub flights: Flights,
    pub limits: Limits,
    pub gate: Arc<Gate>,
    pub salt: Salt,
    /// None: this server has no operators.
    pub authority: Option<Authority>,
    pub tries: Tries,
    pub trusted_proxies: Vec<IpNet>,
    pub renderer: Arc<Renderer>,
    pub teller: Arc<Teller>,
    pub stories: Arc<Stories>,
    pub statements: Arc<Latest>,
    pub streams: Arc<Streams>,
    pub gallery: Gallery,
    pub tiles: Tiles,
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
}
