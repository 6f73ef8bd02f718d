//! The release binary as an operator runs it: processes, signals, disks.

mod commands;
mod disk;
mod kill;
mod server;
mod stop;
