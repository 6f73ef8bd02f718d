//! The borders of all counties.

use std::sync::LazyLock;

use crate::topology::Topology;

pub(crate) static COUNTIES: LazyLock<Topology> =
    LazyLock::new(|| Topology::read(include_str!("../data/counties-10m.json")));
