-- What companies say about their services, as it was read first. Rows are never changed: a statement
-- that its company words anew is another row with the same source_id.
create table statement (
    -- Hash of service, source_id and words.
    id text primary key,
    service text not null,
    -- What the source calls it, whatever its wording.
    source_id text not null,
    -- When the company said it, as it says itself; never later than fetched_at.
    published_at bigint not null,
    -- When this wording was first read here.
    fetched_at bigint not null,
    kind text not null check (kind in ('investigating', 'identified', 'monitoring', 'resolved', 'note')),
    -- Plain text, as are all words here.
    title text not null,
    text text not null,
    -- Where it can be read.
    url text not null,
    via text not null check (via in ('statuspage', 'feed', 'operator'))
);

create index statement_published_at on statement (service, published_at);

-- How asking each source went, the last time.
create table source_check (
    service text primary key,
    url text not null,
    checked_at bigint not null,
    -- The last answer that could be read; null: none yet.
    succeeded_at bigint,
    -- For asking whether anything changed since.
    etag text,
    last_modified text,
    -- Why the last answer could not be read; null: it could.
    fault text
);
