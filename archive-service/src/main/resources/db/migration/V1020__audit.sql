-- What the auditor watches: one row a duty, derived from the entries and rebuildable from them.
-- `watched` is the whole of it as JSON; `look_from` the instant from which, a grace later, something
-- may be found; null while nothing can be.
create table audited_duty (
  incident  text not null references chain,
  duty      uuid not null,
  look_from timestamptz,
  watched   json not null,
  primary key (incident, duty)
);
-- In the order in which a round goes: what is due is found without looking at what is not.
create index audited_duty_to_look_at on audited_duty (look_from, incident, duty)
  where look_from is not null;

-- What alarms were raised for, derived from the entries too. `unjudged` while the outcome that was
-- missing is missing still.
create table duty_fault (
  event     uuid primary key, -- of the alarm, and so of its entry
  incident  text        not null,
  duty      uuid        not null,
  fault     text        not null,
  due       timestamptz not null,
  judged_at timestamptz,
  found_at  timestamptz not null,
  unjudged  boolean     not null,
  foreign key (incident, duty) references audited_duty on delete cascade,
  unique (incident, duty, fault, due)
);
create index duty_fault_newest on duty_fault (found_at desc, event desc);
create index duty_fault_unjudged on duty_fault (found_at desc, event desc) where unjudged;

-- Chains that the auditor has not read yet. It reads them before it looks for anything: those from
-- before there was an auditor, and any that is put here to have its rows derived anew.
create table audit_unread (incident text primary key references chain on delete cascade);
insert into audit_unread select incident from chain;

-- How far it has come; one row. Instants are null until the first round.
create table audit (
  one           boolean primary key default true check (one),
  heard_up_to   timestamptz, -- all that lay on the topics then has been taken in
  hearing_since timestamptz, -- since when that went on without a pause
  audited_up_to timestamptz  -- every duty was looked at as of then
);
insert into audit default values;
