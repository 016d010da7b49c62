-- How often a task's owner was urged by hand (催办), and when last.
alter table task add column urged integer not null default 0;
alter table task add column urged_at timestamptz;
