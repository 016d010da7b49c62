-- A message to a group by a robot. What the robot took proves that the group was told, for no person.
create table group_message (
    id         uuid        primary key,
    channel    text        not null,
    state      text        not null,
    attempts   int         not null default 0,
    reason     text,
    created_at timestamptz not null,
    settled_at timestamptz
);

-- An alert that a group is to read of. The alert's own row may be written after this one, in the same transaction.
create table group_notice (
    alert      uuid        primary key,
    incident   uuid        not null,
    level      int         not null,
    due        timestamptz not null,
    created_at timestamptz not null,
    message    uuid        references group_message   -- null while none carries it
);
create index group_notice_waiting on group_notice (level, due) where message is null;
create index group_notice_of_message on group_notice (message, level, due) where message is not null;
