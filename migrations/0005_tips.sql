-- What users tell other users. Never read by anything that counts, judges or dates an incident.
create table tip (
    -- A UUID that sorts by the time it was sent.
    id text primary key,
    -- Slug of the catalogue.
    service text not null,
    -- Plain text, tidied before it gets here.
    body text not null,
    -- Primary tag of BCP 47; und: nobody said.
    lang text not null,
    -- US-OH; null: not said.
    state text,
    status text not null check (status in ('waiting', 'shown', 'hidden')),
    received_at bigint not null,
    -- SHA-256 of the text in lower case: the same words are taken once for a service.
    digest text not null,
    -- Why an operator decided as he did, in his words.
    reason text,
    decided_at bigint,
    -- How many people it helped, each once a day. Outlives the votes.
    helped bigint not null check (helped >= 0),
    -- How many different people have asked within a day that somebody look at it, since the last decision.
    reported bigint not null check (reported >= 0),
    -- 1: made for the demonstration.
    simulated bigint not null check (simulated in (0, 1)),
    unique (service, digest)
);

create index tip_status on tip (status, service);

-- Who has voted on a tip today: forgotten after 48 hours.
create table tip_vote (
    tip text not null,
    kind text not null check (kind in ('helped', 'report')),
    -- Keyed hash of the person, for this tip alone; the key is not in the database.
    reporter bigint not null,
    -- Days since the epoch, in UTC. The key is another every day, so a person counts once a day.
    day bigint not null,
    at bigint not null,
    -- 1: an operator has decided since, so it no longer asks for anything.
    settled bigint not null check (settled in (0, 1)),
    primary key (tip, kind, reporter, day)
);

create index tip_vote_at on tip_vote (at);

-- What operators did, written in the transaction of the act itself; never changed, never deleted.
create table audit (
    -- A UUID that sorts by time.
    id text primary key,
    at bigint not null,
    -- The name the operator gave; there is one token for all.
    actor text not null,
    -- tip.approve, alias.add, ...
    action text not null,
    -- What it was done to: the id of a tip, the slug of a service.
    subject text not null,
    -- JSON.
    detail text not null
);

-- Other names people search for, beside those of the catalogue.
create table service_alias (
    service text not null,
    alias text not null,
    added_at bigint not null,
    primary key (service, alias)
);
