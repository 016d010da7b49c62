-- Letters wait for a sender in order of their incident's level and of due: see due_row.priority, which is the level.
create index due_row_in_order on due_row (kind, priority, due_at);

update due_row set priority = alert.level
from delivery join alert on alert.id = delivery.alert
where due_row.kind = 'delivery' and due_row.key = delivery.incident || '/' || delivery.id;
