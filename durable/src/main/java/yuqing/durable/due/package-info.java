/// Timers: due rows in the database, which never fire early and fire once.
package yuqing.durable.due;
