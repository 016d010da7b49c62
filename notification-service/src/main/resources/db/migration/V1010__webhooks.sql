-- Other systems that are told of events over HTTP. Which ones is the administrator's decision.
create table subscription (
    id                    uuid        primary key,
    url                   text        not null,
    description           text        not null,
    event_types           text[]      not null,  -- names or `family.*`; empty for all
    departments           text[]      not null,  -- codes; empty for all
    state                 text        not null check (state in ('ACTIVE', 'PARKED', 'DISABLED')),
    state_since           timestamptz not null,
    state_reason          text        not null,  -- a code such as http-410
    secret                bytea       not null,  -- encrypted with a key that is not in this database
    previous_secret       bytea,                 -- signs beside the new one until then
    previous_secret_until timestamptz,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null
);

-- How its receiver is doing. Whoever enters, sends or settles anything of a subscription locks this
-- row first, on whichever instance.
create table webhook_lane (
    subscription    uuid        primary key references subscription on delete cascade,
    failures        int         not null default 0,  -- in a row
    failing_since   timestamptz,
    failed_at       timestamptz,
    resume_at       timestamptz,                     -- nothing is sent before; null for at once
    delivered_at    timestamptz
);

-- What is sent: JSON as the receiver gets it, the same at every attempt.
create table webhook_event (
    id       uuid        primary key,
    type     text        not null,
    subject  text        not null,
    body     text        not null,
    heard_at timestamptz not null
);
create index webhook_event_by_age on webhook_event (heard_at);

-- One event for one subscription. Position is the order of sending within a subject.
create table webhook_message (
    position         bigint      generated always as identity primary key,
    subscription     uuid        not null references subscription on delete cascade,
    event            uuid        not null references webhook_event,
    subject          text        not null,
    heard_at         timestamptz not null,
    -- HELD until the incident's department is known, where the subscription asks for some only.
    state            text        not null check (state in ('HELD', 'PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts         int         not null default 0,
    failures         int         not null default 0,  -- since it was entered or asked for again
    first_attempt_at timestamptz,
    settled_at       timestamptz,
    unique (subscription, event)
);
create index webhook_message_waiting on webhook_message (subscription, subject, position)
    where state = 'PENDING';
create index webhook_message_held on webhook_message (subject, subscription) where state = 'HELD';
create index webhook_message_heard on webhook_message (subscription, heard_at, position);
create index webhook_message_by_age on webhook_message (heard_at);

-- The subjects of which something waits, a row each: its first message is the next to go.
create table webhook_stream (
    subscription uuid        not null references subscription on delete cascade,
    subject      text        not null,
    next_at      timestamptz not null,  -- while in flight: when the attempt counts as lost
    in_flight    boolean     not null default false,
    primary key (subscription, subject)
);
create index webhook_stream_due on webhook_stream (subscription, next_at);

create table webhook_attempt (
    id           bigint      generated always as identity primary key,
    subscription uuid        not null references subscription on delete cascade,
    event        uuid        not null,
    type         text        not null,
    subject      text        not null,
    attempt      int         not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    outcome      text,                   -- null while nothing is known, for good after a crash
    status       int,                    -- HTTP's; null where there was no answer
    reason       text
);
create index webhook_attempt_newest on webhook_attempt (subscription, id desc);
create index webhook_attempt_by_age on webhook_attempt (started_at);

-- Read copy of the department an incident concerns, for the filter.
create table webhook_incident (
    incident   text primary key,
    department text not null
);
