/// Threads that do not end unseen: begun anew after an `Error`, counted, and told by liveness.
package yuqing.durable.worker;
