/// Outbox: an append-only log of the service's events, and their way to the broker.
package yuqing.durable.outbox;
