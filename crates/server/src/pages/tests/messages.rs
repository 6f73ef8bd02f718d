//! The build of the words: what it makes, and what it refuses.

#[path = "../../../build/messages/mod.rs"]
mod build;

use build::{Source, generate};

/// Two languages that say this.
fn both(english: &str, spanish: &str) -> Result<String, Vec<String>> {
    let source = |name, code, file, text| Source {
        name,
        code,
        file,
        text,
    };
    generate(&[
        source("English", "en", "en.ftl", english),
        source("Spanish", "es", "es.ftl", spanish),
    ])
}

/// The one fault of these.
fn fault(english: &str, spanish: &str) -> String {
    let faults = both(english, spanish).expect_err("is faulty");
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.concat()
}

#[test]
fn a_language_says_all_that_the_reference_says_and_no_more() {
    assert_eq!(
        fault("a = One\nb = Two\n", "a = Uno\n"),
        "es.ftl: `b` is missing; say there what en.ftl:2 says"
    );
    assert_eq!(
        fault("a = One\n", "a = Uno\nb = Dos\n"),
        "es.ftl:2: `b` is not in en.ftl; remove it, or add it there first"
    );
    assert!(fault("a = One\na = Two\n", "a = Uno\n").contains("stands twice"));
}

#[test]
fn variables_are_those_of_the_reference() {
    assert_eq!(
        fault("a = In { $place }\n", "a = En { $place }, { $time }\n"),
        "es.ftl:1: `a` has the variable $time, which en.ftl does not give; take one of those it has"
    );
    assert_eq!(
        fault("a = In { $place }\n", "a = Aquí\n"),
        "es.ftl:1: `a` leaves out the variable $place; use it as en.ftl:1 does"
    );
}

#[test]
fn what_can_not_be_said_is_told_with_its_place() {
    let plural = "a = { $n ->\n [one] x\n *[other] y\n }\n";
    assert!(
        fault(plural, "a = { $n ->\n *[other] y\n }\n")
            .starts_with("en.ftl:1: `a` chooses a plural")
    );
    let few = "a = { NUMBER($n) ->\n [few] x\n *[other] y\n }\n";
    let fine = "a = { NUMBER($n) ->\n [one] x\n *[other] y\n }\n";
    assert!(fault(fine, few).starts_with("es.ftl:1: `a` chooses [few] by the number $n"));
    assert!(fault("a = <b>x</b>\n", "a = x\n").contains("other marks than en.ftl:1; keep <b>"));
    assert!(fault("a = <b>x\n", "a = <b>x</b>\n").contains("never closed"));
    assert!(
        fault("a = x\nb = { message }\n", "a = x\nb = y\n")
            .starts_with("en.ftl:2: `b` has something else")
    );
    let unread = both("a = One\n", "a = { Uno\n").expect_err("is faulty");
    assert!(unread[0].starts_with("es.ftl:"), "{unread:?}");
}

#[test]
fn a_message_becomes_a_method_that_can_not_be_asked_wrongly() {
    let made = both(
        "a = { NUMBER($n) ->\n [0] none\n [one] { $n } report\n *[other] { $n } reports\n }\nb = plain\nc = to <a>{ $x }</a>!\n",
        "a = { NUMBER($n) ->\n [0] nada\n [one] { $n } reporte\n *[other] { $n } reportes\n }\nb = llano\nc = a <a>{ $x }</a>\n",
    )
    .expect("is sound");
    for part in [
        "pub enum Language",
        "pub fn a(self, n: u32) -> String",
        "match (n, self.plural(n))",
        "(0, _) => \"nada\".to_owned()",
        "(_, Plural::One) => [numeral(n), \" reporte\".to_owned()].concat()",
        "pub fn b(self) -> &'static str",
        "pub fn c(self, x: &str) -> (String,String,String,)",
    ] {
        assert!(made.contains(part), "{part} is missing from:\n{made}");
    }
}
