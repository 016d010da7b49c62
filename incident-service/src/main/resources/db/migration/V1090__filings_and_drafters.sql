-- The group office's list of what is still to be assigned.
create index incident_to_be_assigned on incident (received_at desc, id desc) where to_be_assigned;

-- Every filing of a result with what became of it: `incident` has the text in force alone.
create table filed_result (
  incident_id uuid not null references incident,
  n integer not null,
  -- as it was stated
  filed_at timestamptz not null,
  recorded_at timestamptz not null,
  filed_post text,
  filed_person text,
  decision text,
  decided_at timestamptz,
  decided_post text,
  decided_person text,
  reason text,
  primary key (incident_id, n)
);

-- As whose holder, and who on the roster; `drafted_by` is the name of the token.
alter table reply
  add column drafted_post text,
  add column drafted_person text,
  add column decided_post text,
  add column decided_person text;

-- What was recorded before is in the service's own events.
with said as (
  select key::uuid as incident, convert_from(payload, 'UTF8')::json as event from event_log
  where topic = 'yuqing.incident.v1' and key in (select id::text from incident where filings > 0)
)
insert into filed_result (incident_id, n, filed_at, recorded_at, filed_post, filed_person)
select incident, (event #>> '{data,filing}')::integer, (event #>> '{data,occurredAt}')::timestamptz,
  (event #>> '{data,recordedAt}')::timestamptz, event #>> '{data,recordedBy,role}',
  event #>> '{data,recordedBy,person}'
from said where event ->> 'type' = 'incident.result-filed';

with said as (
  select key::uuid as incident, convert_from(payload, 'UTF8')::json as event from event_log
  where topic = 'yuqing.incident.v1' and key in (select id::text from incident where filings > 0)
)
update filed_result f set
  decision = case event ->> 'type' when 'incident.result-accepted' then 'ACCEPTED' else 'RETURNED' end,
  decided_at = (event #>> '{data,recordedAt}')::timestamptz,
  decided_post = event #>> '{data,recordedBy,role}',
  decided_person = event #>> '{data,recordedBy,person}',
  reason = event #>> '{data,reason}'
from said
where event ->> 'type' in ('incident.result-accepted', 'incident.result-returned')
  and f.incident_id = incident and f.n = (event #>> '{data,filing}')::integer;

with said as (
  select key::uuid as incident, convert_from(payload, 'UTF8')::json as event from event_log
  where topic = 'yuqing.incident.v1' and key in (select incident_id::text from reply)
)
update reply r set
  drafted_post = event #>> '{data,recordedBy,role}',
  drafted_person = event #>> '{data,recordedBy,person}'
from said
where event ->> 'type' = 'incident.reply-drafted'
  and r.incident_id = incident and r.n = (event #>> '{data,reply}')::integer;

with said as (
  select key::uuid as incident, convert_from(payload, 'UTF8')::json as event from event_log
  where topic = 'yuqing.incident.v1' and key in (select incident_id::text from reply)
)
update reply r set
  decided_post = event #>> '{data,recordedBy,role}',
  decided_person = event #>> '{data,recordedBy,person}'
from said
where event ->> 'type' in ('incident.reply-approved', 'incident.reply-returned')
  and r.incident_id = incident and r.n = (event #>> '{data,reply}')::integer;
