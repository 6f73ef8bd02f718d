//! The operators' desk.

use outage::held;
use outage::tip::{Caution, Status};
use store::{Act, Alias, Burst, BurstId, TipRow};

use super::looks::site;
use super::night::{at, catalogue};
use crate::pages::admin::{
    self, Desk, NameForm, QueueView, ServiceForm, ServiceRow, ServicesView, StoryForm,
};
use crate::pages::{Language, Site};

const DESK: Desk<'_> = Desk {
    name: "Dana R.",
    form_token: "0123",
};

/// A tip with everything that is looked at twice.
const LOUD: &str = "See www.x.example, write to a@b.example or call 1-888-555-0100.";

/// Seconds, so many minutes ago.
fn ago(minutes: i64) -> i64 {
    (at() - minutes).time().timestamp()
}

fn tip(id: &str, text: &str, reported: i64, decided: bool) -> TipRow {
    TipRow {
        id: id.into(),
        service: "netflix".into(),
        text: text.into(),
        lang: "en".into(),
        state: Some("US-OH".into()),
        status: Status::Waiting,
        received_at: ago(90),
        digest: String::new(),
        reason: None,
        decided_at: decided.then(|| ago(10)),
        helped: 0,
        reported,
        simulated: false,
    }
}

fn burst() -> Burst {
    let states = ["US-OH", "US-NY", "US-DC", "US-MP", "US-TX"];
    let states = states.map(|code| (Some(code.to_owned()), 3));
    Burst {
        id: BurstId {
            service: "netflix".into(),
            network: 7,
        },
        status: held::Status::Waiting,
        reports: 41,
        from: ago(50),
        to: ago(20),
        decided_at: None,
        states: [(None, 29)].into_iter().chain(states).collect(),
    }
}

fn queue(status: Status) -> QueueView {
    let decided = status != Status::Waiting;
    QueueView {
        status,
        waiting: 3,
        oldest: Some(ago(90)),
        rows: vec![
            tip("a", LOUD, 2, false),
            tip("b", "It is back.", 1, false),
            tip("c", "Downloads <b>play</b>.", 0, decided),
        ],
        bursts: vec![burst()],
        waiting_bursts: 1,
        next: Some("later".into()),
    }
}

fn entered(applies: &'static str) -> ServiceRow {
    ServiceRow {
        slug: "agua-azul".into(),
        name: "Agua Azul".into(),
        applies,
        seen: applies != "from_next_start",
        ours: true,
    }
}

fn services() -> ServicesView {
    let wrong = Some("slug must be there".to_owned());
    ServicesView {
        entered: ["now", "from_next_start", "until_next_start"]
            .map(entered)
            .to_vec(),
        offered: vec![("netflix".into(), "Netflix".into())],
        added: vec![Alias {
            service: "netflix".into(),
            alias: "la roja".into(),
            added_at: ago(30),
        }],
        service: ServiceForm {
            wrong: wrong.clone(),
            ..ServiceForm::default()
        },
        name: NameForm {
            wrong,
            ..NameForm::default()
        },
    }
}

fn act() -> Act {
    Act {
        id: "1".into(),
        at: ago(5),
        actor: "Dana R.".into(),
        action: "tip.hide".into(),
        subject: "a".into(),
        detail: r#"{"reason":"sells help"}"#.into(),
    }
}

