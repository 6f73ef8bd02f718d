//! `/api/v1/admin/services/{slug}/aliases`: other names people search for.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::{Alias, ServiceId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{Operator, answer, sent};
use crate::api::rfc3339;
use crate::app::App;
use crate::intake::body;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};

/// The names of a service beside its own.
#[derive(Debug, Serialize, ToSchema)]
pub struct AliasList {
    /// Slug of the service.
    pub service: String,
    /// Those of the catalogue, which are changed in its file.
    pub catalogue: Vec<String>,
    /// Those that operators added.
    pub added: Vec<AddedAlias>,
}

/// A name that an operator added.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddedAlias {
    /// The name, in lower case.
    pub alias: String,
    /// When it was added.
    pub added_at: String,
}

/// A name as it is sent; read by [`Alias::parse`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::Alias"
)]
pub struct AliasBody {
    /// 2 to 40 characters.
    #[schema(example = "big red")]
    alias: String,
}

/// The names of a service beside its own.
#[utoipa::path(
    get, path = "/api/v1/admin/services/{slug}/aliases", tag = "admin", security(("operator" = [])),
    params(("slug" = String, Path, description = "Slug of the service")),
    responses(
        (status = 200, description = "The names", body = AliasList),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
    )
)]
pub async fn get_aliases(
    app: Data<App>,
    _operator: Operator,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    Params::parse(request.query_string(), &[])?;
    list(&app, find(&app, &slug)?).await
}

/// Adds a name to a service; the search knows it at once. Adding it again changes nothing.
#[utoipa::path(
    post, path = "/api/v1/admin/services/{slug}/aliases", tag = "admin", security(("operator" = [])),
    params(("slug" = String, Path, description = "Slug of the service")),
    request_body = AliasBody,
    responses(
        (status = 200, description = "The names there are now", body = AliasList),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "Not a name", body = ProblemBody),
    )
)]
pub async fn post_alias(
    app: Data<App>,
    operator: Operator,
    slug: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let id = find(&app, &slug)?;
    let json = sent(&request, payload).await?;
    add(&app, &operator, id, &Alias::parse(&json)?).await?;
    list(&app, id).await
}

/// Takes an added name away.
#[utoipa::path(
    delete, path = "/api/v1/admin/services/{slug}/aliases", tag = "admin", security(("operator" = [])),
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("alias" = String, Query, description = "The name"),
    ),
    responses(
        (status = 200, description = "The names there are now", body = AliasList),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such service, or it has no such name", body = ProblemBody),
    )
)]
pub async fn delete_alias(
    app: Data<App>,
    operator: Operator,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    body::check_site(&request)?;
    let id = find(&app, &slug)?;
    let params = Params::parse(request.query_string(), &["alias"])?;
    let alias = params.get("alias").and_then(Alias::of).ok_or_else(|| {
        Problem::parameter(Kind::Invalid, "alias", "must name the alias to take away")
    })?;
    remove(&app, &operator, id, &alias).await?;
    list(&app, id).await
}

/// Adds a name, writes it down, and lets the search know.
pub async fn add(
    app: &App,
    operator: &Operator,
    id: ServiceId,
    alias: &Alias,
) -> Result<(), Problem> {
    let service = &app.catalogue.service(id).slug;
    let now = app.clock.now();
    let new = store::Alias {
        service: service.clone(),
        alias: alias.as_str().to_owned(),
        added_at: now.timestamp(),
    };
    let act = operator.act(
        now,
        "alias.add",
        service,
        &json!({ "alias": alias.as_str() }),
    );
    app.store.add_alias(&new, &act).await?;
    Ok(app.curated.read(&app.store, &app.catalogue).await?)
}

/// Takes a name away, writes it down, and lets the search know.
pub async fn remove(
    app: &App,
    operator: &Operator,
    id: ServiceId,
    alias: &Alias,
) -> Result<(), Problem> {
    let service = &app.catalogue.service(id).slug;
    let detail = json!({ "alias": alias.as_str() });
    let act = operator.act(app.clock.now(), "alias.remove", service, &detail);
    if app
        .store
        .remove_alias(service, alias.as_str(), &act)
        .await?
    {
        return Ok(app.curated.read(&app.store, &app.catalogue).await?);
    }
    Err(Problem::new(
        Kind::NotFound,
        "No operator has added this name to this service; names of the catalogue are changed in its file.",
    ))
}

fn find(app: &App, slug: &str) -> Result<ServiceId, Problem> {
    app.catalogue
        .find(slug)
        .ok_or_else(Problem::unknown_service)
}

async fn list(app: &App, id: ServiceId) -> Result<HttpResponse, Problem> {
    let service = app.catalogue.service(id);
    let all = app.store.aliases().await?;
    let added = all.into_iter().filter(|a| a.service == service.slug);
    Ok(answer(&AliasList {
        service: service.slug.clone(),
        catalogue: service.aliases.clone(),
        added: added
            .map(|a| AddedAlias {
                alias: a.alias,
                added_at: rfc3339(a.added_at),
            })
            .collect(),
    }))
}
