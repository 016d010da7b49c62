-- Whom an alert reached because they were on duty: for a department's liaison or head off hours, or for the school.
alter table delivery add column on_duty boolean not null default false;

-- A hand-over sheet lists what is owed by due.
create index alert_owed_by_due on alert (due, id) where settled_at is null;
