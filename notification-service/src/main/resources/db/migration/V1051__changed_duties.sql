-- Whether anything is still owed of what an alert is about: null while it is.
alter table alert add column settled_at timestamptz;
update alert set settled_at = now() where climb = 'CANCELLED';

-- What those who were alerted of a duty are to be notified of, gathered for a moment: one message a person.
create table duty_change (
    incident          uuid        not null references notified_incident,
    person            text        not null references person,
    obligation        uuid        not null,
    obligation_code   text        not null,
    obligation_window text,
    change            text        not null,
    department        text        not null, -- that owes it now
    article           int         not null,
    due               timestamptz not null,
    primary key (incident, person, obligation)
);
