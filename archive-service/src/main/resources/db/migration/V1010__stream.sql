-- The order in which GET /events tells entries: 1, 2, 3 … without a gap, each number given once the
-- entry has committed, by one session at a time. Positions cannot serve: they are drawn before the
-- commit, so that a lower one may become visible after a higher one. No foreign key: entries are
-- never deleted, and the check would write a lock into each of them.
create table stream_number (
  number   bigint primary key check (number >= 1),
  position bigint not null unique
);

-- Entries that have no number yet; a row goes when it gets one. Nearly always empty.
create table stream_waiting (
  position bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- By a trigger, so that no writer can forget it, one of an older version that still runs neither.
-- Making it waits for the writers under way; what they have committed gets its number below.
create function entry_waits_for_number() returns trigger language plpgsql as
$$ begin insert into stream_waiting (position) values (new.position); return null; end $$;
create trigger entry_waits_for_number after insert on entry
  for each row execute function entry_waits_for_number();

insert into stream_number (number, position)
select row_number() over (order by position), position from entry;
