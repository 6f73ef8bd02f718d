//! RSS and Atom: what status pages tell feed readers.

use feed_rs::model::{Entry, Feed, FeedType};
use outage::statement::{self, Kind, MOST, Said, Statement, TEXT, Unreadable, Via};

/// What Statuspage writes in bold before each update.
const STEPS: [(&str, Kind); 9] = [
    ("Investigating", Kind::Investigating),
    ("Identified", Kind::Identified),
    ("Monitoring", Kind::Monitoring),
    ("Resolved", Kind::Resolved),
    ("Update", Kind::Note),
    ("Postmortem", Kind::Note),
    ("Scheduled", Kind::Note),
    ("In progress", Kind::Note),
    ("Completed", Kind::Note),
];

/// The statements in a feed, one for each entry, newest first. An entry of a Statuspage holds all
/// updates of its incident, newest first: the newest is taken.
pub fn feed(service: &str, page: &str, body: &[u8]) -> Result<Vec<Statement>, Unreadable> {
    let read = feed_rs::parser::parse(body)
        .map_err(|error| Unreadable(format!("the answer is neither RSS nor Atom: {error}")))?;
    if matches!(read.feed_type, FeedType::JSON) {
        return Err(Unreadable("the answer is neither RSS nor Atom".to_owned()));
    }
    let mut statements = entries(service, page, &read);
    statements.sort_by_key(|statement| std::cmp::Reverse(statement.published_at));
    statements.truncate(MOST);
    Ok(statements)
}

fn entries(service: &str, page: &str, feed: &Feed) -> Vec<Statement> {
    let one = |entry: &Entry| {
        let published_at = entry.updated.or(entry.published)?;
        let content = entry.content.as_ref().and_then(|c| c.body.as_deref());
        let summary = entry.summary.as_ref().map(|s| s.content.as_str());
        let markup = content.or(summary).unwrap_or_default();
        let (kind, text, source_id) = match newest(markup) {
            Some((kind, text)) => {
                let id = format!("{}@{}", entry.id, published_at.timestamp());
                (kind, text, id)
            }
            None => (Kind::Note, markup.to_owned(), entry.id.clone()),
        };
        Statement::new(Said {
            service,
            source_id: &source_id,
            published_at,
            kind,
            title: entry.title.as_ref().map_or("", |t| t.content.as_str()),
            text: &text,
            url: entry.links.first().map_or("", |l| l.href.as_str()),
            page,
            via: Via::Feed,
        })
    };
    feed.entries.iter().filter_map(one).collect()
}

/// The first paragraph, where it is an update as Statuspage writes it: a time, the step in bold, a
/// dash, the words. The words stay markup.
fn newest(markup: &str) -> Option<(Kind, String)> {
    let paragraph = markup
        .trim_start()
        .strip_prefix("<p>")?
        .split("</p>")
        .next()?;
    let (_, rest) = paragraph.split_once("<strong>")?;
    let (step, words) = rest.split_once("</strong>")?;
    let step = statement::line(step, TEXT);
    let kind = STEPS.iter().find(|(word, _)| *word == step)?.1;
    let words = words.trim_start().strip_prefix('-')?;
    Some((kind, words.trim_start().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAFFBASE: &[u8] = include_bytes!("../../../outage/fixtures/status/staffbase.rss");
    const AZURE: &[u8] = include_bytes!("../../../outage/fixtures/status/azure.xml");
    const PAGE: &str = "https://status.example/feed";

    #[test]
    fn a_real_feed_gives_the_newest_update_of_each_incident() {
        let read = feed("x", PAGE, STAFFBASE).expect("reads");
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].kind, Kind::Resolved);
        assert_eq!(read[0].title, "Blank content");
        assert!(
            read[0]
                .text
                .starts_with("The issue is resolved. We apologize"),
            "{}",
            read[0].text
        );
        assert!(read[0].text.ends_with("nice and relaxing Christmas!!"));
        assert_eq!(
            read[0].published_at.to_rfc3339(),
            "2021-12-23T09:30:37+00:00"
        );
        assert_eq!(
            read[0].url,
            "https://status.staffbase.com/incidents/77004ltfxlkv"
        );
        assert_eq!(feed("azure", PAGE, AZURE), Ok(Vec::new()));
    }

    #[test]
    fn atom_without_steps_is_a_note_and_its_entities_are_decoded_once() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>f</id>
            <updated>2026-11-14T12:00:00Z</updated><entry><id>e</id>
            <title type="html">A &amp;amp; B &lt;b&gt;c&lt;/b&gt;</title>
            <link href="javascript:alert(1)"/><updated>2026-11-14T12:00:00Z</updated>
            <content type="html">&lt;p&gt;x &amp;lt;script&amp;gt; y&lt;/p&gt;&lt;script&gt;z&lt;/script&gt;</content>
            </entry></feed>"#;
        let read = feed("x", PAGE, atom.as_bytes()).expect("reads");
        assert_eq!(read[0].title, "A & B c");
        assert_eq!(read[0].text, "x <script> y");
        assert_eq!((read[0].kind, read[0].url.as_str()), (Kind::Note, PAGE));
    }

    #[test]
    fn a_bomb_of_entities_does_not_grow() {
        let mut bomb = String::from("<!DOCTYPE rss [<!ENTITY a \"lol\">");
        for (name, of) in ('b'..='z').zip('a'..='y') {
            let ten = format!("&{of};").repeat(10);
            bomb += &format!("<!ENTITY {name} \"{ten}\">");
        }
        bomb += "]><rss version=\"2.0\"><channel><title>t</title><item><title>&z;</title>\
            <pubDate>Thu, 23 Dec 2021 10:30:37 +0100</pubDate><description>&z;</description>\
            </item></channel></rss>";
        let read = feed("x", PAGE, bomb.as_bytes()).unwrap_or_default();
        assert!(read.iter().all(|s| s.text.len() < 100), "{read:?}");
    }

    #[test]
    fn nothing_makes_the_reader_fall() {
        // Every beginning of a real feed, and the feed with each byte in turn made strange.
        for end in 0..STAFFBASE.len() {
            let _ = feed("x", PAGE, &STAFFBASE[..end]);
        }
        for (at, strange) in (0..STAFFBASE.len()).zip([0, b'<', b'&', b'>', 0xff].iter().cycle()) {
            let mut bytes = STAFFBASE.to_vec();
            bytes[at] = *strange;
            for statement in feed("x", PAGE, &bytes).unwrap_or_default() {
                assert!(statement.text.chars().count() <= TEXT);
                assert!(statement::is_address(&statement.url));
            }
        }
        for body in [
            &b""[..],
            b"<",
            b"{}",
            b"\xff\xfe<\0r\0s\0s\0",
            b"<html><body/></html>",
        ] {
            assert!(feed("x", PAGE, body).is_err());
        }
    }
}
