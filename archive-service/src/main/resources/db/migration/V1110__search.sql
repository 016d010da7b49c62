-- What incidents are found by, derived from the entries and rebuildable from them: one row an
-- incident. `grams` holds what is in its texts, in no order, and tags that begin with a colon:
-- of the month and the year of its receipt, its department, its category. Until the report has come
-- in, `received_at` is null and the incident is not found.
create table search_document (
  incident    text primary key references chain,
  received_at timestamptz,
  department  text,
  category    text,
  answered_at timestamptz,
  characters  integer  not null check (characters >= 0),
  grams       tsvector not null
) with (
  -- Dead rows hold what was erased: they go after so many changes, however large the table is.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 2000
);
-- Written at once: a list of what is still to be sorted in would be read by every search, and sorted
-- in while an event waits.
create index search_document_grams on search_document using gin (grams) with (fastupdate = off);

-- The texts themselves, to compare and to show what was found: one row each.
create table search_text (
  incident text    not null references chain,
  n        bigint  not null, -- of the entry
  part     integer not null, -- which text of it
  field    text    not null,
  body     text    not null,
  primary key (incident, n, part)
) with (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 2000
);

insert into derived_backlog select 'search', incident from chain;
