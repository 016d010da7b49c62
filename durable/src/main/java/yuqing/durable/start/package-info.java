/// Start faults: one line with why a service cannot start and what to do.
package yuqing.durable.start;
