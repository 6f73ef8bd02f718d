//! `/admin/services`: the services of this server, and their other names, by form.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::{Alias, Service};
use serde_json::json;

use super::{Applies, Offered, enter, offered, remove};
use crate::admin::aliases;
use crate::admin::desk::{checked, desk, own, read, show, to, told};
use crate::admin::session::Session;
use crate::admin::sign_in::door;
use crate::app::App;
use crate::intake::body::Fields;
use crate::pages::Language;
use crate::pages::admin::{self, NameForm, ServiceForm, ServiceRow, ServicesView};
use crate::params::Params;
use crate::problem::{Kind, Problem};
use crate::visit::{problem_page_in, site_in};

/// `GET /admin/services`, and below `/es`; `?slug=` fills the form with what a service is.
pub async fn get_page(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    let slug = Params::parse(request.query_string(), &["slug"]);
    let slug = slug.map(|params| params.get("slug").map(str::to_owned));
    let view = ServicesView::default();
    let page = async || page(&app, language, &session, view, slug?.as_deref()).await;
    show(&app, language, page().await)
}

/// The page, with the forms as they were sent or with one service to change.
async fn page(
    app: &App,
    language: Language,
    session: &Session,
    mut view: ServicesView,
    change: Option<&str>,
) -> Result<String, Problem> {
    let all = offered(app).await?;
    if let Some(slug) = change {
        let found = all.iter().find(|one| one.service.slug == slug);
        let one = found.ok_or_else(Problem::unknown_service)?;
        view.service = filled(&one.service);
    }
    let changed = |one: &&Offered| one.changed_at.is_some() || one.applies != Applies::Now;
    view.entered = all.iter().filter(changed).map(row).collect();
    view.offered = all
        .iter()
        .map(|one| (one.service.slug.clone(), one.service.name.clone()))
        .collect();
    view.offered.sort_by_key(|(_, name)| name.to_lowercase());
    view.added = app.store.aliases().await?;
    let now = app.board.snapshot();
    let site = site_in(app, &now, language);
    Ok(admin::services(&site, desk(session), view))
}

fn row(one: &Offered) -> ServiceRow {
    ServiceRow {
        slug: one.service.slug.clone(),
        name: one.service.name.clone(),
        applies: one.applies.as_str(),
        seen: one.applies != Applies::FromNextStart,
        ours: one.changed_at.is_some(),
    }
}

/// `POST /admin/services`, and below `/es`: a service or a name more, or one less.
pub async fn post_page(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    let fields = match checked(&app, &request, payload, &session).await {
        Ok(fields) => fields,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let problem = match act(&app, &session, &fields).await {
        Ok(()) => return to(language, "/admin/services").finish(),
        Err(problem) => problem,
    };
    let mut view = ServicesView::default();
    let named = fields.get("alias").is_some() || fields.get("remove").is_some();
    match named {
        true => view.name = name(&fields, told(&problem)),
        false => {
            view.service = sent(&fields);
            view.service.wrong = Some(told(&problem));
        }
    }
    match page(&app, language, &session, view, None).await {
        Ok(html) => own(problem.kind.status(), html),
        Err(problem) => problem_page_in(&app, language, &problem),
    }
}

async fn act(app: &App, session: &Session, fields: &Fields) -> Result<(), Problem> {
    let operator = &session.operator;
    if let Some(slug) = fields.get("take_away") {
        return remove(app, operator, slug).await;
    }
    if let Some((slug, alias)) = fields.get("remove").and_then(|pair| pair.split_once(' ')) {
        let (id, alias) = (known(app, slug)?, alias_of(alias)?);
        return aliases::remove(app, operator, id, &alias).await;
    }
    if fields.get("act") == Some("enter") {
        enter(app, operator, &read(&entry(fields))?).await?;
        return Ok(());
    }
    let id = known(app, fields.get("service").unwrap_or_default())?;
    let alias = alias_of(fields.get("alias").unwrap_or_default())?;
    aliases::add(app, operator, id, &alias).await
}

fn known(app: &App, slug: &str) -> Result<outage::ServiceId, Problem> {
    let found = app.catalogue.find(slug);
    found.ok_or_else(Problem::unknown_service)
}

fn alias_of(text: &str) -> Result<Alias, Problem> {
    Alias::of(text).ok_or_else(|| {
        let detail = "A name has 2 to 40 characters, and a letter or digit among them.";
        Problem::new(Kind::Invalid, detail)
    })
}

/// The form as the interface would get it: an empty field is one that was left out, and lists are
/// separated by commas.
fn entry(fields: &Fields) -> serde_json::Value {
    let text = |name| fields.get(name).map(str::trim).filter(|t| !t.is_empty());
    let list = |name| -> Vec<&str> {
        let items = text(name).unwrap_or_default().split(',');
        items.map(str::trim).filter(|t| !t.is_empty()).collect()
    };
    let feed = text("feed_url").map(|url| json!({"format": text("feed_format"), "url": url}));
    json!({
        "slug": text("slug").unwrap_or_default(), "name": text("name").unwrap_or_default(),
        "category": text("category").unwrap_or_default(), "group": text("group"),
        "aliases": list("aliases"), "status": text("status"), "handle": text("handle"),
        "feed": feed, "depends_on": list("depends_on"),
    })
}

fn sent(fields: &Fields) -> ServiceForm {
    let field = |name| fields.get(name).unwrap_or_default().to_owned();
    ServiceForm {
        slug: field("slug"),
        name: field("name"),
        category: field("category"),
        group: field("group"),
        aliases: field("aliases"),
        status: field("status"),
        handle: field("handle"),
        feed_format: field("feed_format"),
        feed_url: field("feed_url"),
        depends_on: field("depends_on"),
        wrong: None,
    }
}

fn filled(service: &Service) -> ServiceForm {
    let Service {
        slug,
        name,
        category,
        group,
        aliases,
        status,
        handle,
        feed,
        depends_on,
    } = service.clone();
    let feed_format = feed.as_ref().map(|feed| feed.format.as_str());
    ServiceForm {
        slug,
        name,
        category,
        group: group.unwrap_or_default(),
        aliases: aliases.join(", "),
        status: status.unwrap_or_default(),
        handle: handle.unwrap_or_default(),
        feed_format: feed_format.unwrap_or_default().to_owned(),
        feed_url: feed.map(|feed| feed.url).unwrap_or_default(),
        depends_on: depends_on.join(", "),
        wrong: None,
    }
}

fn name(fields: &Fields, wrong: String) -> NameForm {
    let field = |name| fields.get(name).unwrap_or_default().to_owned();
    NameForm {
        service: field("service"),
        alias: field("alias"),
        wrong: Some(wrong),
    }
}
