-- Meetings that were held, about an incident or none; never changed once they are recorded.
create table meeting (
  id uuid primary key,
  number text not null unique,
  kind text not null,
  incident_id uuid references incident,
  held_in integer not null, -- the calendar year in the school's zone, of which its number counts
  held_at timestamptz not null,
  title text not null,
  record text not null -- JSON as in the event
);
create index meeting_by_time on meeting (held_at desc, id);
create index meeting_of_incident on meeting (incident_id, held_at desc) where incident_id is not null;

-- The departments that were asked to one, or were given a task by it: they may read it.
create table meeting_department (
  meeting_id uuid not null references meeting,
  department text not null,
  primary key (meeting_id, department)
);

-- The last number of each kind and calendar year in the school's zone.
create table meeting_number (
  kind text not null,
  year integer not null,
  last bigint not null,
  primary key (kind, year)
);
