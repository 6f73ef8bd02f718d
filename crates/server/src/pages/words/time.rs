//! Times: Eastern first, as newsrooms write them, with spaces that never break.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, Timelike, Utc};
use chrono_tz::{America::New_York, Tz};
use outage::Minute;

use super::Language;

/// A space that does not break.
pub const FIXED: char = '\u{a0}';

fn eastern(at: Minute) -> DateTime<Tz> {
    at.time().with_timezone(&New_York)
}

/// Minutes by which Eastern clocks are ahead of UTC: -300, in summer -240.
pub fn east(at: Minute) -> i32 {
    eastern(at).offset().fix().local_minus_utc() / 60
}

/// When a day begins in the East; its clocks never change at midnight.
pub fn midnight(day: NaiveDate) -> Option<Minute> {
    let local = day.and_time(NaiveTime::MIN).and_local_timezone(New_York);
    Some(Minute::of(local.earliest()?.with_timezone(&Utc)))
}

impl Language {
    /// `9:30 p.m.`, `9 p.m.`, `noon`
    pub fn clock(self, at: Minute) -> String {
        let time = eastern(at);
        match (time.hour(), time.minute()) {
            (0, 0) => self.midnight().into(),
            (12, 0) => self.noon().into(),
            (hour, 0) => format!("{}{FIXED}{}", twelve(hour), self.half(hour)),
            (hour, minute) => format!("{}:{minute:02}{FIXED}{}", twelve(hour), self.half(hour)),
        }
    }

    fn half(self, hour: u32) -> &'static str {
        match hour {
            0..12 => self.morning_half(),
            _ => self.afternoon_half(),
        }
    }

    /// `at 9:30 p.m.`
    pub fn at(self, at: Minute) -> String {
        self.clock_at(hour(at), &self.clock(at))
    }

    /// `9:30 p.m. ET`
    pub fn et(self, at: Minute) -> String {
        format!("{}{FIXED}ET", self.clock(at))
    }

    /// `Nov. 14`
    pub fn day(self, at: Minute) -> String {
        let time = eastern(at);
        self.day_of_month(self.month(time.month()), &time.day().to_string())
            .replace(' ', "\u{a0}")
    }

    /// `02:30 UTC, Nov. 15`
    pub fn utc(self, at: Minute) -> String {
        let time = at.time();
        let day = self.day_of_month(self.month(time.month()), &time.day().to_string());
        let day = day.replace(' ', "\u{a0}");
        format!("{:02}:{:02}{FIXED}UTC, {day}", time.hour(), time.minute())
    }

    /// `12 min ago`, `3 hours ago`, `2 days ago`, then the day: for lists only.
    pub fn since(self, then: Minute, now: Minute) -> String {
        match now - then {
            ..1 => self.just_now().into(),
            1..43_200 => self.ago(&self.stretch(then, now)),
            _ => self.dated(then),
        }
    }

    /// `12 min`, `3 hours`, `2 days`
    pub fn stretch(self, then: Minute, now: Minute) -> String {
        let minutes = now - then;
        let whole = |unit: i64| u32::try_from(minutes / unit).unwrap_or(u32::MAX);
        match minutes {
            ..60 => format!("{}{FIXED}min", minutes.max(0)),
            60..1440 => self.hours(whole(60)),
            _ => self.days(whole(1440)),
        }
    }

    /// `Sat. Nov. 14`
    pub fn short_date(self, at: Minute) -> String {
        let weekday = eastern(at).weekday().number_from_monday();
        format!("{} {}", self.weekday_short(weekday), self.day(at))
    }

    /// `9:30`: beside a mark of a chart, whose axis tells the half of the day.
    pub fn mark(self, at: Minute) -> String {
        let clock = self.clock(at);
        clock.split(FIXED).next().unwrap_or(&clock).to_owned()
    }

    /// Under an axis: `10 p.m.`, `7:30`, `Noon`
    pub fn tick(self, at: Minute) -> String {
        let time = eastern(at);
        match (time.hour(), time.minute()) {
            (0, 0) => self.tick_midnight().into(),
            (12, 0) => self.tick_noon().into(),
            (_, 0) => self.clock(at),
            (hour, minute) => format!("{}:{minute:02}", twelve(hour)),
        }
    }

    /// `9:30 p.m. ET`, after "at".
    pub fn at_et(self, at: Minute) -> String {
        self.clock_at(hour(at), &self.et(at))
    }

    /// The same at the end of a stretch: `to 9:30 p.m. ET`
    pub fn to_et(self, at: Minute) -> String {
        self.to_clock(hour(at), &self.et(at))
    }

    /// `Nov. 2026`
    pub fn month_of(self, at: Minute) -> String {
        let time = eastern(at);
        self.month_in_year(self.month(time.month()), &time.year().to_string())
            .replace(' ', "\u{a0}")
    }

    /// `Nov. 14, 2026`
    pub fn dated(self, at: Minute) -> String {
        self.date_in_year(&self.day(at), &eastern(at).year().to_string())
    }

    /// `Saturday, Nov. 14, 2026`
    pub fn date(self, at: Minute) -> String {
        self.date_with_weekday(self.weekday_of(at), &self.dated(at))
    }

    /// `Saturday`
    pub fn weekday_of(self, at: Minute) -> &'static str {
        self.weekday(eastern(at).weekday().number_from_monday())
    }

    /// `Saturday, 9:30 p.m.`
    pub fn weekday_at(self, at: Minute) -> String {
        self.weekday_clock(self.weekday_of(at), &self.clock(at))
    }

    /// `Saturdays`
    pub fn weekdays_of(self, at: Minute) -> &'static str {
        self.weekdays(eastern(at).weekday().number_from_monday())
    }

    /// `Saturday evening`
    pub fn weekday_and_part(self, at: Minute) -> String {
        // As fine as languages tell the parts of a day apart.
        let part = match eastern(at).hour() {
            0..5 => "early",
            5..12 => "morning",
            12..17 => "afternoon",
            17..19 => "dusk",
            19..22 => "evening",
            _ => "night",
        };
        self.weekday_part(part, self.weekday_of(at))
    }

    /// A span in a headline: `48 minutes`, `two hours`, `three and a half hours`
    pub fn lasting(self, minutes: i64) -> String {
        let small = |n: i64| u32::try_from(n).unwrap_or_default();
        if minutes < 75 {
            return match minutes {
                53.. => self.lasting_hours(1),
                m => self.lasting_minutes(small(m)),
            };
        }
        let halves = (minutes + 15) / 30;
        match halves % 2 {
            0 => self.lasting_hours(small(halves / 2)),
            _ => self.lasting_hours_half(small(halves / 2)),
        }
    }
}

