/// Filters that decide what may reach a log.
package yuqing.durable.log;
