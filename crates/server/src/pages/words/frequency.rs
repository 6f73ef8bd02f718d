//! How often it happens, in a sentence.

use outage::frequency::Frequency;

use super::{Language, number, time};

/// `This is the ninth time in 12 months; half were over within 48 minutes.`
pub fn sentence(name: &str, year: &Frequency) -> String {
    if !year.enough {
        let days = number::counted(year.days.max(0) as u32, "day", "days");
        return format!(
            "We have judged reports about {name} for {days}. After four weeks we can say how often they rise."
        );
    }
    let period = period(year.days);
    let half = match year.median {
        Some(median) if year.times > 2 => format!("; half were over within {}", long(median)),
        _ => String::new(),
    };
    match (year.times, year.ongoing) {
        (0, _) => format!("Reports about {name} did not rise well above normal in {period}."),
        (n, true) => format!("This is the {} time in {period}{half}.", ordinal(n)),
        (n, false) => format!(
            "Reports about {name} rose well above normal {} in {period}{half}.",
            often(n)
        ),
    }
}

/// What was counted: `12 months`, `5 weeks`
fn period(days: i64) -> String {
    match days {
        360.. => "12 months".into(),
        61.. => format!("{} months", days / 30),
        _ => format!("{} weeks", days / 7),
    }
}

/// `first` to `ninth`, then `10th`
pub fn ordinal(n: u32) -> String {
    const WORDS: [&str; 9] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ];
    if let Some(word) = n.checked_sub(1).and_then(|i| WORDS.get(i as usize)) {
        return (*word).into();
    }
    let end = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{}{end}", number::count(n))
}

/// `once`, `twice`, `three times`, `10 times`
fn often(n: u32) -> String {
    const WORDS: [&str; 7] = ["three", "four", "five", "six", "seven", "eight", "nine"];
    match n {
        1 => "once".into(),
        2 => "twice".into(),
        n => match n.checked_sub(3).and_then(|i| WORDS.get(i as usize)) {
            Some(word) => format!("{word} times"),
            None => format!("{} times", number::count(n)),
        },
    }
}

/// In a sentence: `48 minutes`, `4 hours 10 minutes`
pub fn long(minutes: i64) -> String {
    let count =
        |n: i64, one, many| number::counted(n.clamp(0, i64::from(u32::MAX)) as u32, one, many);
    match (minutes / 60, minutes % 60) {
        (0, m) => count(m, "minute", "minutes"),
        (h, 0) => count(h, "hour", "hours"),
        (h, m) => format!(
            "{} {}",
            count(h, "hour", "hours"),
            count(m, "minute", "minutes")
        ),
    }
}

/// [`Language::lead`] in English.
pub fn lead(minutes: i64) -> String {
    Language::English.lead(minutes)
}

impl Language {
    /// When the company spoke, against our alert: `22 min after`, `5 min before`
    pub fn lead(self, minutes: i64) -> String {
        match minutes {
            0 => self.in_the_same_minute().into(),
            1.. => self.after(&time::span(minutes)),
            _ => self.before(&time::span(-minutes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;

    fn year(times: u32, ongoing: bool, days: i64) -> Frequency {
        Frequency {
            since: Minute::new(0),
            days,
            enough: days >= 28,
            times,
            ongoing,
            minutes: 600,
            median: (times > u32::from(ongoing)).then_some(48),
            longest: (times > u32::from(ongoing)).then_some(250),
        }
    }

    #[test]
    fn one_plain_sentence() {
        let say = |times, ongoing, days| sentence("Netflix", &year(times, ongoing, days));
        assert_eq!(
            say(9, true, 365),
            "This is the ninth time in 12 months; half were over within 48 minutes."
        );
        assert_eq!(
            say(3, false, 90),
            "Reports about Netflix rose well above normal three times in 3 months; half were over within 48 minutes."
        );
        assert_eq!(say(1, true, 365), "This is the first time in 12 months.");
        assert_eq!(
            say(2, false, 35),
            "Reports about Netflix rose well above normal twice in 5 weeks."
        );
        assert_eq!(
            say(0, false, 366),
            "Reports about Netflix did not rise well above normal in 12 months."
        );
        assert_eq!(
            say(3, true, 12),
            "We have judged reports about Netflix for 12 days. After four weeks we can say how often they rise."
        );
    }

    #[test]
    fn numbers_and_lengths() {
        let ordinals = [1, 9, 10, 11, 21, 112, 123].map(ordinal);
        assert_eq!(
            ordinals,
            ["first", "ninth", "10th", "11th", "21st", "112th", "123rd"]
        );
        assert_eq!(long(1), "1 minute");
        assert_eq!(long(250), "4 hours 10 minutes");
        let leads = [22, 0, -65].map(|minutes| lead(minutes).replace(time::FIXED, " "));
        assert_eq!(
            leads,
            ["22 min after", "in the same minute", "1 h 05 min before"]
        );
    }
}
