//! `outcry`: one binary, few commands.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::commands::{self, WrongUse};

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
