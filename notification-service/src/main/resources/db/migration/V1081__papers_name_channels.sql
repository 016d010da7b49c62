-- The archive prints the names of channels, and until now kept none: each department publishes itself and its
-- channels once more.
insert into due_row (kind, key, due_at, try_at)
select 'liaison-term', code, now(), now() from department
on conflict (kind, key) do update set due_at = excluded.due_at, try_at = excluded.try_at;
