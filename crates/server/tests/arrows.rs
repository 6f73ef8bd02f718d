//! Who may depend on whom: the arrows of docs/ARCHITECTURE.md, held against the manifests.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

const OURS: [&str; 5] = ["atlas", "detector", "outage", "server", "store"];

/// What each room may name in its manifest, of ours.
const ALLOWED: [(&str, &[&str]); 5] = [
    ("detector", &[]),
    ("atlas", &[]),
    ("outage", &["atlas", "detector"]),
    ("store", &["outage"]),
    ("server", &["atlas", "outage", "store"]),
];

/// Crates that belong to one room alone.
const KEPT: [(&str, &[&str]); 7] = [
    ("sqlx", &["store"]),
    ("actix-web", &["server"]),
    ("clap", &["server"]),
    ("reqwest", &["server"]),
    ("askama", &["server"]),
    ("geo", &["atlas"]),
    ("h3o", &["atlas"]),
];

/// Crates that a room must never name, not even for its tests.
const NEVER: [(&str, &[&str]); 3] = [
    ("detector", &["chrono", "tokio", "rand"]),
    ("atlas", &["chrono", "tokio", "rand"]),
    ("outage", &["tokio"]),
];

fn manifests() -> BTreeMap<String, BTreeSet<String>> {
    let out = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--locked",
            "--offline",
        ])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&out.stdout).expect("cargo speaks JSON");
    let packages = metadata["packages"].as_array().expect("has packages");
    let name = |v: &Value| v["name"].as_str().expect("has a name").to_owned();
    packages
        .iter()
        .map(|package| {
            let list = package["dependencies"]
                .as_array()
                .expect("has dependencies");
            let shipped = list.iter().filter(|d| d["kind"] != "dev");
            (name(package), shipped.map(name).collect())
        })
        .collect()
}

#[test]
fn no_arrow_points_where_it_may_not() {
    let rooms = manifests();
    assert_eq!(
        rooms.keys().map(String::as_str).collect::<Vec<_>>(),
        OURS,
        "a new room needs a reason"
    );
    for (room, allowed) in ALLOWED {
        let ours = rooms[room].iter().filter(|d| OURS.contains(&d.as_str()));
        for arrow in ours {
            assert!(
                allowed.contains(&arrow.as_str()),
                "{room} -> {arrow} is no arrow of the house"
            );
        }
    }
    for (library, homes) in KEPT {
        for (room, dependencies) in &rooms {
            let here = dependencies.contains(library);
            assert!(
                !here || homes.contains(&room.as_str()),
                "{library} belongs to {homes:?}, not to {room}"
            );
        }
    }
    for (room, never) in NEVER {
        for library in never {
            assert!(
                !rooms[room].contains(*library),
                "{room} must not know {library}"
            );
        }
    }
}

/// All Rust files of a folder, by their path in it.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = format!("{}/../{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(&root)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("is there") {
            let path = entry.expect("reads").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("is below").display();
                let text = std::fs::read_to_string(&path).expect("is text");
                found.push((name.to_string(), text));
            }
        }
    }
    found
}

/// What users tell each other is no evidence: nothing that counts or judges knows the word.
#[test]
fn no_count_is_made_from_a_tip() {
    let homes = ["lib.rs"];
    for (name, text) in sources("detector/src")
        .into_iter()
        .chain(sources("outage/src"))
    {
        let home = name.starts_with("tip/") || homes.contains(&name.as_str());
        assert!(home || !text.contains("tip::"), "{name} knows of tips");
    }
    let homes = ["tip.rs", "tip_vote.rs", "retention.rs"];
    let mut reads = 0;
    for (name, text) in sources("store/src") {
        let words: Vec<_> = text.split_whitespace().collect();
        let line = words.join(" ");
        let reads_tips = line.contains("from tip") || line.contains("join tip");
        assert!(
            homes.contains(&name.as_str()) || !reads_tips,
            "{name} reads tips"
        );
        reads += usize::from(reads_tips);
    }
    assert_eq!(reads, homes.len(), "the test finds what it looks for");
}

#[test]
fn every_problem_and_every_setting_is_described() {
    let read = |path: &str| {
        std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR")))
            .expect("is there")
    };
    let problems = read("docs/PROBLEMS.md");
    for kind in server::problem::Kind::ALL {
        assert!(
            problems.contains(&format!("\n## {}\n", kind.slug())),
            "{} has no heading",
            kind.slug()
        );
    }
    let all = server::problem::Kind::ALL;
    let titles: std::collections::HashSet<_> = all.iter().map(|kind| kind.title()).collect();
    assert_eq!(titles.len(), all.len(), "each kind has words of its own");
    let manual = read("README.md") + &read("docs/CONFIGURATION.md");
    for setting in server::settings::names() {
        assert!(manual.contains(&setting), "{setting} is not described");
    }
}
