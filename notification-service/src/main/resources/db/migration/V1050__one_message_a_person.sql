-- One message to one person over one channel: it names all that one judgement has for them, or one step of its
-- ladders. A delivery stays what it was, the proof of one alert, and names the message that carries it.
create table alert_message (
    id                uuid        primary key,
    incident          uuid        not null references notified_incident,
    person            text        not null references person,
    channel           text        not null,
    judgement         uuid,                            -- null: carries one alert alone
    deduplication_key text        not null unique,
    state             text        not null default 'PENDING',
    attempts          int         not null default 0,
    reason            text,
    created_at        timestamptz not null
);
-- What was sent before carried one alert each. The ids are the same, so that due rows and codes still find theirs.
insert into alert_message
  (id, incident, person, channel, deduplication_key, state, attempts, reason, created_at)
select id, incident, person, channel, deduplication_key, state, attempts, reason, created_at from delivery;
create index alert_message_gathering on alert_message (judgement) where state = 'PENDING' and attempts = 0;

alter table delivery add column message uuid references alert_message;
update delivery set message = id;
alter table delivery alter column message set not null;
create index delivery_of_message on delivery (message);

alter table acknowledgement_code drop constraint acknowledgement_code_delivery_fkey;
alter table acknowledgement_code rename column delivery to message;
alter table acknowledgement_code add foreign key (message) references alert_message;

alter table alert add column judgement uuid, add column judgement_orders int, add column halved boolean not null default false;
create index alert_of_judgement on alert (judgement) where judgement is not null;
