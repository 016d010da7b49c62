-- A person's decision on the level (article 10). It is recorded here and nowhere else, so it is a
-- fact of the case like those heard; number is 1, 2, 3 ... without a gap.
create table decision (
  incident_id uuid not null references incident,
  number      integer not null check (number > 0),
  level       smallint not null check (level between 1 and 3),
  post        text not null,
  person      text,
  reason      text not null,
  at          timestamptz not null,
  primary key (incident_id, number)
);

-- Every grading that was declared, appended only; the last one stands.
create table grade (
  incident_id   uuid not null references incident,
  version       bigint not null check (version > 0),
  level         smallint not null check (level between 1 and 3),
  previous      smallint check (previous between 1 and 3),
  decided_by    text not null,
  proposal      smallint not null check (proposal between 1 and 3),
  rule          text not null,
  article       integer not null,
  missing_facts text not null,
  provisional   boolean not null,
  post          text,
  reason        text,
  decided_at    timestamptz not null,
  declared_at   timestamptz not null,
  edition       date not null,
  edition_hash  text not null,
  primary key (incident_id, version)
);
