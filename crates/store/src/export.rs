//! All reports as a stream.

use std::collections::VecDeque;

use futures_util::stream::{self, Stream};
use outage::Record;

use crate::{
    Result, Store,
    row::{Columns, columns, record},
};

/// Rows read at once.
const PAGE: i64 = 500;

const NEXT: &str = concat!(
    "select ",
    columns!(),
    " from report
    where received_at >= $1 and (received_at > $1 or id > $2) and received_at < $3
        and ($4 = '' or service = $4)
    order by received_at, id limit $5"
);

impl Store {
    /// The reports received in `[from, to)` seconds since the epoch, of one service or (none) of
    /// all, ordered by time.
    ///
    /// It reads page by page, each page where the last one ended, and holds nothing in between:
    /// no memory that grows, no connection, no old version of the database that a running server
    /// would have to keep for it.
    pub fn export(
        &self,
        from: Option<i64>,
        to: Option<i64>,
        service: Option<&str>,
    ) -> impl Stream<Item = Result<Record>> + Send + Unpin + use<> {
        let cursor = Cursor {
            store: self.clone(),
            page: VecDeque::new(),
            after: (from.unwrap_or(i64::MIN), String::new()),
            to: to.unwrap_or(i64::MAX),
            service: service.unwrap_or_default().to_owned(),
            more: true,
        };
        Box::pin(stream::try_unfold(cursor, Cursor::next))
    }
}

struct Cursor {
    store: Store,
    page: VecDeque<Record>,
    /// Time and id of the last one read.
    after: (i64, String),
    to: i64,
    /// Empty: all.
    service: String,
    more: bool,
}

impl Cursor {
    async fn next(mut self) -> Result<Option<(Record, Cursor)>> {
        if self.page.is_empty() && self.more {
            self.turn().await?;
        }
        Ok(self.page.pop_front().map(|record| (record, self)))
    }

    async fn turn(&mut self) -> Result<()> {
        let rows: Vec<Columns> = on_db!(&self.store, |db| {
            let query = sqlx::query_as(NEXT).bind(self.after.0).bind(&self.after.1);
            let query = query.bind(self.to).bind(&self.service).bind(PAGE);
            query.fetch_all(db.reader()).await?
        });
        self.more = rows.len() as i64 == PAGE;
        for row in rows {
            self.page.push_back(record(row)?);
        }
        if let Some(last) = self.page.back() {
            self.after = (last.received_at.timestamp(), last.id.clone());
        }
        Ok(())
    }
}
