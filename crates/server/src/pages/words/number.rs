//! Numbers as people read them. Thousands have a comma and fractions a point, in the Spanish of the
//! United States as well.

use super::Language;
use crate::pages::draw::fill::FEW;

/// `2,165`
pub fn count(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// From so many times normal on, more is not told apart: what is usual is too little to measure by.
pub const MANY_TIMES: f64 = 100.0;

impl Language {
    /// An expected count in a table: one decimal below ten.
    pub fn usual(self, expected: f64) -> String {
        if expected < 0.05 {
            self.under_a_tenth().into()
        } else if expected < 9.95 {
            format!("{expected:.1}")
        } else {
            count(expected.round() as u32)
        }
    }

    /// A count in a table; a small one is not told.
    pub fn shown(self, n: u32) -> String {
        match n {
            0..FEW => self.under_five().into(),
            n => count(n),
        }
    }

    /// An expected count in a sentence, where a guess should not look exact: `420`, `15`, `2`.
    pub fn estimate(self, expected: f64) -> String {
        match expected {
            e if e < 0.5 => self.none().into(),
            e if e < 100.0 => count(e.round() as u32),
            e if e < 1_000.0 => count((e / 10.0).round() as u32 * 10),
            e => count((e / 100.0).round() as u32 * 100),
        }
    }

    /// What we would expect, in a sentence: `about 420`, `less than one`.
    pub fn guess(self, expected: f64) -> String {
        if expected < 0.5 {
            self.less_than_one().into()
        } else {
            self.about(&self.estimate(expected))
        }
    }

    /// How many times normal, cut and never rounded up: `7.9`, `22`, `over 100`.
    pub fn multiple(self, times: f64) -> String {
        if times >= MANY_TIMES {
            self.over_a_hundred().into()
        } else if times >= 10.0 {
            format!("{}", times.floor())
        } else {
            // The small addition keeps 2.1 from being cut to 2.0 because of how floats are stored.
            format!("{:.1}", ((times + 1e-9) * 10.0).floor() / 10.0)
        }
    }

    /// A share in words: "Three in four".
    pub fn share(self, part: u32, whole: u32) -> &'static str {
        match share(part, whole) {
            0..5 => self.share_almost_nobody(),
            5..15 => self.share_one_in_ten(),
            15..23 => self.share_one_in_five(),
            23..29 => self.share_one_in_four(),
            29..37 => self.share_one_in_three(),
            37..46 => self.share_two_in_five(),
            46..55 => self.share_half(),
            55..64 => self.share_three_in_five(),
            64..71 => self.share_two_in_three(),
            71..78 => self.share_three_in_four(),
            78..86 => self.share_four_in_five(),
            86..95 => self.share_nine_in_ten(),
            _ => self.share_nearly_all(),
        }
    }
}

/// `75%`, of a part and its whole.
pub fn percent(part: u32, whole: u32) -> String {
    format!("{}%", share(part, whole))
}

/// The same of what is listed part by part, where a few are not none, nor nearly all everything: `<1%`.
pub fn portion(part: u32, whole: u32) -> String {
    match share(part, whole) {
        0 if part > 0 => "<1%".into(),
        100 if part < whole => ">99%".into(),
        _ => percent(part, whole),
    }
}

/// A part of a whole in full per cent.
pub fn share(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    ((u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Language = Language::English;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(2_165), "2,165");
        assert_eq!(count(1_002_165), "1,002,165");
        assert_eq!(EN.usual(0.01), "under 0.1");
        assert_eq!(EN.usual(8.61), "8.6");
        assert_eq!(EN.usual(9.96), "10");
        assert_eq!(EN.estimate(417.0), "420");
        assert_eq!(EN.estimate(2_440.0), "2,400");
        assert_eq!(EN.estimate(0.2), "none");
        assert_eq!(EN.reports_counted(1), "1 report");
        let portions = [(0, 300), (1, 300), (150, 300), (299, 300), (300, 300)];
        assert_eq!(
            portions.map(|(part, whole)| portion(part, whole)),
            ["0%", "<1%", "50%", ">99%", "100%"]
        );
    }

    #[test]
    fn multiples_are_cut_and_never_rounded_up() {
        assert_eq!(EN.multiple(7.96), "7.9");
        assert_eq!(EN.multiple(2.1), "2.1");
        assert_eq!(EN.multiple(22.9), "22");
        assert_eq!(EN.multiple(9.999), "9.9");
        assert_eq!(EN.multiple(f64::INFINITY), "over 100");
    }

    #[test]
    fn shares_have_words() {
        assert_eq!(percent(103, 137), "75%");
        assert_eq!(EN.share(103, 137), "Three in four");
        assert_eq!(EN.share(49, 100), "Half");
        assert_eq!(share(1, 0), 0);
    }
}
