-- Legal holds: while one is in force, nothing of the dossier is erased. Each placing and each release
-- is a row, the last of an incident says whether it is held. Beside the chain, so that a hold changes
-- no printed head.
create table legal_hold (
  incident text        not null,
  n        int         not null check (n >= 1), -- within the incident
  placed   boolean     not null,                -- else released
  reason   text        not null,
  at       timestamptz not null,
  role     text        not null,
  person   text,
  primary key (incident, n)
);

create function legal_hold_is_append_only() returns trigger language plpgsql as
$$ begin
  raise exception 'legal holds are append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger legal_hold_no_change before update or delete or truncate on legal_hold
  for each statement execute function legal_hold_is_append_only();
