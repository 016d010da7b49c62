-- The notice that asks for something, until that is done: what has not been sent by then stays here.
create table asking_notice (
    incident uuid not null references notified_incident,
    kind     text not null,
    notice   uuid not null references notice,
    primary key (incident, kind)
);
