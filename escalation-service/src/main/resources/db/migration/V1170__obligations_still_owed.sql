-- Whether the dossier is closed and was not reopened since: what was missed and never done is then owed no longer.
alter table incident add column closed boolean not null default false;
update incident set closed = true
where (
  select f.type from fact f
  where f.incident_id = incident.id and f.type in ('archive.dossier-closed', 'incident.reopened')
  order by f.recorded_at desc, f.source desc, f.sequence desc limit 1) = 'archive.dossier-closed';

-- What is owed now, of all and of one post; what one post ever owed.
create index obligation_owed_by_due on obligation (due, id) where owed and outcome in ('OPEN', 'MISSED');
create index obligation_owed_by_post on obligation (owner, department, due, id)
  where owed and outcome in ('OPEN', 'MISSED');
create index obligation_of_owner on obligation (owner, due, id) where owed;

-- The events that state a title: lists show the newest one's.
create index fact_with_title on fact (incident_id, recorded_at, source, sequence)
  where type in ('incident.reported', 'incident.recorded-afterwards', 'incident.amended');
