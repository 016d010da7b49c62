-- Whether somebody was sent a notice of an incident.
create index notice_of_incident on notice ((content ->> 'incident'));
