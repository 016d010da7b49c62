/// Supervised threads: restarted after an `Error`, counted, and reported by liveness.
package yuqing.durable.worker;
