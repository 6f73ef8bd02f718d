//! Taking a report back.

use outage::{Failure, Record};

use crate::{
    Result, Store,
    row::{Columns, columns, record},
};

const DELETE: &str = concat!(
    "delete from report where id = $1 and receipt = $2 and received_at >= $3 returning ",
    columns!()
);

/// One column is 1, the others 0. Never below zero: the count may have been set meanwhile.
const SUBTRACT: &str = "
    update minute_count set
        complete = complete - case when complete >= $4 then $4 else complete end,
        intermittent = intermittent - case when intermittent >= $5 then $5 else intermittent end,
        slow = slow - case when slow >= $6 then $6 else slow end,
        recovered = recovered - case when recovered >= $7 then $7 else recovered end
    where service = $1 and region = $2 and minute = $3";

impl Store {
    /// Deletes the report of this id if the hash of its receipt fits and it was received at
    /// `not_before` (seconds since the epoch) or later, and takes it out of its minute's count, in
    /// one transaction. None: there is no such report, or it is too late.
    pub async fn take_back(
        &self,
        id: &str,
        receipt: &str,
        not_before: i64,
    ) -> Result<Option<Record>> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let delete = sqlx::query_as(DELETE)
                .bind(id)
                .bind(receipt)
                .bind(not_before);
            let row: Option<Columns> = delete.fetch_optional(&mut *tx).await?;
            let taken = row.map(record).transpose()?;
            if let Some(record) = &taken {
                let mut query = sqlx::query(SUBTRACT)
                    .bind(&record.service)
                    .bind(record.region())
                    .bind(record.minute().number());
                for failure in Failure::ALL {
                    query = query.bind(i64::from(record.failure == failure.as_str()));
                }
                query.execute(&mut *tx).await?;
            }
            tx.commit().await?;
            Ok(taken)
        })
    }
}
