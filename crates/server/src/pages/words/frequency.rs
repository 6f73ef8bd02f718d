//! How often it happens, in a sentence.

use outage::frequency::Frequency;

use super::{Language, time};

/// `This is the ninth time in 12 months; half were over within 48 minutes.`
pub fn sentence(t: Language, name: &str, year: &Frequency) -> String {
    if !year.enough {
        return t.often_judged(name, &t.days(whole(year.days)));
    }
    let period = period(t, whole(year.days));
    let half = match year.median {
        Some(median) if year.times > 2 => t.often_half(&long(t, median)),
        _ => String::new(),
    };
    match (year.times, year.ongoing) {
        (0, _) => t.often_never(name, &period),
        (n, true) => t.often_again(&t.nth(n, end(n)), &period, &half),
        (n, false) => t.often_times(name, &t.times_happened(n), &period, &half),
    }
}

fn whole(n: i64) -> u32 {
    u32::try_from(n.max(0)).unwrap_or(u32::MAX)
}

/// What was counted: `12 months`, `5 weeks`
fn period(t: Language, days: u32) -> String {
    match days {
        360.. => t.period_months(12),
        61.. => t.period_months(days / 30),
        _ => t.period_weeks(days / 7),
    }
}

/// What English writes behind the figures of an ordinal number.
fn end(n: u32) -> &'static str {
    match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// In a sentence: `48 minutes`, `4 hours 10 minutes`
fn long(t: Language, minutes: i64) -> String {
    let (hours, rest) = (whole(minutes / 60), whole(minutes % 60));
    match (hours, rest) {
        (0, _) => t.minutes(rest),
        (_, 0) => t.hours(hours),
        _ => t.hours_and_minutes(&t.hours(hours), &t.minutes(rest)),
    }
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

    /// The same in full: `22 min after our alert`
    pub fn against_alert(self, minutes: i64) -> String {
        match minutes {
            0 => self.alert_lead_same().into(),
            _ => self.alert_lead(&self.lead(minutes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;

    const EN: Language = Language::English;

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
        let say = |times, ongoing, days| sentence(EN, "Netflix", &year(times, ongoing, days));
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
    fn spanish_says_the_same() {
        let say = |times, ongoing, days| {
            sentence(Language::Spanish, "Netflix", &year(times, ongoing, days))
        };
        assert_eq!(
            say(12, true, 365),
            "Esta es la 12.ª vez en 12 meses; la mitad terminó en menos de 48 minutos."
        );
        assert_eq!(
            say(1, false, 35),
            "Los reportes sobre Netflix subieron muy por encima de lo normal una vez en 5 semanas."
        );
        assert_eq!(long(Language::Spanish, 250), "4 horas y 10 minutos");
    }

    #[test]
    fn numbers_and_lengths() {
        let ordinals = [1, 9, 10, 11, 21, 112, 123].map(|n| EN.nth(n, end(n)));
        assert_eq!(
            ordinals,
            ["first", "ninth", "10th", "11th", "21st", "112th", "123rd"]
        );
        assert_eq!(long(EN, 1), "1 minute");
        assert_eq!(long(EN, 250), "4 hours 10 minutes");
        let leads = [22, 0, -65].map(|minutes| EN.lead(minutes).replace(time::FIXED, " "));
        assert_eq!(
            leads,
            ["22 min after", "in the same minute", "1 h 05 min before"]
        );
    }
}
