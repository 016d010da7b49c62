-- The duty rota (值班表): who is on duty from when to when, for a department or for the school as a whole (总值班).
-- A shift is never deleted: one that was withdrawn stays with who withdrew it, and every swap stays with its reason.
create table duty_shift (
    id           uuid        primary key,
    department   text        references department,  -- null for the school's own
    duty_rank    text        not null check (duty_rank in ('LEAD', 'MAIN', 'DEPUTY')),
    person       text        not null references person,  -- after the last swap
    begins       timestamptz not null,
    ends         timestamptz not null,                    -- excluded
    entered_at   timestamptz not null,
    entered_by   text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    version      bigint      not null default 0,
    check (begins < ends)
);
create index duty_shift_time on duty_shift (ends, begins) where withdrawn_at is null;
create index duty_shift_unit on duty_shift (department, begins) where withdrawn_at is null;

create table duty_swap (
    shift       uuid        not null references duty_shift,
    number      int         not null,
    from_person text        not null references person,
    to_person   text        not null references person,
    reason      text        not null,
    swapped_at  timestamptz not null,
    swapped_by  text        not null,
    primary key (shift, number)
);
