/// What this service hears from the others: one consumer, one dispatch.
package yuqing.incident.heard;
