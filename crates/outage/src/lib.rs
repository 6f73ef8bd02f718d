//! The words and the rules of outage reports.
