//! Where a widget is chosen, looked at and copied.

use askama::Template;
use atlas::State;
use outage::{Service, ServiceId};

use super::draw::Safe;
use super::embed::{Look, Size, Theme};
use super::shell::Shell;
use super::words::place;
use super::{Site, assets, render};

#[derive(Template)]
#[template(path = "embed_builder.html")]
struct Page<'a> {
    shell: Shell,
    css: String,
    name: &'a str,
    services: Vec<Choice>,
    places: Vec<Choice>,
    sizes: Vec<Choice>,
    themes: Vec<Choice>,
    stages: Vec<Stage>,
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

/// The page for one choice.
pub fn embed_builder(site: &Site, id: ServiceId, look: Look) -> String {
    let service = site.catalogue.service(id);
    let title = "Put a service on your page | Outcry".to_owned();
    let mut shell =
        Shell::new(site, title, "/embed-builder", "src/embed-builder.ts").about(service);
    shell.description =
        "A small map or one line of problem reports for your site: choose service, \
        place, size and theme, and copy one line of HTML. No cookies, no script, no tracking."
            .into();
    render(&Page {
        shell,
        css: assets::href("src/embed-builder.css"),
        name: &service.name,
        services: services(site, id),
        places: places(look),
        sizes: [("Compact", Size::Compact), ("Card", Size::Card)]
            .map(|(label, size)| choice(size.word(), label, size == look.size))
            .into(),
        themes: [
            ("Reader’s", Theme::Reader),
            ("Light", Theme::Light),
            ("Dark", Theme::Dark),
        ]
        .map(|(label, theme)| choice(theme.word(), label, theme == look.theme))
        .into(),
        stages: [("Light", Theme::Light), ("Dark", Theme::Dark)]
            .map(|(label, theme)| stage(service, look, label, theme))
            .into(),
        code: code(site.public_url, service, look),
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

fn places(look: Look) -> Vec<Choice> {
    let mut states: Vec<Choice> = State::all()
        .map(|state| {
            choice(
                state.code(),
                place::title(state),
                look.region == Some(state),
            )
        })
        .collect();
    states.sort_by(|a, b| a.label.cmp(&b.label));
    let country = choice("US", "United States", look.region.is_none());
    std::iter::once(country).chain(states).collect()
}

fn stage(service: &Service, look: Look, label: &'static str, theme: Theme) -> Stage {
    let widget = |size: Size| {
        let (width, height) = size.pixels();
        let shown = Look {
            size,
            theme,
            ..look
        };
        let here = look.theme == theme || look.theme == Theme::Reader;
        let name = match size {
            Size::Card => "Card",
            Size::Compact => "Compact",
        };
        Shown {
            src: format!("/embed/{}{}", service.slug, shown.query()),
            title: format!("{name}, {}: {}", label.to_lowercase(), frame_title(service)),
            width,
            height,
            label: format!("{name}, {width} × {height}"),
            chosen: here && size == look.size,
        }
    };
    Stage {
        theme: theme.word(),
        label,
        widgets: vec![widget(Size::Card), widget(Size::Compact)],
    }
}

fn frame_title(service: &Service) -> String {
    format!("{}: user reports, from Outcry", service.name)
}

/// The line of HTML that shows a widget elsewhere.
pub fn code(public_url: &str, service: &Service, look: Look) -> String {
    let (width, height) = look.size.pixels();
    format!(
        r#"<iframe src="{public_url}/embed/{}{}" title="{}" width="{width}" height="{height}" loading="lazy" style="border:0"></iframe>"#,
        service.slug,
        Safe(&look.query()),
        Safe(&frame_title(service)),
    )
}
