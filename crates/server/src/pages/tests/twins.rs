//! The islands say the same words as the server: both are held to one table of cases.

use atlas::State;
use outage::Minute;
use serde_json::Value;

use crate::pages::Language;
use crate::pages::words::done::{Tail, sentence};
use crate::pages::words::{number, time};

#[test]
fn server_and_islands_share_their_words() {
    let cases: Value =
        serde_json::from_str(include_str!("../../../../../web/src/words/cases.json"))
            .expect("is JSON");
    let all = |name: &str| cases[name].as_array().expect("is a list").clone();
    let text = |v: &Value| v.as_str().expect("is text").to_owned();
    let float = |v: &Value| v.as_f64().expect("is a number");
    let whole = |v: &Value| v.as_u64().expect("is a number") as u32;
    let plain = |text: String| text.replace(time::FIXED, " ");
    for case in all("count") {
        assert_eq!(number::count(whole(&case[0])), text(&case[1]));
    }
    let (english, spanish) = (Language::English, Language::Spanish);
    for (name, words) in [
        ("usual", Language::usual as fn(Language, f64) -> String),
        ("about", Language::estimate),
        ("guess", Language::guess),
        ("times", Language::multiple),
    ] {
        for case in all(name) {
            let n = float(&case[0]);
            assert_eq!(words(english, n), text(&case[1]), "{name}");
            // Where the Spanish is not told it is the same.
            let told = case.get(2).unwrap_or(&case[1]);
            assert_eq!(words(spanish, n), text(told), "{name}");
        }
    }
    for case in all("share") {
        assert_eq!(
            number::share(whole(&case[0]), whole(&case[1])),
            whole(&case[2])
        );
    }
    for case in all("et") {
        let at = Minute::of(text(&case[0]).parse().expect("is a time"));
        assert_eq!(plain(english.et(at)), text(&case[1]));
        for (i, t) in [(2, english), (5, spanish)] {
            assert_eq!(plain(t.date(at)), text(&case[i]));
            assert_eq!(plain(t.utc(at)), text(&case[i + 1]));
            assert_eq!(t.weekday_and_part(at), text(&case[i + 2]));
        }
    }
    for case in all("places") {
        let codes = text(&case[0]);
        let states: Vec<State> = codes.split(' ').filter_map(State::from_usps).collect();
        assert_eq!(english.regions(&states), text(&case[1]));
        assert_eq!(spanish.regions(&states), text(&case[2]));
    }
    for case in all("done") {
        let name = case[0].as_str();
        let tail = Tail {
            state: State::all().find(|s| Some(s.name()) == name),
            reports: whole(&case[1]),
            counted: case[2] == Value::Bool(true),
            held: case.get(4) == Some(&Value::Bool(true)),
            recovered: false,
            stale: false,
        };
        assert_eq!(sentence(english, &tail), text(&case[3]));
        if let Some(told) = case.get(5) {
            assert_eq!(sentence(spanish, &tail), text(told));
        }
    }
}
