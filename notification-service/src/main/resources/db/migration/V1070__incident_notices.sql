-- What a notice needs of an incident, as its own service and the grading have it.
alter table notified_incident
    add column number     text,
    add column department text, -- concerned; null until its report or an assignment was consumed
    add column level      int check (level between 1 and 3),
    add column sequence   bigint not null default 0, -- of the last event of incident-service: an older one changes nothing
    add column leader_of  text; -- whose leader in charge knows that it is at level 2 or 1; null for nobody
update notified_incident n set number = a.number, level = a.level
from (select distinct on (incident) incident, number, level from alert order by incident, ordered_at desc, id desc) a
where a.incident = n.incident;
-- Of an incident whose report has left the topic, the webhooks still know the department.
update notified_incident n set department = w.department
from webhook_incident w where w.incident = n.incident::text;

-- A grade of which people are to be notified: until the rest of its judgement was consumed.
create table level_change (
    id          uuid        primary key, -- of its event
    incident    uuid        not null references notified_incident,
    previous    int,                     -- null for the first grade
    level       int         not null,
    post        text,                    -- null for a grade by rule
    decided_at  timestamptz not null,
    recorded_at timestamptz not null
);
create index level_change_of_incident on level_change (incident, recorded_at);

-- What the same judgement withdrew, or has owed anew.
create table level_change_duty (
    change       uuid not null references level_change on delete cascade,
    obligation   uuid not null,
    code         text not null,
    window_label text,
    owner        text not null,
    due          timestamptz, -- null where it was withdrawn
    primary key (change, obligation)
);
