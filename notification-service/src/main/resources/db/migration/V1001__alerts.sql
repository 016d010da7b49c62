-- One row an incident: whoever says anything of the incident's alerts locks it first, so that the
-- receipts of one incident have one order.
create table notified_incident (
    incident uuid primary key
);

create table alert (
    id                  uuid        primary key,
    incident            uuid        not null references notified_incident,
    number              text        not null,
    cause               text        not null,
    obligation          uuid        not null,
    obligation_code     text        not null,
    obligation_key      text        not null,
    obligation_window   text,
    article             int         not null,
    department          text        not null,
    level               int         not null check (level between 1 and 3),
    due                 timestamptz not null,
    ordered_at          timestamptz not null,
    climb               text        not null,
    rung                int         not null default 0,  -- the highest told, 0 before the first
    told_at             timestamptz,
    acknowledged_at     timestamptz,
    acknowledged_post   text,
    acknowledged_person text
);
create index alert_of_incident on alert (incident, ordered_at desc, id desc);
create index alert_of_department on alert (department, ordered_at desc, id desc);
create index alert_newest on alert (ordered_at desc, id desc);
create index alert_climbing on alert (obligation) where climb = 'CLIMBING';

create table alert_rung (
    alert      uuid   not null references alert,
    position   int    not null,      -- 0 for the first
    post       text   not null,
    department text,
    after_ms   bigint not null,      -- milliseconds from the order
    primary key (alert, position)
);

-- One message of an alert to one person over one channel.
create table delivery (
    id                uuid        primary key,
    incident          uuid        not null references notified_incident,
    alert             uuid        not null references alert,
    rung              int         not null,
    post              text        not null,
    department        text,
    person            text        not null references person,
    channel           text        not null,
    deduplication_key text        not null unique,
    state             text        not null,
    attempts          int         not null default 0,
    created_at        timestamptz not null,
    settled_at        timestamptz,
    reason            text
);
create index delivery_of_alert on delivery (alert, rung);
create index delivery_of_person on delivery (person, alert);
create index delivery_pending on delivery (created_at) where state = 'PENDING';

-- The code in a message's link. Only its hash is here: who reads this table cannot acknowledge.
create table acknowledgement_code (
    hash       text        primary key,  -- SHA-256, hexadecimal
    delivery   uuid        not null references delivery,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index acknowledgement_code_expiry on acknowledgement_code (expires_at);
