/// Inbox: an event counts once, and only when its work is committed.
package yuqing.durable.inbox;
