-- What was shown of counties and cells, as it was shown: written once at a mark of the five-minute
-- grid, never changed. There is no count of an area anywhere else that outlives two days.
create table area_picture (
    service text not null,
    -- county, cell3, cell4 or cell5.
    level text not null,
    -- Every window ends here.
    minute bigint not null,
    -- JSON, whose shape is the business of outage::areas; nothing shown, no row.
    body text not null,
    primary key (service, level, minute)
);

-- How far the past has been brought onto a coarser grid: everything before `reached` (a minute) is
-- kept in steps of so many minutes.
create table rolled (
    step bigint primary key,
    reached bigint not null
);
