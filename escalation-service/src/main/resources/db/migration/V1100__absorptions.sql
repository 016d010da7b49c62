-- What an incident took over from another that was merged into it. It stays when the merge is undone.
create table absorption (
  merged_id    uuid not null references incident,
  merged_at    timestamptz not null,
  into_id      uuid not null,
  level        smallint not null check (level between 1 and 3),
  sudden_grave boolean not null,
  ideology     boolean not null,
  primary key (merged_id, merged_at)
);
create index absorption_by_into on absorption (into_id);

insert into absorption (merged_id, merged_at, into_id, level, sudden_grave, ideology)
select id, merged_at, merged_into, level, sudden_grave, coalesce(category = 'IDEOLOGY', false)
from incident where merged_into is not null and level is not null;
