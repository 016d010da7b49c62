-- Who looked at what: one row a person, incident and hour, and for each what kinds of access there
-- were. Beside the chains and without a reference to them: looking alters no dossier, and the log
-- stays whatever becomes of one. `incident` is '' where it was many at once; then `asked` is path and
-- query, else ''.
create table access_log (
  n           bigint      generated always as identity primary key,
  hour        timestamptz not null, -- when it begins, in UTC
  incident    text        not null,
  reader      text        not null, -- a person of the roster; of a system, its client
  system      boolean     not null,
  asked       text        not null,
  at          timestamptz not null, -- the first access of the hour
  roles       text[]      not null, -- at that access
  departments text[]      not null,
  unique (hour, incident, reader, system, asked),
  check (incident = '' or asked = '')
);
create index access_log_newest on access_log (hour, n);
create index access_log_of_incident on access_log (incident, hour, n);
create index access_log_of_reader on access_log (reader, hour, n);

create table access_log_kind (
  n    bigint      not null references access_log,
  kind text        not null,
  at   timestamptz not null, -- the first of its kind in the hour
  primary key (n, kind)
);

create function access_log_is_append_only() returns trigger language plpgsql as
$$ begin
  raise exception 'the access log is append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger access_log_no_change before update or delete or truncate on access_log
  for each statement execute function access_log_is_append_only();
create trigger access_log_kind_no_change before update or delete or truncate on access_log_kind
  for each statement execute function access_log_is_append_only();
