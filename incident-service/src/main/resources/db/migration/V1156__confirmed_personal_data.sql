-- Whether an approved reply keeps what seems to be personal data, with the approver's reason. What was approved
-- before was not looked at.
alter table reply add column personal_data_confirmed boolean not null default false;
