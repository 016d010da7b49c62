-- An entry is never altered, deleted or truncated, by the service's own user neither: what the
-- archive recorded is the proof that a deadline was kept or missed. Passed only by who disables the
-- triggers or restores a dump as superuser; the verification finds what was altered then.
create function entry_is_append_only() returns trigger language plpgsql as
$$ begin
  raise exception 'entries are append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation', hint = 'a payload is erased by erase_payload()';
end $$;

-- The one door of erasure lets its own update pass: it names the entry for the length of its
-- statement, and of that entry nothing but salt, payload and erased_at may have changed.
create function entry_erasure_only() returns trigger language plpgsql as
$$ begin
  if current_setting('yuqing.erased_position', true) = old.position::text
      and old.payload is not null and new.payload is null and new.salt is null
      and new.erased_at is not null
      and (new.position, new.incident, new.n, new.event_id, new.type, new.source, new.sequence,
           new.time, new.recorded_at, new.commitment, new.hash)
        = (old.position, old.incident, old.n, old.event_id, old.type, old.source, old.sequence,
           old.time, old.recorded_at, old.commitment, old.hash) then
    return new;
  end if;
  raise exception 'entries are append-only: update refused'
    using errcode = 'restrict_violation', hint = 'a payload is erased by erase_payload()';
end $$;

create trigger entry_no_update before update on entry
  for each row execute function entry_erasure_only();
create trigger entry_no_delete before delete or truncate on entry
  for each statement execute function entry_is_append_only();

-- Erases the payload of one entry with its salt; header, commitment and hash stay, so that the
-- chain still verifies. False where there is no such entry or its payload is erased already.
create function erase_payload(of_incident text, of_n bigint, at timestamptz) returns boolean
language plpgsql as
$$ declare
  which bigint;
begin
  select position into which from entry
    where incident = of_incident and n = of_n and payload is not null for update;
  if which is null then
    return false;
  end if;
  perform set_config('yuqing.erased_position', which::text, true);
  update entry set salt = null, payload = null, erased_at = at where position = which;
  perform set_config('yuqing.erased_position', '', true);
  return true;
end $$;
