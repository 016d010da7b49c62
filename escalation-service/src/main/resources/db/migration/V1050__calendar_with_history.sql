-- The calendar of heightened duty (article 8) keeps its history: a change ends one version of a period
-- and begins the next, a removal ends the last. Of a row that stands only ended_* is ever written.
alter table heightened_period rename to heightened_period_before;

create table heightened_period (
  period          uuid not null,
  version         bigint not null check (version > 0),
  from_at         timestamptz not null,
  to_at           timestamptz not null,
  name            text not null,
  set_by          text not null,
  set_by_person   text,
  set_at          timestamptz not null,
  -- null while it stands
  ended_at        timestamptz,
  ended_by        text,
  ended_by_person text,
  primary key (period, version),
  check (from_at < to_at),
  check (ended_at >= set_at)
);
create unique index heightened_period_standing on heightened_period (period) where ended_at is null;
create index heightened_period_by_end on heightened_period (to_at);

insert into heightened_period (period, version, from_at, to_at, name, set_by, set_at)
select id, 1, from_at, to_at, name, coalesce(set_by, 'group-office'), from_at
from heightened_period_before;
drop table heightened_period_before;
