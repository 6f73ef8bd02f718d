//! Plain text from strangers.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Marks that may stand on one letter; more climb out of the line.
const MARKS: usize = 4;

/// One line of plain text: control characters, invisible ones and those that turn the direction of
/// the text around are left out, every stretch of white space becomes one space, and letters are
/// composed (NFC).
///
/// Left out rather than refused: who pasted them can't see them. The joiners inside words and emoji
/// and the marks of direction that Arabic and Hebrew need stay.
pub fn tidy(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars().filter(|c| !is_unwanted(*c)).nfc() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if c.is_whitespace() {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if marks <= MARKS {
            line.push(c);
        }
    }
    line.trim().to_owned()
}

fn is_unwanted(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    let invisible = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}');
    let turning = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // No one knows what these show: private use, and what is no character.
    let nobody = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
        || u32::from(c) & 0xfffe == 0xfffe
        || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    control || invisible || turning || nobody
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_can_not_be_seen_is_left_out() {
        assert_eq!(tidy("  a\r\n\tb\u{2003}c "), "a b c");
        assert_eq!(tidy("pay\u{202e}lap\u{2066}\u{0}\u{1b}[31m"), "paylap[31m");
        assert_eq!(tidy("e\u{301}"), "é");
        assert_eq!(
            tidy(&format!("a{}", "\u{332}".repeat(40))).chars().count(),
            5
        );
        assert_eq!(tidy("👩\u{200d}👧 ok"), "👩\u{200d}👧 ok");
        assert_eq!(tidy("<b>bold</b>"), "<b>bold</b>", "text stays text");
    }

    proptest! {
        #[test]
        fn tidy_text_stays_as_it_is(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once.clone());
            prop_assert!(once.chars().all(|c| !c.is_control() && !is_unwanted(c)));
        }

        #[test]
        fn many_marks_settle_at_once(text in "[a\u{300}-\u{345}\u{1100}-\u{11ff} ]{0,40}") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
