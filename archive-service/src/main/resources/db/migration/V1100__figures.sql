-- What ledger and statistics count: one row an incident, derived from the entries and rebuildable
-- from them. `figures` is the whole of it as JSON (json, not jsonb: it must take any text); the
-- other columns are what is filtered, grouped and counted by. Times in whole minutes; null where one
-- has not run, and for an incident that was over before it was entered.
create table case_figures (
  incident        text primary key references chain,
  department      text, -- in charge now
  source_system   text,
  category        text,
  level           smallint,
  received_at     timestamptz, -- null until the report has come in: it is in no count
  merged          boolean not null,
  past            boolean not null,
  report_minutes  bigint,
  grade_minutes   bigint,
  answer_minutes  bigint,
  approve_minutes bigint,
  file_minutes    bigint,
  close_minutes   bigint,
  owners          json    not null, -- [{department, since}], the first first
  figures         json    not null
);
create index case_figures_newest on case_figures (received_at desc, incident desc);

-- One row an obligation. `department` owed it at its due, or when it was met before: whatever
-- assignment came later, a miss stays there. `named` is what its first event named.
create table duty_figures (
  incident   text     not null references chain,
  duty       uuid     not null,
  code       text     not null,
  label      text,              -- of a window
  owner      text     not null, -- post
  named      text,
  department text,
  level      smallint,
  opened     timestamptz,
  due        timestamptz,
  outcome    text     not null,
  met_at     timestamptz,
  entry      bigint   not null, -- n of the entry on which the outcome rests
  primary key (incident, duty)
);
create index duty_figures_due on duty_figures (due desc, incident desc, duty desc);

insert into derived_backlog select 'figures', incident from chain;
