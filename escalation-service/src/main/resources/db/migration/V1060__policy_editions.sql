-- Editions of the regulation that were given over REST, beside those that come with the suite. A row
-- is only added; of one that stands only withdrawn_* is ever written, before it comes into force.
create table policy_edition (
  id                  uuid primary key,
  in_force_from       date not null,
  -- the file as it was given, byte for byte in UTF-8, and its SHA-256
  text                text not null,
  hash                text not null check (hash ~ '^[0-9a-f]{64}$'),
  given_by            text not null,
  given_by_person     text,
  given_at            timestamptz not null,
  -- null while it stands
  withdrawn_by        text,
  withdrawn_by_person text,
  withdrawn_at        timestamptz
);
create unique index policy_edition_standing on policy_edition (in_force_from) where withdrawn_at is null;

-- The edition that judges an incident for life: set by its first judgement, never changed.
alter table incident add column edition date;
update incident i
set edition = (select g.edition from grade g where g.incident_id = i.id order by g.version limit 1);
create index incident_of_edition on incident (edition, discovered_at, id) where edition is not null;
