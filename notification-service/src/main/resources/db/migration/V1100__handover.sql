-- Holders of every post are alerted of what is open when they come to hold it, not liaisons alone.
update due_row set kind = 'handover', key = 'liaison.' || key where kind = 'liaison-filed';
create index alert_owed on alert (incident, department) where settled_at is null;

-- Of one step of an alert somebody is sent one message a channel. The key said the same in one text that nobody read.
alter table delivery drop column deduplication_key;
drop index delivery_of_alert;
create unique index delivery_of_alert on delivery (alert, rung, person, channel);
