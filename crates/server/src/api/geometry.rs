//! `GET /api/v1/geometry/{region}.json`: what a page needs to draw one state by county.

use std::sync::OnceLock;

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use atlas::{STATES, State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::headers;
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// The counties of a state in the picture of the nation, 975 by 610 units, Albers projection.
#[derive(Debug, Serialize, ToSchema)]
pub struct Geometry {
    /// `US-OH`
    pub region: &'static str,
    /// Left, top, width and height of the state in the picture.
    pub view_box: [f64; 4],
    /// By FIPS code.
    pub areas: Vec<Area>,
}

/// One county.
#[derive(Debug, Serialize, ToSchema)]
pub struct Area {
    /// `US-OH-035`
    pub id: &'static str,
    /// The `d` of an SVG path; neighbours share their borders.
    pub path: &'static str,
}

/// The counties of a state as SVG paths, for pictures some 300 pixels wide.
#[utoipa::path(
    get, path = "/api/v1/geometry/{region}.json", tag = "read",
    params(("region" = String, Path, description = "`US-OH`: a state or D.C.; the island areas are not in the picture")),
    responses(
        (status = 200, description = "The paths", body = Geometry),
        (status = 400, description = "There are no parameters", body = ProblemBody),
        (status = 404, description = "No such state, or none of this picture", body = ProblemBody),
    )
)]
pub async fn get_geometry(
    region: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    static DRAWN: [OnceLock<Option<Prepared>>; STATES] = [const { OnceLock::new() }; STATES];
    Params::parse(request.query_string(), &[])?;
    let state = State::from_code(&region).ok_or_else(nothing)?;
    let drawn = DRAWN[state.index()].get_or_init(|| draw(state));
    Ok(drawn.as_ref().ok_or_else(nothing)?.answer(&request))
}

fn nothing() -> Problem {
    Problem::new(
        Kind::NotFound,
        "There are outlines for the 50 states and D.C., such as US-OH.",
    )
}

fn draw(state: State) -> Option<Prepared> {
    let outlines = atlas::county_outlines(state)?;
    let areas = outlines.paths.iter().map(|(county, path)| Area {
        id: county.code(),
        path,
    });
    let geometry = Geometry {
        region: state.code(),
        view_box: outlines.view_box,
        areas: areas.collect(),
    };
    let body = serde_json::to_string(&geometry).unwrap_or_default();
    Some(Prepared::new(
        body,
        "application/json",
        headers::FIXED,
        Family::Data,
    ))
}
