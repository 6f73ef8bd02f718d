//! `/api/v1/admin/services`

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::catalogue::Feed;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Applies, Offered, enter, offered, remove};
use crate::admin::{Operator, answer, sent};
use crate::api::rfc3339;
use crate::app::App;
use crate::intake::body;
use crate::params::Params;
use crate::problem::{Problem, ProblemBody};

/// The services of this server.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferedServices {
    /// In the order of the catalogue; what was taken away and is still seen stands last.
    pub services: Vec<OfferedService>,
}

/// One service and how it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferedService {
    /// In addresses.
    pub slug: String,
    /// As people know it.
    pub name: String,
    /// Slug of its category.
    pub category: String,
    /// Services of one group can stand in for one another.
    pub group: Option<String>,
    /// Other names people search for.
    pub aliases: Vec<String>,
    /// The company's own status page.
    pub status: Option<String>,
    /// The company's account that answers customers.
    pub handle: Option<String>,
    /// What this server reads of the company's words.
    pub feed: Option<FeedBody>,
    /// Slugs of services without which it does not work.
    pub depends_on: Vec<String>,
    /// `catalogue`: from its file; `operator`: entered, in place of the file where that has it too.
    pub origin: &'static str,
    /// `now`, `from_next_start`, or `until_next_start` for one that was taken away.
    pub applies: &'static str,
    /// When an operator entered it.
    pub changed_at: Option<String>,
}

/// A source of statements that this server reads.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FeedBody {
    /// `statuspage` or `feed`
    #[schema(example = "statuspage")]
    format: String,
    /// A public https address on port 443.
    #[schema(example = "https://status.example.com/api/v2/summary.json")]
    url: String,
}

/// A service as it is sent; read by [`outage::Service::entered`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::Service"
)]
pub struct ServiceBody {
    /// 1 to 40 of a-z, 0-9 and -. One that exists takes the place of what it was.
    #[schema(example = "big-red")]
    slug: String,
    /// At most 60 characters.
    #[schema(example = "Big Red Wireless")]
    name: String,
    /// Slug of a category of the catalogue, which gives it its symptoms.
    #[schema(example = "mobile-carrier")]
    category: String,
    /// Services of one group can stand in for one another.
    group: Option<String>,
    /// Other names people search for, at most 40 characters each.
    aliases: Option<Vec<String>>,
    /// The company's own status page, as a link for readers.
    status: Option<String>,
    /// The company's account that answers customers.
    handle: Option<String>,
    /// What this server shall read of the company's words.
    feed: Option<FeedBody>,
    /// Slugs of services without which it does not work, where the company says so in public.
    depends_on: Option<Vec<String>>,
}

impl From<Offered> for OfferedService {
    fn from(one: Offered) -> OfferedService {
        let feed = |Feed { format, url }: Feed| FeedBody {
            format: format.as_str().to_owned(),
            url,
        };
        let service = one.service;
        OfferedService {
            slug: service.slug,
            name: service.name,
            category: service.category,
            group: service.group,
            aliases: service.aliases,
            status: service.status,
            handle: service.handle,
            feed: service.feed.map(feed),
            depends_on: service.depends_on,
            // What goes is in the file no more, or never was.
            origin: match one.changed_at.is_some() || one.applies == Applies::UntilNextStart {
                true => "operator",
                false => "catalogue",
            },
            applies: one.applies.as_str(),
            changed_at: one.changed_at.map(rfc3339),
        }
    }
}

/// The services of this server, and what waits for its next start.
#[utoipa::path(
    get, path = "/api/v1/admin/services", tag = "admin", security(("operator" = [])),
    responses(
        (status = 200, description = "The services", body = OfferedServices),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
    )
)]
pub async fn get_offered(
    app: Data<App>,
    _operator: Operator,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    Params::parse(request.query_string(), &[])?;
    list(&app).await
}

/// Enters a service, or enters it anew: the whole of it, as it would stand in the catalogue's file. It is
/// checked now, kept, and offered from the next start on.
#[utoipa::path(
    post, path = "/api/v1/admin/services", tag = "admin", security(("operator" = [])),
    request_body = ServiceBody,
    responses(
        (status = 200, description = "The services there are now", body = OfferedServices),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 422, description = "Not a service", body = ProblemBody),
    )
)]
pub async fn post_offered(
    app: Data<App>,
    operator: Operator,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let json = sent(&request, payload).await?;
    enter(&app, &operator, &json).await?;
    list(&app).await
}

/// Takes an entered service away at the next start. One that the catalogue's file has too is then again what
/// it is there. Its reports stay.
#[utoipa::path(
    delete, path = "/api/v1/admin/services/{slug}", tag = "admin", security(("operator" = [])),
    params(("slug" = String, Path, description = "Slug of the service")),
    responses(
        (status = 200, description = "The services there are now", body = OfferedServices),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No operator has entered it", body = ProblemBody),
        (status = 422, description = "Another depends on it", body = ProblemBody),
    )
)]
pub async fn delete_offered(
    app: Data<App>,
    operator: Operator,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    body::check_site(&request)?;
    Params::parse(request.query_string(), &[])?;
    remove(&app, &operator, &slug).await?;
    list(&app).await
}

async fn list(app: &App) -> Result<HttpResponse, Problem> {
    let services = offered(app).await?.into_iter();
    Ok(answer(&OfferedServices {
        services: services.map(OfferedService::from).collect(),
    }))
}
