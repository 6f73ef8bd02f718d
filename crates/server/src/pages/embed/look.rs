//! What whoever embeds a widget may choose.

use atlas::State;

use crate::params::Params;
use crate::problem::{Kind, Problem};

/// A widget's size; neither grows or shrinks with what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 360 by 240, with a map.
    #[default]
    Card,
    /// 320 by 120, without one.
    Compact,
}

/// Light or dark, whatever the reader's device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device.
    #[default]
    Reader,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The choice for one widget; the default is what an address without parameters shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// How large.
    pub size: Size,
    /// Light or dark.
    pub theme: Theme,
    /// One state instead of the whole country.
    pub region: Option<State>,
}

const SIZES: [(&str, Size); 2] = [("card", Size::Card), ("compact", Size::Compact)];

const THEMES: [(&str, Theme); 3] = [
    ("auto", Theme::Reader),
    ("light", Theme::Light),
    ("dark", Theme::Dark),
];

impl Size {
    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Size::Card => "card",
            Size::Compact => "compact",
        }
    }

    /// Pixels wide and high.
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            Size::Card => (360, 240),
            Size::Compact => (320, 120),
        }
    }
}

impl Theme {
    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Theme::Reader => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl Look {
    /// The parameters that [`Look::read`] knows.
    pub const NAMES: [&'static str; 3] = ["size", "theme", "region"];

    /// Reads an address: a word that is not in the list is refused with the list.
    pub fn read(params: &Params) -> Result<Look, Problem> {
        let region = match params.get("region") {
            None | Some("US") => None,
            Some(code) => Some(State::from_code(code).ok_or_else(|| {
                let detail = "must be US or a state like US-OH";
                Problem::parameter(Kind::Invalid, "region", detail)
            })?),
        };
        Ok(Look {
            size: params.choice("size", &SIZES)?,
            theme: params.choice("theme", &THEMES)?,
            region,
        })
    }

    /// The query that asks for this, with its question mark; empty for the default.
    pub fn query(&self) -> String {
        let mut parts = Vec::new();
        if self.size != Size::default() {
            parts.push(format!("size={}", self.size.word()));
        }
        if self.theme != Theme::default() {
            parts.push(format!("theme={}", self.theme.word()));
        }
        if let Some(state) = self.region {
            parts.push(format!("region={}", state.code()));
        }
        match parts.is_empty() {
            true => String::new(),
            false => format!("?{}", parts.join("&")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_read_back_from_its_own_query() {
        let ohio = State::from_usps("OH");
        for (_, size) in SIZES {
            for (_, theme) in THEMES {
                for region in [None, ohio] {
                    let look = Look {
                        size,
                        theme,
                        region,
                    };
                    let query = look.query();
                    let params = Params::parse(query.trim_start_matches('?'), &Look::NAMES)
                        .expect("is well formed");
                    assert_eq!(Look::read(&params).expect("is known"), look);
                }
            }
        }
    }

    #[test]
    fn other_words_are_refused() {
        for query in ["size=huge", "theme=", "region=US-ZZ", "region=US-OH-035"] {
            let params = Params::parse(query, &Look::NAMES).expect("is well formed");
            let refused = Look::read(&params).expect_err(query);
            assert_eq!(refused.kind, Kind::Invalid);
        }
    }
}
