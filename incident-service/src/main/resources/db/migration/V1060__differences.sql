-- What second reports state otherwise than the record, until the group office settles it: 1, 2, 3 …
-- within the incident.
alter table incident add column differences integer not null default 0;

create table difference (
  incident_id uuid not null references incident,
  n integer not null,
  received_at timestamptz not null,
  -- TAKEN_OVER or SET_ASIDE; both null until it is settled
  decision text,
  settled_at timestamptz,
  primary key (incident_id, n)
);

create table difference_fact (
  incident_id uuid not null,
  n integer not null,
  field text not null,
  -- as the record had it when the second report came; null where the fact was missing
  recorded text,
  reported text not null,
  -- in the order of the report's fields
  place integer not null,
  primary key (incident_id, n, field),
  foreign key (incident_id, n) references difference
);
