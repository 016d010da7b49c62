-- Up to which event of incident-service an incident has been judged: whoever recorded something asks
-- whether the judgement has it. Every fact is judged as it is stored.
alter table incident add column judged_sequence bigint not null default 0;
update incident set judged_sequence = coalesce(
  (select max(sequence) from fact
   where fact.incident_id = incident.id and fact.source = '/incident-service'), 0)
where level is not null;
