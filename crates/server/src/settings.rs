//! What an operator can set: one struct, each field an option and an environment variable.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use ipnet::IpNet;

use crate::admin::Authority;

/// Settings that every command with a database shares.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    /// Where reports are kept: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`; without it
    /// `sqlite://outcry.db`, and with --demo a database that is gone when the demo ends
    #[arg(
        long,
        env = "OUTCRY_DATABASE",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub database: Option<String>,
}

impl DatabaseArgs {
    /// The database that was named, or a file beside the process.
    pub fn url(&self) -> String {
        self.database
            .clone()
            .unwrap_or_else(|| "sqlite://outcry.db".to_owned())
    }
}

/// Settings that every command with a service catalogue shares.
#[derive(Args, Clone, Debug, Default)]
pub struct CatalogueArgs {
    /// The service catalogue, a TOML file; without it the one that ships inside is used
    #[arg(long, env = "OUTCRY_CATALOGUE", value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
}

/// Settings of `outcry serve`.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  outcry serve
      everything on http://127.0.0.1:8080, reports in ./outcry.db
  outcry serve --demo
      simulated history and live traffic in a database of its own
  outcry serve --listen 0.0.0.0:80 --trusted-proxy 10.0.0.0/8 --public-url https://outcry.example
      behind a proxy that sets X-Forwarded-For")]
pub struct Settings {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(
        long,
        env = "OUTCRY_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,

    #[command(flatten)]
    pub database: DatabaseArgs,

    #[command(flatten)]
    pub catalogue: CatalogueArgs,

    /// Networks whose X-Forwarded-For is believed, walked from the right; repeatable
    #[arg(
        long,
        env = "OUTCRY_TRUSTED_PROXY",
        value_delimiter = ',',
        value_name = "CIDR"
    )]
    pub trusted_proxy: Vec<IpNet>,

    /// How the world reaches this server, for links: `https://outcry.example`
    #[arg(long, env = "OUTCRY_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    pub public_url: Option<String>,

    /// Simulated history and live traffic, marked as simulated everywhere
    #[arg(long, env = "OUTCRY_DEMO")]
    pub demo: bool,

    /// Whether the companies' status pages are asked what they say; without it they are, but with
    /// --demo only the demo's own page is
    #[arg(long, env = "OUTCRY_STATEMENTS", value_name = "ON|OFF", value_parser = switch)]
    pub statements: Option<bool>,

    /// Reports taken from one network (IPv4 /24, IPv6 /48) in a minute
    #[arg(
        long,
        env = "OUTCRY_REPORTS_PER_MINUTE",
        default_value = "120",
        value_name = "N"
    )]
    pub reports_per_minute: std::num::NonZeroU32,

    /// Event streams that are open at once; readers without one ask once a minute
    #[arg(long, env = "OUTCRY_STREAMS", default_value = "5000", value_name = "N")]
    pub streams: usize,

    /// Event streams that one network (IPv4 /24, IPv6 /48) may have open at once
    #[arg(
        long,
        env = "OUTCRY_STREAMS_PER_NETWORK",
        default_value = "250",
        value_name = "N"
    )]
    pub streams_per_network: usize,

    /// Folder in memory (tmpfs) that keeps the day's salt over a restart; without it the salt lives
    /// in the process alone, and a restart may count a person twice
    #[arg(long, env = "OUTCRY_SALT_DIR", value_name = "DIR")]
    pub salt_dir: Option<PathBuf>,

    /// The operators' token, at least 32 characters; without it there is no /admin
    #[arg(
        long,
        env = "OUTCRY_ADMIN_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN"
    )]
    pub admin_token: Option<Secret>,

    /// Send Strict-Transport-Security: TLS is in front of this server
    #[arg(long, env = "OUTCRY_HSTS")]
    pub hsts: bool,

    /// Threads that answer requests; without it one for each core
    #[arg(long, env = "OUTCRY_WORKERS", value_name = "N")]
    pub workers: Option<std::num::NonZeroUsize>,
}

fn switch(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("must be on or off".to_owned()),
    }
}

impl Settings {
    /// What knows the operators' token; an error says what a better token is like.
    pub fn authority(&self) -> Result<Option<Authority>, String> {
        let token = self.admin_token.as_ref();
        token.map(|secret| Authority::new(&secret.0)).transpose()
    }
}

/// A text that is never printed, whatever becomes of the settings around it.
#[derive(Clone)]
pub struct Secret(String);

// Any text will do here: what is wrong with it is said later, as clap would print it with the reason.
impl From<String> for Secret {
    fn from(text: String) -> Secret {
        Secret(text)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

fn public_url(text: &str) -> Result<String, String> {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_graphic() && !b"\"'<>\\`{}|^".contains(&b));
    let known = text.starts_with("https://") || text.starts_with("http://");
    if known && plain && !text.contains(['?', '#']) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("must be an address like https://outcry.example, without query".to_owned())
    }
}

/// The environment variables of all settings, for the test that each is described.
pub fn names() -> Vec<String> {
    let command = Settings::augment_args(clap::Command::new("serve"));
    let variables = command
        .get_arguments()
        .filter_map(|a| a.get_env()?.to_str());
    variables.map(str::to_owned).collect()
}
