/// What this service hears for the alerts and notices: one consumer, one dispatch.
package yuqing.notification.hearing;
