/// What may reach a log.
package yuqing.durable.log;