/// The pages of the desk and their states, by name.
pub fn every_page(site: &Site) -> Vec<(String, String)> {
    let t = site.language;
    let story = |wrong| admin::incidents(site, DESK, StoryForm::default(), wrong);
    let door = |wrong| admin::sign_in(site, wrong);
    let mut all = vec![
        ("door".to_owned(), door(None)),
        ("door, wrong".into(), door(Some((t.desk_wrong_token(), "")))),
        (
            "door, closed".into(),
            door(Some(("10 wrong tokens came.", t.foreign()))),
        ),
        ("desk, incidents".into(), story(None)),
        (
            "desk, incidents again".into(),
            story(Some("kind must be there".into())),
        ),
        (
            "desk, services".into(),
            admin::services(site, DESK, services()),
        ),
        (
            "desk, services of the file".into(),
            admin::services(site, DESK, ServicesView::default()),
        ),
        (
            "desk, log".into(),
            admin::log(site, DESK, vec![act()], Some("later".into())),
        ),
        (
            "desk, no log".into(),
            admin::log(site, DESK, Vec::new(), None),
        ),
    ];
    for status in Status::ALL {
        let view = queue(status);
        let none = QueueView {
            waiting: 0,
            oldest: None,
            rows: Vec::new(),
            bursts: Vec::new(),
            waiting_bursts: 0,
            next: None,
            ..queue(status)
        };
        let name = format!("desk, {}", status.as_str());
        all.push((
            format!("{name}, none"),
            admin::queue(site, DESK, at(), none),
        ));
        all.push((name, admin::queue(site, DESK, at(), view)));
    }
    all
}

fn speaking(t: Language, f: impl Fn(&Site)) {
    let catalogue = catalogue();
    f(&site(&catalogue).speaking(t));
}

#[test]
fn it_says_why_a_tip_is_there() {
    speaking(Language::English, |site| {
        let html = admin::queue(site, DESK, at(), queue(Status::Waiting));
        let cautions: Vec<_> = Caution::of(LOUD).into_iter().map(Caution::words).collect();
        assert_eq!(cautions.len(), 3, "all of them: {cautions:?}");
        for line in [
            &format!("<td>Reported by 2 readers, {}</td>", cautions.join(", ")),
            "<td>Reported by 1 reader</td>",
            "<td>New</td>",
            "4 open, oldest 1 hour. Signed in as Dana R.</p>",
            "41 reports in 31\u{a0}min from one network",
            "Netflix, the country, Ohio, New York, 3 more",
        ] {
            assert!(html.contains(line), "{line} is not in {html}");
        }
    });
    speaking(Language::Spanish, |site| {
        let html = admin::queue(site, DESK, at(), queue(Status::Waiting));
        for line in [
            "<td>Denunciado por 2 personas, enlace, dirección de correo, número de teléfono</td>",
            "<td>Denunciado por 1 persona</td>",
            "<td>Nuevo</td>",
            "Netflix, el país, Ohio, Nueva York, 3 más",
            "<form method=\"post\" action=\"/es/admin\">",
        ] {
            assert!(html.contains(line), "{line} is not in {html}");
        }
    });
}

#[test]
fn its_pages_name_each_other_and_no_search_engine_is_told() {
    for (t, other) in [
        (Language::English, Language::Spanish),
        (Language::Spanish, Language::English),
    ] {
        speaking(t, |site| {
            for (name, html) in every_page(site) {
                assert!(
                    html.contains("<meta name=\"robots\" content=\"noindex\">"),
                    "{name}"
                );
                for bad in [
                    "rel=\"alternate\"",
                    "rel=\"canonical\"",
                    "property=\"og:",
                    "<b>play",
                    "<script",
                    " style=",
                ] {
                    assert!(!html.contains(bad), "{name} has {bad}");
                }
                let link = format!("<a href=\"{}/admin", other.root());
                let marks = format!(
                    "\" lang=\"{0}\" hreflang=\"{0}\">{1}</a>",
                    other.code(),
                    other.language_name()
                );
                let told = html.contains(&link) && html.contains(&marks);
                assert!(told, "{name} does not name its other language");
            }
        });
    }
}

/// A word that is shown in Spanish is sent as the interface knows it.
#[test]
fn what_is_chosen_is_sent_in_the_words_of_the_interface() {
    let options = |t: Language| {
        let catalogue = catalogue();
        let html = admin::incidents(
            &site(&catalogue).speaking(t),
            DESK,
            StoryForm::default(),
            None,
        );
        let rest = html
            .split("name=\"step\">")
            .nth(1)
            .expect("is there")
            .to_owned();
        rest.split("</select>").next().expect("ends").to_owned()
    };
    assert!(options(Language::English).starts_with("<option>investigating</option>"));
    let spanish = options(Language::Spanish);
    assert!(
        spanish.starts_with("<option value=\"investigating\">investigando</option>"),
        "{spanish}"
    );
}
