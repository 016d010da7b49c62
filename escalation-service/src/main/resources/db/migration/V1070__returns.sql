-- A report returned to whoever made it, for facts that are missing. It changes no level, opens no
-- obligation and stops no clock; what of it has been stated is read from the facts heard.
create table report_return (
  incident_id uuid not null references incident,
  number      integer not null check (number > 0),
  -- names of facts, comma-separated
  asked_for   text not null,
  reason      text not null,
  post        text not null,
  person      text,
  at          timestamptz not null,
  -- those still missing, as last told; empty once all are stated
  missing     text not null,
  -- how often it changed, itself included
  version     bigint not null check (version > 0),
  primary key (incident_id, number)
);
