-- A telephone call by which somebody was told of an alert.
create table alert_call (
    id          uuid        primary key,
    alert       uuid        not null references alert,
    post        text        not null,   -- as whose holder they were told
    department  text,
    person      text        not null references person,
    told_at     timestamptz not null,   -- as the caller states it
    recorded_at timestamptz not null,
    by_role     text        not null,
    by_person   text
);
create index alert_call_of_alert on alert_call (alert, told_at, id);
