//! `GET /api/v1/services/{slug}/statements`

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::Serialize;
use store::Saying;
use utoipa::ToSchema;

use super::present_json;
use crate::app::App;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};
use crate::statements::OfService;

/// How long a stretch may be asked for.
const LONGEST: TimeDelta = TimeDelta::days(366);

/// Without `from`, so much before `to`.
const USUAL: TimeDelta = TimeDelta::days(7);

/// What the company said, in a stretch of time.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementsView {
    /// Slug of the service.
    pub service: String,
    /// Start of the stretch.
    pub from: String,
    /// Its end, exclusive.
    pub to: String,
    /// True if this server shows simulated traffic; then the statements are made up as well.
    pub simulated: bool,
    /// By the time they were published, every wording of each.
    pub statements: Vec<StatementView>,
}

/// One thing the company said, in plain text: it never holds markup.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StatementView {
    /// By content: another wording has another.
    pub id: String,
    /// What the source calls it; wordings of one statement share it.
    pub source_id: String,
    /// When the company said it, as it says itself.
    pub published_at: String,
    /// When this wording was first read here.
    pub fetched_at: String,
    /// `investigating`, `identified`, `monitoring`, `resolved` or `note`.
    pub kind: &'static str,
    /// One line; may be empty.
    pub title: String,
    /// Its words as they were read first, of at most 2,000 characters.
    pub text: String,
    /// Where it can be read.
    pub url: String,
    /// `statuspage`, `feed` or `operator`.
    pub via: &'static str,
    /// Whether the source has worded it anew since.
    pub superseded: bool,
}

/// What the company says now.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementNow {
    /// The last thing it said; null: nothing was found.
    pub latest: Option<StatementView>,
    /// Where it is read; null: there is no source that a program can read.
    pub source: Option<SourceView>,
}

/// How asking the source went.
#[derive(Debug, Serialize, ToSchema)]
pub struct SourceView {
    /// Its address.
    pub url: String,
    /// When it was last asked.
    pub checked_at: Option<String>,
    /// When it last gave an answer that could be read.
    pub succeeded_at: Option<String>,
    /// Why it gave none the last time; null: it gave one, or was not asked yet.
    pub fault: Option<String>,
}

fn utc(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl StatementView {
    /// A statement on its way out.
    pub fn new(saying: &Saying) -> StatementView {
        let said = &saying.statement;
        StatementView {
            id: said.id.clone(),
            source_id: said.source_id.clone(),
            published_at: utc(said.published_at),
            fetched_at: utc(saying.fetched_at),
            kind: said.kind.as_str(),
            title: said.title.clone(),
            text: said.text.clone(),
            url: said.url.clone(),
            via: said.via.as_str(),
            superseded: saying.superseded,
        }
    }
}

impl StatementNow {
    /// What is known of a service.
    pub fn new(known: &OfService) -> StatementNow {
        let check = known.check.as_ref();
        let source = known.source.as_ref().map(|url| SourceView {
            url: url.clone(),
            checked_at: check.map(|c| utc(c.checked_at)),
            succeeded_at: check.and_then(|c| c.succeeded_at).map(utc),
            fault: check.and_then(|c| c.fault.clone()),
        });
        StatementNow {
            latest: known.latest().map(StatementView::new),
            source,
        }
    }
}

/// What the company said, from its status page, its feed, or entered by the operator of this server.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/statements", tag = "read",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("from" = Option<String>, Query, description = "RFC 3339 in UTC; without it, 7 days before `to`"),
        ("to" = Option<String>, Query, description = "Exclusive; without it, now"),
    ),
    responses(
        (status = 200, description = "The statements", body = StatementsView),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "Out of range, or more than 366 days", body = ProblemBody),
    )
)]
pub async fn get_statements(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    app.catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    let params = Params::parse(request.query_string(), &["from", "to"])?;
    let (from, to) = range(&params, app.clock.now())?;
    let found = app.store.statements(&slug, from, to).await?;
    let view = StatementsView {
        service: slug.into_inner(),
        from: utc(from),
        to: utc(to),
        simulated: app.board.snapshot().simulated,
        statements: found.iter().map(StatementView::new).collect(),
    };
    Ok(present_json(&view).answer(&request))
}

fn range(params: &Params, now: DateTime<Utc>) -> Result<(DateTime<Utc>, DateTime<Utc>), Problem> {
    let refuse = |detail: &str| Err(Problem::parameter(Kind::Invalid, "from", detail));
    // What was said in this very second belongs to it.
    let to = params.time("to")?.unwrap_or(now + TimeDelta::seconds(1));
    let from = match params.time("from")? {
        Some(from) => from,
        None => to.checked_sub_signed(USUAL).unwrap_or(to),
    };
    if from >= to {
        return refuse("must lie before to");
    }
    if to - from > LONGEST {
        return refuse("lies more than 366 days before to; ask for a shorter time");
    }
    Ok((from, to))
}
