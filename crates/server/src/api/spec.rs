//! The OpenAPI document, generated from the code it describes.

use utoipa::OpenApi;

use crate::{api, intake, tiles};

/// Everything under `/api/v1`.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Outcry",
        description = "Problem reports that people chose to send, by service, state and minute. \
            Counts are reports, not users. Every answer names its window.",
        license(name = "Data: CC BY 4.0", url = "https://creativecommons.org/licenses/by/4.0/")
    ),
    paths(
        intake::receive::create_report,
        intake::withdraw::withdraw_report,
        api::services::get_services,
        api::service::get_service,
        api::heatmap::get_heatmap,
        api::frames::get_frames,
        api::series::get_series,
        api::compare::get_compare,
        tiles::tile_json::get_tile_json,
        tiles::tile::get_tile,
        api::geometry::get_geometry,
    ),
    tags(
        (name = "reports", description = "Say that something is not working"),
        (name = "read", description = "See what is reported; cross-origin, cached, compressed"),
        (name = "tiles", description = "The map for map clients: vector tiles with the same numbers"),
    )
)]
pub struct ApiDoc;

/// The document as it is served and committed.
pub fn document() -> String {
    ApiDoc::openapi().to_pretty_json().unwrap_or_default() + "\n"
}
