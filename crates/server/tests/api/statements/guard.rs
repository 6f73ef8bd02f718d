//! No address that anybody could write leads to a neighbour.

use std::time::Duration;

use server::statements::ask::{Answer, Asker, Fault, Marks};
use server::statements::guard::{Guard, Refused};

use super::stranger::{INCIDENTS, Stranger, Stub};

fn asker(guard: Guard) -> Asker {
    Asker::new(guard, "https://outcry.example")
        .expect("TLS is set up")
        .patience(Duration::from_secs(5))
}

/// Names and what they resolve to.
const NAMES: [(&str, &[&[&str]]); 20] = [
    ("loop.example", &[&["127.0.0.1"]]),
    ("loop6.example", &[&["::1"]]),
    ("private.example", &[&["10.1.2.3"]]),
    ("home.example", &[&["192.168.1.1"]]),
    ("office.example", &[&["172.20.0.1"]]),
    ("metadata.example", &[&["169.254.169.254"]]),
    ("carrier.example", &[&["100.64.0.1"]]),
    ("zero.example", &[&["0.0.0.0"]]),
    ("broadcast.example", &[&["255.255.255.255"]]),
    ("multicast.example", &[&["224.0.0.251"]]),
    ("mapped.example", &[&["::ffff:127.0.0.1"]]),
    ("compatible.example", &[&["::127.0.0.1"]]),
    ("nat64.example", &[&["64:ff9b::7f00:1"]]),
    ("nat64-local.example", &[&["64:ff9b:1::7f00:1"]]),
    ("6to4.example", &[&["2002:7f00:1::"]]),
    ("teredo.example", &[&["2001:0:7f00:1::"]]),
    ("ula.example", &[&["fd00::1"]]),
    ("link.example", &[&["fe80::1"]]),
    ("mixed.example", &[&["8.8.8.8", "127.0.0.1"]]),
    ("empty.example", &[&[]]),
];

/// What is asked, and why it is refused; PORT is where the listener waits.
fn table() -> Vec<(&'static str, Refused)> {
    use Refused::{Host, NotPublic, Port, Scheme, Unreadable, Unresolved, Userinfo};
    let literals = [
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://0/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0x7F.0x0.0x0.0x1/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://0177.0.0.01/",
        "https://127.0.0.1./",
        "https://127.255.255.254/",
        "https://10.0.0.1/",
        "https://192.168.0.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.100.100.200/",
        "https://192.0.0.192/",
        "https://198.18.0.1/",
        "https://203.0.113.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/",
        "https://[::]/",
        "https://[0:0:0:0:0:0:0:1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[0:0:0:0:0:ffff:127.0.0.1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::127.0.0.1]/",
        "https://[64:ff9b:1::1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:1::1]/",
        "https://[2001:db8::1]/",
        "https://[fe80::1]/",
        "https://[fd00:ec2::254]/",
        "https://[ff02::1]/",
        "https://[100::1]/",
    ];
    let names = NAMES.iter().take(19).map(|(name, _)| *name);
    let named = names.map(|name| {
        let url: &'static str = format!("https://{name}/").leak();
        (url, NotPublic)
    });
    let others = [
        ("https://empty.example/", Unresolved),
        ("https://unknown.example/", Unresolved),
        ("http://loop.example/", Scheme),
        ("http://127.0.0.1:PORT/", Scheme),
        ("http://127.0.0.1/", Scheme),
        ("http://[::1]:PORT/", Scheme),
        ("HTTP://127.0.0.1:PORT/", Scheme),
        ("ftp://127.0.0.1:PORT/", Scheme),
        ("file:///etc/passwd", Scheme),
        ("gopher://127.0.0.1:PORT/_GET", Scheme),
        ("data:application/json,{}", Scheme),
        ("ws://127.0.0.1:PORT/", Scheme),
        ("javascript:alert(1)", Scheme),
        ("https://127.0.0.1:PORT/", Port),
        ("https://loop.example:PORT/", Port),
        ("https://loop.example:80/", Port),
        ("https://loop.example:0/", Port),
        ("https://localhost/", Host),
        ("https://LOCALHOST/", Host),
        ("https://localhost./", Host),
        ("https://sub.localhost/", Host),
        ("https://printer.local/", Host),
        ("https://db.internal/", Host),
        ("https://router.home.arpa/", Host),
        ("https://intranet/", Host),
        ("https://loop.example./", Host),
        ("https://status.example@127.0.0.1/", Userinfo),
        ("https://user:password@loop.example/", Userinfo),
        ("https://:password@loop.example/", Userinfo),
        ("https://@loop.example/", Unreadable),
        ("https://status.example%40127.0.0.1/", Unreadable),
        ("https://%6c%6f%63%61%6c%68%6f%73%74/", Unreadable),
        ("https://127%2e0%2e0%2e1/", Unreadable),
        ("https://loop%2eexample/", Unreadable),
        ("https://127。0。0。1/", Unreadable),
        ("https://loop。example/", Unreadable),
        ("https://①②⑦.⓪.⓪.①/", Unreadable),
        ("https://loop.example\\@8.8.8.8/", Unreadable),
        ("https:\\\\127.0.0.1/", Unreadable),
        ("https://127.0.0.1\t/", Unreadable),
        (" https://127.0.0.1/", Unreadable),
        ("https://loop.example/\r\nHost: x", Unreadable),
        ("https://256.256.256.256/", Unreadable),
        ("https://127.0.0.1.1/", Unreadable),
        ("https://[::1/", Unreadable),
        ("https://[fe80::1%25lo]/", Unreadable),
        ("https://", Unreadable),
        ("//127.0.0.1/", Unreadable),
        ("127.0.0.1:PORT", Unreadable),
        ("", Unreadable),
    ];
    let literals = literals.into_iter().map(|url| (url, NotPublic));
    literals.chain(named).chain(others).collect()
}

