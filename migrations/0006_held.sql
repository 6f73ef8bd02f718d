-- Reports that many from one network at once brought here: kept, and in no count.
create table held (
    -- A UUID that sorts by the time of record.
    id text primary key,
    -- Slug of the catalogue.
    service text not null,
    failure text not null check (failure in ('complete', 'intermittent', 'slow', 'recovered')),
    -- US-OH; null: somewhere in the country. Nothing finer is kept of what is in no count.
    state text,
    received_at bigint not null,
    -- Keyed hash of the network, for this service and day; the key is not in the database. Set to null
    -- after 48 hours: from then on nobody can say what belongs together, so nothing can be decided.
    network bigint,
    -- Hash of the receipt that lets the reporter take it back. Set to null together with network.
    receipt text,
    status text not null check (status in ('waiting', 'released', 'dismissed')),
    decided_at bigint
);

create index held_received_at on held (received_at);
