//! `outcry`: one binary, few commands.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::commands::{self, WrongUse};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Open, self-hostable, crowdsourced outage reports: who reports what, where, since when.
#[derive(Debug, Parser)]
#[command(name = "outcry", version, about, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the whole system in one process
    Serve(Box<server::settings::Settings>),
    /// Judge a file of counts with the live detector, strictly causally
    Detect(commands::detect::DetectArgs),
    /// Measure the detector on simulated outages and quiet weeks, and write the card
    Backtest(commands::backtest::BacktestArgs),
    /// Make a stream of reports with labelled outages
    Simulate(commands::simulate::SimulateArgs),
    /// Bring in history from CSV or JSON Lines; running it again adds nothing
    Import(commands::import::ImportArgs),
    /// Write reports as JSON Lines or CSV
    Export(commands::export::ExportArgs),
    /// Apply what the database's schema lacks
    Migrate(server::settings::DatabaseArgs),
    /// Check configuration, database and data files, and say what to do about each fault
    Doctor(commands::doctor::DoctorArgs),
    /// Print the OpenAPI document
    Openapi,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    commands::log();
    let done = match cli.command {
        Command::Serve(settings) => commands::serve::run(*settings).await,
        Command::Detect(args) => commands::detect::run(&args),
        Command::Backtest(args) => commands::backtest::run(&args),
        Command::Simulate(args) => commands::simulate::run(&args),
        Command::Import(args) => commands::import::run(&args).await,
        Command::Export(args) => commands::export::run(&args).await,
        Command::Migrate(args) => commands::migrate::run(&args).await,
        Command::Doctor(args) => commands::doctor::run(&args).await,
        Command::Openapi => commands::openapi(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("outcry: {}", commands::line(&error));
            ExitCode::from(if error.is::<WrongUse>() { 2 } else { 1 })
        }
    }
}
