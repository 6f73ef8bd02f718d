//! The constants of the method, each with its origin.

/// Window lengths in minutes. Ramps take 30 to 45 minutes from a tenth of the peak to the peak, so
/// nothing is won beyond 90; neighbours differ by a factor of at most 2, which loses under 0.2 in
/// the exponent against testing every length.
pub(crate) const WINDOWS: [u32; 11] = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90];

/// The longest window.
pub(crate) const LONGEST: u32 = 90;

/// Levels, cells and spreads are updated in steps of this many minutes, whatever the bucket.
pub(crate) const GRAIN: u32 = 5;

/// Score at which a leaf, a group, the total is a spike. Of some fifty leaves, ten groups and one
/// total, each kind may bring as many false alarms as the others, so the few are allowed more each.
pub(crate) const SPIKE: [f64; 3] = [7.5, 6.5, 4.5];

/// Score at which it is elevated.
pub(crate) const ELEVATED: [f64; 3] = [5.5, 5.0, 3.75];

/// How far the score must fall below its threshold before a verdict is taken back.
pub(crate) const SLACK: f64 = 1.0;

/// For how many minutes it must stay there.
pub(crate) const HOLD: u32 = 10;

/// Half-lives of the levels in minutes: nation 8 h, nation slow 5 days, leaf 36 h, leaf fast 2 h.
pub(crate) const HALF_NATION: f64 = 480.0;
pub(crate) const HALF_SLOW: f64 = 7200.0;
pub(crate) const HALF_LEAF: f64 = 2160.0;
pub(crate) const HALF_FAST: f64 = 120.0;

/// Prior weights of the levels, in reports.
pub(crate) const PRIOR_NATION: f32 = 20.0;
pub(crate) const PRIOR_LEAF: f32 = 30.0;
pub(crate) const PRIOR_FAST: f32 = 40.0;

/// Weight that a week keeps when the next one has passed.
pub(crate) const WEEK_KEEPS: f32 = 0.8;

/// Below this many minutes of evidence nothing is judged: every hour of a day must have been seen.
pub(crate) const COLD: u64 = 1440;

/// What the evidence of the whole or the group (without its most unusual part) lends to a leaf
/// that is itself unusual: its score beyond the first, at most the second. Sweeps over simulated
/// families are flat for a start between 1.5 and 3 and a cap between 3 and 5.
pub(crate) const LENT_FROM: f64 = 2.0;
pub(crate) const LENT_CAP: f64 = 4.0;

/// The raw surprise that a leaf must show to be lent anything: about one in six by chance.
pub(crate) const LENT_OWN: f64 = 0.8;

/// The excess that a leaf is expected to share with the rest, as a part of theirs: outages do not
/// strike evenly. Sweeps are flat between 0.4 and 1.
pub(crate) const ALIKE_PART: f64 = 0.7;

/// How far a leaf may be less like the rest and yet be lent something, in decades of likelihood:
/// so much at first, more by the surer the whole is (most states are struck then), and at most.
pub(crate) const ALIKE_FREE: f64 = 0.5;
pub(crate) const ALIKE_RISE: f64 = 0.4;
pub(crate) const ALIKE_MOST: f64 = 2.5;

/// An excess has ended when the last half-hour should hold at least this many reports of it and
/// holds less than this share of them (by chance, 1 in 60 for a Poisson count of mean 5).
pub(crate) const OVER_SEEN: f64 = 5.0;
pub(crate) const OVER_SHARE: f64 = 0.25;

/// The raw surprise that the reports of one minute can bring a leaf: beyond, a second minute must
/// bear it out. Twenty reports in a minute from one place have one cause, but seldom an outage.
pub(crate) const CLUMP: f64 = 5.0;

/// Below so many reports a bucket, buckets with any report are counted too: few hold more than one.
pub(crate) const SPARSE: f32 = 0.3;

/// A window is weighed from 2 standard deviations on; below, its surprise is under 1.7 and decides
/// nothing.
pub(crate) const SCREEN: f64 = 4.0;

/// The longest window set against the recent level: in longer ones that level follows an outage.
pub(crate) const RECENT: u32 = 30;

/// The raw surprise of the whole that is an outage of the whole: its parts then teach nothing.
pub(crate) const TROUBLE: f32 = 4.0;

/// The nation's level is quick to rise and slow to fall: it stays above this share of the slow one.
pub(crate) const SLOW_HOLDS: f32 = 0.9;

/// The fast level lets the baseline fall by a fifth at most: a lull is no reason to alarm at its end.
pub(crate) const FAST_LEAST: f32 = 0.8;

/// Squared relative error of the baseline on the first day; it falls with the square of the days.
pub(crate) const DOUBT: f64 = 0.3;

/// Growth of a leaf's share that is believed: 1 % a day, 7 % a week; the level may run ahead of it
/// by a tenth, as chance makes it do. Four weeks of dripping then gain 1.1 · 1.01^28 = 1.45.
pub(crate) const GROWTH: f32 = 1.01;
pub(crate) const HEADROOM: f32 = 1.1;

/// Minutes of evidence before growth is bounded: two weeks make a share.
pub(crate) const SETTLED: u64 = 14 * 1440;