#[actix_web::test]
async fn nothing_in_the_table_reaches_loopback() {
    let near = Stranger::at("127.0.0.1:0", "").await;
    let table = table();
    assert!(table.len() >= 60, "{}", table.len());
    let asker = asker(Guard::new(Stub::with(&NAMES)));
    for (url, why) in table {
        let url = url.replace("PORT", &near.socket.port().to_string());
        let asked = asker.ask(&url, &Marks::default()).await;
        assert_eq!(asked, Err(Fault::Refused(why)), "{url:?}");
    }
    assert_eq!(near.connections(), 0);
}

#[actix_web::test]
async fn the_one_exception_gets_through_and_opens_nothing_else() {
    let near = Stranger::at("127.0.0.1:0", "").await;
    let port = near.socket.port();
    let names = Stub::with(&[("demo.example", &[&["127.0.0.1"]])]);
    let asker = asker(Guard::new(names).also(near.socket));
    for url in [
        near.url("/good"),
        format!("http://demo.example:{port}/good"),
    ] {
        let asked = asker.ask(&url, &Marks::default()).await;
        let body = Answer::Fresh(INCIDENTS.into(), Marks::default());
        assert_eq!(asked, Ok(body), "{url}");
    }
    assert_eq!(near.connections(), 2);
    let head = near.last_head();
    assert!(
        head.contains("user-agent: outcry/") && head.contains("https://outcry.example"),
        "{head}"
    );
    assert!(!head.contains("cookie"), "{head}");
    for url in [
        format!("http://127.0.0.2:{port}/good"),
        format!("http://[::1]:{port}/good"),
        format!("https://127.0.0.1:{port}/good"),
        "https://127.0.0.1/good".to_owned(),
        "https://demo.example/good".to_owned(),
        "http://127.0.0.1:1/good".to_owned(),
        format!("http://localhost:{port}/good"),
        format!("http://a@127.0.0.1:{port}/good"),
    ] {
        let asked = asker.ask(&url, &Marks::default()).await;
        assert!(matches!(asked, Err(Fault::Refused(_))), "{url}: {asked:?}");
    }
    assert_eq!(near.connections(), 2);
}

#[actix_web::test]
async fn a_name_is_resolved_once_and_cannot_change_its_mind_in_between() {
    let near = Stranger::at("127.0.0.1:0", "").await;
    let port = near.socket.port();
    let victim = Stranger::at(&format!("127.0.0.2:{port}"), "").await;
    // At first the checked address, from the second time on the victim's.
    let names = Stub::with(&[("rebind.example", &[&["127.0.0.1"], &["127.0.0.2"]])]);
    let asker = asker(Guard::new(names.clone()).also(near.socket));
    let url = format!("http://rebind.example:{port}/good");
    assert!(asker.ask(&url, &Marks::default()).await.is_ok());
    assert_eq!((names.asked(), near.connections()), (1, 1));
    let again = asker.ask(&url, &Marks::default()).await;
    assert_eq!(again, Err(Fault::Refused(Refused::NotPublic)));
    assert_eq!((names.asked(), near.connections()), (2, 1));
    assert_eq!(victim.connections(), 0);
}

#[actix_web::test]
async fn a_redirect_leads_nowhere() {
    let victim = Stranger::at("127.0.0.1:0", "").await;
    let near = Stranger::at("127.0.0.1:0", &victim.url("/good")).await;
    let asker = asker(Guard::default().also(near.socket));
    let asked = asker.ask(&near.url("/redirect"), &Marks::default()).await;
    assert_eq!(asked, Err(Fault::Redirect));
    assert_eq!((near.connections(), victim.connections()), (1, 0));
}
