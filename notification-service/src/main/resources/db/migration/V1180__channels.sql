-- A mobile number to which alerts go by text message, where a gateway is set; null for none.
alter table person add column phone text;

-- What is known of a channel that does not work as it should, by all instances. No row: nothing is known against it.
create table channel_state (
    channel text        primary key,
    state   text        not null,
    reason  text,
    since   timestamptz not null,
    until   timestamptz          -- when it may be used again; null: it may be used now
);

-- The messages that a channel may still take now, shared by all instances: one token a message.
create table channel_limit (
    channel     text             primary key,
    tokens      double precision not null,
    refilled_at timestamptz      not null
);
