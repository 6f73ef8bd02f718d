-- A stretch of time in which a service had a spike somewhere.
create table incident (
    -- netflix-2026-11-14-a
    id text primary key,
    service text not null,
    -- The minute of the first spike.
    opened bigint not null,
    -- Null: it is going on.
    resolved bigint,
    -- Codes of the states that were above normal, each between spaces, to be searched.
    regions text not null,
    -- What is known of it. JSON, whose shape is the business of outage::incident.
    body text not null
);

create index incident_opened on incident (opened);
create index incident_service_opened on incident (service, opened);

-- What was published of an incident, byte for byte: a link to a version shows the same for ever.
create table incident_version (
    incident text not null,
    version bigint not null check (version >= 1),
    -- When it was published, in seconds.
    at bigint not null,
    -- Why there is a new one: opened, national, counted, recovering, resolved, reopened, statement, found.
    reason text not null,
    -- The data part of the public answer.
    data text not null,
    primary key (incident, version)
);

-- What the operator said about an incident afterwards. The public sees all of them; they are never
-- changed or removed.
create table correction (
    id text primary key,
    incident text not null,
    -- In seconds.
    at bigint not null,
    kind text not null check (kind in ('false_alarm', 'merge', 'split', 'note', 'withdrawn')),
    -- In plain words.
    text text not null,
    -- The other incident of a merge or a split.
    other text
);

create index correction_incident on correction (incident, at);

-- From when to when the incidents of a service are known, in minutes.
create table chronicle (
    service text primary key,
    start bigint not null,
    stop bigint not null check (stop >= start)
);
