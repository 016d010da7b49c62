-- Tasks: what a post is to do until a day, of an incident or of none.
create table task (
  id uuid primary key,
  number text not null unique,
  incident_id uuid references incident,
  origin text not null,
  title text not null,
  text text,
  owner_post text not null,
  owner_department text, -- null for a post that the school has once
  due_on date not null,
  state text not null,
  set_at timestamptz not null,
  set_by text not null,
  accepted_at timestamptz,
  extension_until date, -- what its owner asks for; null while nothing awaits a decision
  extension_reason text,
  extensions integer not null default 0,
  done_at timestamptz,
  result text,
  withdrawal_reason text,
  version bigint not null
);
create index task_by_due on task (due_on, id);
create index task_of_incident on task (incident_id) where incident_id is not null;
create index task_of_department on task (owner_department, due_on) where owner_department is not null;

-- The last number of each calendar year in the school's zone.
create table task_number (
  year integer primary key,
  last bigint not null
);
