//! What the evidence of the whole and of the group lends to a leaf.

use crate::panel::Panel;
use crate::policy::*;

impl Panel {
    /// What is added to the score of a leaf that is itself unusual.
    ///
    /// False alarms of the whole and of a leaf are nearly independent, so that by chance alone the
    /// two come together as seldom as the sum of their scores says. But a true outage elsewhere
    /// raises the whole for an hour, and then every leaf that is a little unusual would be red. So
    /// a leaf is lent only what its own counts allow: it must look like the rest rather than like
    /// itself on a quiet day.
    pub(crate) fn lent(&self, s: usize) -> f64 {
        let n = self.layout.leaves();
        let wholes = [self.layout.all() - 1, n + self.layout.series[s].group];
        wholes
            .map(|whole| self.lends(whole, s))
            .into_iter()
            .fold(0.0, f64::max)
    }

    fn lends(&self, whole: usize, s: usize) -> f64 {
        let raw = f64::from(self.standing[whole].raw);
        let sure = self.tail(whole).score(raw) - LENT_FROM;
        if sure <= 0.0 || self.layout.parts(whole).len() < 2 {
            return 0.0;
        }
        let slack = (ALIKE_FREE + ALIKE_RISE * sure).min(ALIKE_MOST);
        sure.min(LENT_CAP)
            .min((slack + self.alike(s, whole)).max(0.0))
    }

    /// Decimal log likelihood ratio of a leaf's last quarter and half of an hour, whichever is
    /// less: the excess of the rest of the whole, in part, against none. By quasi-likelihood
    /// (Wedderburn 1974), which never falls when the leaf has more reports.
    fn alike(&self, s: usize, whole: usize) -> f64 {
        let of = |w: usize| {
            let (x, m) = (self.windows.x(w, s), f64::from(self.windows.m(w, s)));
            let rest = f64::from(self.windows.x(w, whole).saturating_sub(x));
            let due = (f64::from(self.windows.m(w, whole)) - m).max(0.0);
            let excess = ((rest + 1.0) / (due + 1.0) - 1.0).max(0.0);
            let times = 1.0 + ALIKE_PART * excess;
            let spread = self.spread_for(0, 0, self.windows.used[w].0);
            (f64::from(x) * times.log10() - m * (times - 1.0) * std::f64::consts::LOG10_E)
                / (spread.d + spread.tau2 * m * times)
        };
        of(self.windows.nearest(15)).min(of(self.windows.nearest(30)))
    }
}
