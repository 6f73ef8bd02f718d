//! The language a text is written in.

/// The primary tag of BCP 47, in lower case: `en`, `es`, `yue`; `und` where nobody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    letters: [u8; 3],
    length: usize,
}

impl Language {
    /// Nobody said.
    pub const UNKNOWN: Language = Language {
        letters: *b"und",
        length: 3,
    };

    /// Reads a tag such as `es-MX` and keeps its first part.
    pub fn parse(tag: &str) -> Option<Language> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let fits = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let two_or_three = (2..=3).contains(&primary.len());
        if !two_or_three || !primary.bytes().all(|b| b.is_ascii_alphabetic()) || !parts.all(fits) {
            return None;
        }
        let mut letters = [0; 3];
        for (place, letter) in letters.iter_mut().zip(primary.bytes()) {
            *place = letter.to_ascii_lowercase();
        }
        Some(Language {
            letters,
            length: primary.len(),
        })
    }

    /// The language somebody likes best, by his `Accept-Language`.
    pub fn of_reader(accept: &str) -> Language {
        let mut best = (0.0, Language::UNKNOWN);
        for part in accept.split(',') {
            let (tag, quality) = part.split_once(';').unwrap_or((part, ""));
            let quality = match quality.trim().strip_prefix("q=") {
                Some(q) => q.trim().parse().unwrap_or(0.0),
                None => 1.0,
            };
            if let Some(lang) = Language::parse(tag.trim())
                && quality > best.0
            {
                best = (quality, lang);
            }
        }
        best.1
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        // Only ASCII letters are ever put there.
        std::str::from_utf8(&self.letters[..self.length]).unwrap_or("und")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_part_is_kept() {
        let tag = |t: &str| Language::parse(t).map(|l| l.as_str().to_owned());
        assert_eq!(tag("EN-us"), Some("en".into()));
        assert_eq!(tag("zh-Hant-TW"), Some("zh".into()));
        for bad in ["", "e", "english", "en_US", "en-", "e1", "en-\"", "日本"] {
            assert_eq!(tag(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_reader_says_what_he_likes() {
        let likes = |a: &str| Language::of_reader(a).as_str().to_owned();
        assert_eq!(likes("de;q=0.5, es-MX, en;q=0.9"), "es");
        assert_eq!(likes("*, en;q=0.1"), "en");
        assert_eq!(likes("en;q=nan, fr;q=x"), "und");
        assert_eq!(likes(""), "und");
    }
}
