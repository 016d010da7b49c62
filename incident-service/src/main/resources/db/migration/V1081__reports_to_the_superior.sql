-- The reports to the superior authority are numbered: the first, then the further ones. Those on
-- record keep their order; more than one first may be among them.
alter table recorded_action add column report_kind text;
alter table recorded_action add column report_number integer;

update recorded_action as act
set report_kind = counted.kind, report_number = counted.number
from (
  select incident_id, n, record::jsonb ->> 'kind' as kind,
    row_number() over (partition by incident_id order by n) as number
  from recorded_action
  where action = 'REPORTED_TO_SUPERIOR') as counted
where act.incident_id = counted.incident_id and act.n = counted.n;

create index recorded_action_by_action on recorded_action (incident_id, action, occurred_at);
