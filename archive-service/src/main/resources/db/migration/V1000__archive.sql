-- The chains: one row an incident. Its row lock is the right to append, so that a chain has one
-- writer at a time; length and head are what a cut tail is found out by.
create table chain (
  incident  text primary key check (length(incident) <= 200),
  length    bigint not null default 0 check (length >= 0),
  head      bytea  not null check (octet_length(head) = 32)
);

-- The entries, in the order in which they were appended. Never updated, but for an erasure: salt and
-- payload go together and leave the instant at which they went.
create table entry (
  position    bigint generated always as identity unique,
  incident    text        not null references chain,
  n           bigint      not null check (n >= 1),
  event_id    uuid        not null unique,
  type        text        not null,
  source      text        not null,
  sequence    bigint      not null check (sequence >= 1),
  time        timestamptz not null,
  recorded_at timestamptz not null,
  salt        bytea check (octet_length(salt) = 32),
  payload     bytea,
  erased_at   timestamptz,
  commitment  bytea       not null check (octet_length(commitment) = 32),
  hash        bytea       not null check (octet_length(hash) = 32),
  primary key (incident, n),
  -- what a source said of an incident, without repeats; in this order a dossier is told
  unique (incident, source, sequence),
  check ((payload is null) = (salt is null)),
  check ((payload is null) = (erased_at is not null))
);

-- Where each case stands, for lists, filters and visibility: derived from the entries, rebuildable
-- from them. `standing` is the whole of it as JSON (json, not jsonb: it must take any text).
create table dossier (
  incident      text primary key references chain,
  level         smallint check (level between 1 and 3),
  state         text        not null,
  department    text,
  source_system text,
  -- the receipt; until the report has come in, the instant of the first entry
  received_at   timestamptz not null,
  updated_at    timestamptz not null,
  standing      json        not null
);
create index dossier_newest on dossier (received_at desc, incident desc);
create index dossier_of_department on dossier (department, received_at desc, incident desc);
create index dossier_of_system on dossier (source_system, received_at desc, incident desc);

-- Read copy of the roster's departments, to print their names.
create table department (
  code     text primary key,
  name     text   not null,
  name_en  text,
  active   boolean not null,
  sequence bigint not null
);
