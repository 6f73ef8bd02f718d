-- Services that operators entered: beside those of the catalogue's file, or in their place.
create table service (
    slug text primary key,
    -- JSON with the members that the file has.
    definition text not null,
    -- Their order in the catalogue; kept when a definition changes.
    added_at bigint not null,
    changed_at bigint not null
);
