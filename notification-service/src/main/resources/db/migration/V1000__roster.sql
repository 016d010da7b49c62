-- Who is who at the school. Contact data lives in `person` and nowhere else, and leaves this
-- database only in the address line of a message.

create table school (
    only_one    boolean     primary key default true check (only_one),
    name        text        not null,
    name_en     text        not null,
    zone        text        not null,  -- IANA name; deadlines are read out in it
    imported_at timestamptz not null
);

create table department (
    code       text        primary key,
    name       text        not null,
    name_en    text        not null,
    active     boolean     not null,
    version    bigint      not null,
    updated_at timestamptz not null
);

create table person (
    id         text        primary key,
    name       text        not null,
    email      text        not null,
    language   text        not null check (language in ('zh', 'en')),
    active     boolean     not null,
    version    bigint      not null,
    updated_at timestamptz not null
);

-- A person holding a post, or standing in for its holder. Posts of the whole school have no
-- department. A liaison counts as filed (article 5) with a filing date and within the term.
create table holding (
    id         uuid        primary key,
    post       text        not null,
    department text        references department,
    person     text        not null references person,
    deputy     boolean     not null,
    filed_on   date,
    term_until date,       -- last day, included
    version    bigint      not null,
    updated_at timestamptz not null,
    unique nulls not distinct (post, department, person)
);
create index holding_person on holding (person);

create table official_channel (
    code       text        primary key,
    name       text        not null,
    department text        not null references department,
    editor     text        not null,   -- a post, never a person (article 13)
    active     boolean     not null,
    version    bigint      not null,
    updated_at timestamptz not null
);
