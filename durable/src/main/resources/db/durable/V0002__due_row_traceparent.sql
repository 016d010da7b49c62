-- The W3C trace context in which the row was set, so that its firing can tell what it follows from.
alter table due_row add column traceparent text;
