//! A release carries its style sheets and scripts inside. Without them it would serve bare pages,
//! so the build stops and says what makes them. The words of the pages become Rust here.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "build/messages/mod.rs"]
mod messages;

const DIST: &str = "../../web/dist";
const WORDS: &str = "../../web/words";

/// The languages of the pages, the reference first: their names, their codes.
const LANGUAGES: [(&str, &str); 2] = [("English", "en"), ("Spanish", "es")];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DIST}");
    println!("cargo::rerun-if-changed={WORDS}");
    println!("cargo::rerun-if-changed=build");
    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let built = ["manifest.json", "manifest.es.json"];
    let built = built.map(|name| Path::new(DIST).join(name).exists());
    if release && built.contains(&false) {
        println!("cargo::error=web/dist is missing: run `make web` first");
    }
    words()
}

fn words() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    for (name, code) in LANGUAGES {
        let file = format!("web/words/{code}.ftl");
        let text = fs::read_to_string(Path::new(WORDS).join(format!("{code}.ftl")));
        let text = text.map_err(|error| format!("{file} can't be read: {error}"))?;
        files.push((name, code, file, text));
    }
    let sources: Vec<_> = files
        .iter()
        .map(|(name, code, file, text)| messages::Source {
            name,
            code,
            file,
            text,
        })
        .collect();
    match messages::generate(&sources) {
        Ok(code) => fs::write(Path::new(&env::var("OUT_DIR")?).join("messages.rs"), code)?,
        Err(faults) => faults
            .iter()
            .for_each(|fault| println!("cargo::error={fault}")),
    }
    Ok(())
}
