/// What this service hears for the alerts: one consumer, one dispatch.
package yuqing.notification.hearing;
