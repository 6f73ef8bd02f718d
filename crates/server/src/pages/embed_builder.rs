//! Where a widget is chosen, looked at and copied.

use askama::Template;
use atlas::State;
use outage::{Service, ServiceId};

use super::draw::Safe;
use super::embed::{Look, Size, Theme};
use super::shell::Shell;
use super::words::{Language, place};
use super::{Site, assets, render};

#[derive(Template)]
#[template(path = "embed_builder.html")]
struct Page<'a> {
    t: Language,
    shell: Shell,
    css: String,
    name: &'a str,
    services: Vec<Choice>,
    places: Vec<Choice>,
    sizes: Vec<Choice>,
    themes: Vec<Choice>,
    languages: Vec<(Language, bool)>,
    stages: Vec<Stage>,
    /// What the widget speaks.
    speaks: Language,
    code: String,
}

/// One word of a field of the form.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// The widgets on a ground of one theme.
struct Stage {
    theme: &'static str,
    label: &'static str,
    widgets: Vec<Shown>,
}

struct Shown {
    src: String,
    title: String,
    width: u32,
    height: u32,
    label: String,
    chosen: bool,
}

/// The page for one choice; the widget may speak another language than the page.
pub fn embed_builder(site: &Site, id: ServiceId, look: Look, speaks: Language) -> String {
    let t = site.language;
    let service = site.catalogue.service(id);
    let title = format!("{} | Outcry", t.builder_title());
    let mut shell = Shell::new(site, title, "/embed-builder", "src/embed-builder.ts")
        .about(service)
        .everywhere();
    shell.description = t.builder_description().into();
    // It is for other sites, not one more page about the service.
    shell.here = "";
    render(&Page {
        t,
        shell,
        css: assets::href("src/embed-builder.css"),
        name: &service.name,
        services: services(site, id),
        places: places(t, look),
        sizes: [Size::Compact, Size::Card]
            .map(|size| choice(size.word(), size_name(t, size), size == look.size))
            .into(),
        themes: [Theme::Reader, Theme::Light, Theme::Dark]
            .map(|theme| choice(theme.word(), theme_name(t, theme), theme == look.theme))
            .into(),
        languages: Language::ALL
            .map(|language| (language, language == speaks))
            .into(),
        stages: [Theme::Light, Theme::Dark]
            .map(|theme| stage(t, speaks, service, look, theme))
            .into(),
        speaks,
        code: code(site.public_url, speaks, service, look),
    })
}

fn choice(value: &str, label: &str, chosen: bool) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        chosen,
    }
}

fn services(site: &Site, id: ServiceId) -> Vec<Choice> {
    let all = site.catalogue.ids();
    let mut all: Vec<Choice> = all
        .map(|one| {
            let service = site.catalogue.service(one);
            choice(&service.slug, &service.name, one == id)
        })
        .collect();
    all.sort_by_key(|one| one.label.to_lowercase());
    all
}

fn places(t: Language, look: Look) -> Vec<Choice> {
    let mut states: Vec<Choice> = State::all()
        .map(|state| choice(state.code(), t.title(state), look.region == Some(state)))
        .collect();
    states.sort_by_key(|one| place::sorted(&one.label));
    let country = choice("US", t.united_states(), look.region.is_none());
    std::iter::once(country).chain(states).collect()
}

fn size_name(t: Language, size: Size) -> &'static str {
    match size {
        Size::Card => t.builder_card(),
        Size::Compact => t.builder_compact(),
    }
}

fn theme_name(t: Language, theme: Theme) -> &'static str {
    match theme {
        Theme::Reader => t.builder_readers(),
        Theme::Light => t.builder_light(),
        Theme::Dark => t.builder_dark(),
    }
}

fn stage(t: Language, speaks: Language, service: &Service, look: Look, theme: Theme) -> Stage {
    let ground = theme_name(t, theme);
    let widget = |size: Size| {
        let (width, height) = size.pixels();
        let shown = Look {
            size,
            theme,
            ..look
        };
        let here = look.theme == theme || look.theme == Theme::Reader;
        let (name, says) = (size_name(t, size), t.embed_title(&service.name));
        Shown {
            src: address(speaks, service, shown),
            title: format!("{name}, {}: {says}", ground.to_lowercase()),
            width,
            height,
            label: format!("{name}, {width} × {height}"),
            chosen: here && size == look.size,
        }
    };
    Stage {
        theme: theme.word(),
        label: ground,
        widgets: vec![widget(Size::Card), widget(Size::Compact)],
    }
}

/// Where a widget is, on this server.
fn address(t: Language, service: &Service, look: Look) -> String {
    format!("{}/embed/{}{}", t.root(), service.slug, look.query())
}

/// The line of HTML that shows a widget elsewhere.
pub fn code(public_url: &str, t: Language, service: &Service, look: Look) -> String {
    let (width, height) = look.size.pixels();
    format!(
        r#"<iframe src="{public_url}{}" title="{}" width="{width}" height="{height}" loading="lazy" style="border:0"></iframe>"#,
        Safe(&address(t, service, look)),
        Safe(&t.embed_title(&service.name)),
    )
}
