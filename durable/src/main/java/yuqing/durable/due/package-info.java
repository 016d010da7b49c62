/// Time: what is to happen at an instant, kept in the database, never early and once.
package yuqing.durable.due;
