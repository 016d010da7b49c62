/// Outbox, inbox and due rows on PostgreSQL: no published event is lost, no consumed event counts
/// twice, no due row is forgotten. The module knows bytes, keys and times; never an incident
/// type, a rule of the regulation or a REST body.
///
/// Start reading at [yuqing.durable.outbox.EventLog] (publishing),
/// [yuqing.durable.inbox.EventReceiver] (consuming, by the poll with
/// [yuqing.durable.wiring.RecordBatches]) and [yuqing.durable.due.DueRows] (timers).
/// The tables come by Flyway from `classpath:db/durable`; services keep their own in
/// `db/migration`, from V1000 on.
///
/// Easy to get wrong:
///
///   - **Lock the owner row first**, in REST, consumers and timers alike. The sequence per key is
///     taken under that lock; without it two writers get the same number and one fails.
///   - **One transaction.** State, [yuqing.durable.outbox.EventLog#append] and due rows go on the
///     same connection. With entities: flush before SQL by hand is to see them.
///   - **Ids become visible out of order**: a transaction may commit a lower outbox id after a
///     higher one. So the relay keeps no high-water mark; it publishes what is there and deletes
///     it.
///   - **At least once on the wire.** A relay that dies between the acknowledgement and the
///     delete publishes it again. Every consumer goes through
///     [yuqing.durable.inbox.EventReceiver].
///   - **A failed transaction is not a bad event.** The receiver retries in place, while its
///     partition waits; a group of events that shares a transaction is taken one by one then. Only
// [yuqing.durable.inbox.UnprocessableEvent] sends an event to the dead
///     topic.
///   - **A due row never fires early and fires once**, however long the machine was stopped: the
///     handler sees by [yuqing.durable.due.DueRow#lateness] that it is late, and records it.
///   - **Handlers run in the transaction that takes the row.** What cannot be rolled back
///     (an email, an HTTP call) does not belong in it.
///   - **Session locks need a session**: no pooler in transaction mode between service and
///     database. The relay keeps one connection of the pool to itself; count it when sizing the
///     pool.
///   - **The inbox forgets** after 400 days; an older event that is republished would count
///     again.
package yuqing.durable;
