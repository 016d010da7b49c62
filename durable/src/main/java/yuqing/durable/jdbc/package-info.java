/// The one way to send SQL: statements with their values in order, rows read one by one.
package yuqing.durable.jdbc;
