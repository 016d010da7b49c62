-- Of which differences of second reports an alert was ordered: once each. A number comes again for
-- another difference where incident-service was restored to an instant before the first.
create table difference_alert (
  incident_id uuid not null references incident,
  n           integer not null,
  found_at    timestamptz not null,
  primary key (incident_id, n, found_at)
);