/// The hours that other words stand before than before most.
pub fn hour(at: Minute) -> &'static str {
    let time = eastern(at);
    match (time.hour(), time.minute()) {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (1 | 13, _) => "one-oclock",
        _ => "",
    }
}

/// `48 min`, `2 h 05 min`
pub fn span(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{m}{FIXED}min"),
        (h, 0) => format!("{h}{FIXED}h"),
        (h, m) => format!("{h}{FIXED}h {m:02}{FIXED}min"),
    }
}

fn twelve(hour: u32) -> u32 {
    match hour % 12 {
        0 => 12,
        h => h,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Minute {
        Minute::of(text.parse().expect("is a time"))
    }

    #[test]
    fn times_are_eastern_with_fixed_spaces() {
        let english = Language::English;
        let t = at("2026-11-15T02:30:00Z");
        assert_eq!(english.et(t), "9:30\u{a0}p.m.\u{a0}ET");
        assert_eq!(english.date(t), "Saturday, Nov.\u{a0}14, 2026");
        assert_eq!(english.short_date(t), "Sat. Nov.\u{a0}14");
        assert_eq!(english.utc(t), "02:30\u{a0}UTC, Nov.\u{a0}15");
        assert_eq!(english.weekday_and_part(t), "Saturday evening");
        assert_eq!(english.clock(at("2026-07-01T16:00:00Z")), "noon");
        assert_eq!(english.clock(at("2026-07-01T04:05:00Z")), "12:05\u{a0}a.m.");
        assert_eq!(english.tick(at("2026-07-01T23:00:00Z")), "7\u{a0}p.m.");
        assert_eq!([t, at("2026-07-01T16:00:00Z")].map(east), [-300, -240]);
        assert_eq!(english.since(t, t), "just now");
        assert_eq!(english.since(t, t + 59), "59\u{a0}min ago");
        assert_eq!(english.since(t, t + 60), "1 hour ago");
        assert_eq!(english.since(t, t + 2 * 1440), "2 days ago");
        assert_eq!(english.since(t, t + 99_999), "Nov.\u{a0}14, 2026");
    }

    #[test]
    fn spanish_says_them_as_it_is_written_in_the_united_states() {
        let spanish = Language::Spanish;
        let t = at("2026-11-15T02:30:00Z");
        assert_eq!(spanish.et(t), "9:30\u{a0}p.m.\u{a0}ET");
        assert_eq!(spanish.short_date(t), "sáb. 14\u{a0}de\u{a0}nov.");
        assert_eq!(spanish.at(t), "a las 9:30\u{a0}p.m.");
        assert_eq!(spanish.since(t, t), "hace un momento");
        assert_eq!(spanish.date(t), "sábado 14\u{a0}de\u{a0}nov. de 2026");
        assert_eq!(spanish.utc(t), "02:30\u{a0}UTC, 15\u{a0}de\u{a0}nov.");
        assert_eq!(spanish.since(t, t + 60), "hace 1 hora");
        assert_eq!(spanish.since(t, t + 2 * 1440), "hace 2 días");
        assert_eq!(spanish.since(t, t + 99_999), "14\u{a0}de\u{a0}nov. de 2026");
        assert_eq!(
            spanish.at(at("2026-07-01T17:05:00Z")),
            "a la 1:05\u{a0}p.m."
        );
        assert_eq!(spanish.at(at("2026-07-01T16:00:00Z")), "al mediodía");
        assert_eq!(
            spanish.at(at("2026-07-01T16:05:00Z")),
            "a las 12:05\u{a0}p.m."
        );
    }

    #[test]
    fn spans_are_exact_in_figures_and_round_in_headlines() {
        assert_eq!(span(125), "2\u{a0}h 05\u{a0}min");
        assert_eq!(span(60), "1\u{a0}h");
        assert_eq!(span(185), "3\u{a0}h 05\u{a0}min");
        let heads = [1, 48, 62, 80, 125, 140, 225, 860].map(|m| Language::English.lasting(m));
        assert_eq!(
            heads,
            [
                "one minute",
                "48 minutes",
                "an hour",
                "an hour and a half",
                "two hours",
                "two and a half hours",
                "four hours",
                "14 and a half hours"
            ]
        );
    }
}
