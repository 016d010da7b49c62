-- How long dossiers are kept, by level and category: a version each time somebody changes it. The
-- first is written at the start, from the settings, and holds for all that was closed before.
create table retention_schedule (
  version int         primary key check (version >= 1),
  terms   json        not null, -- [{level, category, years}]; category null: any, years null: for good
  reason  text,
  set_at  timestamptz not null,
  role    text,                 -- null for the first
  person  text
);

create function retention_schedule_is_append_only() returns trigger language plpgsql as
$$ begin
  raise exception 'retention schedules are append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger retention_schedule_no_change before update or delete or truncate on retention_schedule
  for each statement execute function retention_schedule_is_append_only();

-- The last day on which a closed dossier has to be kept, by the version in force at its closing:
-- derived and rebuildable (RetentionDates). No row for what is open or kept for good.
create table retention_date (
  incident     text primary key references chain,
  retain_until date not null
);
create index retention_date_by_day on retention_date (retain_until);

insert into derived_backlog select 'retention', incident from chain;
