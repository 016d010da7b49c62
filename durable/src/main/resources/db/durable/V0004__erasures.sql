-- The log stays append-only but for an erasure: the payload of one event is replaced by what is left of it, through
-- erase_event() and no other way, so that it can still be published again.
create function event_log_erasure_only() returns trigger language plpgsql as
$$ begin
  if tg_op = 'UPDATE' and current_setting('yuqing.erased_position', true) = old.position::text
      and (new.position, new.id, new.topic, new.key, new.sequence, new.shard, new.recorded_at)
        = (old.position, old.id, old.topic, old.key, old.sequence, old.shard, old.recorded_at)
      and new.traceparent is not distinct from old.traceparent then
    return new;
  end if;
  raise exception 'event_log is append-only';
end $$;
drop trigger event_log_append_only on event_log;
drop function event_log_is_append_only();
create trigger event_log_append_only before update or delete on event_log
  for each row execute function event_log_erasure_only();

create function erase_event(which uuid, remainder bytea) returns boolean language plpgsql as
$$ declare
  at bigint;
begin
  select position into at from event_log where id = which for update;
  if at is null then
    return false;
  end if;
  perform set_config('yuqing.erased_position', at::text, true);
  update event_log set payload = remainder where position = at;
  perform set_config('yuqing.erased_position', '', true);
  return true;
end $$;

-- Events whose free text was erased: one that comes again, or comes only now, is taken in without it.
create table erased_event (
  source   text not null,
  event_id uuid not null,
  primary key (source, event_id)
);
