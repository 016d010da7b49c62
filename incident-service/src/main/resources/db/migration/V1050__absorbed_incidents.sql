-- Which incidents were merged into which: a row for each merged incident and each one that took its place, directly or
-- through another. The department of a merged incident reads and records on these.
create table absorbed_incident (
  merged_id uuid not null references incident,
  into_id uuid not null references incident,
  -- of the merged one
  department text not null,
  primary key (merged_id, into_id)
);
create index absorbed_incident_by_into on absorbed_incident (into_id);
create index absorbed_incident_by_department on absorbed_incident (department);

insert into absorbed_incident (merged_id, into_id, department)
with recursive successor (merged_id, into_id, department) as (
  select id, merged_into, department from incident where merged_into is not null
  union
  select s.merged_id, i.merged_into, s.department
  from successor s join incident i on i.id = s.into_id
  where i.merged_into is not null
)
select merged_id, into_id, department from successor;
