//! The OpenAPI document, generated from the code it describes.

use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, openapi};

use crate::api::choices::Choices;
use crate::{admin, api, intake, tiles, tips};

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
        api::incidents::get_incidents,
        api::incident::get_incident,
        api::incidents::get_corrections,
        api::statements::get_statements,
        api::stream::get_stream,
        api::compare::get_compare,
        tiles::tile_json::get_tile_json,
        tiles::tile::get_tile,
        api::geometry::get_geometry,
        tips::list::get_tips,
        tips::submit::post_tip,
        tips::vote::post_helped,
        tips::vote::post_complaint,
        admin::tips::get_queue,
        admin::tips::post_decision,
        admin::held::get_held,
        admin::held::post_held,
        admin::services::get_offered,
        admin::services::post_offered,
        admin::services::delete_offered,
        admin::aliases::get_aliases,
        admin::aliases::post_alias,
        admin::aliases::delete_alias,
        admin::corrections::post_correction,
        admin::statements::post_statement,
        admin::audit::get_audit,
    ),
    modifiers(&Operators, &Choices),
    tags(
        (name = "reports", description = "Say that something is not working"),
        (name = "read", description = "See what is reported; cross-origin, cached, compressed"),
        (name = "tips", description = "What users tell other users; looked at before it is shown, never counted"),
        (name = "admin", description = "For the operators of a server, with their token; nothing is here where there is none"),
        (name = "tiles", description = "The map for map clients: vector tiles with the same numbers"),
    )
)]
pub struct ApiDoc;

/// How operators prove that they are.
struct Operators;

impl Modify for Operators {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let bearer = Http::new(HttpAuthScheme::Bearer);
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("operator", SecurityScheme::Http(bearer));
    }
}

/// The document as it is served and committed.
pub fn document() -> String {
    ApiDoc::openapi().to_pretty_json().unwrap_or_default() + "\n"
}
