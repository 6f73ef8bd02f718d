//! `outcry doctor`: what is wrong, and what to do about it.

use clap::Args;
use outage::Catalogue;
use store::Store;

use super::{catalogue, line, print};
use crate::services;
use crate::settings::{CatalogueArgs, DatabaseArgs};

/// Options of `outcry doctor`.
#[derive(Args, Debug)]
pub struct DoctorArgs {
    #[command(flatten)]
    database: DatabaseArgs,

    #[command(flatten)]
    catalogue: CatalogueArgs,
}

struct Report {
    text: String,
    faults: usize,
}

impl Report {
    fn say(&mut self, ok: bool, what: &str, remedy: &str) {
        let mark = if ok { "ok  " } else { "BAD " };
        self.text.push_str(&format!("{mark} {what}\n"));
        if !ok {
            self.faults += 1;
            self.text.push_str(&format!("     {remedy}\n"));
        }
    }
}

/// Checks one thing after the other; a fault in one hides none of the others.
pub async fn run(args: &DoctorArgs) -> anyhow::Result<()> {
    let mut report = Report {
        text: String::new(),
        faults: 0,
    };
    let file = catalogue(&args.catalogue);
    match &file {
        Ok(c) => {
            let what = format!(
                "catalogue: {} services in {} categories",
                c.len(),
                c.categories().len()
            );
            report.say(true, &what, "");
        }
        Err(error) => report.say(
            false,
            &format!("catalogue: {}", line(error)),
            "mend the file that --catalogue names",
        ),
    }
    let atlas = std::panic::catch_unwind(|| atlas::locate(41.4993, -81.6944));
    let found = atlas
        .ok()
        .flatten()
        .and_then(|p| p.county)
        .map(|c| c.code());
    report.say(
        found == Some("US-OH-035"),
        "atlas: Cleveland lies in Cuyahoga County",
        "the binary is damaged; install it again",
    );
    match Store::open(&args.database.url()).await {
        Err(error) => report.say(
            false,
            &format!("database: {}", error.chain()),
            "see --database",
        ),
        Ok(store) => {
            database(&store, file.ok().as_ref(), &mut report).await;
            store.close().await;
        }
    }
    print(&report.text)?;
    match report.faults {
        0 => Ok(()),
        n => Err(anyhow::anyhow!(
            "{n} of the checks above failed; each says what to do"
        )),
    }
}

async fn database(store: &Store, file: Option<&Catalogue>, report: &mut Report) {
    report.say(true, &format!("database: {} answers", store.engine()), "");
    match store.migrations_pending().await {
        Ok(pending) => {
            let what = format!("schema: {} migrations pending", pending.len());
            report.say(pending.is_empty(), &what, "run outcry migrate");
            if !pending.is_empty() {
                return;
            }
        }
        Err(error) => {
            return report.say(
                false,
                &format!("schema: {}", error.chain()),
                "run outcry migrate",
            );
        }
    }
    match (services::entered(store).await, file) {
        (Ok(entered), Some(file)) => {
            let all = services::join(file, entered.iter().map(|(one, _)| one.clone()));
            let left_out: Vec<_> = entered
                .iter()
                .map(|(one, _)| one)
                .filter(|one| all.find(&one.slug).is_none_or(|id| all.service(id) != *one))
                .map(|one| one.slug.as_str())
                .collect();
            let what = match left_out.is_empty() {
                true => format!("services: {} entered by operators", entered.len()),
                false => format!("services: left out at a start: {}", left_out.join(", ")),
            };
            let remedy = "the warnings above name the fault; enter them anew at /admin/services";
            report.say(left_out.is_empty(), &what, remedy);
        }
        (Err(error), _) => report.say(
            false,
            &format!("services: {}", error.chain()),
            "see whether disk and server are well",
        ),
        (Ok(_), None) => {}
    }
    match store.check().await {
        Ok(findings) => {
            for finding in findings {
                report.say(finding.ok, &finding.what, &finding.remedy);
            }
        }
        Err(error) => report.say(
            false,
            &format!("database: {}", error.chain()),
            "see whether disk and server are well",
        ),
    }
}
