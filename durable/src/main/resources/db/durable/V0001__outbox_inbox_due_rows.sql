-- What a service has said, append-only: the bytes as they went out, so that they can go out again.
create table event_log (
  position    bigint generated always as identity primary key,
  id          uuid        not null unique,
  topic       text        not null,
  key         text        not null,
  sequence    bigint      not null check (sequence > 0), -- 1, 2, 3 ... per key, without a gap
  shard       smallint    not null,
  recorded_at timestamptz not null,
  traceparent text,
  payload     bytea       not null,
  unique (key, sequence) -- two writers that forgot the owner row's lock fail here, they do not tear the row of numbers
);

create function event_log_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'event_log is append-only'; end $$;
create trigger event_log_append_only before update or delete on event_log
  for each row execute function event_log_is_append_only();

-- What is still to be published; a row goes with the broker's acknowledgement. Rows come and go all the time,
-- so the vacuum goes by their number and not by a share of a table that is nearly always empty.
create table outbox (
  id        bigint generated always as identity primary key,
  shard     smallint    not null,
  position  bigint      not null references event_log (position),
  bytes     integer     not null, -- size of the payload, so that a batch is bounded without reading it
  waits_since timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index outbox_by_shard on outbox (shard, id);

-- What has been taken in: a repeat finds its row and is done.
create table inbox (
  source      text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null,
  primary key (source, event_id)
);
create index inbox_by_age on inbox (received_at);

-- What is to happen at an instant: one row per kind and key, taken when it fires.
create table due_row (
  kind     text        not null,
  key      text        not null,
  due_at   timestamptz not null,
  try_at   timestamptz not null, -- due_at, or later after a failed attempt; never before due_at
  attempts integer     not null default 0,
  primary key (kind, key),
  check (try_at >= due_at)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index due_row_by_time on due_row (try_at, due_at);
