-- An alert may be told again to those who owe it: urged by an office, or because nothing followed its acknowledgement.
-- A delivery names the round it belongs to: 0 is the ladder, the others are counted by the alert.
alter table alert
  add column rounds int not null default 0,
  add column urged int not null default 0,
  add column urged_at timestamptz,
  add column reminded int not null default 0;
alter table delivery add column round int not null default 0;
drop index delivery_of_alert;
create unique index delivery_of_alert on delivery (alert, rung, person, channel, round);
