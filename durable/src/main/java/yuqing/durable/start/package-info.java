/// How a service that cannot start says so: one line with what is wrong and what to do.
package yuqing.durable.start;
