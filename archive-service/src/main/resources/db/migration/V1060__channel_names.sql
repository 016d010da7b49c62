-- Read copy of the roster's official channels, to print their names.
create table official_channel (
  code     text   primary key,
  name     text   not null,
  sequence bigint not null
);
