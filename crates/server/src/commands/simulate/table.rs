//! Counts as `outcry detect` reads them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use atlas::State;
use outage::simulate::{SimReport, World};
use outage::{Catalogue, Failure, Minute, ServiceId};

/// Gathers the counts of a bucket and writes them when it is over.
pub struct Table<'w> {
    world: &'w World,
    catalogue: &'w Catalogue,
    bucket: u32,
    start: Option<Minute>,
    /// Whether somebody listened in every minute so far.
    listened: bool,
    counts: BTreeMap<(ServiceId, State), (u32, u32)>,
}

impl<'w> Table<'w> {
    pub fn new(world: &'w World, catalogue: &'w Catalogue, bucket: u32) -> Table<'w> {
        let counts = BTreeMap::new();
        Table {
            world,
            catalogue,
            bucket,
            start: None,
            listened: true,
            counts,
        }
    }

    pub fn head(&self, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "service,region,bucket_start,reports,complete")
    }

    pub fn minute(
        &mut self,
        minute: Minute,
        reports: &[SimReport],
        to: &mut dyn Write,
    ) -> io::Result<()> {
        let start = minute.floor(self.bucket);
        if self.start != Some(start) {
            self.end(to)?;
            self.start = Some(start);
            self.listened = true;
        }
        self.listened &= !self.world.is_gap(minute);
        for report in reports {
            let Some(state) = report.place.state else {
                continue;
            };
            let (reports, complete) = self.counts.entry((report.service, state)).or_default();
            // People for whom it works again are no report of trouble.
            *reports += u32::from(report.failure != Failure::Recovered);
            *complete += u32::from(report.failure == Failure::Complete);
        }
        Ok(())
    }

    /// Writes the bucket under way.
    pub fn end(&mut self, to: &mut dyn Write) -> io::Result<()> {
        let Some(start) = self.start else {
            return Ok(());
        };
        let mut silent = true;
        for ((service, state), (reports, complete)) in std::mem::take(&mut self.counts) {
            if reports > 0 {
                let slug = &self.catalogue.service(service).slug;
                writeln!(to, "{slug},{},{start},{reports},{complete}", state.code())?;
                silent = false;
            }
        }
        // A bucket without any row is a gap. A quiet one needs a row that says so.
        let first = self.world.services().next().zip(State::all().next());
        if let (true, true, Some((service, state))) = (silent, self.listened, first) {
            writeln!(
                to,
                "{},{},{start},0,0",
                self.catalogue.service(service).slug,
                state.code()
            )?;
        }
        Ok(())
    }
}
