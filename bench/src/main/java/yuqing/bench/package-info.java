/// Measurements of the durable primitives, each beside a peer in one run.
package yuqing.bench;
