-- Incidents whose derived rows are to be made (anew), by the name of a feature's rows (DerivedRows).
-- The migration that brings a table puts every chain in here; nearly always empty.
create table derived_backlog (
  rows     text not null,
  incident text not null references chain on delete cascade,
  primary key (incident, rows)
);

-- Read copy of the school itself, from the roster: its name is printed, its zone is that of days and
-- hours on paper. One row, or none before the roster has published it.
create table school (
  only_one boolean primary key default true check (only_one),
  name     text   not null,
  name_en  text,
  zone     text   not null,
  sequence bigint not null
);
