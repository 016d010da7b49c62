/// Saying: an append-only log of what the service said, and the way from it to the broker.
package yuqing.durable.outbox;
