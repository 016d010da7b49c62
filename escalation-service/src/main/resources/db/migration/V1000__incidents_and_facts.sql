-- Every incident that any topic spoke of. One that an action or a merge named before its own report
-- was heard stands here as not yet reported: received_at is null. This row's lock is what consumers,
-- REST and timers take first.
create table incident (
  id              uuid primary key,
  number          text,
  department      text,
  source_system   text,
  category        text,
  discovered_at   timestamptz,
  received_at     timestamptz,
  level           smallint check (level between 1 and 3),
  grading_version bigint not null default 0,
  merged_into     uuid,
  merged_at       timestamptz,
  -- the instant up to which this incident has been judged; it never goes back
  judged_up_to    timestamptz,
  -- sequence of the last event told of it
  told_sequence   bigint not null default 0,
  check ((received_at is null) = (discovered_at is null))
);
create index incident_merged_into on incident (merged_into) where merged_into is not null;

-- Every event heard about an incident, as it came, appended only. Judged in the order of recording,
-- not of arrival.
create table fact (
  event_id    uuid primary key,
  incident_id uuid not null references incident,
  source      text not null,
  sequence    bigint not null,
  type        text not null,
  recorded_at timestamptz not null,
  heard_at    timestamptz not null,
  event       text not null
);
create index fact_of_incident on fact (incident_id, recorded_at, source, sequence);

-- Departments as the roster tells them: a read copy, for their names.
create table department (
  code     text primary key,
  name     text not null,
  name_en  text,
  active   boolean not null,
  sequence bigint not null
);
