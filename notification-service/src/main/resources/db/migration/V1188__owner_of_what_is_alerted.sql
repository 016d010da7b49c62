-- Who owes what an alert is about, as its department: several posts have one department. The first step of its ladder
-- was the owner until now.
alter table alert add column owner text;
update alert set owner = first.post from alert_rung first where first.alert = alert.id and first.position = 0;
update alert set owner = 'group-office' where owner is null; -- without steps it reached nobody
alter table alert alter column owner set not null;
alter table duty_change add column owner text;
