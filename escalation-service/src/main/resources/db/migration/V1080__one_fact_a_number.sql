-- A source says one thing under a number of an incident; whatever comes second is refused when it is
-- heard. What came second before it was refused stays on record and goes on being judged by: only the
-- first one holds the number.
alter table fact add column came_second boolean not null default false;
update fact set came_second = true
where exists (
  select from fact first
  where first.incident_id = fact.incident_id and first.source = fact.source
    and first.sequence = fact.sequence
    and (first.heard_at, first.event_id) < (fact.heard_at, fact.event_id));
create unique index fact_by_number on fact (incident_id, source, sequence) where not came_second;
