-- The obligations of an incident as last judged. key says what opened one; id is derived from
-- incident and key and stays for life.
create table obligation (
  id               uuid primary key,
  incident_id      uuid not null references incident,
  key              text not null,
  code             text not null,
  window_label     text,
  article          integer not null,
  owner            text not null,
  department       text not null,
  opened           timestamptz not null,
  due              timestamptz not null,
  outcome          text not null,
  met_at           timestamptz,
  remind_at        timestamptz,
  halved           boolean not null,
  -- false once the facts, corrected later, say that it was never owed: declared withdrawn, listed no more
  owed             boolean not null,
  -- the due instants for which the reminder and the missed alert have gone out: a moved due has its own
  reminded_for     timestamptz,
  missed_alert_for timestamptz,
  unique (incident_id, key)
);
-- the list of obligations is paged by (due, id)
create index obligation_by_due on obligation (due, id) where owed;
create index obligation_open_by_due on obligation (due, id) where owed and outcome = 'OPEN';
create index obligation_of_department on obligation (department, due, id) where owed;

-- Named periods of heightened duty (article 8), [from, to).
create table heightened_period (
  id      uuid primary key,
  from_at timestamptz not null,
  to_at   timestamptz not null,
  name    text not null,
  set_by  text,
  check (from_at < to_at)
);
