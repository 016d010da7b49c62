-- Incidents and what is recorded on them. Nothing here says who posted the public item.

create table incident (
  id uuid primary key,
  number text not null unique,
  title text not null,
  summary text not null,
  category text not null,
  nature text not null,
  -- null among these three: a fact that is missing
  scope text,
  impact text,
  apt_to_spread boolean,
  sudden_grave boolean not null,
  department text not null,
  department_as_reported text,
  to_be_assigned boolean not null,
  source_system text not null,
  source_reference text,
  discovered_at timestamptz not null,
  received_at timestamptz not null,
  reported_by text not null,
  state text not null,
  reopened_at timestamptz,
  -- the standing end; all null while none stands
  ended_at timestamptz,
  end_recorded_at timestamptz,
  end_reason text,
  filed_at timestamptz,
  filing_recorded_at timestamptz,
  result_text text,
  result_decision text,
  -- counters: filings and actions are numbered through
  filings integer not null,
  actions integer not null,
  merged_into uuid references incident,
  version bigint not null,
  updated_at timestamptz not null
);
-- The list runs newest receipt first, a synchronising client by what changed.
create index incident_by_receipt on incident (received_at desc, id desc);
create index incident_by_department on incident (department, received_at desc, id desc);
create index incident_by_source on incident (source_system, received_at desc, id desc);
create index incident_by_update on incident (updated_at, id);

-- The guard that two posts of one report cannot make two incidents. The incident may be inserted
-- after its guard, in the same transaction.
create table report_source (
  system text not null,
  reference text not null,
  incident_id uuid not null references incident deferrable initially deferred,
  -- SHA-256 of the report's content when last heard: an equal repeat adds nothing to the record
  content_hash text not null,
  primary key (system, reference)
);
create index report_source_by_incident on report_source (incident_id);

-- The guard that one public item has one open incident: SHA-256 of its normalised URL.
create table open_item (
  url_hash text primary key,
  incident_id uuid not null references incident deferrable initially deferred
);
create index open_item_by_incident on open_item (incident_id);

create table sighting (
  id uuid primary key,
  incident_id uuid not null references incident deferrable initially deferred,
  platform text not null,
  url text,
  url_hash text,
  seen_at timestamptz not null,
  views bigint,
  comments bigint,
  reposts bigint,
  recorded_at timestamptz not null,
  -- SHA-256 of all it says: the same sighting is kept once
  fingerprint text not null,
  unique (incident_id, fingerprint)
);
create index sighting_by_time on sighting (incident_id, seen_at, id);

create table recorded_action (
  incident_id uuid not null references incident,
  n integer not null,
  action text not null,
  occurred_at timestamptz not null,
  -- the whole record, as the event tells it
  record text not null,
  primary key (incident_id, n)
);

create table reply (
  incident_id uuid not null references incident,
  n integer not null,
  state text not null,
  text text not null,
  text_hash text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  channel text,
  counterpart text,
  delivered_at timestamptz,
  delivery_recorded_at timestamptz,
  primary key (incident_id, n)
);
-- One draft at a time: none while another awaits its decision or its delivery.
create unique index one_reply_under_way on reply (incident_id) where state in ('DRAFTED', 'APPROVED');

-- Numbers are taken in blocks; what an instance did not use up is a gap.
create table number_block (
  year integer primary key,
  taken bigint not null
);

-- Read copies. The sequence is that of the last event taken in: an older one changes nothing.
create table department (
  code text primary key,
  name text not null,
  name_en text,
  active boolean not null,
  sequence bigint not null
);

create table official_channel (
  code text primary key,
  name text not null,
  department text not null,
  active boolean not null,
  sequence bigint not null
);

create table standing (
  incident_id uuid primary key,
  level integer,
  provisional boolean not null,
  sequence bigint not null
);

create table open_obligation (
  id uuid primary key,
  incident_id uuid not null,
  code text not null,
  key text not null,
  window_label text,
  article integer not null,
  owner text not null,
  department text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  missed boolean not null
);
create index open_obligation_by_incident on open_obligation (incident_id, due_at, id);
create index standing_by_level on standing (level);
