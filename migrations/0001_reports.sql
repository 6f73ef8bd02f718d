-- Run by SQLite and by PostgreSQL alike: text, bigint and check (...), nothing else.
-- Times are seconds since the Unix epoch, minutes are minutes since it.

-- One person's complaint about one service, at one place, at one time: already coarse when it gets here.
create table report (
    -- A UUID that sorts by the time of record, so that inserts append to the index.
    id text primary key,
    -- Slug of the catalogue. The catalogue is a file, so there is no table to refer to.
    service text not null,
    failure text not null check (failure in ('complete', 'intermittent', 'slow', 'recovered')),
    -- Slug of the category's list.
    symptom text,
    -- US-OH; null: somewhere in the country, counted under US.
    state text,
    -- US-OH-035.
    county text,
    -- H3 index at resolution 5, in hexadecimal; nothing finer is ever kept.
    cell text,
    -- Time of record: when the server received it. It decides the minute the report counts in.
    received_at bigint not null,
    -- When it happened, as the person's device said; never moves a count.
    occurred_at bigint,
    source text not null check (source in ('form', 'api', 'import', 'simulated')),
    -- Keyed hash of the reporter; the key is not in the database. Set to null after 48 hours.
    reporter bigint,
    -- Hash of the receipt that lets the reporter take it back. Set to null together with reporter.
    receipt text
);

-- The only index beside the key: export, retention and the refill after a start go by time.
-- It appends as well, so it costs an insert next to nothing.
create index report_received_at on report (received_at);

-- What the maps and curves are drawn from: reports by service, region and minute.
-- Outlives the reports, and may have been put there without any (history, demonstration).
create table minute_count (
    service text not null,
    -- State code, or US for what is not placed: the nation is the sum over all regions.
    region text not null,
    minute bigint not null,
    complete bigint not null check (complete >= 0),
    intermittent bigint not null check (intermittent >= 0),
    slow bigint not null check (slow >= 0),
    -- "It works now": never part of the number of reports.
    recovered bigint not null check (recovered >= 0),
    -- 1: was put there as a number, so it may exceed the reports of its minute;
    -- 0: made of reports alone, so it must equal them while they are kept.
    rollup bigint not null check (rollup in (0, 1)),
    -- Service and region first: a window of all regions is one short range in each, a curve is one range.
    primary key (service, region, minute)
);

-- First answers to idempotency keys. Kept out of report: random keys would make its inserts slow.
create table answer (
    -- SHA-256 of the key, in hexadecimal: the key itself is the caller's business.
    key text primary key,
    -- SHA-256 of the body it came with, to tell a repetition from a misuse.
    body text not null,
    status bigint not null,
    -- The JSON that was answered.
    answer text not null,
    at bigint not null
);

create index answer_at on answer (at);

-- Stretches [start, stop) of minutes in which counts were collected: outside of them zero means unknown.
create table observed (
    start bigint primary key,
    stop bigint not null check (stop > start)
);

-- What the detector said, as it said it: written once a tick, never computed again.
create table judgement (
    service text not null,
    minute bigint not null,
    -- JSON, whose shape is the business of those who write and read it.
    body text not null,
    primary key (service, minute)
);
